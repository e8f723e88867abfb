/// Chooses what to ask. Its target is `person` where no conversation is planned yet, else `person/conversation`.
struct QuestionsForm: FormKind {
    let id = FormKindID("questions")

    func form(_ person: Person, _ talk: Conversation?, _ app: AppState, _ context: Context) -> Form {
        let open = talk.flatMap { $0.state.isOpen ? $0 : nil }
        let choice = QuestionChoice(person, app.journey.people, context)
        let prepared = open?.questions ?? []
        let chosen = prepared.isEmpty ? choice.proposed.map(\.id) : prepared
        let asked = choice.asked
        let own = prepared.filter { question in !choice.fitting.contains { $0.id == question } }
        let options = choice.fitting.map { question in
            CheckList.Option(
                id: question.id, text: question.text + (asked.contains(question.id) ? " (asked already)" : ""),
                group: QuestionChoice.purposes.first { $0.id == question.purpose }?.name ?? question.purpose)
        }
        let ownOptions = own.map { CheckList.Option(id: $0, text: context.library.questionText($0), group: "Your own") }
        return Form(
            kind: id, target: open.map { "\(person.id)/\($0.id)" } ?? person.id, title: "What to ask \(person.name)",
            intro: prepared.isEmpty
                ? "Five are ticked: they fit the role, were not asked yet, and cover what you have heard least about."
                : "",
            fields: [
                FormField("A question of your own", hint: "Enter goes on to the bank", text: ""),
                FormField("From the bank", checks: ownOptions + options, checked: Set(chosen)),
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, talk) = parse(target, app)
        return person.map { form($0, talk, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, old) = parse(form.target, app)
        guard let person else { return [] }
        var talk = old ?? Conversation(id: context.makeID(), person: person.id, state: .idea, since: context.today)
        talk.questions = form.fields[1].checked + (form.fields[0].value.isEmpty ? [] : [form.fields[0].value])
        let count = talk.questions.count
        return app.say(
            "\(count == 1 ? "1 question" : "\(count) questions") prepared. B is a page to look at, n opens the notes.",
            app.keep(app.journey.putting(talk)))
    }

    private func parse(_ target: String, _ app: AppState) -> (Person?, Conversation?) {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let id = parts.first else { return (nil, nil) }
        let talk = parts.count > 1 ? app.journey.people.conversation(parts[1], of: id) : nil
        return (app.journey.people.persons[id], talk)
    }
}
