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

    /// The round that takes place or took place on its day, which others agreed to; nil if it is something else.
    public var round: String? {
        switch source {
        case .outcome(let id), .round(let id): id
        default: nil
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

    /// Whether its day has come, or is near for what is said before it.
    public func isInSight(on today: Day) -> Bool { day <= today + notice }

    /// Whether it takes place or runs out by tomorrow, or is an offer to answer: reminders wait behind it, however late.
    public func cannotWait(on today: Day) -> Bool {
        switch source {
        case .answer: day <= today + notice
        case .round, .handIn: day <= today + 1
        case .send, .closing: day >= today && day <= today + 1
        case .kept, .proposed, .outcome: false
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
    ///
    /// Nothing of one that was found before a job was accepted: what it was saved for is reached.
    public func dues(of posting: Posting, seenOn today: Day) -> [JobDue] {
        guard let closes = posting.closes, closes + 7 >= today, goal(reachedSince: posting.found) == nil else {
            return []
        }
        let title = closes < today ? JobDueRules.closed : "apply before it closes"
        return [JobDue(job: posting.id, day: closes, title: title, source: .closing)]
    }

    /// What is to be done about all jobs up to and including that day, soonest first.
    public func jobDues(until day: Day, seenOn today: Day) -> [JobDue] {
        allJobDues(seenOn: today).filter { $0.day <= day }
    }

    /// What is due by that day, and what has a day of its own soon, soonest first.
    public func jobDues(inSightOn today: Day) -> [JobDue] {
        allJobDues(seenOn: today).filter { $0.isInSight(on: today) }
    }

    /// Thanks after a round to people of the log, due by that day, soonest first, in words:
    /// "thank for the coding round, ML engineer, Pier Nine".
    public func roundThanks(until day: Day, seenOn today: Day) -> [(person: Person, what: String, due: JobDue)] {
        let persons = people.persons
        return roundThanks(seenOn: today) { persons[$0] != nil }.filter { $0.due.day <= day }
    }

    /// The same to one of them, whenever they are due.
    func roundThanks(to person: PersonID, seenOn today: Day) -> [(person: Person, what: String, due: JobDue)] {
        roundThanks(seenOn: today) { $0 == person }
    }

    /// Only applications that may owe them are looked at.
    private func roundThanks(
        seenOn today: Day, to isMeant: (PersonID) -> Bool
    ) -> [(person: Person, what: String, due: JobDue)] {
        let met = self[Round.self].byParent.filter { $0.value.contains { $0.whom.contains(where: isMeant) } }
        let owed = self[JobFollowUp.self].byParent.filter { $0.value.contains { isMeant($0.whom) } }
        return Set(met.keys).union(owed.keys).sorted().compactMap { self[Application.self][$0] }
            .flatMap { dues(of: $0, seenOn: today) }.compactMap(roundThanks).filter { isMeant($0.person.id) }
            .enumerated().sorted { ($0.element.due.day, $0.offset) < ($1.element.due.day, $1.offset) }.map(\.element)
    }

    /// The day on which thanks after a round are due next, by person; a week ahead.
    public func thanksOwed(on today: Day) -> [PersonID: Day] {
        let thanks = roundThanks(until: today + 7, seenOn: today).map { ($0.person.id, $0.due.day) }
        return Dictionary(thanks, uniquingKeysWith: min)
    }

    private func roundThanks(_ due: JobDue) -> (person: Person, what: String, due: JobDue)? {
        guard let (whom, round) = thanks(due), let person = people.persons[whom] else { return nil }
        let name = round.flatMap { self[Round.self][$0] }?.kind.round ?? "round"
        return (person, "thank for the \(name), \(label(of: due) ?? "a job")", due)
    }

    private func thanks(_ due: JobDue) -> (whom: String, round: String?)? {
        switch due.source {
        case .proposed(.thank, let round, let whom): return (whom, round)
        case .kept(let id):
            guard let step = self[JobFollowUp.self][id], step.kind == .thank else { return nil }
            return (step.whom, step.round)
        default: return nil
        }
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
