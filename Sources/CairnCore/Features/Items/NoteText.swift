extension Document {
    /// Maximum length of a note laid out at once, in characters: a longer one is shown in parts.
    static let notePart = 2_000

    /// Adds the user's note on that subject, whole or one part of it; nothing if there is none.
    mutating func note(on subject: String, _ desk: Desk) {
        guard let note = desk.journey.notes[subject] else { return }
        let parts = (note.text.count + Document.notePart - 1) / Document.notePart
        let part = max(0, min(desk.list.detail.part, parts - 1))
        heading(parts > 1 ? "Your note · part \(part + 1) of \(parts)" : "Your note")
        let text =
            parts > 1 ? String(note.text.dropFirst(part * Document.notePart).prefix(Document.notePart)) : note.text
        quotes(text, .record("note", subject))
        if part + 1 < parts { turn("the next part", part + 1) }
        if part > 0 { turn("the part before", part - 1) }
    }

    private mutating func turn(_ what: String, _ part: Int) {
        blocks.append(.link(.init(what, .link), sign: .init("›", .dim), remark: "", .part(part, of: "note")))
    }
}
