/// Doing, dropping and putting off what is due, and taking a conversation a step further.
extension AppState {
    /// What is due on the detail's line, else the first of the person's that is due today; nil where nothing is.
    func due(of person: Person, _ context: Context) -> Due? {
        let dues = journey.people.dues(of: person.id)
        if side == .detail {
            guard case .due(let source)? = target(context) else { return nil }
            return dues.first { $0.source == source }
        }
        return dues.first { $0.day <= context.today }
    }

    /// Space: what is due is done; where nothing is, the conversation goes on to its next state.
    mutating func takeNextStep(_ person: Person, _ context: Context) -> [Effect] {
        if let due = due(of: person, context) {
            if case .outcome(let id) = due.source, let talk = journey.people.conversation(id, of: person.id) {
                return advance(talk, context)
            }
            guard let change = journey.doing(due, today: context.today, context.makeID) else { return [] }
            return say("\(change.title). u takes it back.", keep(change))
        }
        guard let talk = talk(of: person, context) else {
            notice = Notice("Nothing is due with \(person.name). c plans a conversation.", .warning)
            return []
        }
        return advance(talk, context)
    }

    /// The conversation in its next state. One that is to be scheduled asks for the day.
    private mutating func advance(_ talk: Conversation, _ context: Context) -> [Effect] {
        guard let person = journey.people.persons[talk.person] else { return [] }
        guard let next = talk.state.next else {
            notice = Notice("This conversation is held and thanked for. c plans the next one.", .warning)
            return []
        }
        var new = talk
        new.state = next
        new.since = context.today
        if next == .scheduled, talk.day == nil {
            overlay = .form(ConversationForm().form(person, talk, self, context, state: .scheduled))
            return []
        }
        // Planned for a later day, it has been held by now.
        if next == .held { new.day = min(talk.day ?? context.today, context.today) }
        return say("\(person.name): \(next.name). \(hint(after: next))", keep(journey.putting(new)))
    }

    private func hint(after state: Conversation.State) -> String {
        switch state {
        case .asked: "w drafts the message."
        case .held: "n for notes, e for what you learned, w for thanks."
        case .thanked: "Report back in a few weeks."
        default: "u takes it back."
        }
    }

    mutating func dropDue(_ person: Person, _ context: Context) -> [Effect] {
        guard let due = due(of: person, context) else { return nothingDue(person) }
        if case .outcome(let id) = due.source, var talk = journey.people.conversation(id, of: person.id) {
            talk.state = .noAnswer
            talk.since = context.today
            return say("\(person.name): it did not take place.", keep(journey.putting(talk)))
        }
        guard let change = journey.dropping(due, today: context.today, context.makeID) else { return [] }
        return say("\(change.title). u takes it back.", keep(change))
    }

    mutating func putOffDue(_ person: Person, _ context: Context) {
        guard let due = due(of: person, context) else {
            _ = nothingDue(person)
            return
        }
        if case .outcome(let id) = due.source, let talk = journey.people.conversation(id, of: person.id) {
            overlay = .form(ConversationForm().form(person, talk, self, context))
            return
        }
        overlay = .form(PutOffForm().form(due, person))
    }

    private mutating func nothingDue(_ person: Person) -> [Effect] {
        let text =
            side == .detail
            ? "Nothing to do on this line: go to one under Next." : "Nothing is due with \(person.name) today."
        notice = Notice(text, .warning)
        return []
    }

    /// Says so where something was kept.
    mutating func say(_ text: String, _ effects: [Effect]) -> [Effect] {
        if !effects.isEmpty { notice = Notice(text) }
        return effects
    }
}
