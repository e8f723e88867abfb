/// The commands on items: the keys of every pane whose rows are items.
enum ItemCommands {
    /// The kinds of record that a list of items depends on.
    static let reads: [any JourneyRecord.Type] = PlanIndex.reads + [Note.self]

    /// The keys on the item that a line of a detail stands for, in whatever pane.
    static let onLine: [Binding] = [
        line(" ", "line.tick", "Tick or untick what is on this line", hint: "tick this") { toggle(.done, $0, $1) },
        line("s", "line.start", "Start what is on this line, or set it back to to-do", hint: "start") {
            toggle(.learning, $0, $1)
        },
        line("x", "line.skip", "Skip what is on this line, or take it back", hint: "skip") { toggle(.skipped, $0, $1) },
        line("e", "line.evidence", "Add evidence for what is on this line", hint: "evidence", do: addEvidence),
        line("n", "line.note", "Note on what is on this line", hint: "note", do: note),
    ]

    /// The keys of a pane. `refusal` says, by the name of a key, what else is in its way in that pane; `otherwise` is why a row
    /// that is no item has none of this.
    static func bindings(
        _ pane: PaneID, otherwise: String = "This row is a heading: choose a line with a box.",
        unless refusal: @escaping @Sendable (String, Desk) -> String? = { _, _ in nil }
    ) -> [Binding] {
        func on(
            _ pane: PaneID, _ key: Character, _ name: String, _ title: String, hint: String? = nil,
            do action: @escaping @Sendable (Item, Desk) -> [Request]
        ) -> Binding {
            Binding(
                in: pane, [.character(key)], name, title, hint: hint,
                unless: { desk in
                    guard desk.item == nil, OwnTasks.requests(name, desk) == nil else { return refusal(name, desk) }
                    return OwnTasks.refusal(desk) ?? otherwise
                },
                do: { desk in desk.item.map { action($0, desk) } ?? OwnTasks.requests(name, desk) ?? [] })
        }
        return [
            on(pane, " ", "item.tick", "Tick or untick", hint: "tick", do: tick),
            on(pane, "s", "item.start", "Start, or set back to to-do", hint: "start") { toggle(.learning, $0, $1) },
            on(pane, "x", "item.skip", "Skip, or take it back", hint: "skip", do: skip),
            on(pane, "e", "item.evidence", "Add evidence", hint: "evidence", do: addEvidence),
            on(pane, "n", "item.note", "Note", hint: "note", do: note),
            on(pane, "E", "item.edit-note", "Note in your editor ($VISUAL, $EDITOR)") { item, desk in
                NoteCommands.edit(item.id, desk)
            },
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

    private static func line(
        _ key: Character, _ name: String, _ title: String, hint: String,
        do action: @escaping @Sendable (Item, Desk) -> [Request]
    ) -> Binding {
        Binding(.line, [.character(key)], name, title, hint: hint) { app, context in
            guard case .item(let id)? = app.list.detail.target, let item = context.library.item(id) else { return [] }
            return app.carryOut(action(item, app.desk(context)), context)
        }
    }

    /// Skips the item, or takes that back.
    static func skip(_ item: Item, _ desk: Desk) -> [Request] { toggle(.skipped, item, desk) }

    private static func addEvidence(_ item: Item, _ desk: Desk) -> [Request] {
        [.form(EvidenceForm().form(item: item.id, editing: nil, desk))]
    }

    private static func note(_ item: Item, _ desk: Desk) -> [Request] {
        [.form(NoteForm().form(item: item.id, desk))]
    }

    private static func tick(_ item: Item, _ desk: Desk) -> [Request] {
        exercise(desk.target, item).map { tick(exercise: $0, of: item, desk) } ?? toggle(.done, item, desk)
    }

    /// Gives the item the status. If it has that status already, it goes back to what it was: begun if the last change
    /// ended that, else to-do.
    static func toggle(_ status: Status, _ item: Item, _ desk: Desk) -> [Request] {
        let now = desk.journey.progress[item.id]
        guard now?.status == status else {
            if let requests = milestone(status, item, desk) { return requests }
            let change = desk.journey.setting(status, on: item, today: desk.today)
            let back = status == .learning ? change.map { desk.journey.comingBack(item, by: $0, desk.context) } : nil
            return [.keepAndSay(change, said(status, item, desk) + (back ?? ""))]
        }
        let before = desk.undo?.change.before(now)
        if let requests = milestone(before?.status == .learning ? .learning : .todo, item, desk) { return requests }
        if let before, before.status == .learning {
            return [.keepAndSay(desk.journey.restoring(before, on: item), said(.learning, item, desk))]
        }
        return [.keepAndSay(desk.journey.setting(.todo, on: item, today: desk.today), said(.todo, item, desk))]
    }

    private static func said(_ status: Status, _ item: Item, _ desk: Desk) -> String {
        switch status {
        case .done where desk.journey.evidence[item.id] != nil: "\(item.name): done and proven."
        case .done: "\(item.name): done. e adds evidence, which proves it."
        case .learning: "\(item.name): begun."
        case .skipped: "\(item.name): skipped. What builds on it can start without it."
        case .todo: "\(item.name): back to to-do."
        }
    }
}
