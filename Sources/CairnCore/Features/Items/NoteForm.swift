/// Asks for a note on an item, if the note has only one line.
struct NoteForm: FormKind {
    let id = FormKindID("note")

    func form(item: ItemID, _ desk: Desk) -> Form {
        let text = desk.journey.notes[item]?.text ?? ""
        let isLong = text.contains(where: \.isNewline) || text.utf8.count > 500
        return Form(
            kind: id, target: FormTarget(item), title: "Note on \(desk.library.item(item)?.name ?? item)",
            fields: [
                isLong
                    ? FormField("text", label: "Your own words; empty removes it", area: text)
                    : FormField("text", label: "Note", hint: "your own words; empty removes it", text: text)
            ])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        desk.library.item(target.subject) == nil ? nil : form(item: target.subject, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let item = form.target.subject
        let name = desk.library.item(item)?.name ?? item
        return .keeping(desk.journey.noting(form["text"].value, on: item, name: name)) { "\($0.title)." }
    }
}
