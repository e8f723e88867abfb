/// Asks for a note: one line, as long as it is one. Its target is the item's id.
struct NoteForm: FormKind {
    let id = FormKindID("note")

    func form(item: ItemID, _ app: AppState, _ context: Context) -> Form {
        let text = app.journey.notes[item]?.text ?? ""
        let isLong = text.contains(where: \.isNewline) || text.utf8.count > 500
        return Form(
            kind: id, target: item, title: "Note on \(context.library.item(item)?.name ?? item)",
            fields: [
                isLong
                    ? FormField("Your own words; empty removes it", area: text)
                    : FormField("Note", hint: "your own words; empty removes it", text: text)
            ])
    }

    func reopen(target: String, _ app: AppState, _ context: Context) -> Form? {
        context.library.item(target) == nil ? nil : form(item: target, app, context)
    }

    func submit(_ form: inout Form, _ app: inout AppState, _ context: Context) -> [Effect]? {
        let name = context.library.item(form.target)?.name ?? form.target
        let change = app.journey.noting(form.fields[0].value, on: form.target, name: name)
        if let change { app.notice = Notice("\(change.title).") }
        return app.keep(change)
    }
}
