/// A message to a person, to edit and copy; nothing is sent.
struct MessageForm: FormKind {
    let id = FormKindID("message")

    func form(_ person: Person, _ desk: Desk) -> Form {
        let drafts = MessageDraft(person, desk.journey, desk.context)
        let templates = desk.library.texts.shelf.messages
        let next = templates.firstIndex { $0 == drafts.next } ?? 0
        var form = Form(
            kind: id, target: FormTarget(person.id), title: "A message to \(person.name)",
            fields: [
                FormField("for", label: "For", choices: templates.map(\.name), chosen: next),
                FormField(
                    "text", label: "Text", area: templates.indices.contains(next) ? drafts.text(templates[next]) : ""),
            ])
        form.focus(on: "text")
        form.keepHint = "copy"
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.journey.people.persons[target.subject].map { form($0, desk) }
    }

    /// If another message is chosen, its draft replaces the old one, unless that was edited.
    func adjust(_ form: inout Form, from old: Form, _ desk: Desk) {
        guard let person = desk.journey.people.persons[form.target.subject], let chosen = form["for"].chosen,
            let before = old["for"].chosen, chosen != before
        else { return }
        let templates = desk.library.texts.shelf.messages
        let drafts = MessageDraft(person, desk.journey, desk.context)
        guard form["text"].value == trimmed(drafts.text(templates[before])) else { return }
        form["text"].propose(.area(TextArea(drafts.text(templates[chosen]))))
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard !form["text"].value.isEmpty else {
            form["text"].problem = "There is nothing to copy."
            return nil
        }
        return [
            .say("Paste it where you write to them. Sent? Space marks the step as done."),
            .effect(.copy(form["text"].value)),
        ]
    }
}
