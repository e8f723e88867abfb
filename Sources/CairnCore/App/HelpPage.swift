/// The keys of the open pane, from the one table of bindings.
enum HelpPage {
    /// Columns for the longest keys.
    private static let labelWidth = 14

    /// The page; only what holds all of the words, if there are any.
    static func document(_ app: AppState, find text: String = "") -> Document {
        let words = SearchWords(text)
        var page = Document(text.isEmpty ? "Keys in \(app.pane.name)" : "Keys with “\(text)”")
        for (heading, rows) in sections(app) {
            let shown = rows.filter { holds($0.label + " " + $0.text + " " + heading, words) }
            guard !shown.isEmpty else { continue }
            page.heading(heading)
            for row in shown {
                page.blocks.append(
                    row.label.isEmpty
                        ? .text(row.text, .plain) : .field(label: row.label, text: row.text, width: labelWidth))
            }
        }
        if page.blocks.isEmpty { page.text("No key does that. f finds words in the Library, : commands by name.") }
        return page
    }

    private typealias Row = (label: String, text: String)

    private static func sections(_ app: AppState) -> [(heading: String, rows: [Row])] {
        let asking: [(String, Scope)] = [("While you are asked", .asking)]
        let scopes: [(String, Scope)] =
            (app.isAsking ? asking : []) + [
                (app.pane.name, .pane(app.focus)), ("The list", .list), ("The detail", .detail),
                ("The detail, on a line with a box", .line),
                ("Everywhere", .everywhere), ("While filtering", .filter), ("In a form", .form),
                ("In a form, among many lines", .area), ("In palette and search", .palette),
                ("In help and pages", .reading),
            ] + (app.isAsking ? [] : asking)
        let keys = scopes.map { heading, scope in
            (
                heading,
                app.keymap.bindings(of: scope).filter { !$0.keys.isEmpty }
                    .map { (label: $0.keys.map(\.name).joined(separator: " "), text: $0.title) as Row }
            )
        }
        // What one looks up most comes before the keys of fields.
        let own = app.keymap.panes.map { ("Signs of \($0.name.lowercased())", $0.signs) }
        let signs = ([("Signs", HelpSigns.all)] + own).map { heading, signs in
            (heading, signs.map { (label: $0.sign, text: $0.meaning) as Row })
        }
        return Array(keys.prefix(5)) + signs + [("Filters", filters), ("Mouse", mouse)] + keys.dropFirst(5)
    }

    private static let filters: [Row] = [
        (
            "",
            "Words match the beginnings of words in names or, where no name has them, in texts. Fields match how things "
                + "stand; while one types is:, what it takes is offered."
        ),
        ("is:ready", "how it stands; also area: track: kind: company: tag:"), ("hours<10", "also > <= >= ="),
        ("must should", "what the role asks for"), ("-word not:word", "what must not be"), ("a or b", "one of them"),
        ("\"two words\"", "side by side"),
    ]

    private static let mouse: [Row] = [
        (
            "",
            "A click selects, a click on a box ticks, one on a key at the bottom does what the key does, the wheel scrolls."
        )
    ]

    private static func holds(_ text: String, _ words: SearchWords) -> Bool {
        let known: [UInt8] = [0x20] + Folding.words(text)
        return words.terms.allSatisfy { known.begins($0.own) }
    }
}
