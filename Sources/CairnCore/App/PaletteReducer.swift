extension AppState {
    /// Changes what is typed in the palette, the search or the history.
    mutating func changePick(_ context: Context, _ change: (inout TextField) -> Void) {
        switch overlay {
        case .palette(var palette):
            change(&palette.field)
            palette.cursor = 0
            overlay = .palette(palette)
        case .search(var search):
            change(&search.field)
            search.find(context)
            overlay = .search(search)
        case .history(var book):
            change(&book.field)
            book.find(context)
            overlay = .history(book)
        default: break
        }
    }

    /// Moves the cursor in the palette, the search or the history.
    mutating func movePick(by step: Int, _ context: Context) {
        switch overlay {
        case .palette(var palette):
            let last = PaletteMatch.list(palette.field.text, in: self).count - 1
            palette.cursor = max(0, min(palette.cursor + step, last))
            overlay = .palette(palette)
        case .search(var search):
            search.cursor = max(0, min(search.cursor + step, search.hits.count - 1))
            overlay = .search(search)
        case .history(var book):
            book.move(by: step, context)
            overlay = .history(book)
        default: break
        }
    }

    /// Runs the chosen command, or goes to the chosen hit.
    mutating func acceptPick(_ context: Context) -> [Effect] {
        let picked = overlay
        if case .history(let book) = picked { return takeBack(book, context) }
        overlay = nil
        switch picked {
        case .palette(let palette): return carryOut(palette, context)
        case .search(let search):
            guard search.hits.indices.contains(search.cursor) else {
                notice = Notice("Nothing in the Library holds these words.", .warning)
                return []
            }
            return follow(search.hits[search.cursor].target, context)
        default: return []
        }
    }

    private mutating func carryOut(_ palette: Palette, _ context: Context) -> [Effect] {
        let matches = PaletteMatch.list(palette.field.text, in: self)
        guard matches.indices.contains(palette.cursor) else {
            notice = Notice("No command is called that. ? shows them all.", .warning)
            return []
        }
        let match = matches[palette.cursor]
        if let pane = match.pane {
            open(pane.id)
            refresh(context)
        }
        return match.binding.run(&self, context)
    }
}

/// A command that the palette offers.
public struct PaletteMatch: Sendable {
    public let binding: Binding
    /// The pane that it opens first; nil if it is available here.
    let pane: (any Pane)?
    /// Indices of the characters of the title that matched.
    public let matched: [Int]

    /// The listed title: "Compare with another role"; in other panes "Tracks: Compare with another role".
    public var title: String { PaletteMatch.title(binding, pane) }

    /// Commands that match what was typed, best first: those available now, then those of other panes.
    public static func list(_ text: String, in app: AppState) -> [PaletteMatch] {
        let here = app.paneScopes.flatMap(app.keymap.bindings).filter { $0.name != "palette" }
        let known = Set(here.map(\.title))
        let others = app.keymap.panes.filter { $0.id != app.focus }.flatMap { pane in
            app.keymap.bindings(of: .pane(pane.id)).filter { !known.contains($0.title) }.map { ($0, pane) }
        }
        let query = Fuzzy.query(text)
        return matches(query, here.map { ($0, nil) }) + (query.isEmpty ? [] : matches(query, others))
    }

    private static func matches(_ query: [Character], _ all: [(Binding, (any Pane)?)]) -> [PaletteMatch] {
        Fuzzy.ranked(query, among: all.map { title($0.0, $0.1) }).map {
            PaletteMatch(binding: all[$0.index].0, pane: all[$0.index].1, matched: $0.matched)
        }
    }

    private static func title(_ binding: Binding, _ pane: (any Pane)?) -> String {
        (pane.map { "\($0.name): " } ?? "") + binding.title
    }
}
