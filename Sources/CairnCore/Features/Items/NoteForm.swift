/// Asks for a note on an item: one line, as long as it is one.
struct NoteForm: FormKind {
    let id = FormKindID("note")

    func form(item: ItemID, _ app: AppState, _ context: Context) -> Form {
        let text = app.journey.notes[item]?.text ?? ""
        let isLong = text.contains(where: \.isNewline) || text.utf8.count > 500
        return Form(
            kind: id, target: FormTarget(item), title: "Note on \(context.library.item(item)?.name ?? item)",
            fields: [
                isLong
                    ? FormField("text", label: "Your own words; empty removes it", area: text)
                    : FormField("text", label: "Note", hint: "your own words; empty removes it", text: text)
            ])
    }

    func reopen(_ target: FormTarget, _ app: AppState, _ context: Context) -> Form? {
        context.library.item(target.subject) == nil ? nil : form(item: target.subject, app, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let item = form.target.subject
        let name = context.library.item(item)?.name ?? item
        let change = app.journey.noting(form["text"].value, on: item, name: name)
        if let change { app.notice = Notice("\(change.title).") }
        return app.keep(change)
    }
}
