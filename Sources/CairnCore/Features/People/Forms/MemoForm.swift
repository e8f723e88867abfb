/// Many lines about a person or a conversation. Its target is `person/owner`.
struct MemoForm: FormKind {
    let id = FormKindID("memo")

    func form(_ owner: String, _ person: Person, _ app: AppState, _ context: Context) -> Form {
        let isPerson = owner == person.id
        let existing = app.journey.people.memo(of: owner, context.texts)
        let text = MemoForm.text(owner, person, app, context)
        var form = Form(
            kind: id, target: "\(person.id)/\(owner)",
            title: isPerson ? "Notes on \(person.name)" : "The conversation with \(person.name)",
            fields: [FormField("", area: text, cursor: existing == nil ? MemoForm.underFirstHeading(text) : nil)])
        form.leaveHint = "leave without keeping"
        return form
    }

    /// The notes; for a conversation without any, the questions that were prepared, as headings.
    static func text(_ owner: String, _ person: Person, _ app: AppState, _ context: Context) -> String {
        if let text = app.journey.people.memo(of: owner, context.texts) { return text }
        let questions = app.journey.people.conversation(owner, of: person.id)?.questions ?? []
        return questions.map { "# \(context.library.questionText($0))\n\n" }.joined(separator: "\n")
    }

    /// Where one begins to write: the line below the first heading, counted in characters.
    private static func underFirstHeading(_ text: String) -> Int {
        guard text.hasPrefix("# "), let end = text.firstIndex(of: "\n") else { return 0 }
        return text.distance(from: text.startIndex, to: end) + 1
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        let (person, owner) = parse(target, app)
        return person.map { form(owner, $0, app, context) }
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let (person, owner) = parse(form.target, app)
        guard let person else { return [] }
        let requests = MemoForm.keeping(form.fields[0].value, owner: owner, person, app.journey, context)
        return app.carryOut(requests, context)
    }

    private func parse(_ target: String, _ app: AppState) -> (Person?, String) {
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return (nil, "") }
        return (app.journey.people.persons[parts[0]], parts[1])
    }

    /// Keeps a memo. Whoever writes down what was said has held the conversation.
    static func keeping(
        _ text: String, owner: String, _ person: Person, _ journey: Journey, _ context: Context
    ) -> [Request] {
        guard var change = journey.writing(text, of: owner, person: person.id, context.texts) else {
            return [.say("The notes are as they were.")]
        }
        if !text.isEmpty, var talk = journey.people.conversation(owner, of: person.id), talk.state == .scheduled,
            (talk.day ?? context.today) <= context.today
        {
            talk.state = .held
            talk.since = context.today
            change = change.adding(journey.putting(talk))
        }
        return [.keepAndSay(change, "\(change.title). e keeps what you learned.")]
    }
}
