/// The list of commands and names, narrowed by what is typed.
public struct Palette: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// What can be chosen, best first.
    public private(set) var lines: [PaletteLine] = []

    /// Maximum names offered.
    private static let names = 30

    /// Finds what was typed: the command that is meant by that word, then commands whose title has its words, those known
    /// by other names, then skills, people, guides and the like by name; last, commands with its letters in order.
    mutating func find(_ app: AppState, _ context: Context) {
        cursor = 0
        let text = field.text
        let all = PaletteMatch.list(text, in: app)
        let words = SearchWords(text)
        guard !words.terms.isEmpty else {
            lines = all.map(PaletteLine.command)
            return
        }
        let meant = PaletteMatch.meant(text, in: app)
        let named =
            all.filter { $0.isNamed(words) && $0.begins(words) }
            + all.filter { $0.isNamed(words) && !$0.begins(words) }
        let others = PaletteMatch.others(text, in: app).filter { match in
            !named.contains { $0.binding.name == match.binding.name && $0.title == match.title }
        }
        let best = meant + (named + others).filter { !meant.map(\.title).contains($0.title) }
        let known = Set(best.map(\.title))
        let hits = LibrarySearch.names(text, app.journey, context, limit: Self.names)
        lines =
            best.map(PaletteLine.command) + ShellCommand.matching(words).map(PaletteLine.shell)
            + hits.map(PaletteLine.place) + all.filter { !known.contains($0.title) }.map(PaletteLine.command)
    }
}

/// A line of the palette.
public enum PaletteLine: Equatable, Sendable {
    case command(PaletteMatch)
    /// A skill, a person, a guide: where Enter goes.
    case place(SearchHit)
    /// Something that is done outside the screen.
    case shell(ShellCommand)
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
        let (here, others) = commands(in: app)
        let query = Fuzzy.query(text)
        return matches(query, here) + (query.isEmpty ? [] : matches(query, others))
    }

    /// The command that is meant by what was typed, if it is such a word.
    fileprivate static func meant(_ text: String, in app: AppState) -> [PaletteMatch] {
        guard let name = PaletteWords.meant[text.lowercased().filter { $0 != " " }] else { return [] }
        let (here, others) = commands(in: app)
        return (here + others).first { $0.0.name == name }.map {
            [PaletteMatch(binding: $0.0, pane: $0.1, matched: [])]
        } ?? []
    }

    /// Commands that others call by the words that were typed.
    static func others(_ text: String, in app: AppState) -> [PaletteMatch] {
        let words = SearchWords(text)
        let (here, others) = commands(in: app)
        return (here + others).filter { binding, _ in
            let known: [UInt8] = [0x20] + Folding.words(PaletteWords.table[binding.name] ?? "")
            return words.terms.allSatisfy { known.begins($0.own) }
        }.map { PaletteMatch(binding: $0.0, pane: $0.1, matched: []) }
    }

    /// Whether the title begins with the first word.
    fileprivate func begins(_ words: SearchWords) -> Bool {
        words.terms.first.map { Folding.words(title).starts(with: $0.own) } ?? true
    }

    /// Whether every word begins one of the title.
    fileprivate func isNamed(_ words: SearchWords) -> Bool {
        let title: [UInt8] = [0x20] + Folding.words(title)
        return words.terms.allSatisfy { title.begins($0.own) }
    }

    private static func commands(
        in app: AppState
    ) -> (here: [(Binding, (any Pane)?)], others: [(Binding, (any Pane)?)]) {
        let here = app.paneScopes.flatMap(app.keymap.bindings).filter { $0.name != "palette" }
        let known = Set(here.map(\.title))
        let others = app.keymap.panes.filter { $0.id != app.focus }.flatMap { pane in
            app.keymap.bindings(of: .pane(pane.id)).filter { !known.contains($0.title) }.map { ($0, pane) }
        }
        return (here.map { ($0, nil) }, others)
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

extension PaletteMatch: Equatable {
    public static func == (left: PaletteMatch, right: PaletteMatch) -> Bool {
        left.binding.name == right.binding.name && left.binding.scope == right.binding.scope
            && left.title == right.title && left.matched == right.matched
    }
}
