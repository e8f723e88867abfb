/// What can be made of how often each class was predicted for each: homogeneous in the counts, so that only their shares count.
enum ConfusionRule: Hashable, Sendable {
    case fBeta(Double)
    case precision
    case balancedAccuracy
    case matthews

    /// Nil where it has no value.
    func value(_ counts: Confusion.Counts) -> Double? {
        let (hits, alarms, misses, rest) = (counts.hits, counts.alarms, counts.misses, counts.rest)
        switch self {
        case .fBeta(let beta):
            let square = beta * beta
            let size = (1 + square) * hits + square * misses + alarms
            return size > 0 ? (1 + square) * hits / size : nil
        case .precision: return hits + alarms > 0 ? hits / (hits + alarms) : nil
        case .balancedAccuracy:
            guard hits + misses > 0, rest + alarms > 0 else { return nil }
            return (hits / (hits + misses) + rest / (rest + alarms)) / 2
        case .matthews:
            let margins = (hits + alarms) * (hits + misses) * (rest + alarms) * (rest + misses)
            return margins > 0 ? (hits * rest - alarms * misses) / margins.squareRoot() : nil
        }
    }
}

/// A statistic of true and false positives and negatives; a score of at least a half predicts a positive.
struct Confusion: Statistic {
    /// True positives, false positives, false negatives, true negatives.
    struct Counts: Equatable {
        var hits = 0.0
        var alarms = 0.0
        var misses = 0.0
        var rest = 0.0

        static let cells: [WritableKeyPath<Counts, Double> & Sendable] = [\.hits, \.alarms, \.misses, \.rest]
    }

    let rule: ConfusionRule
    let counts: Counts
    let value: Double
    /// The cell of each case.
    private let cells: [UInt8]

    /// - Throws: if the rule has no value on these cases.
    init(_ rule: ConfusionRule, _ scores: [Double], _ labels: [Bool]) throws(StatisticsProblem) {
        cells = zip(scores, labels).map { score, label in label ? (score >= 0.5 ? 0 : 2) : (score >= 0.5 ? 1 : 3) }
        self.rule = rule
        counts = Confusion.counts(cells) { _ in 1 }
        guard let value = rule.value(counts) else { throw .oneClass }
        self.value = value
    }

    /// The slopes are taken from both sides of the counts: to nine digits.
    func influences() -> [Double] {
        let slopes = Counts.cells.map { cell in
            let step = counts[keyPath: cell] * 1e-5
            var (less, more) = (counts, counts)
            less[keyPath: cell] -= step
            more[keyPath: cell] += step
            guard step > 0, let low = rule.value(less), let high = rule.value(more) else { return 0.0 }
            return (high - low) / (2 * step)
        }
        return cells.map { slopes[Int($0)] }
    }

    func value(_ weights: [UInt16]) -> Double? { rule.value(Confusion.counts(cells) { Int(weights[$0]) }) }

    private static func counts(_ cells: [UInt8], _ weight: (Int) -> Int) -> Counts {
        var sums = [0, 0, 0, 0]
        for (place, cell) in cells.enumerated() { sums[Int(cell)] += weight(place) }
        return Counts(hits: Double(sums[0]), alarms: Double(sums[1]), misses: Double(sums[2]), rest: Double(sums[3]))
    }
}
