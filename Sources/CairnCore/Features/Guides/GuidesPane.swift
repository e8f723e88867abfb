/// What to read: guides, the glossary, certifications, questions to ask, and how to do the projects well.
struct GuidesPane: Pane {
    let id = PaneID("guides")
    let name = "Guides"

    var bindings: [Binding] {
        [
            Binding(.pane(id), [.character("y")], .copyEntry, "Copy the title, or the address on this line"),
            Binding(.pane(id), [.character("b")], .browse, "Open the line's address in the browser"),
        ]
    }

    var filterHint: String { "words  track:mlops" }

    func summary(_ app: AppState, _ context: Context) -> Summary { Summary("to read and look up", short: "look up") }

    func rows(_ app: AppState, _ context: Context) -> [RowID] {
        let list = app.lists[id]
        let isNarrowed = list.filter.contains { $0 != " " }
        return ShelfKind.allCases.flatMap { kind -> [RowID] in
            guard isNarrowed || list.open.contains(kind.branch) else { return [kind.branch] }
            let found = LibrarySearch.entries(kind, list.filter, context).map(\.id)
            return isNarrowed && found.isEmpty ? [] : [kind.branch] + found
        }
    }

    func row(_ id: RowID, _ app: AppState, _ context: Context) -> ListRow {
        let list = app.lists[self.id]
        if let kind = ShelfKind(branch: id) {
            var row = ListRow(id, kind.name)
            row.isOpen = list.open.contains(id) || list.filter.contains { $0 != " " }
            row.style = .strong
            return row
        }
        var row = ListRow(id, ShelfKind.title(of: id, context))
        row.depth = 1
        if case .certification(let certification)? = ShelfEntry(id, context) {
            row.trailing = certification.state
            if certification.state == "retired" { row.style = .dim }
        }
        return row
    }

    func parent(_ id: RowID, _ app: AppState, _ context: Context) -> RowID? {
        ShelfKind(branch: id) == nil ? ShelfKind(row: id)?.branch : nil
    }

    func detail(_ id: RowID, _ app: AppState, _ context: Context) -> Document {
        if let kind = ShelfKind(branch: id) {
            return Document(
                kind.name, [.text(kind.summary, .plain), .gap, .text("Enter opens it; / finds words in it.", .dim)])
        }
        return ShelfEntry(id, context).map { ShelfDetail(app: app, context: context).document($0) } ?? Document("")
    }

    func emptyText(_ app: AppState) -> String { "Nothing matches. Esc clears the filter." }

    func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard command == .copyEntry || command == .browse else { return nil }
        if app.side == .detail, case .address(let address)? = app.target(context) {
            return command == .browse ? [.open(address)] : copy(address, &app)
        }
        if command == .copyEntry, let id = app.list.selected { return copy(ShelfKind.title(of: id, context), &app) }
        app.notice = Notice("No address here. Go into the detail and choose a line with one.", .warning)
        return []
    }

    private func copy(_ text: String, _ app: inout AppState) -> [Effect] {
        app.notice = Notice("Copied: \(text)")
        return [.copy(text)]
    }
}
