/// A verdict, and by how much.
public struct Judgement: Equatable, Sendable {
    public let verdict: Verdict
    /// How far the nearer end of the interval is from the line, in the metric's unit: what was to spare if met, what was missing if not
    /// met. If not decidable, how far the interval reaches beyond the line on the side that is missing least. Nil without interval.
    public let margin: Double?
    /// If not decidable, what would decide.
    public let needed: Needed?

    /// There is no result yet.
    public static let open = Judgement(verdict: .open, margin: nil, needed: nil)

    private init(verdict: Verdict, margin: Double?, needed: Needed?) {
        self.verdict = verdict
        self.margin = margin
        self.needed = needed
    }

    /// Of a value, or of a difference from the baseline that was made with the promise's factor; nil is no result yet.
    ///
    /// Only a two-sided interval of 95 % or more decides, and no gain on fewer than six changed cases. "Better at all" and a guard are met only if the line itself is excluded; a
    /// value may lie on its line.
    public init(_ promise: Promise, _ direction: Direction, _ estimate: Measured?) {
        guard let estimate else {
            self = .open
            return
        }
        let line = promise.line(direction)
        guard let interval = estimate.interval, estimate.level >= Measured.level, line.isFinite else {
            self.init(verdict: .notDecidable, margin: nil, needed: .interval)
            return
        }
        // As if more were better.
        let least = direction == .higher ? interval.low - line : line - interval.high
        let most = direction == .higher ? interval.high - line : line - interval.low
        let isMet = promise.isComparison ? least > 0 : least >= 0
        if isMet, !promise.isGuard, let changed = estimate.changedTooFew {
            // Tango's interval excludes 0 after four that go one way; chance does that in one of eight.
            let cases = Double(estimate.cases) * Double(PairedShares.fewest) / Double(max(1, changed))
            self.init(verdict: .notDecidable, margin: least, needed: .cases(Int(cases.rounded(.up))))
        } else if isMet {
            self.init(verdict: .met, margin: least, needed: nil)
        } else if most < 0 {
            self.init(verdict: .notMet, margin: -most, needed: nil)
        } else {
            self.init(
                verdict: .notDecidable, margin: min(-least, most), needed: Needed(estimate, from: line))
        }
    }
}

extension Needed {
    /// The interval shrinks with the root of the number of cases or groups, its part over seeds does not. A half-width
    /// of the distance would decide every other time; 2.8 standard errors decide four times of five.
    init(_ estimate: Measured, from line: Double) {
        guard let overCases = estimate.overCases else {
            self = .seeds
            return
        }
        let distance = abs(estimate.value - line) * 1.959_963_984_540_054 / Resolution.errors
        let seeds = estimate.overSeeds ?? 0
        let room = distance * distance - seeds * seeds
        let units = estimate.groups ?? estimate.cases
        guard units > 0 else {
            self = .unknown
            return
        }
        guard distance > 0 else {
            self = .nothing
            return
        }
        guard room > 0 else {
            self = .seeds
            return
        }
        let half = line < estimate.value ? estimate.value - overCases.low : overCases.high - estimate.value
        let count = (Double(units) * half * half / room).rounded(.up)
        guard count < 1e9 else {
            self = .nothing
            return
        }
        let most = max(Int(count), units + 1)
        self = estimate.groups == nil ? .cases(most) : .groups(most)
    }
}

extension Scores {
    /// Holds a variant against what was promised.
    ///
    /// Where a baseline's cases are the same, the difference is paired; otherwise the two are taken as independent.
    ///
    /// - Parameter baseline: the variant that a comparison is about; without it a comparison stays open.
    /// - Returns: the verdict, and the value or difference that it rests on.
    /// - Throws: if there is no such variant, or the metric has no value on its scores.
    public func judge(
        _ metric: Metric, _ direction: Direction, _ promise: Promise, of variant: String = "",
        from baseline: String? = nil,
        watch: Watch? = nil
    ) throws(StatisticsProblem) -> (judgement: Judgement, estimate: Measured) {
        let estimate = try estimate(metric, of: variant, watch: promise.isComparison ? nil : watch)
        guard promise.isComparison else { return (Judgement(promise, direction, estimate), estimate) }
        guard let baseline else { return (.open, estimate) }
        let factor = promise.factor(direction)
        guard factor.isFinite, factor > 0 else { throw .impossible("A relative line lies above 0") }
        let difference: Measured
        if try isPaired(variant, baseline) {
            difference =
                try self.difference(metric, of: variant, from: baseline, factor: factor, watch: watch).estimate
        } else {
            difference = estimate.less(try self.estimate(metric, of: baseline), factor: factor)
        }
        return (Judgement(promise, direction, difference), difference)
    }
}
