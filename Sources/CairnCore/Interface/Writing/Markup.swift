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
        mutating func appendInterpolation(_ string: String) { text += Escape.html(Visible.line(string)) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ number: Double) { text += "\(number.tenths)" }
        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
        mutating func appendInterpolation(_ all: [Markup]) { text += all.map(\.text).joined(separator: "\n") }
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

    /// Of a page, without user and password; a repository's also without what follows `?` or `#`, where tokens hide.
    init?(public place: String, isRepository: Bool = false) {
        guard let whole = WebAddress(place) else { return nil }
        if isRepository {
            text = RemoteAddress.shown(whole.text)
            return
        }
        let scheme = whole.text.prefix { $0 != "/" } + "//"
        let rest = whole.text.dropFirst(scheme.count)
        let host = rest.prefix { !"/?#".contains($0) }
        let shown = host.lastIndex(of: "@").map { host[host.index(after: $0)...] } ?? host
        text = String(scheme + shown + rest[host.endIndex...])
    }

    /// Where somebody can be written to: a page, or a mail address, which becomes a `mailto:`. Nil for anything else.
    init?(contact: String) {
        let mail = contact.lowercased().hasPrefix("mailto:") ? String(contact.dropFirst("mailto:".count)) : contact
        if PublicText.isMail(mail) {
            text = "mailto:" + mail
        } else if !contact.contains("@"), let page = WebAddress(contact) {
            self = page
        } else {
            return nil
        }
    }

    private static func encoded(_ byte: UInt8) -> String {
        let scalar = Unicode.Scalar(byte)
        let isPlain = (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}'()[]*".unicodeScalars.contains(scalar)
        if isPlain { return String(Character(scalar)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count < 2 ? "0" : "") + digits
    }
}
