/// What a note can be about: an item, by its id; a track, as `track:` and its id; an entry of the shelf, by its row.
public enum NoteSubject {
    /// The subject of a track's note.
    public static func track(_ id: TrackID) -> String { "track:\(id)" }

    /// The subject of a note on an entry of the shelf: a project there is the one on the roadmap.
    public static func entry(_ entry: ShelfEntry) -> String {
        if case .project(let id, _) = entry { id } else { entry.id }
    }

    /// Its name; nil if the Library has nothing of that id.
    static func name(_ subject: String, _ context: Context) -> String? {
        if let item = context.library.item(subject) { return item.name }
        if subject.hasPrefix("track:") { return context.library.track(String(subject.dropFirst("track:".count)))?.name }
        return ShelfEntry(subject, context)?.title
    }
}

/// The keys of panes whose rows take notes without being items.
enum NoteCommands {
    /// `n` and `E`; `subject` says what the selected row's note is about, or nil.
    static func bindings(_ pane: PaneID, _ subject: @escaping @Sendable (Desk) -> String?) -> [Binding] {
        let refusal: @Sendable (Desk) -> String? = {
            subject($0) == nil ? "Choose a row below this heading first." : nil
        }
        return [
            Binding(
                in: pane, [.character("n")], "note", "Note", hint: "note", unless: refusal,
                do: { desk in subject(desk).map { [.form(NoteForm().form(item: $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("E")], "note.edit", "Note in your editor ($VISUAL, $EDITOR)", unless: refusal,
                do: { desk in subject(desk).map { edit($0, desk) } ?? [] }),
        ]
    }

    /// Hands the note on that subject to the editor; it comes back to the desk's pane.
    static func edit(_ subject: String, _ desk: Desk) -> [Request] {
        if let reason = desk.readOnlyReason { return [.warn("Nothing can be saved: \(reason)")] }
        let text = desk.journey.notes[subject]?.text ?? ""
        return [.effect(.edit(text, .pane(desk.pane.id, subject, from: text)))]
    }

    /// Takes the note on that subject back from the editor, which was handed `old`.
    static func edited(_ text: String, from old: String?, _ subject: String, _ desk: Desk) -> [Request]? {
        let before = desk.journey.notes[subject]?.text ?? ""
        // Editors add or remove line ends at the end: that is not a change.
        if text == (old ?? before).trimmingEnd { return [.say("The note is as it was.")] }
        if let old, old != before { return [.submit(NoteForm().form(item: subject, edited: text, from: old, desk))] }
        let name = NoteSubject.name(subject, desk.context) ?? subject
        return .keeping(desk.journey.noting(text, on: subject, name: name)) { $0.said }
    }

    /// What Enter does on a line of a note; nil on any other line.
    static func follow(_ target: Document.Target, _ desk: Desk) -> [Request]? {
        guard case .record("note", let subject) = target, desk.journey.notes[subject] != nil else { return nil }
        return [.form(NoteForm().form(item: subject, desk))]
    }
}
