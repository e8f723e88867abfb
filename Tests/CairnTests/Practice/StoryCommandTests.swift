import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// `cairn practice stories …`, `… mock …` and `… readiness`, as somebody uses them.
struct StoryCommandTests {
    private let home = CommandHome()

    private func add() throws {
        try home.cairn(
            "practice", "stories", "add", "Late trains", "--situation", "Trains were held by feel", "--action",
            "I measured it", "--result", "A fifth fewer", "--competency", "ownership", "--competency", "failure")
    }

    @Test func `a story is told, found, and says how long it takes and what it lacks`() throws {
        try add()
        let shown = home.prose(try home.cairn("practice", "stories", "show", "late"))
        #expect(shown.contains("Less than a minute to say"))
        #expect(shown.contains("Still to write") && shown.contains("What I would do differently"))
        #expect(try home.cairn("search", "feel").contains("yours: story  Late trains"))
        let advice = "1 story of eight to twelve. None shows delivery, conflict, ambiguity and 5 more yet."
        #expect(home.prose(try home.cairn("practice", "stories")).contains(advice))
        #expect(try home.cairn("practice", "stories", "coverage").contains("ownership"))
        try home.cairn("practice", "stories", "told", "late", "Acme")
        try home.cairn("practice", "stories", "told", "late", "Acme", "--day", "yesterday")
        #expect(home.prose(try home.cairn("practice", "stories", "coverage")).contains("told twice at Acme"))
        #expect(throws: Failure.self) {
            try home.cairn("practice", "stories", "told", "late", "Acme", "--day", "tomorrow")
        }
        #expect(throws: Failure.self) { try home.cairn("practice", "stories", "add", "More", "--competency", "charm") }
        #expect(throws: Failure.self) { try home.cairn("practice", "stories", "add", " ") }
    }

    @Test func `a number says what it stands on, and what was taken back does not come back`() throws {
        try add()
        let number = ["practice", "stories", "number", "late", "Down by a fifth"]
        let refused = #expect(throws: Failure.self) { try home.run(number + ["--state", "verified"]) }
        #expect(refused?.description.contains("where it comes from") == true)
        try home.run(number + ["--state", "verified", "--source", "report.pdf"])
        #expect(try home.cairn("search", "report.pdf").contains("Late trains"))
        try home.run(number + ["--state", "retracted"])
        #expect(try home.cairn("practice", "stories").contains("1 number taken back"))
        try home.cairn("practice", "stories", "add", "Other")
        let again = #expect(throws: Failure.self) {
            try home.cairn("practice", "stories", "number", "other", "down by  a FIFTH", "--state", "derived")
        }
        #expect(again?.description.contains("does not come back") == true)
    }

    @Test func `a story has a number once`() throws {
        try add()
        let number = ["practice", "stories", "number", "late"]
        for text in ["one", "two"] { try home.run(number + [text, "--state", "verified", "--source", "report.pdf"]) }
        let twice = #expect(throws: Failure.self) { try home.run(number + ["two", "--say", "One"]) }
        #expect(twice?.description.contains("has that number already: “one”") == true)
        for text in ["revenue +20%", "revenue -20%", "p<0.05", "p>0.05"] {
            try home.run(number + [text, "--state", "verified", "--source", "report.pdf"])
        }
        try home.run(number + ["ONE", "--say", "One"])
        #expect(try home.cairn("practice", "stories", "show", "late").contains("One"))
    }

    @Test func `a story begins with a project or a win`() throws {
        try home.cairn("projects", "add", "Answers", "--topic", "genai")
        try home.cairn("practice", "stories", "add", "--from-project", "answers", "--competency", "delivery")
        #expect(try home.cairn("practice", "stories").contains("Answers"))
        try home.cairn("journal", "wins", "add", "The talk went well")
        try home.cairn("practice", "stories", "add", "--from-win", "the talk")
        let shown = try home.cairn("practice", "stories", "show", "the talk")
        #expect(shown.contains("The talk went well"))
    }

    @Test func `a story begins with a win of the record, too`() throws {
        try home.cairn("skills", "evidence", "add", "python", "https://x.example", "--shows", "a parser with tests")
        try home.cairn("practice", "stories", "add", "--from-win", "evidence for")
        let shown = try home.cairn("practice", "stories", "show", "evidence for")
        #expect(shown.contains("a parser with tests"))
        try home.cairn("projects", "add", "Answers", "--topic", "genai", "--decides", "which answers go out")
        try home.cairn("projects", "ship", "answers", "--no-skills")
        try home.cairn("practice", "stories", "add", "--from-win", "shipped")
        #expect(try home.cairn("practice", "stories", "show", "answers").contains("which answers go out"))
    }

    @Test func `a mock interview is drawn, printed, judged, and its lessons become cards`() throws {
        let day = "2026-03-06"
        try home.cairn(
            "practice", "mock", "add", "--topic", "genai", "--day", day, "--partner", "Ada", "--minutes", "30")
        let mock = home.prose(try home.cairn("practice", "mock", "show"))
        let sheet = home.prose(try home.cairn("practice", "mock", "--sheet"))
        #expect(!mock.contains("A good answer has") && sheet.contains("A good answer has"))
        #expect(try home.cairn("search", "ada").contains("yours: mock interview"))
        #expect(try home.cairn("practice", "readiness").contains("mock interview with Ada on 6 Mar"))
        // What the interview asks comes, begun or not.
        let due = home.prose(try home.cairn("practice", "due"))
        #expect(due.contains("new, for mock interview with Ada on 6 Mar") && due.contains("cards never asked, "))
        let today = home.prose(try home.cairn("today"))
        #expect(today.contains("cards never asked, ") && today.contains("at 15 min a day until Fri 6 Mar 2026 you get"))
        let judged = try home.cairn(
            "practice", "mock", "judge", day, "--communication", "hire", "--communication-why", "asked first",
            "--lesson",
            "What would you watch after the launch?", day: Fixtures.today + 4)
        #expect(judged.contains("1 mock interview held; the plan asks for two."))
        let own: [CardJSON] = try home.json("practice", "list", "--own")
        #expect(own.map(\.question) == ["What would you watch after the launch?"])
        let ready = home.prose(try home.cairn("practice", "readiness", day: Fixtures.today + 5))
        #expect(ready.contains("Communication: hire") && ready.contains("last lesson: What would you watch"))
        #expect(try home.cairn("undo").contains("Undone: Judge the mock interview of 6 Mar"))
        #expect(try home.json("practice", "list", "--own") as [CardJSON] == [])
        #expect(throws: Failure.self) { try home.cairn("practice", "mock", "add", "--topic", "terms") }
    }

    @Test func `the plan's two mock interviews count themselves, and undo takes that back`() throws {
        func status() throws -> String {
            let item: StatusJSON = try home.json("skills", "show", "mock-interviews")
            return item.status
        }
        for day in ["2026-03-02", "2026-03-01"] {
            try home.cairn("practice", "mock", "add", "--topic", "ml", "--day", day)
            try home.cairn("practice", "mock", "judge", day, "--held")
            #expect(try status() == (day == "2026-03-02" ? "learning" : "done"))
        }
        try home.cairn("undo")
        #expect(try status() == "learning")
    }

    @Test func `another kind or other minutes draw other questions, and too few say so`() throws {
        let told = try home.cairn("practice", "mock", "add", "--topic", "ml", "--day", "2026-03-06", "--minutes", "1")
        #expect(told.contains("No question fits into its minutes: `cairn practice mock edit` gives it more."))
        let edited = try home.cairn(
            "practice", "mock", "edit", "2026-03-06", "--topic", "coding", "--minutes", "30")
        #expect(
            edited.contains(" drawn: `cairn practice mock hold` asks them, `cairn practice mock --sheet` prints them."))
        let mock: MockJSON = try home.json("practice", "mock", "show")
        #expect(!mock.mock.cards.isEmpty && mock.cards.allSatisfy { $0.topic == "coding" })
        #expect(try !home.cairn("practice", "mock", "edit", "2026-03-06", "--partner", "Ada").contains("drawn"))
    }

    @Test func `interviews of one day are told apart by what they are, not by ids alone`() throws {
        try home.cairn("practice", "mock", "add", "--topic", "ml", "--day", "2026-03-06")
        try home.cairn("practice", "mock", "add", "--topic", "coding", "--day", "2026-03-06", "--partner", "Ada")
        let refused = #expect(throws: Failure.self) { try home.cairn("practice", "mock", "show", "2026-03-06") }
        let told = refused?.description ?? ""
        #expect(told.contains("“6 Mar 2026, ML and statistics, alone” ("), "\(told)")
        #expect(told.contains("“6 Mar 2026, coding, with Ada” (") && told.hasSuffix("give the id"), "\(told)")
    }

    @Test func `to judge without a word says how, and counts only where it is said to be held`() throws {
        try home.cairn("practice", "mock", "add", "--topic", "ml", "--day", "2026-03-02")
        let refused = #expect(throws: Failure.self) {
            try home.cairn("practice", "mock", "judge", "--lesson", "Why a median?")
        }
        #expect(refused?.description.contains("what was broken off stays planned") == true)
        #expect(try home.cairn("practice", "mock").contains("planned"))
        #expect(try home.cairn("practice", "mock", "judge", "--held").contains("1 mock interview held; "))
        #expect(try !home.cairn("practice", "mock").contains("planned"))
    }

    @Test(arguments: ["2026-03-02", "2026-02-20"])
    func `an interview that is added with how it went was held, and counts`(day: String) throws {
        let told = try home.cairn(
            "practice", "mock", "add", "--topic", "coding", "--day", day, "--communication", "hire", "--solving",
            "no-hire")
        #expect(told.contains("Done: Judge the mock interview of ") && !told.contains("drawn"), "\(told)")
        #expect(told.contains("1 mock interview held; the plan asks for two."))
        let list = try home.cairn("practice", "mock")
        #expect(list.contains("hire, no hire") && !list.contains("planned"))
        let item: StatusJSON = try home.json("skills", "show", "mock-interviews")
        #expect(item.status == "learning")
    }

    @Test func `what is still to come cannot be judged where its day is given, and counts once it is`() throws {
        let add = ["practice", "mock", "add", "--topic", "ml", "--day", "2026-03-06"]
        let edit = ["practice", "mock", "edit", "2026-03-06", "--testing", "hire"]
        let refused = #expect(throws: Failure.self) { try home.run(add + ["--testing", "hire"]) }
        #expect(refused?.description.contains("cannot lie ahead") == true)
        try home.run(add)
        #expect(throws: Failure.self) { try home.run(edit) }
        #expect(try home.cairn("practice", "mock").contains("planned"))
        let told = try home.run(edit + ["--day", "today"])
        #expect(told.contains("Done: Judge the mock interview of 2 Mar 2026."), "\(told)")
        #expect(told.contains("1 mock interview held"))
    }

    @Test func `the next interview draws what was not asked lately`() throws {
        let add = ["practice", "mock", "add", "--topic", "ml", "--minutes", "20", "--day"]
        try home.run(add + ["2026-03-05"])
        try home.run(add + ["2026-03-06"])
        let mocks: [MockJSON] = try home.json("practice", "mock", "list")
        let (first, second) = (Set(mocks[0].mock.cards), Set(mocks[1].mock.cards))
        #expect(!first.isEmpty && !second.isEmpty && first.isDisjoint(with: second))
    }

    @Test func `the report tells of it, and names nobody`() throws {
        #expect(try !home.cairn("report").contains("Ready for interviews"))
        try home.cairn("people", "add", "Ada Byron")
        try home.cairn("practice", "mock", "add", "--topic", "genai", "--day", "2026-03-06", "--partner", "Ada Byron")
        let report = home.prose(try home.cairn("report"))
        #expect(report.contains("GenAI and agents, for 6 Mar 2026: 0 of 53 cards known on that day"))
        #expect(report.contains("next: be asked what was never asked") && !report.contains("Ada"))
    }

    @Test func `readiness has what was asked in real rounds and is no card yet, in prose and JSON`() throws {
        try home.cairn("jobs", "apply", "--title", "ML engineer", "--company", "Pier Nine")
        try home.cairn(
            "jobs", "round", "pier", "ml", "--asked", "Why is the leak in the split?\nWhich curve, and why?")
        #expect(
            home.prose(try home.cairn("practice", "readiness")).contains(
                "asked in real rounds and no card yet (`cairn practice add QUESTION`): Why is the leak in the split?"))
        let all: [ReadinessJSON] = try home.json("practice", "readiness")
        #expect(all.filter { !$0.heard.isEmpty }.map(\.heard.count) == [2])
        try home.cairn("practice", "add", "Which curve, and why?", "--outline", "By what is rare.", "--topic", "ml")
        let later: [ReadinessJSON] = try home.json("practice", "readiness")
        #expect(later.flatMap(\.heard) == ["Why is the leak in the split?"])
    }

    @Test func `readiness is facts for every kind of round, and the next thing to do`() throws {
        let text = home.prose(try home.cairn("practice", "readiness"))
        for topic in CardTopic.rounds {
            #expect(text.contains(topic.name.prefix(1).uppercased() + topic.name.dropFirst()))
        }
        #expect(text.contains("0 of") && text.contains("next: ") && !text.contains("score"))
    }
}

private struct ReadinessJSON: Decodable {
    let heard: [String]
}

private struct MockJSON: Decodable {
    struct Mock: Decodable {
        let cards: [String]
    }
    struct Card: Decodable {
        let topic: String
    }
    let mock: Mock
    let cards: [Card]
}

private struct StatusJSON: Decodable {
    let status: String
}
