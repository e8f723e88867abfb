/// What to read: guides, the glossary, certifications, questions to ask, and how to do the projects well.
struct GuidesPane: Pane {
    static let id = PaneID("guides")

    var id: PaneID { Self.id }
    let name = "Guides"
    let filterHint = "words  track:mlops  kind:guide"
    let reads: [any JourneyRecord.Type] = [Note.self, OwnTask.self]

    var bindings: [Binding] {
        [
            Binding(
                in: id, [.character("a")], "guides.take-over", "Make what to do this week a task of your own",
                hint: "take over", unless: { $0.tasksToTake.isEmpty ? $0.noTask : nil },
                do: { desk in GuidesPane.takeOver(desk.tasksToTake, desk) }),
            Binding(
                in: id, [.character("y")], "guides.copy",
                "Copy the title or all titles of a shelf, or the address or note on this line", do: copy),
            Binding(
                in: id, [.character("b")], "guides.browse", "Open the line's address in the browser",
                unless: { desk in
                    desk.address == nil ? "No address here. Go into the detail and choose a line with one." : nil
                },
                do: { desk in desk.address.map { [.effect(.open($0))] } ?? [] }),
        ] + NoteCommands.bindings(id) { $0.entry.map(NoteSubject.entry) }
    }

    func summary(_ desk: Desk) -> Summary { Summary("to read and look up", short: "look up") }

    func contents(_ desk: Desk) -> ListContents {
        let list = desk.list
        var contents = ListContents()
        // What a folded kind holds is not counted: to read the whole shelf would cost each start its time.
        for kind in ShelfKind.allCases {
            let isOpen = list.isNarrowed || list.open.contains(kind.branch)
            let found = isOpen ? LibrarySearch.entries(kind, list.filter, desk.context).map(\.id) : []
            guard !list.isNarrowed || !found.isEmpty else { continue }
            contents.add(heading: kind.branch)
            contents.add(found)
        }
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        let list = desk.list
        if let kind = ShelfKind(branch: id) {
            var row = ListRow(id, kind.name)
            row.isOpen = list.open.contains(id) || list.isNarrowed
            row.style = .strong
            return row
        }
        var row = ListRow(id, ShelfKind.title(of: id, desk.context))
        row.depth = 1
        let entry = ShelfEntry(id, desk.context)
        if let entry, desk.journey.notes[NoteSubject.entry(entry)] != nil { row.badges.append(.note) }
        if case .certification(let certification)? = entry {
            row.trailing = certification.state
            if certification.state == "retired" { row.style = .dim }
        }
        return row
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        ShelfKind(branch: id) == nil ? ShelfKind(row: id)?.branch : nil
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let kind = ShelfKind(branch: id) {
            return Document(
                kind.name, [.text(kind.summary, .plain), .gap, .text("Enter opens it; / looks for words in it.", .dim)])
        }
        return ShelfEntry(id, desk.context).map(ShelfDetail(desk).document) ?? Document("")
    }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        desk.todo(target).map { GuidesPane.takeOver([$0], desk) } ?? NoteCommands.follow(target, desk)
    }

    func edited(_ text: String, from old: String?, _ name: String, _ desk: Desk) -> [Request]? {
        NoteCommands.edited(text, from: old, name, desk)
    }

    func filterFields(_ library: Library) -> [FilterField] { LibrarySearch.entryFields(library) }

    func emptyText(_ desk: Desk) -> String { "Nothing matches. Esc clears the filter." }

    private static func takeOver(_ texts: [String], _ desk: Desk) -> [Request] {
        let change = desk.entry.flatMap { desk.journey.takingOver(texts, of: $0, desk.context) }
        let verb = texts.count == 1 ? "It is a task" : "They are \(texts.count) tasks"
        return [.keepAndSay(change, "\(verb) of yours now, at the end of Roadmap.")]
    }

    private func copy(_ desk: inout Desk) -> [Request] {
        if case .record("note", let subject)? = desk.target, let note = desk.journey.notes[subject] {
            return .copying(note.text)
        }
        if let text = desk.address ?? desk.entry?.title { return .copying(text) }
        guard let kind = desk.list.selected.flatMap(ShelfKind.init(branch:)) else {
            return [.warn("Nothing to copy here.")]
        }
        return .copying(kind.entries(desk.library).map(\.title).joined(separator: "\n"))
    }
}

extension Desk {
    /// The entry that the selected row stands for; nil on a heading.
    fileprivate var entry: ShelfEntry? { list.selected.flatMap { ShelfEntry($0, context) } }

    /// What the selected guide asks to do this week; nothing for any other row.
    fileprivate var todos: [String] { entry?.tasks(library) ?? [] }

    /// The one on a line of the detail, or nil.
    fileprivate func todo(_ target: Document.Target?) -> String? {
        guard case .local(let name)? = target, name.hasPrefix("do:"), let index = Int(name.dropFirst("do:".count)),
            todos.indices.contains(index)
        else { return nil }
        return todos[index]
    }

    /// What `a` takes over: what is on the detail's line, else all of it; without what is taken over already.
    fileprivate var tasksToTake: [String] {
        if side == .detail, case .row(RoadmapPane.id, _)? = target { return [] }
        let wanted = todo(target).map { [$0] } ?? todos
        return wanted.filter { journey.ownTask($0, from: entry?.id ?? "") == nil }
    }

    /// Why there is nothing to take over.
    fileprivate var noTask: String {
        todos.isEmpty
            ? "Nothing here asks you to do something: choose a guide."
            : "That is a task of yours already: it is at the end of Roadmap."
    }

    /// The address on the detail's line, or nil.
    fileprivate var address: String? {
        if case .address(let address)? = target { address } else { nil }
    }
}

extension ShelfEntry {
    /// What it asks to do this week: a guide's last part, nothing for any other.
    public func tasks(_ library: Library) -> [String] {
        guard case .guide(let guide) = self else { return [] }
        return library.texts.guide(guide.id)?.do ?? []
    }
}

extension Journey {
    /// Makes what an entry asks tasks of the user's own, but for those that are; nil if all are.
    public func takingOver(_ texts: [String], of entry: ShelfEntry, _ context: Context) -> Change? {
        let new = texts.filter { ownTask($0, from: entry.id) == nil }
        guard let first = new.first else { return nil }
        let tasks = new.map { OwnTask(id: context.makeID(), title: $0, origin: entry.id, made: context.today) }
        let what = new.count == 1 ? "“\(first)”" : "\(new.count) tasks from “\(entry.title)”"
        return Change("Add \(what) to your tasks", tasks.map { Edit(from: nil, to: $0) })
    }
}
