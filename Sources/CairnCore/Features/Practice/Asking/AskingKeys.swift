/// The keys while somebody is asked.
enum AskingKeys {
    static let all: [Binding] =
        turning + rating + leaving + [Keymap.help(.asking)] + scrolling + Keymap.terminal(.asking)

    private static let turning = [
        Binding(
            asking: [.enter], "asking.outline", "Show the outline; in a mock interview the next question",
            hint: "outline",
            saying: { asking, _ in asking.isMock ? "next question" : asking.showsOutline ? nil : "outline" },
            do: { $0.showOutline($1) }),
        Binding(
            asking: [.character(" ")], "asking.clock", "Stop the clock, or let it run again", hint: "stop the clock",
            saying: { asking, desk in
                guard !asking.showsOutline, asking.limit(desk.journey.practiceSettings) != nil else { return nil }
                return asking.clock.isRunning ? "stop the clock" : "go on"
            },
            do: { $0.toggleClock($1) }),
    ]

    private static let rating = Rating.allCases.map { rating in
        Binding(
            asking: [.character(Character("\(rating.rawValue)"))], "asking.\(rating.name.lowercased())",
            "\(rating.name): \(rating.meaning)"
        ) { asking, desk in asking.rate(rating, desk) }
    }

    private static let leaving = [
        Binding(asking: [.character("s")], "asking.skip", "Leave the card for another sitting", hint: "skip") {
            asking, desk in asking.skip(desk)
        },
        Binding(
            asking: [.character("u")], "asking.undo",
            "Take the last rating back; in a mock interview the question before", hint: "undo",
            saying: { asking, _ in asking.hasSomethingToTakeBack ? asking.isMock ? "back" : "undo" : nil },
            do: { $0.takeBack($1) }),
        Binding(
            asking: [.character("n")], "asking.note", "Notes on this card", hint: "note",
            saying: { asking, _ in asking.showsOutline ? "note" : nil },
            do: { $0.note($1) }),
        Binding(
            asking: [.character("i")], "asking.edit", "Edit the card, if it is your own", hint: "edit",
            saying: { asking, _ in asking.card?.origin == .own ? "edit" : nil },
            do: { $0.edit($1) }),
        Binding(
            asking: [.character("l")], "asking.skill", "Read about the skill; Esc comes back", hint: "skill",
            saying: { asking, desk in
                asking.showsOutline || asking.offersSkill(desk.journey, desk.context) ? "skill" : nil
            },
            do: { $0.readAboutSkill($1) }),
        Binding(
            asking: [.character("q"), .escape, .control("c")], "asking.end", "End, with a line of what was done",
            hint: "end"
        ) { asking, desk in asking.end(desk) },
    ]

    private static let scrolling: [Binding] = {
        let rows: [([Key], Move, String, String)] = [
            ([.character("j"), .down], .lineDown, "line.down", "Next line"),
            ([.character("k"), .up], .lineUp, "line.up", "Previous line"),
            ([.control("d"), .pageDown], .pageDown, "page.down", "A page down"),
            ([.control("u"), .pageUp], .pageUp, "page.up", "A page up"),
        ]
        return rows.map { keys, way, name, title in
            Binding(asking: keys, name, title) { asking, desk in
                asking.scroll(way, desk)
                return []
            }
        }
    }()
}
