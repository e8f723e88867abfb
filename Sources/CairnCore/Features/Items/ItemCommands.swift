/// The commands on items: the keys of every pane whose rows are items.
enum ItemCommands {
    /// The kinds of record that a list of items depends on.
    static let reads: [any JourneyRecord.Type] = [Plan.self, Progress.self, Evidence.self, Note.self]

    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            on(pane, " ", "item.tick", "Tick or untick", hint: "tick") { toggle(.done, $0, $1) },
            on(pane, "s", "item.start", "Started, or back to to-do", hint: "start") { toggle(.learning, $0, $1) },
            on(pane, "x", "item.skip", "Skip, or take it back", hint: "skip") { toggle(.skipped, $0, $1) },
            on(pane, "e", "item.evidence", "Add evidence", hint: "evidence") { item, desk in
                [.form(EvidenceForm().form(item: item.id, editing: nil, desk))]
            },
            on(pane, "n", "item.note", "Note", hint: "note") { item, desk in
                [.form(NoteForm().form(item: item.id, desk))]
            },
            on(pane, "E", "item.edit-note", "Note in your editor ($VISUAL, $EDITOR)", do: editNote),
            on(pane, "a", "item.link", "Add a link of your own") { item, desk in
                [.form(LinkForm().form(item: item.id, editing: nil, desk))]
            },
            on(pane, "i", "item.edit", "Edit the evidence, note or link on this line of the detail", do: editEntry),
            on(
                pane, "d", "item.delete", "Delete the evidence, note or link on this line of the detail",
                do: deleteEntry),
            on(pane, "y", "item.copy", "Copy what is on this line, or the name", do: copyEntry),
            on(pane, "b", "item.browse", "Open the line's address in the browser", do: browse),
        ]
    }

    private static func on(
        _ pane: PaneID, _ key: Character, _ name: String, _ title: String, hint: String? = nil,
        do action: @escaping @Sendable (Item, Desk) -> [Request]
    ) -> Binding {
        Binding(
            in: pane, [.character(key)], name, title, hint: hint,
            unless: { $0.item == nil ? "This row is a group: choose a line with a box." : nil },
            do: { desk in desk.item.map { action($0, desk) } ?? [] })
    }

    /// Gives the item the status; back to to-do if it has that status already.
    private static func toggle(_ status: Status, _ item: Item, _ desk: Desk) -> [Request] {
        let new = desk.journey.status(item.id) == status ? Status.todo : status
        return [.keepAndSay(desk.journey.setting(new, on: item, today: desk.today), said(new, item, desk.journey))]
    }

    private static func said(_ status: Status, _ item: Item, _ journey: Journey) -> String {
        switch status {
        case .done where journey.evidence[item.id] != nil: "\(item.name): done and proven."
        case .done: "\(item.name): done. e adds evidence, which proves it."
        case .learning: "\(item.name): begun."
        case .skipped: "\(item.name): skipped. What needs it can start without it."
        case .todo: "\(item.name): back to to-do."
        }
    }

    private static func editNote(_ item: Item, _ desk: Desk) -> [Request] {
        if let reason = desk.readOnlyReason { return [.warn("Nothing can be kept: \(reason)")] }
        let text = desk.journey.notes[item.id]?.text ?? ""
        return [.effect(.edit(text, .pane(desk.pane.id, item.id, from: text)))]
    }

    /// Takes the note on that item back from the editor.
    static func edited(_ text: String, from old: String?, _ id: ItemID, _ desk: Desk) -> [Request]? {
        let before = desk.journey.notes[id]?.text ?? ""
        // Editors add or remove line ends at the end: that is not a change.
        if text == (old ?? before).trimmingEnd { return [.say("The note is as it was.")] }
        if let old, old != before { return [.submit(NoteForm().form(item: id, edited: text, from: old, desk))] }
        return .keeping(desk.journey.noting(text, on: id, name: desk.library.item(id)?.name ?? id)) { "\($0.title)." }
    }
}
