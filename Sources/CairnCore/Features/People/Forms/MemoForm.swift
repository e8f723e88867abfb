/// Many lines about a person or a conversation; the form's part is whichever has them.
struct MemoForm: FormKind {
    let id = FormKindID("memo")

    func form(_ owner: String, _ person: Person, _ app: AppState, _ context: Context) -> Form {
        let isPerson = owner == person.id
        let existing = app.journey.people.memo(of: owner, context.texts)
        let text = MemoForm.text(owner, person, app, context)
        var form = Form(
            kind: id, target: FormTarget(person.id, owner),
            title: isPerson ? "Notes on \(person.name)" : "The conversation with \(person.name)",
            fields: [
                FormField(
                    "text", label: "", area: text, cursor: existing == nil ? MemoForm.underFirstHeading(text) : nil)
            ])
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

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        guard let owner = target.part, let person = app.journey.people.persons[target.subject] else { return nil }
        return form(owner, person, app, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard let owner = form.target.part, let person = app.journey.people.persons[form.target.subject] else {
            return []
        }
        return app.keep(memo: form["text"].value, owner: owner, person, context)
    }
}

extension AppState {
    /// Keeps a memo. Whoever writes down what was said has held the conversation.
    mutating func keep(memo text: String, owner: String, _ person: Person, _ context: Context) -> [Effect] {
        guard var change = journey.writing(text, of: owner, person: person.id, context.texts) else {
            notice = Notice("The notes are as they were.")
            return []
        }
        if !text.isEmpty, var talk = journey.people.conversation(owner, of: person.id), talk.state == .scheduled,
            (talk.day ?? context.today) <= context.today
        {
            talk.state = .held
            talk.since = context.today
            change = change.adding(journey.putting(talk))
        }
        return say("\(change.title). e keeps what you learned.", keep(change))
    }
}
