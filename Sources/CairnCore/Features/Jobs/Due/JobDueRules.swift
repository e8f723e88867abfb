/// What is due about one application.
struct JobDueRules {
    private let application: Application
    private let journey: Journey
    private let today: Day
    private let standing: JobStanding
    private let steps: [JobFollowUp]
    private let cadence: JobCadence
    /// The job that was accepted after this application was begun, unless the user goes on with it all the same.
    private let goal: JobGoal?

    /// Thanks after that many days would only puzzle.
    private static let latestThanks = 14
    static let closed = "it has closed; ask whether they still read letters, or let it go"

    init(_ application: Application, _ journey: Journey, _ today: Day) {
        (self.application, self.journey, self.today) = (application, journey, today)
        standing = journey.standing(of: application, today: today)
        steps = journey.followUps(of: application.id)
        cadence = journey.jobCadence
        let steps = steps
        goal = journey.goal(beside: application).flatMap { goal in
            steps.contains { $0.kind == .withdraw && $0.outcome == .dropped && $0.made >= goal.day } ? nil : goal
        }
    }

    private var history: JobHistory { standing.history }

    var dues: [JobDue] {
        let kept = steps.filter { $0.outcome == nil && !isMoot($0) }.map { due($0.due, title($0), .kept($0.id)) }
        let all = kept + thanks + (standing.stage.isOpen ? rounds + deadlines + leaving + ending + silence : [])
        return all.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
    }

    private func due(_ day: Day, _ title: String, _ source: JobDue.Source) -> JobDue {
        JobDue(job: application.id, day: day, title: title, source: source)
    }

    /// Whether what was put off has no reason any more: they answered, it is over, the day is known.
    private func isMoot(_ step: JobFollowUp) -> Bool {
        switch step.kind {
        case .nudge, .noAnswer:
            !standing.stage.isOpen || !isSilent || history.lastContact.map { $0 > step.made } == true
        case .ending: !standing.stage.isOpen || history.failedRound == nil
        case .withdraw: !standing.stage.isOpen || goal == nil || history.failedRound != nil
        case .deadline: history.openOffer.map { $0.due != nil } ?? true
        case .thank: isThankedByLetter || step.due + Self.latestThanks < today
        case .other: false
        }
    }

    private func title(_ step: JobFollowUp) -> String {
        let whom = journey.nameOrWord(step.whom)
        let start = whom.isEmpty ? step.kind.name : "\(step.kind.name) \(whom)"
        if step.text.isEmpty { return start }
        return step.kind == .other ? step.text : "\(start): \(step.text)"
    }

    /// Once per person and round, however the round and the application ended: they are for the time that somebody took.
    private var thanks: [JobDue] {
        guard let days = cadence.thank, !isThankedByLetter else { return [] }
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

    /// Whether the user withdraws or declines, or is to withdraw since another job is accepted: that letter says thank you, too.
    private var isThankedByLetter: Bool {
        switch standing.stage {
        case .withdrawn, .declined: true
        case let stage: stage.isOpen && goal != nil && history.failedRound == nil
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
        round.day ?? history.events.first { $0.round == round.id && $0.kind != .roundPlanned }?.knownDay
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
        if history.reached(.applied) == nil, goal == nil, let closes = journey.posting(of: application)?.closes {
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

    /// Another job is accepted: those who still wait for the user are told so, if they wrote only later from that day on. Nobody
    /// waits after a round that was not passed.
    private var leaving: [JobDue] {
        guard let goal, history.failedRound == nil, !hasStep(.withdraw, since: goal.day) else { return [] }
        let day = max(goal.day, history.lastContact ?? goal.day)
        return [due(day, JobFollowUp.Kind.withdraw.name, .proposed(.withdraw, round: nil, whom: ""))]
    }

    /// How it ended after a round that was not passed, once their last word has had as long as an answer has.
    private var ending: [JobDue] {
        guard let days = cadence.nudge, isTheirTurn, let round = history.failedRound,
            let told = history.lastContact, !hasStep(.ending, since: told)
        else { return [] }
        return [due(told + days, JobFollowUp.Kind.ending.name, .proposed(.ending, round: round, whom: ""))]
    }

    /// Asking again, twice at most, and the question whether it counts as no answer: only while it is their turn.
    private var silence: [JobDue] {
        guard isSilent, let contact = history.lastContact else { return [] }
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

    /// Whether an answer is waited for: not after a round that was not passed, and not once another job is accepted.
    private var isSilent: Bool { isTheirTurn && goal == nil && history.failedRound == nil }

    private var isTheirTurn: Bool {
        guard history.reached(.applied) != nil, history.openOffer == nil, history.openTakeHome == nil else {
            return false
        }
        return !standing.rounds.contains { history.state(of: $0.id) == .planned }
    }
}
