/// One candidacy's way through one step: when it came there, and what became of it.
public struct Passage: Equatable, Sendable {
    /// What became of it.
    public enum Outcome: Equatable, Sendable {
        /// To the next step.
        case wentOn(Day)
        /// They said no.
        case refused(Day)
        /// The user's own decision.
        case withdrawn(Day)
        /// Nothing came, and the user has stopped waiting for it. They may still answer.
        case silent
        case open
    }

    public let start: Day
    public let outcome: Outcome
    /// Whether the days are known: not if the step was left out in the record, and its day is that of a later one, and not if
    /// nobody said on which day it happened.
    public let isDated: Bool
    /// Whether its age is known: not if `start` is only the day on which it was written down.
    public let isAgeKnown: Bool

    /// - Parameter start: when it came to the step.
    public init(start: Day, _ outcome: Outcome, isDated: Bool = true, isAgeKnown: Bool = true) {
        (self.start, self.isAgeKnown) = (start, isAgeKnown)
        self.outcome = outcome
        self.isDated = isDated
    }

    var wentOn: Bool { if case .wentOn = outcome { true } else { false } }
}

/// How many of those who were long enough in a step went on, and how long an answer took.
///
/// Whoever counts only those that were answered is told too much: a refusal often never comes. So a candidacy counts by its age
/// alone, whatever became of it, and what is still open counts as not gone on.
public struct PassageRate: Equatable, Sendable {
    /// Days after which a candidacy counts.
    public static let cohort = 42
    /// How many it takes for a share, and for a comparison: fewer are told as counts.
    public static let enough = 20

    /// Of ``counted``.
    public let wentOn: Int
    /// At least ``cohort`` days in the step.
    public let counted: Int
    /// Of ``counted``, those that may still be answered.
    public let open: Int
    /// Not counted: too young, or not known to be old enough.
    public let young: Int
    /// Of ``young``, those whose age is not known.
    public let ageless: Int
    /// Days until they answered, one way or the other.
    public let days: MedianDays

    /// - Parameter today: the day up to which the age counts.
    public init(_ passages: [Passage], today: Day) {
        let old = passages.filter { today - $0.start >= Self.cohort }
        wentOn = old.count(where: \.wentOn)
        counted = old.count
        open = old.count { $0.outcome == .open }
        young = passages.count - old.count
        ageless = passages.count { today - $0.start < Self.cohort && !$0.isAgeKnown }
        days = MedianDays(passages.filter(\.isDated).compactMap { Wait($0, today) })
    }

    /// The share with Wilson's interval; nil if nobody counts.
    public var share: Measured? { (try? Share(wentOn, of: counted))?.estimate() }

    /// "3 of 8", "none yet", "too early to say" if all are too young, or from ``enough`` on "38 % of 21 (21–59 %)".
    public var text: String {
        if counted == 0 { return young == 0 ? "none yet" : "too early to say" }
        guard counted >= Self.enough, let share, let interval = share.interval else { return "\(wentOn) of \(counted)" }
        let ends = "\(Self.percent(interval.low))–\(Self.percent(interval.high))"
        return "\(Self.percent(share.value)) % of \(counted) (\(ends) %)"
    }

    static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}

/// How long the wait was: until an answer, or until the last look.
struct Wait: Equatable, Sendable {
    /// 0 or more.
    let days: Int
    /// Whether they answered then.
    let isAnswered: Bool

    init(days: Int, isAnswered: Bool) { (self.days, self.isAnswered) = (days, isAnswered) }

    /// nil for days that run backwards.
    init?(_ passage: Passage, _ today: Day) {
        let (end, isAnswered) =
            switch passage.outcome {
            case .wentOn(let day), .refused(let day): (day, true)
            case .withdrawn(let day): (day, false)
            case .silent, .open: (today, false)
            }
        guard end >= passage.start else { return nil }
        self.init(days: end - passage.start, isAnswered: isAnswered)
    }
}

/// The median of waits of which some are not over (Kaplan & Meier 1958, JASA 53).
public struct MedianDays: Equatable, Sendable {
    /// Waits, over or not.
    public let waits: Int
    /// Waits that are over.
    public let answers: Int
    /// In days; nil below ``fewest`` answers, and if most are still waiting.
    public let median: Int?

    /// Answers below which there is no median.
    public static let fewest = 5

    init(_ waits: [Wait]) {
        self.waits = waits.count
        answers = waits.count(where: \.isAnswered)
        median = answers < Self.fewest ? nil : Self.median(waits)
    }

    /// Where the share that still waits falls to one half or below. Counts are kept whole, so that a half is a half.
    private static func median(_ waits: [Wait]) -> Int? {
        var waiting = waits.count
        var share = 1.0
        let order = waits.sorted { ($0.days, $0.isAnswered ? 0 : 1) < ($1.days, $1.isAnswered ? 0 : 1) }
        var place = 0
        while place < order.count {
            let day = order[place].days
            let same = order[place...].prefix { $0.days == day }
            let answered = same.count(where: \.isAnswered)
            if answered > 0 { share *= Double(waiting - answered) / Double(waiting) }
            if answered > 0, share <= 0.5 + 1e-12 { return day }
            waiting -= same.count
            place += same.count
        }
        return nil
    }

    /// "half answered within 12 days (n = 9, 7 answered)", or why there is no median.
    public var text: String {
        if let median { return "half answered within \(median) days (\(answers) answers of \(waits))" }
        if answers < Self.fewest { return "\(answers) \(answers == 1 ? "answer" : "answers"), too few for a median" }
        return "fewer than half answered so far (\(answers) of \(waits))"
    }
}
