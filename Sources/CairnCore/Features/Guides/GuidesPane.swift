/// What to read: guides, the glossary, certifications, questions to ask, and how to do the projects well.
struct GuidesPane: Pane {
    static let id = PaneID("guides")

    var id: PaneID { Self.id }
    let name = "Guides"
    let filterHint = "words  track:mlops  kind:guide"
    let reads: [any JourneyRecord.Type] = []

    var bindings: [Binding] {
        [
            Binding(
                in: id, [.character("y")], "guides.copy", "Copy the title, or the address on this line", do: copy),
            Binding(
                in: id, [.character("b")], "guides.browse", "Open the line's address in the browser",
                unless: { desk in
                    desk.address == nil ? "No address here. Go into the detail and choose a line with one." : nil
                },
                do: { desk in desk.address.map { [.effect(.open($0))] } ?? [] }),
        ]
    }

    func summary(_ desk: Desk) -> Summary { Summary("to read and look up", short: "look up") }

    func contents(_ desk: Desk) -> ListContents {
        let list = desk.list
        let isNarrowed = list.filter.contains { $0 != " " }
        let rows = ShelfKind.allCases.flatMap { kind -> [RowID] in
            guard isNarrowed || list.open.contains(kind.branch) else { return [kind.branch] }
            let found = LibrarySearch.entries(kind, list.filter, desk.context).map(\.id)
            return isNarrowed && found.isEmpty ? [] : [kind.branch] + found
        }
        return ListContents(ids: rows)
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        let list = desk.list
        if let kind = ShelfKind(branch: id) {
            var row = ListRow(id, kind.name)
            row.isOpen = list.open.contains(id) || list.filter.contains { $0 != " " }
            row.style = .strong
            return row
        }
        var row = ListRow(id, ShelfKind.title(of: id, desk.context))
        row.depth = 1
        if case .certification(let certification)? = ShelfEntry(id, desk.context) {
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
                kind.name, [.text(kind.summary, .plain), .gap, .text("Enter opens it; / finds words in it.", .dim)])
        }
        return ShelfEntry(id, desk.context).map(ShelfDetail(desk: desk).document) ?? Document("")
    }

    func filterFields(_ library: Library) -> [FilterField] { LibrarySearch.entryFields(library) }

    func emptyText(_ desk: Desk) -> String { "Nothing matches. Esc clears the filter." }

    private func copy(_ desk: inout Desk) -> [Request] {
        if let text = desk.address ?? desk.list.selected.map({ ShelfKind.title(of: $0, desk.context) }) {
            return [.say("Copied: \(text)"), .effect(.copy(text))]
        }
        return [.warn("Nothing to copy here.")]
    }
}

extension Desk {
    /// The address on the detail's line, or nil.
    fileprivate var address: String? {
        if case .address(let address)? = target { address } else { nil }
    }
}
