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
        let query = text.lowercased().filter { $0 != " " }
        guard !query.isEmpty else { return bindings.map { PaletteMatch(binding: $0, matched: []) } }
        let scored = bindings.enumerated().compactMap { index, binding in
            fuzzy(Array(query), in: Array(binding.title.lowercased())).map { (index, binding, $0) }
        }
        return scored.sorted { ($0.2.score, $0.0) < ($1.2.score, $1.0) }
            .map { PaletteMatch(binding: $0.1, matched: $0.2.indices) }
    }

    /// The characters of `query` in their order inside `text`; the score grows with the gaps and with characters that do
    /// not start a word. nil where they are not all there.
    private static func fuzzy(_ query: [Character], in text: [Character]) -> (score: Int, indices: [Int])? {
        var best: (score: Int, indices: [Int])?
        for start in text.indices where text[start] == query[0] {
            guard let indices = greedy(query, in: text, from: start) else { break }
            var score = start == 0 || text[start - 1] == " " ? 0 : 20
            for (before, after) in zip(indices, indices.dropFirst()) where after != before + 1 {
                score += text[after - 1] == " " ? 3 : 5 + after - before
            }
            if best.map({ score < $0.score }) ?? true { best = (score, indices) }
        }
        return best
    }

    private static func greedy(_ query: [Character], in text: [Character], from start: Int) -> [Int]? {
        var indices: [Int] = []
        var position = start
        for character in query {
            guard let index = text[position...].firstIndex(of: character) else { return nil }
            indices.append(index)
            position = index + 1
        }
        return indices
    }
}
