import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// `cairn practice review`, line by line.
struct ReviewCommandTests {
    private let home = CommandHome()

    private func review(_ lines: String..., minutes: String = "9", day: Day = Fixtures.today) throws -> String {
        try home.run(
            ["practice", "review", "--topic", "genai", "--minutes", minutes], day: day, typing: lines)
    }

    private func reviews() throws -> Int {
        try home.cairn("export").split(separator: "\n").count { $0.contains("\"card-review\":") && !$0.contains("log") }
    }

    private func stats() throws -> StatsJSON { try home.json("practice", "stats") }

    @Test func `each question waits for its answer, then shows the outline and what each rating means`() throws {
        let told = try review("", "3", "", "4", "q")
        #expect(told.contains("1 of 3 · GenAI and agents · 3 minutes · new"))
        #expect(told.contains("When do you prompt") && told.contains("· Prompt first"))
        #expect(told.contains("1 Again, tomorrow · 2 Hard, tomorrow · 3 Good, 4 Mar") && told.contains("Asked next:"))
        #expect(told.contains("Good: it comes back on 4 Mar 2026.") && told.contains("Easy: it comes back on "))
        #expect(told.contains("Answered 2 of 2 cards at the first try"))
        #expect(try stats().reviews == 2)
    }

    @Test func `one planned round alone is practised for by its name`() throws {
        _ = try home.run(
            [
                "practice", "mock", "add", "--topic", "design", "--day", "2026-03-06", "--partner", "Zoë", "--minutes",
                "30",
            ],
            day: Fixtures.today, typing: [])
        let told = try home.run(
            ["practice", "review", "--round", "zoe", "--minutes", "200"], day: Fixtures.today, typing: ["q"])
        #expect(told.contains("for mock interview with Zoë") && told.contains("· ML system design ·"), "\(told)")
        #expect(throws: (any Error).self) {
            try home.run(["practice", "review", "--round", "nowhere"], day: Fixtures.today, typing: [])
        }
    }

    @Test func `what failed last is asked again on the day itself where it alone is wished for`() throws {
        _ = try review("", "1", "q")
        let told = try home.run(
            ["practice", "review", "--failed", "--minutes", "15"], day: Fixtures.today, typing: ["q"])
        #expect(told.contains("1 of 1 ·"), "\(told)")
    }

    @Test func `an outline is looked at before it is rated, and nonsense says what can be typed`() throws {
        let told = try review("3", "", "5", "so so", "s", "q")
        #expect(told.contains("First look at the outline") && told.contains("Give 1, 2, 3 or 4"))
        #expect(told.contains("No card was rated."))
        #expect(try stats().reviews == 0)
    }

    @Test func `what failed comes once more at the end`() throws {
        let told = try review("", "1", "", "3", "", "3", "", "2")
        #expect(told.contains("4 of 4") && told.contains("Again: it comes once more at the end."))
        #expect(told.contains("Answered 2 of 3 cards at the first try"))
        #expect(try stats().reviews == 4)
    }

    @Test func `u takes the last rating back, and n writes a note`() throws {
        let told = try review("u", "n say it slowly", "", "1", "u", "", "4", "q")
        #expect(told.contains("There is no rating to take back.") && told.contains("Noted."))
        #expect(told.contains("Taken back.") && told.contains("Your notes:"))
        #expect(try stats().reviews == 1)
        #expect(try home.cairn("practice", "note", "prompt-or-tune") == "say it slowly\n")
    }

    @Test func `the end of input ends a sitting, and what was rated is kept`() throws {
        #expect(try review("", "3", "").contains("Answered 1 of 1 card at the first try"))
        #expect(try stats().reviews == 1)
        #expect(try review().contains("No card was rated."))
    }

    @Test func `a sitting that goes on with one that was broken off counts all answers`() throws {
        _ = try review("", "3", "", "3", "q")
        _ = try review("", "3", "q")
        #expect(try home.cairn("log", "list").contains("Practice: 3 answers"))
        _ = try review("", "3", "q", day: Fixtures.today + 1)
        #expect(try home.cairn("log", "list").contains("Practice: 1 answer\n"))
    }

    @Test func `a sitting writes one session of work, which undo takes back with its ratings`() throws {
        _ = try review("", "3", "", "3", "q")
        #expect(try home.cairn("log", "list").contains("Practice: 2 answers"))
        try home.cairn("undo")
        #expect(try home.cairn("log", "list").contains("Practice: 1 answer"))
        try home.cairn("undo")
        #expect(try !home.cairn("log", "list").contains("Practice"))
    }
}

private struct StatsJSON: Decodable {
    let reviews: Int
}
