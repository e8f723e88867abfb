extension AppState {
    /// Commands while the palette is open.
    mutating func perform(_ command: Command, in palette: Palette, _ context: Context) -> [Effect] {
        var palette = palette
        let matches = PaletteMatch.list(palette.field.text, in: self)
        switch command {
        case .lineDown: palette.cursor = min(palette.cursor + 1, max(0, matches.count - 1))
        case .lineUp: palette.cursor = max(0, palette.cursor - 1)
        case .cancel:
            overlay = nil
            return []
        case .accept:
            overlay = nil
            guard matches.indices.contains(palette.cursor) else {
                notice = Notice("No command is called that. ? shows them all.", .warning)
                return []
            }
            let match = matches[palette.cursor]
            if let pane = match.pane, let index = Panes.all.firstIndex(where: { $0.id == pane.id }) {
                open(pane: index)
                refresh(context)
            }
            return perform(match.binding.command, context)
        default:
            palette.field.edit(command)
            palette.cursor = 0
        }
        overlay = .palette(palette)
        return []
    }
}

/// A command that the palette offers.
public struct PaletteMatch: Sendable {
    public let binding: Binding
    /// The pane that it opens first; nil where it can be asked for here.
    let pane: (any Pane)?
    /// Indices of the characters of the title that matched.
    public let matched: [Int]

    /// As it is listed: "Compare with another role", and in other panes "Tracks: Compare with another role".
    public var title: String { PaletteMatch.title(binding, pane) }

    /// Commands that match what was typed, the best first: those that can be asked for now, then those of other panes.
    public static func list(_ text: String, in app: AppState) -> [PaletteMatch] {
        let scopes: [Scope] = [.pane(app.focus), app.side == .list ? .list : .detail, .everywhere]
        let here = scopes.flatMap(Keymap.bindings).filter { $0.command != .palette }
        let known = Set(here.map(\.title))
        let others = Panes.all.filter { $0.id != app.focus }.flatMap { pane in
            Keymap.bindings(of: .pane(pane.id)).filter { !known.contains($0.title) }.map { ($0, pane) }
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
