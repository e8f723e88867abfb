/// Text as it is stored in a person's record: no controls, no blanks around it.
public enum PlainText {
    /// `text` on one line: breaks and tabs become a space.
    public static func line(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var broken = false
        for scalar in text.unicodeScalars {
            if isBreak(scalar) || scalar == "\t" {
                broken = true
            } else if !isControl(scalar) {
                if broken { plain.append(" ") }
                broken = false
                plain.append(scalar)
            }
        }
        return trimmed(plain)
    }

    /// `text` with its line ends, all of them `\n`.
    public static func lines(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isBreak(scalar) {
                if scalar != "\n" || previous != "\r" { plain.append("\n") }
            } else if scalar == "\t" || !isControl(scalar) {
                plain.append(scalar)
            }
            previous = scalar
        }
        return trimmed(plain)
    }

    /// The address in `Ada <ada@example.org>` or `mailto:ada@example.org`, or in one within the other; any other text as one
    /// line. Taken of what it gives, it gives the same.
    public static func mail(_ text: String) -> String {
        var text = line(text)
        while let inner = address(in: text) { text = line(inner) }
        return text
    }

    /// What stands between the last angle brackets or behind `mailto:`; nil where there is neither.
    private static func address(in text: String) -> String? {
        if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
            let address = text[text.index(after: start)...].dropLast()
            if address.contains("@") { return String(address) }
        }
        return text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst("mailto:".count)) : nil
    }

    /// What the Unicode Standard (5.8, newline guidelines) counts as the end of a line.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
        let front = scalars.drop { $0.properties.isWhitespace }
        let length = front.reversed().drop { $0.properties.isWhitespace }.count
        return String(String.UnicodeScalarView(front.prefix(length)))
    }
}

extension String {
    /// The text as a message quotes it: at most 40 characters in quotation marks.
    var quoted: String {
        let clipped = prefix(40)
        return clipped.endIndex == endIndex ? "'\(self)'" : "'\(clipped)…'"
    }
}
