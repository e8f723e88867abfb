/// Edits the notes on a person or a conversation; the form's part is the owner's id.
struct MemoForm: FormKind {
    let id = FormKindID("memo")

    func form(_ owner: String, _ person: Person, _ desk: Desk) -> Form {
        let isPerson = owner == person.id
        let existing = desk.journey.people.memo(of: owner, desk.context.texts)
        let text = MemoForm.text(owner, person, desk)
        var form = Form(
            kind: id, target: FormTarget(person.id, owner),
            title: isPerson ? "Notes on \(person.name)" : "The conversation with \(person.name)",
            fields: [
                FormField(
                    "text", label: "", area: text, cursor: existing == nil ? MemoForm.underFirstHeading(text) : nil)
            ])
        form["text"].know(existing ?? "")
        form.leaveHint = "leave without saving"
        return form
    }

    /// The notes; for a conversation without any, the prepared questions as headings.
    static func text(_ owner: String, _ person: Person, _ desk: Desk) -> String {
        if let text = desk.journey.people.memo(of: owner, desk.context.texts) { return text }
        let questions = desk.journey.people.conversation(owner, of: person.id)?.questions ?? []
        return questions.map { "# \(desk.library.questionText($0))\n\n" }.joined(separator: "\n")
    }

    /// Where writing starts: the line below the first heading, in characters.
    private static func underFirstHeading(_ text: String) -> Int {
        guard text.hasPrefix("# "), let end = text.firstIndex(of: "\n") else { return 0 }
        return text.distance(from: text.startIndex, to: end) + 1
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        guard let owner = target.part, let person = desk.journey.people.persons[target.subject],
            owner == person.id || desk.journey.people.conversation(owner, of: person.id) != nil
        else { return nil }
        return form(owner, person, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard let owner = form.target.part, let person = desk.journey.people.persons[form.target.subject] else {
            return form.refuse(FormTarget.gone)
        }
        guard form["text"].isEdited else { return [.say("The notes are as they were.")] }
        return MemoForm.keeping(form["text"].value, owner: owner, person, desk)
    }

    /// The form with a text that came back from the editor, which was handed `old`.
    func form(_ owner: String, _ person: Person, edited text: String, from old: String?, _ desk: Desk) -> Form {
        var form = form(owner, person, desk)
        form["text"].edit(to: text, from: old)
        return form
    }

    /// Saves a memo. Notes on a conversation mean that it was held.
    static func keeping(_ text: String, owner: String, _ person: Person, _ desk: Desk) -> [Request] {
        let journey = desk.journey
        guard var change = journey.writing(text, of: owner, person: person.id, desk.context.texts) else {
            return [.say("The notes are as they were.")]
        }
        if !text.isEmpty, var talk = journey.people.conversation(owner, of: person.id), talk.state == .scheduled,
            (talk.day ?? desk.today) <= desk.today
        {
            talk.state = .held
            talk.since = desk.today
            change = change.adding(journey.putting(talk))
        }
        return [.keepAndSay(change, "\(change.said) e notes what you learnt.")]
    }
}
