/// Asks for a note on an item, a track or an entry of the shelf.
struct NoteForm: FormKind {
    let id = FormKindID("note")

    func form(item: ItemID, _ desk: Desk) -> Form {
        let text = desk.journey.notes[item]?.text ?? ""
        let isLong = text.contains(where: \.isNewline) || text.utf8.count > 500
        return Form(
            kind: id, target: FormTarget(item), title: "Note on \(NoteSubject.name(item, desk.context) ?? item)",
            fields: [
                isLong
                    ? FormField("text", label: "Your own words; empty removes it", area: text)
                    : FormField("text", label: "Note", hint: "your own words; empty removes it", text: text)
            ])
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        NoteSubject.name(target.subject, desk.context) == nil ? nil : form(item: target.subject, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        let item = form.target.subject
        let name = NoteSubject.name(item, desk.context) ?? item
        return .keeping(desk.journey.noting(form["text"].value, on: item, name: name)) { "\($0.title)." }
    }
}
