extension Scores {
    /// A variant's value.
    ///
    /// - Parameters:
    ///   - level: of the two-sided interval.
    ///   - watch: is told how far resampling is.
    /// - Throws: if there is no such variant, or the metric has no value on its scores.
    public func estimate(
        _ metric: Metric, of variant: String = "", level: Double = Measured.level, watch: Watch? = nil
    ) throws(StatisticsProblem) -> Measured {
        try Estimator(metric, sample(variant, labelled: metric.needsLabels), level, watch).estimate()
    }

    /// A variant's value less a baseline's on the same cases.
    ///
    /// - Parameter factor: what the baseline is multiplied by before; 1.1 asks for a tenth more.
    /// - Throws: if a case is missing in one of the two, or the metric has no value on the scores.
    public func difference(
        _ metric: Metric, of variant: String, from baseline: String, factor: Double = 1,
        level: Double = Measured.level, watch: Watch? = nil
    ) throws(StatisticsProblem) -> Difference {
        guard factor.isFinite, factor > 0 else { throw .impossible("A relative line lies above 0") }
        let sample = try sample(variant, against: baseline, factor: factor, labelled: metric.needsLabels)
        return try Difference(metric, sample, level, watch)
    }

    /// Each slice with an interval of its own, which is wider the more slices there are (Bonferroni; Dunn 1961, JASA 56): they describe.
    ///
    /// - Parameters:
    ///   - baseline: if there is one, the differences from it.
    ///   - named: slices that were named before the contract was frozen, which may decide: their intervals widen with their own
    ///     number alone, so that a single one has the usual interval.
    ///   - factor: what the baseline is multiplied by before it is taken away.
    /// - Throws: if there is no such variant or slice; what is wrong with a single slice stands in its row.
    public func slices(
        _ metric: Metric, of variant: String = "", from baseline: String? = nil, named: [String] = [],
        factor: Double = 1, watch: Watch? = nil
    ) throws(StatisticsProblem) -> [SliceRow] {
        let names = slices
        if let unknown = named.first(where: { !names.contains($0) }) { throw .unknownSlice(unknown) }
        let sample = try sample(variant, against: baseline, factor: factor, labelled: metric.needsLabels)
        let places = places(sample)
        let share = (1 - Measured.level) / Double(max(1, names.count))
        let ownShare = (1 - Measured.level) / Double(max(1, named.count))
        var (scratch, rows) = (scratch(), [SliceRow]())
        for (number, name) in names.enumerated() {
            let part = sample.at(places[number], &scratch)
            let isNamed = named.contains(name)
            let level = isNamed && named.count == 1 ? Measured.level : 1 - (isNamed ? ownShare : share)
            // Several bars of progress become one.
            let watch: Watch? = watch.map { watch in { watch((Double(number) + $0) / Double(names.count)) } }
            if watch?(0) == false { throw .stopped }
            do throws(StatisticsProblem) {
                let estimate = try Estimator(metric, part, level, watch).estimate()
                rows.append(SliceRow(name: name, cases: part.count, estimate: estimate, decides: isNamed))
            } catch .stopped {
                throw .stopped
            } catch {
                rows.append(SliceRow(name: name, cases: part.count, problem: error, decides: isNamed))
            }
        }
        return rows
    }
}

/// A slice's value or difference.
public struct SliceRow: Equatable, Sendable {
    public let name: String
    public let cases: Int
    public var estimate: Measured?
    /// Why there is no value.
    public var problem: StatisticsProblem?
    /// Whether it was named before the contract was frozen.
    public let decides: Bool
}

/// What a variant gains over another on the same cases.
public struct Difference: Equatable, Sendable {
    /// The variant's value less the baseline's times ``factor``.
    public let estimate: Measured
    public let factor: Double
    /// For shares: which cases changed, and McNemar's exact test of them.
    public let changed: PairedShares?

    init(_ metric: Metric, _ sample: Sample, _ level: Double, _ watch: Watch?) throws(StatisticsProblem) {
        var estimate = try Estimator(metric, sample, level, watch).estimate()
        factor = sample.factor
        var changed: PairedShares?
        if metric == .share, sample.isSingle {
            let both = zip(sample.runs[0], sample.others[0])
            let counts = (better: both.count { $0 > $1 }, worse: both.count { $0 < $1 })
            let pairs = try PairedShares(better: counts.better, worse: counts.worse, of: sample.count)
            let sum = counts.better + counts.worse
            if sum < PairedShares.fewest {
                estimate.remarks.append(.fewChanged(sum))
            } else if estimate.method == .tango, sample.groups == nil {
                estimate.remarks.append(.mcNemar(up: counts.better, down: counts.worse, p: pairs.mcNemar))
            }
            changed = pairs
        }
        self.estimate = estimate
        self.changed = changed
    }
}
