/// A JSON value, with its keys in a chosen order.
public enum JSON: Equatable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSON])
    case object([Member])

    /// A key and its value.
    public struct Member: Equatable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSON
    }

    /// `{}`
    public static let nothing = JSON.object([])

    /// The JSON text on one line, without spaces between the parts.
    public var line: String {
        var line = ""
        write(to: &line)
        return line
    }

    private func write(to line: inout String) {
        switch self {
        case .text(let text): Self.quote(text, to: &line)
        case .number(let number): line += "\(number)"
        case .flag(let flag): line += flag ? "true" : "false"
        case .list(let items):
            line += "["
            for (place, item) in items.enumerated() {
                if place > 0 { line += "," }
                item.write(to: &line)
            }
            line += "]"
        case .object(let members):
            line += "{"
            for (place, member) in members.enumerated() {
                if place > 0 { line += "," }
                Self.quote(member.key, to: &line)
                line += ":"
                member.value.write(to: &line)
            }
            line += "}"
        }
    }

    private static func quote(_ text: String, to line: inout String) {
        line += "\""
        // Most texts need no escapes.
        if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in text.unicodeScalars { line += escaped(scalar) }
        } else {
            line += text
        }
        line += "\""
    }

    /// Escapes quotes, backslashes and control characters (RFC 8259, section 7).
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case _ where scalar.value < 0x20:
            "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}
