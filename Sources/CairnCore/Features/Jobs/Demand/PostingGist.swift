/// What a posting asks for, as far as demand counts it: all of a reading that is kept.
public struct PostingGist: Equatable, Sendable {
    /// Without what the user said of it.
    public let asks: [DemandSubject: PostingDemand]
    /// Names that the Library does not know, each with its first line.
    public let unknown: [String: Int]
    /// Whether there was a text to read. One without counts for no demand.
    public let isOfText: Bool

    /// Rises with each release whose reader finds something else in a text than the last one did: then all are read again.
    /// A test holds it against the labelled postings.
    package static let edition = 5

    /// What demand counts of a reading.
    package init(_ reading: PostingReading) {
        isOfText = true
        asks = reading.demands
        unknown = Dictionary(reading.unknown.map { ($0.word, $0.line) }, uniquingKeysWith: min)
    }

    /// Of a posting without a text that can be read.
    static let none = PostingGist()

    private init() { (asks, unknown, isOfText) = ([:], [:], false) }

    /// A line each, as the store keeps it: "must skill python", "nice word Flink", "unknown 12 Polars". Without a text "no text".
    public var coded: String {
        if !isOfText { return Self.noText }
        let asks = asks.sorted { $0.key < $1.key }.map { subject, demand in
            "\(demand.rawValue) \(subject.skill == nil ? "word" : "skill") \(subject.name)"
        }
        let names = unknown.sorted { $0.key < $1.key }.map { "unknown \($0.value) \($0.key)" }
        return (asks + names).joined(separator: "\n")
    }

    private static let noText = "no text"

    /// nil if it is not as this program writes it.
    public init?(coded text: String) {
        var (asks, unknown): ([DemandSubject: PostingDemand], [String: Int]) = ([:], [:])
        isOfText = text != Self.noText
        for line in isOfText ? text.utf8.split(separator: UInt8(ascii: "\n")) : [] {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2).map { String(Substring($0)) }
            guard parts.count == 3 else { return nil }
            switch (PostingDemand(rawValue: parts[0]), parts[1]) {
            case (let demand?, "skill"): asks[.skill(parts[2])] = demand
            case (let demand?, "word"): asks[.word(parts[2])] = demand
            case (nil, let number):
                guard parts[0] == "unknown", let number = Int(number) else { return nil }
                unknown[parts[2]] = number
            default: return nil
            }
        }
        (self.asks, self.unknown) = (asks, unknown)
    }
}

extension PostingReading {
    /// With how much each is asked for.
    var demands: [DemandSubject: PostingDemand] {
        Dictionary(asks.map { ($0.subject, $0.demand) }, uniquingKeysWith: min)
    }
}
