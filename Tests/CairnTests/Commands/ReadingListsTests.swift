import CairnCore
import TestSupport
import Testing

@testable import cairn

/// How lists show days, and how their filters and bounds are read.
struct ReadingListsTests {
    private let home = CommandHome()

    private func printed(_ style: DayHabits.Style, _ arguments: String...) throws -> String {
        var habits = DayHabits()
        habits.style = style
        return try Day.$habits.withValue(habits) { try home.run(arguments) }
    }

    @Test func `days are shown as the settings say, and JSON has them as ever`() throws {
        try home.cairn("log", "1h30", "sql", "--day", "2026-02-27")
        try home.cairn("journal", "papers", "add", "Attention", "--day", "2026-02-27")
        try home.cairn("journal", "wins", "add", "Held the demo", "--day", "2026-02-27")
        try home.cairn("skills", "evidence", "add", "sql", "~/sql.md", "--date", "2026-02-27")
        for list in [["log", "list"], ["journal", "papers"], ["journal", "wins"], ["skills", "evidence", "list"]] {
            var habits = DayHabits()
            for (style, text) in [
                (DayHabits.Style.dayFirst, "27 Feb 2026"), (.monthFirst, "Feb 27, 2026"), (.iso, "2026-02-27"),
            ] {
                habits.style = style
                let shown = try Day.$habits.withValue(habits) { try home.run(list) }
                #expect(shown.contains(text), "\(list): \(shown)")
            }
            #expect(try home.run(list + ["--json"]).contains("\"2026-02-27\""))
        }
        #expect(try printed(.dayFirst, "log", "list").hasPrefix("Week of 23 Feb 2026: 1h30\n  27 Feb 2026  1h30"))
    }

    @Test func `a list begins on any day of the calendar, and what happened does not`() throws {
        try home.cairn("log", "1h", "sql", "--day", "2020-01-03")
        #expect(try home.cairn("log", "list", "--since", "0001-01-01").contains("3 Jan 2020"))
        #expect(try home.cairn("report", "--since", "0001-01-01").contains("Done since 1 Jan 1"))
        #expect(throws: Failure.self) { try home.cairn("log", "1h", "sql", "--day", "0001-01-01") }
        #expect(throws: Failure.self) { try home.cairn("log", "list", "--since", "long ago") }
    }

    @Test(arguments: [
        (["skills", "list", "-python"], ["skills", "list", "not:python"]),
        (["skills", "-python"], ["skills", "not:python"]),
        (["skills", "list", "--json", "-area:math"], ["skills", "list", "--json", "not:area:math"]),
        (["journal", "wins", "list", "--data=x", "-demo"], ["journal", "wins", "list", "--data=x", "not:demo"]),
        (["glossary", "list", "-h"], ["glossary", "list", "-h"]),
        (["skills", "list", "--", "-python"], ["skills", "list", "--", "-python"]),
        (["skills", "list", "--track", "-python"], ["skills", "list", "--track", "-python"]),
        (["skills", "tick", "-python"], ["skills", "tick", "-python"]),
        (["log", "list", "-1h"], ["log", "list", "-1h"]),
        (["-python"], ["-python"]),
    ])
    func `a word behind a hyphen is negated in a filter alone`(given: [String], read: [String]) {
        #expect(Cairn.withNegations(given) == read)
    }

    @Test func `what is negated is left out`() throws {
        struct Listed: Decodable, Equatable { let id: String }
        let rest: [Listed] = try home.json("skills", "list", "not:sql", "--track", "all")
        #expect(rest.count > 100 && !rest.contains(Listed(id: "sql")))
        let read = Cairn.withNegations(["skills", "list", "-sql", "--track", "all"])
        #expect(try home.run(read) == home.cairn("skills", "list", "not:sql", "--track", "all"))
    }
}
