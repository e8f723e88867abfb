/// HTML or SVG. What is put into a literal is escaped, so that no text becomes markup; only markup stays as it is.
///
/// ```
/// let item: Markup = "<li>\("a < b")</li>"  // <li>a &lt; b</li>
/// ```
struct Markup: ExpressibleByStringInterpolation, Sendable {
    private(set) var text: String

    init(stringLiteral text: String) { self.text = text }
    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ string: String) { text += Markup.escaped(string) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ number: Double) { text += "\(number.tenths)" }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        mutating func appendInterpolation(_ all: [Markup]) { text += all.map(\.text).joined(separator: "\n") }
    }

    /// Characters that could move or hide others become visible marks, those that mean something entities.
    private static func escaped(_ string: String) -> String {
        var text = ""
        for scalar in Visible.line(string).unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// The address of a page, for a link.
struct WebAddress: Equatable, Sendable {
    /// Of characters that mean nothing in HTML or Markdown.
    let text: String

    /// nil for whatever is not a page on the web: a path, javascript:, mailto:, a text.
    init?(_ place: String) {
        let address = PlaceWords.target(place)
        let small = address.prefix(8).lowercased()
        guard small.hasPrefix("https://") || small.hasPrefix("http://"), PlaceWords.problem(with: place) == nil
        else { return nil }
        text = address.utf8.map(Self.encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        let scalar = Unicode.Scalar(byte)
        let isPlain = (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}'()[]*".unicodeScalars.contains(scalar)
        if isPlain { return String(Character(scalar)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}
