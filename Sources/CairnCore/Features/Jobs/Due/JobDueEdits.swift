/// Doing, dropping and putting off what is due about an application. Nil if that cannot be done to it: see
/// ``JobDue/refusal(_:seenOn:to:)``.
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
            guard let end = followUp(of: due, context)?.kind.end else { return ended }
            return telling(end, due, on: context.today, context)?.adding(ended)
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
            let what = "\(due.title), \(label(of: application))"
            return edit(putting: step).map { Change("Put off to \(day.text): \(what)", [$0]) }
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

extension JobFollowUp.Kind {
    /// How the application ends once it is done; nil if it goes on.
    fileprivate var end: JobEvent.Kind? {
        switch self {
        case .noAnswer: .noAnswer
        case .ending: .rejected
        case .withdraw: .withdrawn
        case .thank, .nudge, .deadline, .other: nil
        }
    }
}
