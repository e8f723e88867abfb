/// Chooses what to ask a person in the planned conversation, or in a new one.
struct QuestionsForm: FormAboutPerson {
    let id = FormKindID("questions")

    func form(_ person: Person, _ talk: Conversation?, _ desk: Desk) -> Form {
        let open = talk.flatMap { $0.state.isOpen ? $0 : nil }
        let choice = QuestionChoice(person, desk.journey.people, desk.context)
        let prepared = open?.questions ?? []
        let chosen = prepared.isEmpty ? choice.proposed.map(\.id) : prepared
        let asked = choice.asked
        let own = prepared.filter { question in !choice.fitting.contains { $0.id == question } }
        let options = choice.fitting.map { question in
            CheckList.Option(
                id: question.id, text: question.text + (asked.contains(question.id) ? " (asked already)" : ""),
                group: QuestionChoice.purposes.first { $0.id == question.purpose }?.name ?? question.purpose)
        }
        let ownOptions = own.map { CheckList.Option(id: $0, text: desk.library.questionText($0), group: "Your own") }
        var form = Form(
            kind: id, target: FormTarget(person.id, open?.id), title: "What to ask \(person.name)",
            intro: prepared.isEmpty
                ? "Five are ticked: they fit the role, you have not asked them yet, and they cover what you have heard least about."
                : "",
            fields: [
                FormField("own", label: "A question of your own", hint: "Enter goes on to the list", text: ""),
                FormField("questions", label: "From the Library", checks: ownOptions + options, checked: Set(chosen)),
            ])
        form["questions"].known = open.map { _ in
            FormField("", label: "", checks: ownOptions + options, checked: Set(prepared)).meaning
        }
        return form
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let person = desk.journey.people.persons[form.target.subject] else {
            return form.refuse(FormTarget.gone)
        }
        let old: Conversation? = form.target.record(desk.journey)
        var talk = old ?? Conversation(id: desk.context.makeID(), person: person.id, state: .idea, since: desk.today)
        talk.questions = form["questions"].checked + (form["own"].value.isEmpty ? [] : [form["own"].value])
        let count = talk.questions.count
        return [
            .keepAndSay(
                desk.journey.putting(talk),
                "\(count == 1 ? "1 question" : "\(count) questions") prepared. B is a page to look at, n opens the notes."
            )
        ]
    }
}
