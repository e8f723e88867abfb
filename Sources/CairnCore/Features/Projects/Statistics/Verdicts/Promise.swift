/// What a contract promises of a metric, in its unit.
public enum Promise: Equatable, Sendable {
    /// The value reaches this line.
    case line(Double)
    /// Better than the baseline by at least this much; 0 is "better at all".
    case gain(Double)
    /// Better than the baseline by at least this part of it: 0.1 is a tenth.
    case relativeGain(Double)
    /// A guard: not worse than the baseline by this margin, which is above 0.
    case noLoss(margin: Double)
    /// A guard: not worse than the baseline by this part of it.
    case noRelativeLoss(margin: Double)

    /// Whether it is about a baseline.
    public var isComparison: Bool { if case .line = self { false } else { true } }

    /// Whether it is a guard.
    public var isGuard: Bool {
        switch self {
        case .noLoss, .noRelativeLoss: true
        case .line, .gain, .relativeGain: false
        }
    }

    /// What the baseline is multiplied by before it is taken away, so that a relative line lies at 0.
    ///
    /// Relative lines are for metrics that are not negative.
    public func factor(_ direction: Direction) -> Double {
        switch self {
        case .relativeGain(let part): 1 + direction.sign * part
        case .noRelativeLoss(let part): 1 - direction.sign * part
        case .line, .gain, .noLoss: 1
        }
    }

    /// Where the line lies, as a value or as a difference.
    public func line(_ direction: Direction) -> Double {
        switch self {
        case .line(let value): value
        case .gain(let gain): direction.sign * gain
        case .noLoss(let margin): -direction.sign * margin
        case .relativeGain, .noRelativeLoss: 0
        }
    }
}

/// What a result says about a promise.
public enum Verdict: String, CaseIterable, Codable, Sendable {
    /// The whole interval is on the good side of the line.
    case met
    /// The whole interval is on the other side.
    case notMet = "not-met"
    /// The line lies within the interval, or there is none.
    case notDecidable = "not-decidable"
    /// There is no result yet.
    case open

    /// "not decidable".
    public var name: String {
        switch self {
        case .met: "met"
        case .notMet: "not met"
        case .notDecidable: "not decidable"
        case .open: "open"
        }
    }
}

/// What would decide in four of five cases, were all as it seems now.
public enum Needed: Equatable, Sendable {
    /// This many cases in all.
    case cases(Int)
    /// This many groups in all, of the size they have.
    case groups(Int)
    /// More training runs first: no number of cases makes up for how they differ.
    case seeds
    /// The value is so close to the line that nothing would.
    case nothing
    /// An interval: without one nothing can be said.
    case interval
    /// More, but how many is not known, since the number of cases is not.
    case unknown
}
