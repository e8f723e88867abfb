/// The keys while somebody is asked.
enum AskingKeys {
    static let all: [Binding] =
        [
            Binding(
                .asking, [.enter], "asking.outline", "Show the outline; in a mock interview the next question",
                hint: "outline"
            ) { app, context in app.showOutline(context) },
            Binding(
                .asking, [.character(" ")], "asking.clock", "Stop the clock, or let it run again",
                hint: "stop the clock"
            ) { app, context in app.toggleAnswerClock(context) },
        ]
        + Rating.allCases.map { rating in
            Binding(
                .asking, [.character(Character("\(rating.rawValue)"))], "asking.\(rating.name.lowercased())",
                "\(rating.name): \(rating.meaning)"
            ) { app, context in app.rate(rating, context) }
        } + [
            Binding(.asking, [.character("s")], "asking.skip", "Leave the card for another sitting", hint: "skip") {
                app, context in app.skipCard(context)
            },
            Binding(
                .asking, [.character("u")], "asking.undo",
                "Take the last rating back; in a mock interview the question before", hint: "undo"
            ) { app, context in app.takeBackRating(context) },
            Binding(.asking, [.character("n")], "asking.note", "Notes on this card", hint: "note") { app, context in
                app.openCardForm(context, isNote: true)
            },
            Binding(.asking, [.character("i")], "asking.edit", "Edit the card, if it is your own", hint: "edit") {
                app, context in app.openCardForm(context, isNote: false)
            },
            Binding(.asking, [.character("l")], "asking.skill", "Read about the skill; Esc comes back", hint: "skill") {
                app, context in app.readAboutCard(context)
            },
            Binding(
                .asking, [.character("q"), .escape, .control("c")], "asking.end", "End, with a line of what was done",
                hint: "end"
            ) { app, context in app.endAsking(context) },
            Binding(.asking, [.character("?"), .function(1)], "help", "Show the keys", hint: "help") { app, _ in
                app.overlay = .help(top: 0)
            },
        ] + scrolling + Keymap.terminal(.asking)

    private static let scrolling: [Binding] = {
        let rows: [([Key], Move, String, String)] = [
            ([.character("j"), .down], .lineDown, "line.down", "Next line"),
            ([.character("k"), .up], .lineUp, "line.up", "Previous line"),
            ([.control("d"), .pageDown], .pageDown, "page.down", "A page down"),
            ([.control("u"), .pageUp], .pageUp, "page.up", "A page up"),
        ]
        return rows.map { keys, way, name, title in
            Binding(.asking, keys, name, title) { app, context in app.scrollAsking(way, context) }
        }
    }()
}
