/// The keys of the open pane, from the one table of bindings.
enum HelpPage {
    /// Columns for the longest keys.
    private static let labelWidth = 14

    static func document(_ app: AppState) -> Document {
        var page = Document("Keys in \(app.pane.name)")
        section("\(app.pane.name)", app.keymap.bindings(of: .pane(app.focus)), &page)
        section("The list", app.keymap.bindings(of: .list), &page)
        section("The detail", app.keymap.bindings(of: .detail), &page)
        section("The detail, on a line with a box", app.keymap.bindings(of: .line), &page)
        section("Everywhere", app.keymap.bindings(of: .everywhere), &page)
        for (heading, signs) in HelpSigns.all {
            page.heading(heading)
            page.blocks += signs.map { .field(label: $0.sign, text: $0.meaning, width: labelWidth) }
        }
        page.heading("Filters")
        page.text(
            "Words are looked for in names and, if no name has them, in texts. is:ready, is:proven, is:late, area:math and track:mlops narrow the list, too; all of them must hold."
        )
        page.heading("Mouse")
        page.text(
            "A click selects, a click on a box ticks, one on a key at the bottom does what the key does, the wheel scrolls."
        )
        return page
    }

    private static func section(_ heading: String, _ bindings: [Binding], _ page: inout Document) {
        guard !bindings.isEmpty else { return }
        page.heading(heading)
        for binding in bindings where !binding.keys.isEmpty {
            page.blocks.append(
                .field(label: binding.keys.map(\.name).joined(separator: " "), text: binding.title, width: labelWidth))
        }
    }
}
