/// A value with what is known of its uncertainty, and how.
public struct Measured: Equatable, Sendable {
    /// In the metric's unit.
    public var value: Double
    /// Two-sided, at ``level``; nil where none can be given, and ``missing`` says why.
    public var interval: Interval?
    /// 0.95 unless it is one of several slices.
    public var level = Measured.level
    /// How the interval came about, or would have.
    public var method: IntervalMethod
    public var missing: NoInterval?
    /// Cases: for a percentile its observations, for a share its trials.
    public var cases: Int
    /// The groups within which cases hang together; nil if none were named.
    public var groups: Int?
    /// Training runs that were averaged.
    public var seeds = 1
    /// The interval over cases alone, before the uncertainty over seeds was added in quadrature.
    public var overCases: Interval?
    /// Half the width of the interval over seeds alone; nil for a single run.
    public var overSeeds: Double?
    public var remarks: [Remark] = []

    /// The level of every interval that decides.
    public static let level = 0.95

    /// A value that somebody stated, with or without an interval.
    ///
    /// - Parameters:
    ///   - interval: two-sided, at `level`.
    ///   - cases: how many it rests on; 0 if that is not known.
    public init(stated value: Double, interval: Interval? = nil, level: Double = Measured.level, cases: Int = 0) {
        self.init(value, interval.map { .interval($0) } ?? .none(.notStated), .stated, cases: cases)
        self.level = level
    }

    init(_ value: Double, _ found: Found, _ method: IntervalMethod, level: Double = Measured.level, cases: Int) {
        self.value = value
        self.method = method
        self.level = level
        self.cases = cases
        switch found {
        case .interval(let interval): (self.interval, overCases) = (interval, interval)
        case .none(let reason): missing = reason
        }
    }

    /// How many cases changed, if they are too few for a gain.
    var changedTooFew: Int? {
        for case .fewChanged(let count) in remarks { return count }
        return nil
    }

    /// An interval, or why there is none.
    enum Found: Equatable {
        case interval(Interval)
        case none(NoInterval)
    }
}

/// Why there is no interval.
public enum NoInterval: Equatable, Sendable {
    /// A value was entered, and nothing else.
    case notStated
    /// How many cases or groups there are, and how many it takes.
    case tooFew(Int, needed: Int)
    /// All cases hang together in a single group.
    case oneGroup
    /// All scores or all differences are the same.
    case allTheSame
    /// Every positive case is ranked above every negative one, or below.
    case separated
    /// Too many resamples have no value, since what it is about is too rare.
    case tooRare
    /// Both raters use one category alone.
    case oneCategory

    /// A short sentence.
    public var text: String {
        switch self {
        case .notStated: "One value, no interval known."
        case .tooFew(let cases, let needed): "\(cases) are too few for an interval; it takes \(needed)."
        case .oneGroup: "All cases are in one group, so nothing says how groups differ."
        case .allTheSame: "All are the same, which says nothing about how others would differ."
        case .separated: "The classes are separated perfectly, which says nothing about how others would rank."
        case .tooRare: "What it is about is too rare among these cases."
        case .oneCategory: "A single category was used, so there is no chance agreement to hold against."
        }
    }
}

/// What a reader of the interval should know.
public enum Remark: Equatable, Sendable {
    /// Fewer than ten groups.
    case fewGroups(Int)
    /// Ten groups or more, but fewer than ten would be enough to hold most cases.
    case largeGroups
    /// One training run: what another would give is not in the interval.
    case oneRun
    /// The same of the baseline, where the other had several.
    case oneRunOfBaseline
    /// Seeds alone: how the score would be on other cases is not in the interval.
    case seedsAlone
    /// Fewer than six cases changed: no paired comparison decides on so few.
    case fewChanged(Int)
    /// McNemar's exact test beside Tango's interval: cases that went one way and the other, and its two-sided p.
    case mcNemar(up: Int, down: Int, p: Double)
    /// The two are taken as independent, since their cases are not known to be the same.
    case unpaired

    /// A short sentence.
    public var text: String {
        switch self {
        case .fewGroups(let count): "Only \(count) groups: the interval is rough."
        case .largeGroups: "A few groups hold most of the cases: the interval is rough."
        case .oneRun: "One training run: what another would give is not in the interval."
        case .oneRunOfBaseline: "The baseline was run once: what another run of it would give is not in the interval."
        case .seedsAlone: "Seeds alone describe another training run, not the score on other cases."
        case .fewChanged(let count): "Only \(count) changed \(count == 1 ? "case" : "cases"); it takes six to decide."
        case .mcNemar(let up, let down, let p):
            "\(up + down) cases changed, \(up) up and \(down) down: McNemar's exact test has p "
                + (p < 0.001 ? "< 0.001." : "= \(MeasureWords.text(p, digits: 2)).")
        case .unpaired: "Taken as independent; on the same cases, paired, less would be needed."
        }
    }
}
