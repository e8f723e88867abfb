/// Asks for a note on an item, a track or an entry of the shelf.
struct NoteForm: FormKind {
    let id = FormKindID("note")

    func form(item: ItemID, _ desk: Desk) -> Form {
        let text = desk.journey.notes[item]?.text ?? ""
        var form = Form(
            kind: id, target: FormTarget(item), title: "Note on \(NoteSubject.name(item, desk.context) ?? item)",
            fields: [FormField("text", label: "Your own words; empty removes it", area: text)])
        form["text"].know(text)
        return form
    }

    func reopen(_ target: FormTarget, _ desk: Desk) -> Form? {
        NoteSubject.name(target.subject, desk.context) == nil ? nil : form(item: target.subject, desk)
    }

    func submit(_ form: inout Form, _ desk: Desk) -> [Request]? {
        guard form["text"].isEdited else { return [] }
        let item = form.target.subject
        let name = NoteSubject.name(item, desk.context) ?? item
        return .keeping(desk.journey.noting(form["text"].value, on: item, name: name)) { $0.said }
    }

    /// The form with a text that came back from the editor, which was handed `old`.
    func form(item: ItemID, edited text: String, from old: String?, _ desk: Desk) -> Form {
        var form = form(item: item, desk)
        form["text"].edit(to: text, from: old)
        return form
    }
}
