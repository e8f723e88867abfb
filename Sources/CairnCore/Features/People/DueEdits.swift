/// Doing, dropping and putting off what is due. Nil if there is nothing to do.
extension Journey {
    /// It was done today: a conversation with an open outcome becomes held, one that was to be thanked for becomes
    /// thanked, anything else is recorded as done.
    public func doing(_ due: Due, today: Day, _ makeID: () -> String) -> Change? {
        switch due.source {
        case .outcome: talk(of: due).flatMap { putting($0.become(.held, today)) }
        case .proposed(.thank, _?): talk(of: due).flatMap { putting($0.become(.thanked, today)) }
        default: ending(due, .done, today: today, makeID)
        }
    }

    /// It will not be done, or did not take place.
    public func dropping(_ due: Due, today: Day, _ makeID: () -> String) -> Change? {
        guard case .outcome = due.source else { return ending(due, .dropped, today: today, makeID) }
        return talk(of: due).flatMap { putting($0.become(.noAnswer, today)) }
    }

    /// It is to be done, or to take place, on another day.
    public func puttingOff(_ due: Due, to day: Day, today: Day, _ makeID: () -> String) -> Change? {
        if case .outcome = due.source, var talk = talk(of: due) {
            talk.day = day
            return putting(talk)
        }
        guard var step = followUp(of: due, today: today, makeID) else { return nil }
        step.due = day
        return putting(step).map {
            Change("Put off to \(day.text): \(step.title), \(name(step.person))", $0.edits)
        }
    }

    /// The conversation that it comes from, or nil.
    private func talk(of due: Due) -> Conversation? {
        switch due.source {
        case .outcome(let id), .proposed(_, let id?): people.conversation(id, of: due.person)
        default: nil
        }
    }

    private func ending(
        _ due: Due, _ outcome: FollowUp.Outcome, today: Day, _ makeID: () -> String
    ) -> Change? {
        guard var step = followUp(of: due, today: today, makeID) else { return nil }
        step.outcome = outcome
        step.closed = today
        let change = putting(step)
        // Thanks that were put off and have now been said.
        if outcome == .done, step.kind == .thank, let id = step.conversation,
            var talk = people.conversation(id, of: step.person), talk.state == .held
        {
            talk.state = .thanked
            talk.since = today
            return change?.adding(putting(talk))
        }
        return change
    }

    /// The follow-up, or a new one if it was only proposed; nil if it is neither.
    private func followUp(of due: Due, today: Day, _ makeID: () -> String) -> FollowUp? {
        switch due.source {
        case .kept(let id): return people.followUps[due.person]?.first { $0.id == id }
        case .proposed(let kind, let talk):
            var step = FollowUp(id: makeID(), person: due.person, kind: kind, due: due.day, made: today)
            step.conversation = talk
            return step
        case .outcome: return nil
        }
    }
}
