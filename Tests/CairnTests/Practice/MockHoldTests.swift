import CairnCore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import cairn

/// `cairn practice mock hold`, line by line.
struct MockHoldTests {
    private let home = CommandHome()

    init() throws {
        try home.cairn(
            "practice", "mock", "add", "--topic", "genai", "--day", "2026-03-06", "--partner", "Ada", "--minutes", "12")
    }

    private func hold(_ lines: [String]) throws -> String {
        try home.run(["practice", "mock", "hold"], day: Fixtures.today, typing: lines)
    }

    private func mock() throws -> HeldMock { try home.json("practice", "mock", "show", "2026-03-06") }

    /// One line for each of its questions.
    private func answers() throws -> [String] { try mock().cards.map { _ in "" } }

    @Test func `each question waits, none has its answer, and what is judged is kept with a lesson`() throws {
        let answers = try answers()
        #expect(answers.count > 1)
        let told = try hold(
            answers + ["hire", "asked first", "4", "gave up", "perhaps", "no hire", "mixed up two terms", ""] + [
                "Why a median?", "",
            ])
        #expect(told.contains("Mock interview: GenAI and agents, with Ada, 12 min, \(answers.count) questions."))
        #expect(told.contains("1 of \(answers.count) ·") && told.contains("\(answers.count) of \(answers.count) ·"))
        #expect(!told.contains("A good answer") && told.contains("Type 1 to 4 or a word"))
        #expect(told.contains("1 strong hire · 2 hire · 3 no hire · 4 strong no hire"))
        #expect(told.contains("Communication: Were you easy to follow") && told.contains("Why? In a line"))
        #expect(told.contains("1 mock interview held; the plan asks for two."))
        let kept: HeldMock = try home.json("practice", "mock", "show", Fixtures.today.iso)
        #expect(kept.mock.held && kept.mock.communication == "hire" && kept.mock.communicationWhy == "asked first")
        #expect(kept.mock.solving == "strong-no-hire" && kept.mock.technical == "no-hire" && kept.mock.testing == nil)
        #expect(kept.mock.lessons == ["Why a median?"])
        #expect(try home.cairn("practice", "list", "--own").contains("Why a median?"))
        #expect(try home.cairn("undo").contains("Undone: Judge the mock interview"))
        #expect(try !mock().mock.held)
    }

    @Test func `b goes back a question, and nonsense says what can be typed`() throws {
        let told = try hold(["b", "well", "", "b", "q"])
        #expect(
            told.contains("This is the first question.") && told.contains("Enter: the next question; b: the one before")
        )
        #expect(told.components(separatedBy: "\n1 of ").count == 4)
    }

    @Test func `one that is broken off before its half stays planned, and says how to go on`() throws {
        #expect(try answers().count > 2)
        for lines in [["q"], [], ["", "q"]] {
            let told = try hold(lines)
            #expect(told.contains("it stays planned. `cairn practice mock hold` begins it again"), "\(told)")
        }
        #expect(try !mock().mock.held)
    }

    @Test func `what was said before the end of input is kept, and nothing said is nothing kept`() throws {
        let answers = try answers()
        #expect(try hold(answers).contains("Not judged: it stays planned"))
        #expect(try hold(answers + ["q"]).contains("Not judged: it stays planned"))
        #expect(try hold(answers + ["2"]).contains("1 mock interview held"))
        let refused = #expect(throws: Failure.self) { try home.cairn("practice", "mock", "hold", Fixtures.today.iso) }
        #expect(refused?.description.contains("that one was held on") == true)
    }

    @Test func `what was judged elsewhere meanwhile stays, and what was said is not lost`() throws {
        let answers = try answers()
        let lines = answers + ["strong hire", "asked first", "2", "", "", "", ""]
        let data = ["--data", home.file("journey.sqlite"), "--today", Fixtures.today.iso]
        func run(_ arguments: [String]) throws {
            var command = try Cairn.parseAsRoot(arguments + data)
            try command.run()
        }
        let printed = Mutex("")
        let asked = Mutex(0)
        let sink: @Sendable (String) -> Void = { text in printed.withLock { $0 += text } }
        try Output.$sink.withValue(sink) {
            let next: @Sendable () -> String? = {
                let place = asked.withLock { asked in
                    defer { asked += 1 }
                    return asked
                }
                if place == answers.count {
                    var edit = try? Cairn.parseAsRoot(
                        ["practice", "mock", "judge", "2026-03-06", "--communication", "no-hire"] + data)
                    try? edit?.run()
                }
                return lines.indices.contains(place) ? lines[place] : nil
            }
            try TypedLines.$next.withValue(next) { try run(["practice", "mock", "hold"]) }
        }
        let told = printed.withLock { $0 }
        #expect(
            told.contains("Communication: you said strong hire, because asked first; it is no hire by now."), "\(told)")
        let kept: HeldMock = try home.json("practice", "mock", "show", Fixtures.today.text)
        #expect(kept.mock.held && kept.mock.communication == "no-hire" && kept.mock.solving == "hire")
    }

    @Test func `what it took counts as work, at least a minute, and not what was planned`() throws {
        let told = try hold(answers() + ["2", "", "", "", "", ""])
        #expect(told.contains(", the longest answer 0:0"), "\(told)")
        let kept: HeldMock = try home.json("practice", "mock", "show", Fixtures.today.iso)
        #expect(kept.mock.minutes == 1)
        let log = try home.cairn("log", "list")
        #expect(log.contains("1 min") && !log.contains("12 min"), "\(log)")
    }

    @Test func `all words left empty still count as held, as in the form`() throws {
        #expect(try hold(answers() + ["", "", "", "", ""]).contains("1 mock interview held"))
    }
}

private struct HeldMock: Decodable {
    struct Mock: Decodable {
        let held: Bool
        let minutes: Int
        let communication: String?
        let communicationWhy: String
        let solving: String?
        let technical: String?
        let testing: String?
        let lessons: [String]
    }
    struct Card: Decodable { let id: String }
    let mock: Mock
    let cards: [Card]
}
