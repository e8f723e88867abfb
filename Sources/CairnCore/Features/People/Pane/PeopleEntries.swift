/// Commands on the lines of a person's detail.
enum PeopleEntries {
    private enum Entry {
        case conversation(Conversation)
        case learning(Learning)
        case favour(Favour)
        case followUp(FollowUp)
        /// The notes of the person, or of a conversation of that id.
        case memo(String)
        case due(Due)
        case none
    }

    private static func entry(_ target: Document.Target?, _ person: Person, _ desk: Desk) -> Entry {
        let people = desk.journey.people
        switch target {
        case .record("conversation", let id)?:
            return people.conversation(id, of: person.id).map(Entry.conversation) ?? .none
        case .record("learning", let id)?:
            return people.learnings[person.id]?.first { $0.id == id }.map(Entry.learning) ?? .none
        case .record("favour", let id)?:
            return people.favours[person.id]?.first { $0.id == id }.map(Entry.favour) ?? .none
        case .record("follow-up", let id)?:
            return people.followUps[person.id]?.first { $0.id == id }.map(Entry.followUp) ?? .none
        case .record("memo", let owner)?: return .memo(owner)
        case .local?: return people.dues(of: person.id).first { $0.target == target }.map(Entry.due) ?? .none
        default: return .none
        }
    }

    /// The entry on the detail's line, or in the selected row of what was said.
    private static func entry(_ person: Person, _ desk: Desk) -> Entry {
        if desk.side == .detail { return entry(desk.target, person, desk) }
        guard case .said(_, let id)? = desk.list.selected.map(PeopleRow.init) else { return .none }
        return entry(.record("learning", id), person, desk)
    }

    /// What Enter does on a line about the person; nil for any other line.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        guard let person = desk.person else { return nil }
        switch entry(target, person, desk) {
        case .conversation(let talk): return PeopleCommands.notes(of: talk.id, person, desk)
        case .due(let due):
            guard case .outcome(let id) = due.source else {
                return [.say("Space: done. s puts it off, x drops it, w drafts the message.")]
            }
            let talk = desk.journey.people.conversation(id, of: person.id)
            return [.form(ConversationForm().goingOn(with: person, talk, desk))]
        case .none: return nil
        case let entry: return [.form(form(entry, person, desk))]
        }
    }

    static func edit(_ person: Person, _ desk: Desk) -> [Request] {
        [.form(form(entry(person, desk), person, desk))]
    }

    private static func form(_ entry: Entry, _ person: Person, _ desk: Desk) -> Form {
        switch entry {
        case .conversation(let talk): ConversationForm().form(person, talk, desk)
        case .learning(let said): LearningForm().form(person, editing: said, desk)
        case .favour(let favour): FavourForm().form(person, favour, desk)
        case .followUp(let step): FollowUpForm().form(person, step, desk)
        case .memo(let owner): MemoForm().form(owner, person, desk)
        case .due, .none: PersonForm().form(person, desk)
        }
    }

    static func delete(_ person: Person, _ desk: Desk) -> [Request] {
        let journey = desk.journey
        let change: Change?
        switch entry(person, desk) {
        case .conversation(let talk): change = journey.removing(talk, desk.context.texts)
        case .learning(let said): change = journey.removing(said)
        case .favour(let favour): change = journey.removing(favour)
        case .followUp(let step): change = journey.removing(step)
        case .memo(let owner): change = journey.writing("", of: owner, person: person.id, desk.context.texts)
        case .due, .none:
            if desk.side == .detail {
                return [.warn("Nothing of yours to delete on this line. In the list, d deletes the person.")]
            }
            change = journey.removing(person, desk.context.texts)
        }
        return .keeping(change) { "\($0.said) u brings it back." }
    }

    static func copy(_ person: Person, _ desk: Desk) -> [Request] {
        if case .address(let address)? = desk.target {
            return .copying(address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address)
        }
        let whole = ([person.name] + person.mails.prefix(1).map { "<\($0)>" }).joined(separator: " ")
        guard desk.side == .detail else { return .copying(whole) }
        switch entry(person, desk) {
        case .learning(let said): return .copying(said.text)
        case .memo(let owner): return .copying(desk.journey.people.memo(of: owner, desk.context.texts) ?? "")
        default: return .copying(whole)
        }
    }

    static func browse(_ person: Person, _ desk: Desk) -> [Request] {
        if case .address(let address)? = desk.target { return [.effect(.open(address))] }
        if let place = person.links.first ?? person.mails.first.map({ "mailto:" + $0 }) {
            return [.effect(.open(place))]
        }
        return [.warn("No address is known of \(person.name). i adds one.")]
    }
}
