/// The commands on people and conversations: the keys of the pane.
enum PeopleCommands {
    static func bindings(_ pane: PaneID) -> [Binding] { talking(pane) + stepping(pane) + editing(pane) }

    private static func talking(_ pane: PaneID) -> [Binding] {
        [
            on(
                pane, " ", "people.done", "Done: what is due, else the conversation's next state", hint: "done",
                do: PeopleSteps.takeNext),
            Binding(
                in: pane, [.character("a")], "people.add", "Add a person", hint: "add",
                do: { desk in [.form(PersonForm().form(nil, desk))] }),
            on(
                pane, "c", "people.conversation",
                "The conversation under way; if there is none, plan or log one", hint: "conversation"
            ) { person, desk in
                [.form(ConversationForm().goingOn(with: person, desk.talkUnderWay(with: person), desk))]
            },
            on(pane, "A", "people.another-conversation", "Another conversation beside the one under way") {
                person, desk in [.form(ConversationForm().form(person, nil, desk))]
            },
            on(pane, "m", "people.prepare", "Choose the questions to ask", hint: "questions") { person, desk in
                [.form(QuestionsForm().form(person, desk.talk(of: person), desk))]
            },
            on(pane, "n", "people.notes", "Notes of the conversation", hint: "notes") { person, desk in
                notes(of: desk.talk(of: person)?.id ?? person.id, person, desk)
            },
            on(pane, "e", "people.learn", "Note what was said, in a line", hint: "learnt") { person, desk in
                let other = desk.selectedLearning
                return [
                    .form(LearningForm().form(other == nil ? person : nil, answering: other, desk))
                ]
            },
            on(pane, "w", "people.message", "Draft a message", hint: "message") { person, desk in
                [.form(MessageForm().form(person, desk))]
            },
        ]
    }

    private static func stepping(_ pane: PaneID) -> [Binding] {
        [
            on(pane, "r", "people.follow-up", "Add a follow-up") { person, desk in
                [.form(FollowUpForm().form(person, nil, desk))]
            },
            on(pane, "s", "people.put-off", "Put off what is due", do: PeopleSteps.putOff),
            on(pane, "x", "people.drop", "Drop what is due", do: PeopleSteps.drop),
            on(pane, "F", "people.favour", "Note what one of you did for the other") { person, desk in
                [.form(FavourForm().form(person, nil, desk))]
            },
            on(pane, "B", "people.brief", "A page to look at during the conversation") { person, desk in
                [.page(Brief(person, desk.journey.people, desk.context).document)]
            },
            on(pane, "N", "people.person-notes", "Notes on the person") { person, desk in
                notes(of: person.id, person, desk)
            },
            on(
                pane, "E", "people.edit-notes", "Notes of the conversation in your editor ($VISUAL, $EDITOR)",
                do: editNotes),
        ]
    }

    private static func editing(_ pane: PaneID) -> [Binding] {
        [
            on(
                pane, "i", "people.edit", "Edit the person, or what is on this line of the detail",
                do: PeopleEntries.edit),
            on(
                pane, "d", "people.delete", "Delete the person, or what is on this line of the detail",
                do: PeopleEntries.delete),
            Binding(
                in: pane, [.character("C")], "people.cadence", "How soon follow-ups are proposed",
                do: { desk in [.form(CadenceForm().form(desk))] }),
            on(pane, "y", "people.copy", "Copy what is on this line, or the name and mail", do: PeopleEntries.copy),
            on(pane, "b", "people.browse", "Open the line's address in the browser", do: PeopleEntries.browse),
        ]
    }

    /// A binding that acts on the selected person.
    private static func on(
        _ pane: PaneID, _ key: Character, _ name: String, _ title: String, hint: String? = nil,
        do action: @escaping @Sendable (Person, Desk) -> [Request]
    ) -> Binding {
        Binding(
            in: pane, [.character(key)], name, title, hint: hint,
            unless: { $0.person == nil ? "Choose a person first; a adds one." : nil },
            do: { desk in desk.person.map { action($0, desk) } ?? [] })
    }

    /// Opens the notes of a person or a conversation for editing.
    static func notes(of owner: String, _ person: Person, _ desk: Desk) -> [Request] {
        [.form(MemoForm().form(owner, person, desk))]
    }

    private static func editNotes(_ person: Person, _ desk: Desk) -> [Request] {
        if let reason = desk.readOnlyReason { return [.warn("Nothing can be kept: \(reason)")] }
        let owner = desk.talk(of: person)?.id ?? person.id
        let text = MemoForm.text(owner, person, desk)
        let existing = desk.journey.people.memo(of: owner, desk.context.texts) ?? ""
        return [.effect(.edit(text, .pane(desk.pane.id, "\(person.id)/\(owner)", from: existing)))]
    }

    /// Takes notes back from the editor.
    static func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let person = desk.journey.people.persons[parts[0]] else { return nil }
        if let old, old != desk.journey.people.memo(of: parts[1], desk.context.texts) ?? "" {
            return [.submit(MemoForm().form(parts[1], person, edited: text, from: old, desk))]
        }
        return MemoForm.keeping(text, owner: parts[1], person, desk)
    }
}

extension Desk {
    /// The person that the selected row is about.
    var person: Person? {
        list.selected.flatMap { PeopleRow($0).person }.flatMap { journey.people.persons[$0] }
    }

    /// The conversation on the detail's line, else the current one.
    func talk(of person: Person) -> Conversation? {
        let people = journey.people
        switch target {
        case .record("conversation", let id)?, .record("memo", let id)?:
            if let talk = people.conversation(id, of: person.id) { return talk }
        default: break
        }
        switch people.dues(of: person.id).first(where: { $0.target == target })?.source {
        case .outcome(let id)?, .proposed(_, let id?)?: return people.conversation(id, of: person.id)
        default: return people.currentConversation(with: person.id, today: today)
        }
    }

    /// The conversation on the detail's line or the current one, unless it is over and written down; else another that is open.
    fileprivate func talkUnderWay(with person: Person) -> Conversation? {
        let people = journey.people
        if let talk = talk(of: person), people.isUnderWay(talk, context.texts) { return talk }
        return people.conversations[person.id]?.last(where: \.state.isOpen)
    }

    /// The selected row in the view of what was said.
    fileprivate var selectedLearning: Learning? {
        guard case .said(let person, let id)? = list.selected.map(PeopleRow.init) else { return nil }
        return journey.people.learnings[person]?.first { $0.id == id }
    }
}

extension Due {
    /// The target of a line about it.
    var target: Document.Target {
        switch source {
        case .kept(let id): .record("follow-up", id)
        case .proposed(let kind, let talk): .local("due/\(kind.rawValue)/\(talk ?? "")")
        case .outcome(let talk): .local("due/outcome/\(talk)")
        }
    }
}
