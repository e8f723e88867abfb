/// A step of a candidacy, in order.
public enum FunnelStep: Int, CaseIterable, Comparable, Sendable {
    case sent
    case heard
    case round
    case offer
    case accepted

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    /// "sent".
    public var name: String {
        switch self {
        case .sent: "sent"
        case .heard: "heard back"
        case .round: "first round"
        case .offer: "offer"
        case .accepted: "accepted"
        }
    }
}

/// What a funnel has to know of one application.
public struct FunnelCase: Equatable, Sendable {
    /// When it came to each step; steps that were left out are reached with the next one, but nobody sends without knowing: one
    /// for which a recruiter wrote first was never sent.
    public var reached: [FunnelStep: Day]
    /// How it ended: `.refused`, `.withdrawn`, `.silent`, or `.open`. `.wentOn` is taken as open.
    public var end: Passage.Outcome
    /// Steps whose day is the one on which they were written down: how long it took to them, or from them, is not known.
    public var undated: Set<FunnelStep>
    /// Whether the day is known on which it ended.
    public var isEndDated: Bool
    /// What cases are told apart by: way in, version of the CV, kind of switch. Empty texts are left out.
    public var traits: [FunnelTrait: String]

    /// An application that is open.
    public init(
        _ reached: [FunnelStep: Day], end: Passage.Outcome = .open, undated: Set<FunnelStep> = [],
        isEndDated: Bool = true, traits: [FunnelTrait: String] = [:]
    ) {
        self.reached = reached
        self.end = end
        self.undated = undated
        self.isEndDated = isEndDated
        self.traits = traits
    }
}

/// What can be changed about applications.
public enum FunnelTrait: String, CaseIterable, Sendable {
    case wayIn
    case cv
    case change

    /// "way in".
    public var name: String {
        switch self {
        case .wayIn: "way in"
        case .cv: "version of the CV"
        case .change: "kind of switch"
        }
    }
}

/// How many applications go on from step to step. Nothing is compared with anybody else's.
public struct Funnel: Equatable, Sendable {
    /// From one step to the next.
    public struct Hop: Equatable, Sendable {
        public let from: FunnelStep
        public let to: FunnelStep
        public let rate: PassageRate
    }

    /// One for each step but the last.
    public let hops: [Hop]
    /// How many came to each step, whatever their age.
    public let counts: [Int]
    private let cases: [FunnelCase]
    private let today: Day

    /// - Parameter cases: applications; those that came to no step are left out.
    public init(_ cases: [FunnelCase], today: Day) {
        let sent = cases.filter { !$0.reached.isEmpty }
        self.cases = sent
        self.today = today
        hops = zip(FunnelStep.allCases, FunnelStep.allCases.dropFirst()).map { from, to in
            Hop(from: from, to: to, rate: PassageRate(sent.compactMap { $0.passage(from) }, today: today))
        }
        counts = FunnelStep.allCases.map { step in sent.count { $0.day(of: step) != nil } }
    }

    /// The hop from `step`, by what tells the cases apart; largest group first. Cases without the trait are left out.
    public func split(_ trait: FunnelTrait, from step: FunnelStep) -> FunnelSplit {
        var groups: [String: [Passage]] = [:]
        for each in cases {
            guard let value = each.traits[trait], !value.isEmpty, let passage = each.passage(step) else { continue }
            groups[value, default: []].append(passage)
        }
        return FunnelSplit(trait, groups.mapValues { PassageRate($0, today: today) })
    }
}

extension FunnelCase {
    /// When it came to the step, or, if that was not written down, to a later one.
    func day(of step: FunnelStep) -> Day? {
        if step == .sent { return reached[.sent] }
        return FunnelStep.allCases.filter { $0 >= step }.compactMap { reached[$0] }.min()
    }

    /// Its way from the step to the next; nil if it never came there.
    func passage(_ step: FunnelStep) -> Passage? {
        guard let start = day(of: step), let next = FunnelStep(rawValue: step.rawValue + 1) else { return nil }
        // The next step's day says when they had answered at the latest, but nothing of a step nobody wrote down.
        let isStartDated = reached[step] != nil && !undated.contains(step)
        let isAgeKnown = FunnelStep.allCases.contains { $0 >= step && reached[$0] == start && !undated.contains($0) }
        if let day = day(of: next) {
            let isDated = FunnelStep.allCases.contains { $0 >= next && reached[$0] == day && !undated.contains($0) }
            return Passage(start: start, .wentOn(day), isDated: isStartDated && isDated, isAgeKnown: isAgeKnown)
        }
        if case .wentOn = end { return Passage(start: start, .open, isDated: isStartDated, isAgeKnown: isAgeKnown) }
        return Passage(start: start, end, isDated: isStartDated && isEndDated, isAgeKnown: isAgeKnown)
    }
}

/// A hop's rate in groups.
public struct FunnelSplit: Equatable, Sendable {
    public struct Group: Equatable, Sendable {
        public let name: String
        public let rate: PassageRate
        /// Its share less that of the first group; nil for the first one, and below ``PassageRate/enough`` in either.
        public let difference: Measured?
    }

    public let trait: FunnelTrait
    /// Largest first.
    public let groups: [Group]

    init(_ trait: FunnelTrait, _ rates: [String: PassageRate]) {
        self.trait = trait
        let order = rates.sorted { ($1.value.counted, $0.key) < ($0.value.counted, $1.key) }
        let first = order.first?.value
        groups = order.enumerated().map { place, group in
            Group(
                name: group.key, rate: group.value,
                difference: place == 0 ? nil : first.flatMap { Self.difference(group.value, $0) })
        }
    }

    /// With Newcombe's interval.
    private static func difference(_ rate: PassageRate, _ other: PassageRate) -> Measured? {
        guard rate.counted >= PassageRate.enough, other.counted >= PassageRate.enough, let share = rate.share,
            let against = other.share
        else { return nil }
        return share.less(against)
    }

    /// Whether the groups are too few or too small to be compared.
    public var isCountsOnly: Bool { groups.allSatisfy { $0.difference == nil } }
}
