/// Something to do about an application, or about a posting that nobody applied for, by a day.
public struct JobDue: Equatable, Sendable {
    /// Where it comes from.
    public enum Source: Equatable, Sendable {
        /// A follow-up.
        case kept(String)
        /// Proposed by the cadence: after that round, to that person or name; without either, after the last sign.
        case proposed(JobFollowUp.Kind, round: String?, whom: String)
        /// The round takes place on that day.
        case round(String)
        /// The day of the round is over, and nobody said how it went.
        case outcome(String)
        /// The take-home task of that event is to be handed in.
        case handIn(String)
        /// The offer of that event is to be answered.
        case answer(String)
        /// The posting of an application that is not sent closes, or has closed.
        case send
        /// The same of a posting that nobody applied for.
        case closing
    }

    /// The application's id, or the posting's.
    public let job: String
    public let day: Day
    /// "thank Ada Byron", "how did the coding round go?"
    public let title: String
    public let source: Source

    /// A name for it among all that is due about its application.
    public var key: String {
        switch source {
        case .kept(let id): "kept/\(id)"
        case .proposed(let kind, let round, let whom): "\(kind.rawValue)/\(round ?? "")/\(whom)"
        case .round(let id): "round/\(id)"
        case .outcome(let id): "outcome/\(id)"
        case .handIn(let id): "hand-in/\(id)"
        case .answer(let id): "answer/\(id)"
        case .send: "send"
        case .closing: "closing"
        }
    }

    /// Whether it is shown before its day: what has a day of its own, and cannot be made up for later.
    public var isAppointment: Bool { notice > 0 }

    /// So many days before its day it is said; 0 if it has none of its own. A letter takes longer to write, and an offer to
    /// weigh, than a bag to pack.
    public var notice: Int {
        switch source {
        case .round, .handIn: 3
        case .answer, .send, .closing: 7
        case .kept, .proposed, .outcome: 0
        }
    }
}

extension Journey {
    /// What is to be done about the application, soonest first, as seen on that day.
    ///
    /// Follow-ups go by the rules of people's (see ``ContactHistory``), with a cadence of their own: a proposal goes when it was
    /// done, dropped or put off, and comes again after another sign of the company.
    public func dues(of application: Application, seenOn today: Day) -> [JobDue] {
        JobDueRules(application, self, today).dues
    }

    /// The day on which a posting closes that nobody applied for; for a week after it, that it has closed.
    public func dues(of posting: Posting, seenOn today: Day) -> [JobDue] {
        guard let closes = posting.closes, closes + 7 >= today else { return [] }
        let title = closes < today ? JobDueRules.closed : "apply before it closes"
        return [JobDue(job: posting.id, day: closes, title: title, source: .closing)]
    }

    /// What is to be done about all jobs up to and including that day, soonest first.
    public func jobDues(until day: Day, seenOn today: Day) -> [JobDue] {
        allJobDues(seenOn: today).filter { $0.day <= day }
    }

    /// What is due by that day, and what has a day of its own soon, soonest first.
    public func jobDues(inSightOn today: Day) -> [JobDue] {
        allJobDues(seenOn: today).filter { $0.day <= today + $0.notice }
    }

    private func allJobDues(seenOn today: Day) -> [JobDue] {
        let all =
            self[Application.self].all.flatMap { dues(of: $0, seenOn: today) }
            + openPostings.reversed().flatMap { dues(of: $0, seenOn: today) }
        return all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// What is due about the application or the posting with that id.
    func dues(ofJob id: String, seenOn today: Day) -> [JobDue] {
        if let application = self[Application.self][id] { return dues(of: application, seenOn: today) }
        guard let posting = self[Posting.self][id], applications(for: id).isEmpty else { return [] }
        return dues(of: posting, seenOn: today)
    }

    /// "ML engineer, Pier Nine"; nil if the job is gone.
    func label(of due: JobDue) -> String? {
        self[Application.self][due.job].map { label(of: $0) } ?? self[Posting.self][due.job]?.label
    }

    /// The application's follow-ups.
    public func followUps(of application: String) -> [JobFollowUp] {
        self[JobFollowUp.self].byParent[application] ?? []
    }

    /// Somebody's name, by id; a name as it is.
    func nameOrWord(_ whom: String) -> String { people.persons[whom]?.name ?? whom }
}

/// What is due about one application.
private struct JobDueRules {
    private let application: Application
    private let journey: Journey
    private let today: Day
    private let standing: JobStanding
    private let steps: [JobFollowUp]
    private let cadence: JobCadence

    /// Thanks after that many days would only puzzle.
    private static let latestThanks = 14
    static let closed = "it has closed; ask whether they still read letters, or let it go"

    init(_ application: Application, _ journey: Journey, _ today: Day) {
        (self.application, self.journey, self.today) = (application, journey, today)
        standing = journey.standing(of: application, today: today)
        steps = journey.followUps(of: application.id)
        cadence = journey.jobCadence
    }

    private var history: JobHistory { standing.history }

    var dues: [JobDue] {
        let kept = steps.filter { $0.outcome == nil && !isMoot($0) }.map { due($0.due, title($0), .kept($0.id)) }
        let all = kept + thanks + (standing.stage.isOpen ? rounds + deadlines + silence : [])
        return all.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

    private func due(_ day: Day, _ title: String, _ source: JobDue.Source) -> JobDue {
        JobDue(job: application.id, day: day, title: title, source: source)
    }

    /// Whether what was put off has no reason any more: they answered, it is over, the day is known.
    private func isMoot(_ step: JobFollowUp) -> Bool {
        switch step.kind {
        case .nudge, .noAnswer:
            !standing.stage.isOpen || !isTheirTurn || history.lastContact.map { $0 > step.made } == true
        case .deadline: history.openOffer.map { $0.due != nil } ?? true
        case .thank, .other: false
        }
    }

    private func title(_ step: JobFollowUp) -> String {
        let whom = journey.nameOrWord(step.whom)
        let start = whom.isEmpty ? step.kind.name : "\(step.kind.name) \(whom)"
        if step.text.isEmpty { return start }
        return step.kind == .other ? step.text : "\(start): \(step.text)"
    }

    /// Once per person and round, also after a round that was not passed.
    private var thanks: [JobDue] {
        guard let days = cadence.thank, standing.stage != .withdrawn else { return [] }
        return standing.rounds.flatMap { round -> [JobDue] in
            guard history.state(of: round.id) != .planned, isMeeting(round), let held = day(of: round),
                held + Self.latestThanks >= today
            else { return [] }
            let whom = round.whom.isEmpty ? [""] : round.whom
            return whom.filter { !isAnswered(.thank, round: round.id, whom: $0) }.map { one in
                let name = one.isEmpty ? "them for the \(round.kind.round)" : journey.nameOrWord(one)
                return due(held + days, "thank \(name)", .proposed(.thank, round: round.id, whom: one))
            }
        }
    }

    /// Whether somebody took the time to talk: a task may be judged, and references asked, without the user.
    private func isMeeting(_ round: Round) -> Bool {
        guard [.takeHome, .reference].contains(round.kind) else { return true }
        return !round.whom.isEmpty || round.minute != nil || round.minutes != nil
            || history.events.contains { $0.round == round.id && $0.kind == .roundHeld }
    }

    /// The day on which it was held.
    private func day(of round: Round) -> Day? {
        round.day ?? history.events.first { $0.round == round.id && $0.kind != .roundPlanned }?.day
    }

    private func isAnswered(_ kind: JobFollowUp.Kind, round: String?, whom: String) -> Bool {
        steps.contains { $0.kind == kind && $0.round == round && $0.whom == whom }
    }

    private var rounds: [JobDue] {
        standing.rounds.compactMap { round in
            guard history.state(of: round.id) == .planned, let day = round.day else { return nil }
            return day >= today
                ? due(day, "\(round.kind.round)", .round(round.id))
                : due(day + 1, "how did the \(round.kind.round) go?", .outcome(round.id))
        }
    }

    private var deadlines: [JobDue] {
        var dues: [JobDue] = []
        if let task = history.openTakeHome, let day = task.due {
            dues.append(due(day, "hand in the take-home task", .handIn(task.id)))
        }
        if let offer = history.openOffer {
            dues += offer.due.map { [due($0, "answer the offer", .answer(offer.id))] } ?? asking(offer)
        }
        if history.reached(.applied) == nil, let closes = journey.posting(of: application)?.closes {
            dues.append(due(closes, closes < today ? Self.closed : "apply before it closes", .send))
        }
        return dues
    }

    /// Asking until when the offer holds, at once; again if that was done and they have not said it.
    private func asking(_ offer: JobEvent) -> [JobDue] {
        let asked = steps.filter { $0.kind == .deadline && $0.made >= offer.day }
        guard asked.allSatisfy({ $0.outcome == .done }) else { return [] }
        let last = asked.compactMap(\.closed).max()
        if last != nil, cadence.nudge == nil { return [] }
        let day = last.map { $0 + (cadence.nudge ?? 0) } ?? offer.day
        return [due(day, JobFollowUp.Kind.deadline.name, .proposed(.deadline, round: nil, whom: ""))]
    }

    /// Asking again, twice at most, and the question whether it counts as no answer: only while it is their turn.
    private var silence: [JobDue] {
        guard isTheirTurn, let contact = history.lastContact else { return [] }
        if hasStep(.noAnswer, since: contact) { return [] }
        let last = max(contact, stillOpen ?? contact)
        let asked = steps.filter { $0.kind == .nudge && $0.made >= contact }
        // Who asked again waits as long for the answer to that.
        let sent = asked.filter { $0.outcome == .done }.compactMap(\.closed).max()
        if let days = cadence.silence, case let day = max(last, sent ?? last) + days, day <= today {
            return [due(day, JobFollowUp.Kind.noAnswer.name, .proposed(.noAnswer, round: nil, whom: ""))]
        }
        guard !asked.contains(where: { $0.outcome == nil }), asked.count < 2,
            let days = asked.isEmpty ? cadence.nudge : cadence.again
        else { return [] }
        // Whoever asked late waits as long as between the two, so that nobody is asked twice in a row.
        let gap = max(1, (cadence.again ?? 14) - (cadence.nudge ?? 7))
        let earliest = asked.compactMap(\.closed).max().map { $0 + gap } ?? last
        return [due(max(last + days, earliest), "ask again", .proposed(.nudge, round: nil, whom: ""))]
    }

    /// The last day for others to apply, while nobody has answered: before it nobody is late.
    private var stillOpen: Day? {
        history.reached(.heard) == nil ? journey.posting(of: application)?.closes : nil
    }

    private func hasStep(_ kind: JobFollowUp.Kind, since day: Day) -> Bool {
        steps.contains { $0.kind == kind && $0.made >= day }
    }

    private var isTheirTurn: Bool {
        guard history.reached(.applied) != nil, history.openOffer == nil, history.openTakeHome == nil else {
            return false
        }
        return !standing.rounds.contains { history.state(of: $0.id) == .planned }
    }
}
