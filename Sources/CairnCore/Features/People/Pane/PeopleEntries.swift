/// Commands on the lines of a person's detail.
extension AppState {
    /// Enter on a line that is about the person: opens what it is about; nil where Enter is the list's or the frame's.
    func isEntry(_ target: Document.Target?) -> Bool {
        switch target {
        case .due, .conversation, .learning, .favour, .memo: true
        default: false
        }
    }

    mutating func openEntry(_ context: Context) -> [Effect]? {
        guard side == .detail, isEntry(target(context)), let person = selectedPerson else { return nil }
        switch target(context) {
        case .conversation(let id), .memo(let id): overlay = .form(MemoForm().form(id, person, self, context))
        case .due(.outcome(let id)):
            let talk = journey.people.conversation(id, of: person.id)
            overlay = .form(ConversationForm().form(person, talk, self, context))
        case .due(.kept): editEntry(person, context)
        case .due: notice = Notice("Space: done. s puts it off, x drops it, w drafts the message.")
        default: editEntry(person, context)
        }
        return []
    }

    /// The person that the selected row is about.
    var selectedPerson: Person? {
        list.selected.flatMap { PeopleRow($0).person }.flatMap { journey.people.persons[$0] }
    }

    mutating func editEntry(_ person: Person, _ context: Context) {
        let people = journey.people
        let line = entry(person, context)
        if case .conversation(let id) = line {
            overlay = .form(ConversationForm().form(person, people.conversation(id, of: person.id), self, context))
        } else if case .learning(let id) = line, let said = people.learnings[person.id]?.first(where: { $0.id == id }) {
            overlay = .form(LearningForm().form(person, editing: said, self, context))
        } else if case .favour(let id) = line, let favour = people.favours[person.id]?.first(where: { $0.id == id }) {
            overlay = .form(FavourForm().form(person, favour, context))
        } else if case .due(.kept(let id)) = line, let step = people.followUps[person.id]?.first(where: { $0.id == id })
        {
            overlay = .form(FollowUpForm().form(person, step, context))
        } else if case .memo(let owner) = line {
            overlay = .form(MemoForm().form(owner, person, self, context))
        } else {
            overlay = .form(PersonForm().form(person, self, context))
        }
    }

    mutating func deleteEntry(_ person: Person, _ context: Context) -> [Effect] {
        let people = journey.people
        let line = entry(person, context)
        let change: Change?
        if case .conversation(let id) = line, let talk = people.conversation(id, of: person.id) {
            change = journey.removing(talk, context.texts)
        } else if case .learning(let id) = line, let said = people.learnings[person.id]?.first(where: { $0.id == id }) {
            change = journey.removing(said)
        } else if case .favour(let id) = line, let favour = people.favours[person.id]?.first(where: { $0.id == id }) {
            change = journey.removing(favour)
        } else if case .due(.kept(let id)) = line, let step = people.followUps[person.id]?.first(where: { $0.id == id })
        {
            change = journey.removing(step)
        } else if case .memo(let owner) = line {
            change = journey.writing("", of: owner, person: person.id, context.texts)
        } else if side == .detail {
            notice = Notice("Nothing of yours to delete on this line. In the list, d deletes the person.", .warning)
            return []
        } else {
            change = journey.removing(person, context.texts)
        }
        guard let change else { return [] }
        return say("\(change.title). u brings it back.", keep(change))
    }

    mutating func copyEntry(_ person: Person, _ context: Context) -> [Effect] {
        let text: String
        switch side == .detail ? target(context) : nil {
        case .address(let address): text = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        case .learning(let id): text = journey.people.learnings[person.id]?.first { $0.id == id }?.text ?? ""
        case .memo(let owner): text = journey.people.memo(of: owner, context.texts) ?? ""
        default: text = ([person.name] + person.mails.prefix(1).map { "<\($0)>" }).joined(separator: " ")
        }
        notice = Notice("Copied: \(text.count > 60 ? String(text.prefix(60)) + "…" : text)")
        return [.copy(text)]
    }

    mutating func browse(_ person: Person, _ context: Context) -> [Effect] {
        if side == .detail, case .address(let address) = target(context) { return [.open(address)] }
        if let place = person.links.first ?? person.mails.first.map({ "mailto:" + $0 }) { return [.open(place)] }
        notice = Notice("No address is known of \(person.name). i adds one.", .warning)
        return []
    }

    /// What the detail's line, or the selected row of what was said, is about.
    private func entry(_ person: Person, _ context: Context) -> Document.Target? {
        if side == .detail, isEntry(target(context)) { return target(context) }
        if case .said(_, let id)? = list.selected.map(PeopleRow.init), side == .list { return .learning(id) }
        return nil
    }
}
