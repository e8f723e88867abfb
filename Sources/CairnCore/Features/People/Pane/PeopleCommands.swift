extension Command {
    static let addPerson = Command("people.add")
    static let editPerson = Command("people.edit")
    static let deletePerson = Command("people.delete")
    static let nextStep = Command("people.done")
    static let putOff = Command("people.put-off")
    static let dropStep = Command("people.drop")
    static let converse = Command("people.conversation")
    static let converseAgain = Command("people.another-conversation")
    static let prepare = Command("people.prepare")
    static let takeNotes = Command("people.notes")
    static let personNotes = Command("people.person-notes")
    static let editNotes = Command("people.edit-notes")
    static let learn = Command("people.learn")
    static let draftMessage = Command("people.message")
    static let followUp = Command("people.follow-up")
    static let favour = Command("people.favour")
    static let brief = Command("people.brief")
    static let cadence = Command("people.cadence")
    static let copyPerson = Command("people.copy")
    static let browsePerson = Command("people.browse")
}

/// What can be done to people and conversations.
enum PeopleCommands {
    static func bindings(_ scope: Scope) -> [Binding] {
        [
            Binding(
                scope, [.character(" ")], .nextStep, "Done: what is due, else the conversation's next state",
                hint: "done"),
            Binding(scope, [.character("a")], .addPerson, "Add a person", hint: "add"),
            Binding(
                scope, [.character("c")], .converse, "The conversation under way; where there is none, plan or log one",
                hint: "conversation"),
            Binding(scope, [.character("A")], .converseAgain, "Another conversation beside the one under way"),
            Binding(scope, [.character("m")], .prepare, "Choose the questions to ask", hint: "questions"),
            Binding(scope, [.character("n")], .takeNotes, "Notes of the conversation", hint: "notes"),
            Binding(scope, [.character("e")], .learn, "Keep what was said, in a line", hint: "learned"),
            Binding(scope, [.character("w")], .draftMessage, "Draft a message", hint: "message"),
            Binding(scope, [.character("r")], .followUp, "Set down a follow-up"),
            Binding(scope, [.character("s")], .putOff, "Put off what is due"),
            Binding(scope, [.character("x")], .dropStep, "Drop what is due"),
            Binding(scope, [.character("F")], .favour, "Set down what one of you did for the other"),
            Binding(scope, [.character("B")], .brief, "A page to look at during the conversation"),
            Binding(scope, [.character("N")], .personNotes, "Notes on the person"),
            Binding(
                scope, [.character("E")], .editNotes, "Notes of the conversation in your editor ($VISUAL, $EDITOR)"),
            Binding(scope, [.character("i")], .editPerson, "Edit the person, or what is on this line of the detail"),
            Binding(
                scope, [.character("d")], .deletePerson, "Delete the person, or what is on this line of the detail"),
            Binding(scope, [.character("C")], .cadence, "How soon follow-ups are proposed"),
            Binding(scope, [.character("y")], .copyPerson, "Copy what is on this line, or the name and mail"),
            Binding(scope, [.character("b")], .browsePerson, "Open the line's address in the browser"),
        ]
    }

    private static let names = Set(bindings(.list).map(\.command))

    /// Carries out a command on the selected person; nil where it is not one of these.
    static func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        if command == .open { return app.openEntry(context) }
        guard names.contains(command) else { return nil }
        guard app.journey.people.isRead else {
            app.notice = Notice("Your people are still being read.", .warning)
            return []
        }
        switch command {
        case .addPerson: app.overlay = .form(PersonForm().form(nil, app, context))
        case .cadence: app.overlay = .form(CadenceForm().form(app, context))
        default:
            guard let id = app.list.selected.flatMap({ PeopleRow($0).person }),
                let person = app.journey.people.persons[id]
            else {
                app.notice = Notice("Choose a person first; a adds one.", .warning)
                return []
            }
            return app.perform(command, on: person, context)
        }
        return []
    }
}

extension AppState {
    fileprivate mutating func perform(_ command: Command, on person: Person, _ context: Context) -> [Effect] {
        switch command {
        case .nextStep: return takeNextStep(person, context)
        case .dropStep: return dropDue(person, context)
        case .putOff: putOffDue(person, context)
        case .converse:
            let talk = talk(of: person, context).flatMap { $0.state.isOpen ? $0 : nil }
            overlay = .form(ConversationForm().form(person, talk, self, context))
        case .converseAgain: overlay = .form(ConversationForm().form(person, nil, self, context))
        case .prepare: prepare(person, context)
        case .takeNotes: openNotes(of: talk(of: person, context)?.id ?? person.id, person, context)
        case .personNotes: openNotes(of: person.id, person, context)
        case .editNotes: return editNotes(person, context)
        case .learn:
            let other = answered(person)
            overlay = .form(LearningForm().form(other == nil ? person : nil, answering: other, self, context))
        case .draftMessage: overlay = .form(MessageForm().form(person, self, context))
        case .followUp: overlay = .form(FollowUpForm().form(person, nil, context))
        case .favour: overlay = .form(FavourForm().form(person, nil, context))
        case .brief: overlay = .page(.brief(person.id), top: 0)
        case .editPerson: editEntry(person, context)
        case .deletePerson: return deleteEntry(person, context)
        case .copyPerson: return copyEntry(person, context)
        default: return browse(person, context)
        }
        return []
    }

    /// The conversation on the detail's line, else the current one.
    func talk(of person: Person, _ context: Context) -> Conversation? {
        if side == .detail {
            switch target(context) {
            case .conversation(let id), .memo(let id):
                if let talk = journey.people.conversation(id, of: person.id) { return talk }
            case .due(.outcome(let id)), .due(.proposed(_, let id?)):
                return journey.people.conversation(id, of: person.id)
            default: break
            }
        }
        return journey.people.currentConversation(with: person.id, today: context.today)
    }

    /// What a new learning answers: the selected one in the view of what was said.
    private func answered(_ person: Person) -> Learning? {
        guard case .said(_, let id)? = list.selected.map(PeopleRow.init) else { return nil }
        return journey.people.learnings[person.id]?.first { $0.id == id }
    }

    private mutating func prepare(_ person: Person, _ context: Context) {
        overlay = .form(QuestionsForm().form(person, talk(of: person, context), self, context))
    }

    private mutating func openNotes(of owner: String, _ person: Person, _ context: Context) {
        overlay = .form(MemoForm().form(owner, person, self, context))
    }

    private mutating func editNotes(_ person: Person, _ context: Context) -> [Effect] {
        if refusesToKeep() { return [] }
        let owner = talk(of: person, context)?.id ?? person.id
        let text = MemoForm.text(owner, person, self, context)
        return [.edit(text, .memo(owner, person.id))]
    }
}
