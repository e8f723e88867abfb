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
            return perform(matches[palette.cursor].binding.command, context)
        default:
            palette.field.edit(command)
            palette.cursor = 0
        }
        overlay = .palette(palette)
        return []
    }
}

/// A command that the palette offers.
public struct PaletteMatch: Equatable, Sendable {
    public let binding: Binding
    /// Indices of the characters of the title that matched.
    public let matched: [Int]

    /// Commands that can be asked for now and match what was typed, the best first.
    public static func list(_ text: String, in app: AppState) -> [PaletteMatch] {
        let scopes: [Scope] = [.pane(app.focus), app.side == .list ? .list : .detail, .everywhere]
        let bindings = scopes.flatMap { scope in Keymap.all.filter { $0.scope == scope && $0.command != .palette } }
        return Fuzzy.ranked(Fuzzy.query(text), among: bindings.map(\.title)).map {
            PaletteMatch(binding: bindings[$0.index], matched: $0.matched)
        }
    }
}
