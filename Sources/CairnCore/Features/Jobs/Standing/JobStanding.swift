/// How an application stands on a day: stage, days in it, what is next. All of it is derived.
public struct JobStanding: Equatable, Sendable {
    public let history: JobHistory
    public let stage: JobStage
    /// Since when it is in that stage; if that is not known, the day on which it was written down.
    public let since: Day
    /// The same day, nil if it is not known.
    public var knownSince: Day? { history.isSinceKnown ? since : nil }
    /// "since 4 Mar 2026"; "by 4 Mar 2026" if the day is not known.
    public var sinceText: String { "\(history.isSinceKnown ? "since" : "by") \(since.text)" }
    /// "on 4 Mar 2026"; "by 4 Mar 2026" if the day is not known.
    public var dayText: String { "\(history.isSinceKnown ? "on" : "by") \(since.text)" }
    /// Days since then, never negative; nil if the day is not known.
    public let days: Int?
    /// nil once it is over.
    public let next: JobNext?
    /// The next first, those without a day last.
    public let rounds: [Round]

    /// The standing of an application with these events and rounds.
    public init(_ application: Application, _ events: [JobEvent], _ rounds: [Round], closes: Day?, today: Day) {
        let history = JobHistory(events)
        self.history = history
        stage = history.stage
        since = history.since ?? application.begun
        days = history.isSinceKnown ? max(0, today - since) : nil
        self.rounds = rounds.sorted {
            ($0.day ?? .last, $0.minute ?? 0, $0.id) < ($1.day ?? .last, $1.minute ?? 0, $1.id)
        }
        next =
            history.stage.isOpen
            ? JobNext(history, self.rounds, application, closes: closes, today: today) : nil
    }
}

extension Day {
    /// After every day that is written down.
    fileprivate static let last = Day(number: 4_000_000)
}

/// What comes next for an application, and by when.
public struct JobNext: Equatable, Sendable, Encodable {
    /// What kind of step it is.
    public enum Kind: String, Sendable, Encodable {
        case send, answer
        case handIn = "hand-in"
        case tell = "tell-how-it-went"
        case prepare, settle, wait, end
        /// What is due otherwise: thanks, asking again, a step of the user's own.
        case followUp = "follow-up"
    }

    public let kind: Kind
    /// "hand in the take-home task".
    public let text: String
    /// The day on which it is to be done, or takes place; nil if it has none.
    public let day: Day?
    /// The round that it is about.
    public let round: String?

    init(_ kind: Kind, _ text: String, _ day: Day? = nil, _ round: String? = nil) {
        (self.kind, self.text, self.day, self.round) = (kind, text, day, round)
    }

    /// The next step of an application that is open. `rounds` by day.
    init(_ history: JobHistory, _ rounds: [Round], _ application: Application, closes: Day?, today: Day) {
        if let offer = history.openOffer {
            self.init(.answer, "answer the offer", offer.due)
        } else if let task = history.openTakeHome {
            self.init(.handIn, "hand in the take-home task", task.due)
        } else if let step = JobNext.round(history, rounds, today) {
            self = step
        } else if history.reached(.applied) == nil, history.stage.isBeforeSending {
            self = JobNext.sending(history, application, closes: closes)
        } else if history.lastSign == .heard {
            self.init(.wait, "reply if they asked something, else wait for their next word")
        } else {
            self.init(.wait, "wait for an answer")
        }
    }

    private static func round(_ history: JobHistory, _ rounds: [Round], _ today: Day) -> JobNext? {
        let states = rounds.map { ($0, history.state(of: $0.id)) }
        let planned = states.filter { $0.1 == .planned }.map(\.0)
        if let over = planned.first(where: { $0.day.map { $0 < today } ?? false }) {
            return JobNext(.tell, over.kind.asked, over.day.map { $0 + 1 }, over.id)
        }
        if let next = planned.first {
            return next.day.map { JobNext(.prepare, "prepare for the \(next.kind.round)", $0, next.id) }
                ?? JobNext(.settle, "settle the day of the \(next.kind.round)", nil, next.id)
        }
        if history.lastSign == .handedIn { return JobNext(.wait, "wait for word on the take-home task") }
        if let failed = rounds.first(where: { $0.id == history.failedRound }) {
            return JobNext(.end, "say how it ended, after the \(failed.kind.round)", nil, failed.id)
        }
        guard let (last, state) = states.last else { return nil }
        switch state {
        // Something was heard since then.
        case .failed: return nil
        case .held: return JobNext(.wait, "wait for word on the \(last.kind.round)", nil, last.id)
        case .passed, .planned:
            return JobNext(.wait, "wait for what comes after the \(last.kind.round)", nil, last.id)
        }
    }

    private static func sending(_ history: JobHistory, _ application: Application, closes: Day?) -> JobNext {
        if history.last(.referralSent) != nil { return JobNext(.send, "apply, now that you are referred", closes) }
        if history.last(.referralAsked) != nil {
            return JobNext(.send, "apply once the referral is in, or without it", closes)
        }
        return JobNext(
            .send, application.way == .referral ? "ask for the referral, then apply" : "send the application", closes)
    }
}

extension Journey {
    /// The planned round of an open application that comes next, from that day on; nil if none is planned.
    public func nextRound(on today: Day) -> Round? {
        let rounds = self[Application.self].all.flatMap { application -> [Round] in
            let history = JobHistory(events(of: application.id))
            guard history.stage.isOpen else { return [] }
            return self.rounds(of: application.id).filter {
                ($0.day ?? today + -1) >= today && history.state(of: $0.id) == .planned
            }
        }
        return rounds.min { ($0.day ?? today, $0.minute ?? 0, $0.id) < ($1.day ?? today, $1.minute ?? 0, $1.id) }
    }
}

extension JobStage {
    /// Whether nothing was sent to the company yet.
    public var isBeforeSending: Bool { [.preparing, .referral, .referred].contains(self) }
}

extension Round.Kind {
    /// "coding round", "recruiter screen", "references".
    public var round: String {
        switch self {
        case .recruiter, .takeHome, .reference: name
        case .presentation: "presentation"
        case .onsite: "on-site round"
        default: "\(name) round"
        }
    }

    /// "a coding round", "an ML round", "the references".
    var oneRound: String {
        switch self {
        case .ml, .onsite: "an \(round)"
        case .reference: "the \(round)"
        default: "a \(round)"
        }
    }

    /// What is to be told once its day is over.
    var asked: String { "say how the \(round) went" }
}
