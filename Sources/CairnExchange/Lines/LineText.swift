/// Text as written in the value of a content line (RFC 6350, 3.4; RFC 5545, 3.3.11).
enum LineText {
    /// The text with commas, semicolons, backslashes and line ends escaped.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";": escaped.append("\\")
            case "\n":
                escaped.append("\\")
                escaped.append("n")
                continue
            default: break
            }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    /// Undoes the escaping. Old programs escape colons too; any other backslash is kept.
    static func unescaped(_ value: some StringProtocol) -> String {
        var text = String.UnicodeScalarView()
        var rest = Substring(value).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let next = rest.first else {
                text.append(scalar)
                continue
            }
            switch next {
            case "n", "N": text.append("\n")
            case "\\", ",", ";", ":": text.append(next)
            default:
                // One by one: appending a sequence copies the whole text.
                text.append(scalar)
                text.append(next)
            }
            rest.removeFirst()
        }
        return String(text)
    }

    /// The parts of a value between separators that are not escaped, still escaped themselves.
    static func parts(_ value: some StringProtocol, separator: Unicode.Scalar) -> [Substring] {
        let value = Substring(value)
        let scalars = value.unicodeScalars
        var parts: [Substring] = []
        var start = scalars.startIndex
        var isEscaped = false
        for index in scalars.indices {
            if scalars[index] == separator, !isEscaped {
                parts.append(value[start..<index])
                start = scalars.index(after: index)
            }
            isEscaped = scalars[index] == "\\" && !isEscaped
        }
        return parts + [value[start...]]
    }
}
