/// The keys of the open pane, from the one table of bindings.
enum HelpPage {
    /// Columns for the longest keys.
    private static let labelWidth = 14

    static func document(_ app: AppState) -> Document {
        var page = Document("Keys in \(app.pane.name)")
        section("\(app.pane.name)", app.keymap.bindings(of: .pane(app.focus)), &page)
        section("The list", app.keymap.bindings(of: .list), &page)
        section("The detail", app.keymap.bindings(of: .detail), &page)
        section("Everywhere", app.keymap.bindings(of: .everywhere), &page)
        page.heading("Signs")
        let signs = [
            ("[ ]", "to do"), ("[~]", "begun"), ("[x]", "done"), ("★", "proven: done with evidence"),
            ("[-]", "skipped"),
            ("ready •", "all it needs is done"), ("late !", "its quarter is over"), ("✎", "has a note of yours"),
        ]
        for (sign, meaning) in signs { page.blocks.append(.field(label: sign, text: meaning, width: labelWidth)) }
        page.heading("Filters")
        page.text(
            "Words match names or, where no name holds them, texts. is:ready, is:proven, is:late, area:math, track:mlops match fields; all of them must hold."
        )
        page.heading("Mouse")
        page.text("A click selects, a click on a box ticks, the wheel scrolls.")
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
