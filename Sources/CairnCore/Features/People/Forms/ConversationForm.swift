/// Asks when and how a conversation with a person is, and how far it has come.
struct ConversationForm: FormAboutPerson {
    let id = FormKindID("conversation")

    func form(_ person: Person, _ talk: Conversation?, _ app: AppState, _ context: Context) -> Form {
        form(person, talk, app, context, state: nil)
    }

    func form(
        _ person: Person, _ talk: Conversation?, _ app: AppState, _ context: Context, state: Conversation.State?
    ) -> Form {
        var shown = talk ?? new(person, "", context)
        shown.state = state ?? shown.state
        if talk == nil { shown.zone = person.zone }
        return Form(
            kind: id, target: FormTarget(person.id, talk?.id),
            title: "\(talk == nil ? "A conversation" : "The conversation") with \(person.name)", asking: shown,
            proposals: talk == nil ? ["zone"] : [], context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let person = app.journey.people.persons[form.target.subject] else { return [] }
        let old: Conversation? = form.target.record(app.journey)
        var talk = old ?? new(person, context.makeID(), context)
        form.fill(&talk, context)
        do throws(FieldFault) { try talk.settle(after: old, context.today) } catch {
            if form.isSound { form[error.field].problem = error.description }
        }
        guard form.isSound else { return nil }
        return app.say(said(talk, person), app.keep(app.journey.putting(talk)))
    }

    private func new(_ person: Person, _ id: String, _ context: Context) -> Conversation {
        Conversation(id: id, person: person.id, state: .idea, since: context.today)
    }

    private func said(_ talk: Conversation, _ person: Person) -> String {
        switch talk.state {
        case .idea, .asked, .scheduled:
            "\(person.name): \(talk.state.name). m chooses the questions, B is a page to look at."
        case .held: "\(person.name): held. n for notes, e for what you learned."
        case .thanked, .declined, .noAnswer: "\(person.name): \(talk.state.name)."
        }
    }
}
