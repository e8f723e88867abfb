/// Doing, dropping and putting off what is due about an application. Nil if that cannot be done to it: see
/// ``JobDue/refusal(_:seenOn:)``.
extension Journey {
    /// It was done today: a round took place, what was to be sent was sent, a company counts as one that gave no answer.
    public func doing(_ due: JobDue, _ context: Context) -> Change? {
        switch due.source {
        case .outcome(let id), .round(let id):
            guard let round = self[Round.self][id] else { return nil }
            return telling(.roundHeld, due, on: min(round.day ?? context.today, context.today), round: id, context)
        case .handIn: return telling(.handedIn, due, on: context.today, context)
        case .send: return telling(.applied, due, on: context.today, context)
        case .closing: return applying(due, context)
        case .answer: return nil
        case .kept, .proposed:
            guard let ended = ending(due, .done, context) else { return nil }
            let isSilence = followUp(of: due, context)?.kind == .noAnswer
            return isSilence ? telling(.noAnswer, due, on: context.today, context)?.adding(ended) : ended
        }
    }

    /// It will not be done: no thanks, no second mail; the user goes on waiting.
    public func dropping(_ due: JobDue, _ context: Context) -> Change? {
        switch due.source {
        case .kept, .proposed: ending(due, .dropped, context)
        default: nil
        }
    }

    /// It is to be done, or takes place, on another day.
    public func puttingOff(_ due: JobDue, to day: Day, _ context: Context) -> Change? {
        guard let application = self[Application.self][due.job] else { return nil }
        switch due.source {
        case .outcome(let id), .round(let id):
            guard var round = self[Round.self][id] else { return nil }
            round.day = day
            return putting(round, application, context)
        case .kept, .proposed:
            guard var step = followUp(of: due, context) else { return nil }
            step.due = day
            return edit(putting: step).map { Change("Put off: \(due.title), \(label(of: application))", [$0]) }
        case .handIn, .answer, .send, .closing: return nil
        }
    }

    /// Adds a follow-up of the user's own, or replaces the stored one.
    public func putting(_ step: JobFollowUp, _ application: Application) -> Change? {
        let verb = self[JobFollowUp.self][step.id] == nil ? "Add a follow-up" : "Edit a follow-up"
        return edit(putting: step).map { Change("\(verb): \(label(of: application))", [$0]) }
    }

    private func telling(
        _ kind: JobEvent.Kind, _ due: JobDue, on day: Day, round: String? = nil, _ context: Context
    ) -> Change? {
        guard let application = self[Application.self][due.job] else { return nil }
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: kind, day: day, noted: context.today)
        event.round = round
        return putting(event, application)
    }

    /// Begins the application for the posting and says that it was sent today.
    private func applying(_ due: JobDue, _ context: Context) -> Change? {
        guard self[Posting.self][due.job] != nil else { return nil }
        let application = newApplication(for: due.job, context)
        var journey = self
        let begun = putting(application)
        journey.apply(begun)
        let event = JobEvent(
            id: context.makeID(), application: application.id, kind: .applied, day: context.today, noted: context.today)
        return journey.putting(event, application).map { told in
            Change(told.title, (begun?.edits ?? []) + told.edits)
        }
    }

    private func ending(_ due: JobDue, _ outcome: FollowUp.Outcome, _ context: Context) -> Change? {
        guard var step = followUp(of: due, context), let application = self[Application.self][due.job] else {
            return nil
        }
        (step.outcome, step.closed) = (outcome, context.today)
        let verb = outcome == .done ? "Done" : "Dropped"
        return edit(putting: step).map { Change("\(verb): \(due.title), \(label(of: application))", [$0]) }
    }

    /// The follow-up, or a new one if it was only proposed; nil if it is neither.
    func followUp(of due: JobDue, _ context: Context) -> JobFollowUp? {
        switch due.source {
        case .kept(let id): return self[JobFollowUp.self][id]
        case .proposed(let kind, let round, let whom):
            var step = JobFollowUp(
                id: context.makeID(), application: due.job, kind: kind, due: due.day, made: context.today)
            (step.round, step.whom) = (round, whom)
            return step
        default: return nil
        }
    }
}

extension JobDue {
    /// What can be done about something due.
    public enum Step: Sendable {
        case done, drop, putOff
    }

    /// Why that cannot be done to it; nil if it can.
    public func refusal(_ step: Step, seenOn today: Day) -> String? {
        switch (source, step) {
        case (.round, .done) where day > today: "It takes place then: afterwards say how it went."
        case (.answer, .done):
            "Say what you answered: `cairn jobs event … accepted` or `… declined`."
        case (.answer, _): "An offer has the day that they gave it: change the event if they moved it."
        case (.handIn, .putOff): "The task has the day that they gave it: change the event if they moved it."
        case (.handIn, .drop): "Say that you withdraw: `cairn jobs event … withdrawn`."
        case (.closing, .drop):
            "Delete the posting if you let it go: `cairn jobs remove …`; its text is then gone, too."
        case (.send, .putOff), (.closing, .putOff):
            "A posting closes when it closes; `cairn jobs edit … --closes` if they moved it."
        case (.send, .drop): "Say that you will not apply: `cairn jobs event … withdrawn`."
        case (.round, .drop), (.outcome, .drop):
            "Move the round to another day, or remove it: `cairn jobs round … --remove`."
        default: nil
        }
    }
}

extension Journey {
    /// Why it is due, in a sentence.
    func reason(for due: JobDue, seenOn today: Day) -> String {
        let history = JobHistory(events(of: due.job))
        let last = history.lastContact
        switch due.source {
        case .kept(let id):
            let made = self[JobFollowUp.self][id]?.made.text ?? ""
            return made.isEmpty ? "It is due." : "Noted on \(made)."
        case .proposed(.thank, let round, _):
            let held = round.flatMap { self[Round.self][$0] }?.day
            return "\(held.map { "The round was on \($0.text); thanks" } ?? "Thanks") are best within a day."
        case .proposed(.noAnswer, _, _):
            return
                "Nothing since \(last?.text ?? "long ago"). Space counts it as no answer; if they write after all, say so and "
                + "it is open again."
        case .proposed(.deadline, _, _):
            return "An offer holds for a while, said or not. When they have told you, change the event: "
                + "`cairn jobs event … --change N --due DAY`."
        case .proposed:
            return "Nothing since \(last?.text ?? "long ago"): a short, friendly line is in order."
        case .round(let id):
            let with = self[Round.self][id].map { names(with: $0) } ?? []
            return "It is settled\(with.isEmpty ? "" : " with \(with.listed)"). "
                + "A page for the eve: B in Jobs, or `cairn jobs brief`."
        case .outcome: return "Its day is over: say how it went, and what you would do differently."
        case .handIn(let id):
            let cap = self[JobEvent.self][id]?.cap
            return "They wait for it\(cap.map { "; you meant to spend \($0) h at most" } ?? "")."
        case .answer: return "An offer that is not answered in time may be gone; asking for a few days more is usual."
        case .send, .closing: return closing(due, today)
        }
    }

    private func closing(_ due: JobDue, _ today: Day) -> String {
        if due.day < today {
            return
                "Its day was \(due.day.text). A line to the company, or to somebody you know there, tells whether it is too late."
        }
        return due.source == .send
            ? "The posting closes then." : "You saved it and have not applied; it closes on \(due.day.text)."
    }
}
