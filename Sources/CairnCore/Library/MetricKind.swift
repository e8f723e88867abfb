/// A metric of the Library: how it is called, which way is better, how uncertain it is.
public struct MetricKind: Decodable, Equatable, Sendable {
    public let id: String
    public let name: String
    /// What else it is called.
    public let aliases: [String]
    public let direction: Direction
    /// nil where it has none.
    public let unit: String?
    /// The least and the most that it can be; nil where it has no bound.
    public let low: Double?
    public let high: Double?
    /// The method of its interval, a word of `metrics.yaml`.
    public let interval: String
    public let what: String
    /// How many cases it needs.
    public let cases: String
    public let misleads: String

    /// Its unit, if that is one to write behind a number: "currency" and "that of the target" are none.
    public var writtenUnit: String {
        unit.map { ["ms", "%", "nats", "min", "MB", "MiB"].contains($0) ? $0 : "" } ?? ""
    }
}

extension LibraryTexts {
    /// The metric that is called so: "nDCG@10", "latency p95", "recall at 5"; nil if none is.
    ///
    /// The order of words does not count, nor does the cut of a metric at k.
    public func metric(named text: String) -> MetricKind? {
        let all = metrics
        for key in MetricName.keys(text) {
            if let found = all.first(where: {
                $0.id == text || ([$0.name, $0.id] + $0.aliases).contains { MetricName.keys($0).contains(key) }
            }) {
                return found
            }
        }
        return nil
    }

    /// Whether two names are of one metric: written alike, or of one kind with the same numbers in them. "Recall@5" is not "recall@10".
    public func areOneMetric(_ one: String, _ other: String) -> Bool {
        if Folding.areOne(one, other) { return true }
        guard let kind = metric(named: one), metric(named: other)?.id == kind.id else { return false }
        return MetricName.numbers(one) == MetricName.numbers(other)
    }
}

/// What tells metrics' names apart.
private enum MetricName {
    /// The words that have a figure: "10", "p95", "f1".
    static func numbers(_ text: String) -> Set<Substring> {
        let words = String(decoding: Folding.words(text), as: UTF8.self)
        return Set(words.split(separator: " ").filter { $0.contains(where: \.isNumber) })
    }

    /// From the strictest to the laxest: as it is, with k for any number, without numbers.
    static func keys(_ text: String) -> [[String]] {
        let words = String(decoding: Folding.words(text), as: UTF8.self).split(separator: " ").map(String.init)
            .filter { !["at", "the", "of", "a"].contains($0) }
        guard !words.isEmpty else { return [] }
        let cut = words.map { Int($0) == nil ? $0 : "k" }
        let bare = cut.filter { $0 != "k" }
        return ([words, cut] + (bare.isEmpty ? [] : [bare])).map { $0.sorted() }
    }
}
