/// The roadmap's branch of the user's own tasks: rows, details, and what the keys do on them.
enum OwnTasks {
    /// The id of the branch.
    static let branch: RowID = "own:tasks"

    /// The id of a task's row.
    static func row(_ task: OwnTask) -> RowID { "task:\(task.id)" }

    /// The task of that row, or nil.
    static func task(_ row: RowID, _ journey: Journey) -> OwnTask? {
        row.hasPrefix("task:") ? journey[OwnTask.self][String(row.dropFirst("task:".count))] : nil
    }

    /// Adds the branch and its rows, if any task has all the words. A filter by fields is about the Library's lines.
    static func add(to contents: inout ListContents, _ desk: Desk) {
        let words = desk.list.filter.lowercased().split(separator: " ")
        let shown = desk.journey.ownTasks.filter { task in
            words.allSatisfy { task.title.lowercased().contains($0) }
        }
        guard !shown.isEmpty else { return }
        contents.add(heading: branch)
        contents.add(shown.map(row), isOpen: desk.list.isNarrowed || desk.list.open.contains(branch))
    }

    /// The list's row for the branch or a task; nil for any other row.
    static func listRow(_ id: RowID, _ desk: Desk) -> ListRow? {
        if id == branch {
            let tasks = desk.journey.ownTasks
            var tally = Tally()
            tally.total = tasks.count
            tally.done = tasks.count { $0.done != nil }
            let isOpen = desk.list.open.contains(id) || desk.list.isNarrowed
            return ListRow(branch: id, "YOUR OWN", depth: 0, isOpen: isOpen, tally)
        }
        guard let task = task(id, desk.journey) else { return nil }
        var row = ListRow(id, task.title)
        row.depth = 1
        row.box = task.done == nil ? .todo : .done
        return row
    }

    /// The detail of the branch or a task; nil for any other row.
    static func detail(_ id: RowID, _ desk: Desk) -> Document? {
        if id == branch {
            var page = Document("Your own")
            page.text("What you set yourself to do. The Library knows nothing of it, and no plan counts it.")
            page.gap()
            page.text("a adds a task, Space ticks one, i changes its words, d deletes it.", .hint)
            return page
        }
        guard let task = task(id, desk.journey) else { return nil }
        var page = Document("A task of your own")
        page.text(task.title, .strong)
        page.gap()
        page.blocks.append(.field(label: "Made", text: task.made.text))
        if let done = task.done { page.blocks.append(.field(label: "Done", text: done.text)) }
        if let paper = desk.journey.paper(putOffAs: task) {
            page.text("A paper that you put off: Today asks whether what you said still holds.", .dim)
            page.heading("About")
            page.blocks.append(
                .link(.init(paper.title, .link), sign: .init("›", .dim), remark: "", .row(JournalPane.id, paper.id)))
        }
        guard let entry = ShelfEntry(task.origin, desk.context) else { return page }
        page.heading("From")
        page.blocks.append(
            .link(.init(entry.title, .link), sign: .init("›", .dim), remark: "", .row(GuidesPane.id, entry.id)))
        return page
    }

    /// What a key of the roadmap, by its binding's name, does on a task or on the branch; nil if neither is
    /// selected, or the key does nothing there.
    static func requests(_ name: String, _ desk: Desk) -> [Request]? {
        guard let id = desk.list.selected else { return nil }
        if name == "item.link", id == branch || task(id, desk.journey) != nil {
            return [.form(TaskForm().form(nil, desk))]
        }
        guard let task = task(id, desk.journey) else { return nil }
        switch name {
        case "item.tick":
            let change = desk.journey.ticking(task, today: desk.today)
            return [.keepAndSay(change, task.done == nil ? "Done: \(task.title)" : "Open again: \(task.title)")]
        case "item.edit": return [.form(TaskForm().form(task, desk))]
        case "item.delete":
            let change = desk.journey.removing(task)
            return [.keepAndSay(change, "\(change.said) u brings it back.")]
        case "item.copy": return .copying(task.title)
        default: return nil
        }
    }

    /// Why the other keys of items do nothing, if a task is selected.
    static func refusal(_ desk: Desk) -> String? {
        desk.list.selected.flatMap { task($0, desk.journey) }
            .map { _ in "On a task of your own: Space ticks, i edits, d deletes, a adds another." }
    }
}
