extension JobDue {
    /// Where its line in a person's detail leads.
    var target: Document.Target { .row(JobsPane.id, job) }
}

/// Doing, dropping and putting off what is due, and moving a conversation to its next state.
enum PeopleSteps {
    /// What is due on the detail's line, else the first that is due today about the person, or nil.
    private static func due(of person: Person, _ desk: Desk) -> Due? {
        let dues = desk.journey.people.dues(of: person.id, seenOn: desk.today)
        return desk.side == .detail
            ? dues.first { $0.target == desk.target } : dues.first { $0.day <= desk.today }
    }

    /// Thanks for a round of a job, by the same rule.
    private static func thanks(to person: Person, _ desk: Desk) -> JobDue? {
        let thanks = desk.journey.roundThanks(to: person.id, seenOn: desk.today).map(\.due)
        return desk.side == .detail
            ? thanks.first { $0.target == desk.target } : thanks.first { $0.day <= desk.today }
    }

    /// Space: marks what is due as done; if nothing is due, moves the conversation to its next state.
    static func takeNext(_ person: Person, _ desk: Desk) -> [Request] {
        if let due = due(of: person, desk) { return take(due, person, desk) }
        if let thanks = thanks(to: person, desk) {
            return .keeping(desk.journey.doing(thanks, desk.context)) { "\($0.said) u takes it back." }
        }
        guard let talk = desk.talk(of: person) else {
            return [.warn("Nothing is due with \(person.name). c plans a conversation.")]
        }
        return advance(talk, person, desk)
    }

    /// Marks it as done; a conversation whose day is over took place.
    static func take(_ due: Due, _ person: Person, _ desk: Desk) -> [Request] {
        if case .outcome(let id) = due.source, let talk = desk.journey.people.conversation(id, of: person.id) {
            return advance(talk, person, desk)
        }
        let change = desk.journey.doing(due, today: desk.today, desk.context.makeID)
        return .keeping(change) { "\($0.said) u takes it back." }
    }

    /// Moves the conversation to its next state. Scheduling asks for the day.
    static func advance(_ talk: Conversation, _ person: Person, _ desk: Desk) -> [Request] {
        guard let next = talk.state.next else {
            return [.warn("This conversation is held and thanked for. c plans the next one.")]
        }
        if next == .scheduled, talk.day == nil {
            return [.form(ConversationForm().form(person, talk, desk, state: .scheduled))]
        }
        var new = talk
        new.state = next
        new.since = desk.today
        // It may have been planned for a later day; held means it is over.
        if next == .held { new.day = min(talk.day ?? desk.today, desk.today) }
        return [.keepAndSay(desk.journey.putting(new), "\(person.name): \(next.name). \(hint(after: next, desk))")]
    }

    private static func hint(after state: Conversation.State, _ desk: Desk) -> String {
        switch state {
        case .asked: "w drafts the message."
        case .held where desk.pane.id != PeoplePane.id:
            "w for thanks; in People n is for notes, e for what you learnt."
        case .held: "n for notes, e for what you learnt, w for thanks."
        case .thanked: "Report back in a few weeks."
        default: "u takes it back."
        }
    }

    static func drop(_ person: Person, _ desk: Desk) -> [Request] {
        guard let due = due(of: person, desk) else {
            guard let thanks = thanks(to: person, desk) else { return nothingDue(person, desk) }
            return .keeping(desk.journey.dropping(thanks, desk.context)) { "\($0.said) u takes it back." }
        }
        if case .outcome(let id) = due.source, var talk = desk.journey.people.conversation(id, of: person.id) {
            talk.state = .noAnswer
            talk.since = desk.today
            return [.keepAndSay(desk.journey.putting(talk), "\(person.name): it did not take place.")]
        }
        let change = desk.journey.dropping(due, today: desk.today, desk.context.makeID)
        return .keeping(change) { "\($0.said) u takes it back." }
    }

    static func putOff(_ person: Person, _ desk: Desk) -> [Request] {
        if let due = due(of: person, desk) { return putOff(due, person, desk) }
        if let thanks = thanks(to: person, desk) { return [.form(JobPutOffForm().form(thanks, desk))] }
        return nothingDue(person, desk)
    }

    /// Asks for another day.
    static func putOff(_ due: Due, _ person: Person, _ desk: Desk) -> [Request] {
        if case .outcome(let id) = due.source, let talk = desk.journey.people.conversation(id, of: person.id) {
            return [.form(ConversationForm().form(person, talk, desk))]
        }
        return [.form(PutOffForm().form(due, person))]
    }

    private static func nothingDue(_ person: Person, _ desk: Desk) -> [Request] {
        let isInDetail = desk.side == .detail
        return [
            .warn(
                isInDetail
                    ? "Nothing to do on this line: go to one under Next." : "Nothing is due with \(person.name) today.")
        ]
    }
}
