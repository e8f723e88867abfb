/// A line of a report, which knows what of it the user wrote.
///
/// What is put into a literal counts as the user's, so that names are sought in it; what is not (a name of the Library's, a
/// number) says so: `"\(ours: skill.name): \(evidence.shows)"`.
public struct ReportText: ExpressibleByStringInterpolation, Equatable, Sendable {
    fileprivate var parts: [Part]

    fileprivate struct Part: Equatable, Sendable {
        let text: String
        let isOurs: Bool
    }

    public init(stringLiteral text: String) { parts = [Part(text: text, isOurs: true)] }
    public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// A text of the program's own.
    init(ours text: String) { self.init(stringLiteral: text) }

    public struct Interpolation: StringInterpolationProtocol, Sendable {
        fileprivate var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ text: String) { parts.append(Part(text: text, isOurs: true)) }
        /// What the user wrote, on one line.
        public mutating func appendInterpolation(_ text: String) {
            parts.append(Part(text: ReportText.clipped(text), isOurs: false))
        }
        /// What the program says.
        public mutating func appendInterpolation(ours text: String) { parts.append(Part(text: text, isOurs: true)) }
        /// What knows that already.
        public mutating func appendInterpolation(_ text: ReportText) { parts += text.parts }
    }

    /// As it stands.
    public var text: String { parts.map(\.text).joined() }

    /// The same with names put out of sight in what the user wrote.
    func hiding(_ names: HiddenNames) -> ReportText {
        ReportText(ours: parts.map { $0.isOurs ? $0.text : names.hide($0.text) }.joined())
    }

    /// Maximum characters of a text of the user's: a report is for two minutes.
    private static let most = 400

    /// One line of at most ``most`` characters.
    private static func clipped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > most ? line.prefix(most - 1) + "…" : line
    }
}

extension ReportText: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
