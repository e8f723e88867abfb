/// How far an application is.
public enum JobStage: String, CaseIterable, Sendable, Encodable {
    /// In the order of a list: what is nearest to a job first.
    case offer
    case rounds = "in-rounds"
    case heard = "heard-back"
    case applied
    case referred = "referral-sent"
    case referral, preparing, accepted, declined, withdrawn, rejected
    case noAnswer = "no-answer"

    /// As a list or a heading says it.
    public var name: String {
        switch self {
        case .referral: "referral asked"
        default: rawValue.replacing("-", with: " ")
        }
    }

    /// Whether it is not over.
    public var isOpen: Bool {
        switch self {
        case .offer, .rounds, .heard, .applied, .referred, .referral, .preparing: true
        case .accepted, .declined, .withdrawn, .rejected, .noAnswer: false
        }
    }

    /// How near to a job an open one is; 0 for one that is being prepared.
    fileprivate var reach: Int {
        switch self {
        case .referral: 1
        case .referred: 2
        case .applied: 3
        case .heard: 4
        case .rounds: 5
        case .offer: 6
        default: 0
        }
    }
}

extension JobEvent.Kind {
    /// The stage that an application is in after it.
    public var stage: JobStage {
        switch self {
        case .referralAsked: .referral
        case .referralSent: .referred
        case .applied: .applied
        case .heard: .heard
        case .roundPlanned, .roundHeld, .roundPassed, .roundFailed, .takeHome, .handedIn: .rounds
        case .offer: .offer
        case .accepted: .accepted
        case .declined: .declined
        case .withdrawn: .withdrawn
        case .rejected: .rejected
        case .noAnswer: .noAnswer
        }
    }
}

/// The events of one application in the order in which they happened, and what follows from them alone.
public struct JobHistory: Equatable, Sendable {
    /// By day; on one day by what leads to what, then as they were entered.
    public let events: [JobEvent]
    /// The stage, and the day since when it is that; nil if nothing happened yet.
    public let stage: JobStage
    public let since: Day?
    /// Whether that is the day on which it came there, and not only one by which it had.
    let isSinceKnown: Bool

    /// The history of these events of one application, in any order.
    public init(_ events: [JobEvent]) {
        let sorted = events.sorted { ($0.day, $0.kind.rank, $0.id) < ($1.day, $1.kind.rank, $1.id) }
        self.events = sorted
        let end = sorted.lastIndex { $0.kind.isEnd }
        let reopening = sorted[(end.map { $0 + 1 } ?? 0)...].first { end == nil || $0.kind.opensAgain }
        if let end, reopening == nil {
            (stage, since) = (sorted[end].kind.stage, sorted[end].day)
            isSinceKnown = sorted.contains { $0.kind == sorted[end].kind && $0.knownDay == sorted[end].day }
            return
        }
        // What was reached before an end that was none still counts: a company that answers late goes on where it was.
        let furthest = sorted.filter { !$0.kind.isEnd }.map(\.kind.stage).max { $0.reach < $1.reach }
        let first = sorted.first { $0.kind.stage == furthest }?.day
        stage = furthest ?? .preparing
        let latest = [first, end == nil ? nil : reopening?.day].compactMap(\.self).max()
        since = latest
        let there = sorted.filter { event in
            event.day == latest && (event.kind.stage == furthest || end != nil && event.kind == reopening?.kind)
        }
        isSinceKnown = there.isEmpty || there.contains { $0.knownDay != nil }
    }

    /// The event that says that it was sent, one whose day is known before any other; nil if nobody said so.
    var sent: JobEvent? {
        let all = events.filter { $0.kind == .applied }
        return all.first { $0.knownDay != nil } ?? all.first
    }

    /// The day of the first event that brought it that far or further; nil if it never came there.
    public func reached(_ stage: JobStage) -> Day? {
        events.first { event in
            stage.isOpen ? !event.kind.isEnd && event.kind.stage.reach >= stage.reach : event.kind.stage == stage
        }?.day
    }

    /// The last event of that kind, or nil.
    public func last(_ kind: JobEvent.Kind) -> JobEvent? { events.last { $0.kind == kind } }

    /// The event that ended it; nil while it is open.
    public var end: JobEvent? { stage.isOpen ? nil : events.last { $0.kind.isEnd } }

    /// The offer that is to be answered, or nil.
    public var openOffer: JobEvent? { stage == .offer ? last(.offer) : nil }

    /// The take-home task that is to be handed in, or nil.
    public var openTakeHome: JobEvent? {
        guard stage.isOpen, let place = events.lastIndex(where: { $0.kind == .takeHome }) else { return nil }
        return events[place...].contains { $0.kind == .handedIn } ? nil : events[place]
    }

    /// The last day on which something came from the company or went to it; the day on which that was written down if it is not
    /// known.
    public var lastContact: Day? { contact?.day }

    /// The same day, nil if it is not known.
    var knownContact: Day? { contact?.knownDay }

    /// What that was.
    var lastSign: JobEvent.Kind? { contact?.kind }

    /// The round that was not passed, if nothing was heard after that; else nil.
    var failedRound: String? {
        guard stage.isOpen, let contact, contact.kind.rank <= JobEvent.Kind.roundPassed.rank else { return nil }
        return events.last { event in
            event.day == contact.day && event.kind == .roundFailed
                && event.round.map { state(of: $0) == .failed } == true
        }?.round
    }

    private var contact: JobEvent? { events.last { ![.referralAsked, .noAnswer].contains($0.kind) } }

    /// How the user came in: as they said, else by the referral that was sent.
    func way(of application: Application) -> Application.Way {
        application.way == .unsaid && last(.referralSent) != nil ? .referral : application.way
    }

    /// Who refers the user: as they said, else who sent the referral.
    func referrer(of application: Application) -> PersonID? { application.referrer ?? last(.referralSent)?.person }

    /// How far a round is.
    public func state(of round: String) -> RoundState {
        let kinds = events.filter { $0.round == round }.map(\.kind)
        if let decided = kinds.last(where: { [.roundPassed, .roundFailed].contains($0) }) {
            return decided == .roundPassed ? .passed : .failed
        }
        return kinds.contains(.roundHeld) ? .held : .planned
    }
}

/// How far a round is.
public enum RoundState: String, Sendable, Encodable {
    case planned, held, passed
    case failed = "not-passed"

    /// As a list says it.
    public var name: String { rawValue.replacing("-", with: " ") }
}
