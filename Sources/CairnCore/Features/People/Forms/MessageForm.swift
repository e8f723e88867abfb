/// A message to a person, to edit and copy; nothing is sent.
struct MessageForm: FormKind {
    let id = FormKindID("message")

    func form(_ person: Person, _ app: AppState, _ context: Context) -> Form {
        let drafts = MessageDraft(person, app.journey, context)
        let templates = context.library.texts.shelf.messages
        let next = templates.firstIndex { $0 == drafts.next } ?? 0
        var form = Form(
            kind: id, target: FormTarget(person.id), title: "A message to \(person.name)",
            fields: [
                FormField("for", label: "For", choices: templates.map(\.name), chosen: next),
                FormField(
                    "text", label: "Text", area: templates.indices.contains(next) ? drafts.text(templates[next]) : ""),
            ])
        form.focus(on: "text")
        return form
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        app.journey.people.persons[target.subject].map { form($0, app, context) }
    }

    /// Another message was chosen: its draft takes the place of one that was not edited.
    func adjust(_ form: inout Form, from old: Form, _ app: AppState, _ context: Context) {
        guard let person = app.journey.people.persons[form.target.subject], let chosen = form["for"].chosen,
            let before = old["for"].chosen, chosen != before
        else { return }
        let templates = context.library.texts.shelf.messages
        let drafts = MessageDraft(person, app.journey, context)
        guard form["text"].value == trimmed(drafts.text(templates[before])) else { return }
        form["text"].answer = .area(TextArea(drafts.text(templates[chosen])))
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard !form["text"].value.isEmpty else {
            form["text"].problem = "There is nothing to copy."
            return nil
        }
        app.notice = Notice("Copied: paste it where you write to them. Sent? Space takes it a step on.")
        return [.copy(form["text"].value)]
    }
}
