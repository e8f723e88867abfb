/// Text made safe for a format: whatever it holds, it stays text.
public enum Escape {
    /// For HTML and SVG, between tags and in quotes. Lines stay lines.
    public static func html(_ text: String) -> String { markup(text) { $0 == "'" ? "&#39;" : nil } }

    /// For XML, between tags and in double quotes. Characters that it does not allow (XML 1.0, 2.2) become U+FFFD.
    public static func xml(_ text: String) -> String {
        markup(text) { scalar in
            switch scalar {
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: nil
            }
        }
    }

    /// - Parameter other: what stands for a further character; nil for itself.
    private static func markup(_ text: String, other: (Unicode.Scalar) -> String?) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped += other(scalar) ?? String(scalar)
            }
        }
        return escaped
    }

    /// For Markdown (CommonMark, with GitHub's tables and links): signs that can mean something have a backslash. Lines stay
    /// lines, without blanks before them, which could make code of them.
    public static func markdown(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(markdownLine).joined(separator: "\n")
    }

    private static func markdownLine(_ line: Substring) -> String {
        let scalars = Array(line.drop { $0 == " " || $0 == "\t" }.unicodeScalars)
        var escaped = String.UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            if isMarkup(scalar, at: place, in: scalars) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }

    private static func isMarkup(_ scalar: Unicode.Scalar, at place: Int, in line: [Unicode.Scalar]) -> Bool {
        let next = place + 1 < line.count ? line[place + 1] : " "
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "@", "$": return true
        // A list, a rule, a heading's underline.
        case "-", "+", "=": return place == 0
        // A number with a list's sign behind it.
        case ".", ")":
            if next == " ", (1...9).contains(place), line[..<place].allSatisfy({ ("0"..."9").contains($0) }) {
                return true
            }
            guard scalar == ".", place > 2 else { return false }
            return line[(place - 3)..<place].allSatisfy { $0 == "w" || $0 == "W" }
        // What GitHub would make a link of.
        case ":": return next == "/"
        // A picture.
        case "!": return next == "["
        default: return false
        }
    }

    /// A text as JSON has it, which is a value of YAML, too.
    public static func json(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            // YAML knows neither as characters of a text.
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }

    /// A list of texts as JSON has it.
    public static func json(_ texts: [String]) -> String { "[\(texts.map { json($0) }.joined(separator: ", "))]" }

    /// A number that readers of YAML 1.1 take for one, too: they want a point before an exponent.
    public static func yaml(_ number: Double) -> String {
        let text = MeasureWords.text(number)
        guard let exponent = text.firstIndex(of: "e"), !text.contains(".") else { return text }
        return text[..<exponent] + ".0" + text[exponent...]
    }
}
