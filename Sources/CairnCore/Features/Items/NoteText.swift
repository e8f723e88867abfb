extension ItemDetail {
    /// Maximum length of a note laid out at once, in characters: a longer one is shown in parts.
    static let partLength = 2_000

    /// The user's note, whole or one part of it.
    func note(_ page: inout Document) {
        guard let note = desk.journey.notes[item.id] else { return }
        let parts = (note.text.count + ItemDetail.partLength - 1) / ItemDetail.partLength
        let part = max(0, min(desk.list.detail.part, parts - 1))
        page.heading(parts > 1 ? "Your note · part \(part + 1) of \(parts)" : "Your note")
        let text =
            parts > 1
            ? String(note.text.dropFirst(part * ItemDetail.partLength).prefix(ItemDetail.partLength)) : note.text
        for line in text.lines() {
            page.blocks.append(.link(.init(String(line)), sign: .init("│", .dim), remark: "", .record("note", item.id)))
        }
        if part + 1 < parts { turn(&page, "the next part", part + 1) }
        if part > 0 { turn(&page, "the part before", part - 1) }
    }

    private func turn(_ page: inout Document, _ what: String, _ part: Int) {
        page.blocks.append(.link(.init(what, .link), sign: .init("›", .dim), remark: "", .part(part, of: "note")))
    }
}
