import CairnCore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// `cairn practice …` on cards, as somebody uses it.
struct CardCommandTests {
    private let home = CommandHome()

    private func due(_ options: String..., day: Day = Fixtures.today) throws -> QueueJSON {
        let text = try home.run(["practice", "due"] + options + ["--json"], day: day)
        return try JSONDecoder().decode(QueueJSON.self, from: Data(text.utf8))
    }

    private func card(_ id: String, day: Day = Fixtures.today) throws -> CardJSON {
        try home.json("practice", "show", id, day: day)
    }

    /// What is refused, and how: nothing is kept.
    private func refused(_ arguments: String...) throws -> String {
        let before = try home.cairn("export")
        let error = #expect(throws: (any Error).self) { try home.run(arguments) }
        #expect(try home.cairn("export") == before, "\(arguments)")
        return (error as? Failure)?.description ?? "\(String(describing: error))"
    }

    @Test func `an empty journey says how cards come`() throws {
        #expect(try home.cairn("practice").contains("New cards come with skills that you begin"))
        #expect(try due().cards.isEmpty)
    }

    @Test func `a skill that is begun brings its cards, must-haves first, within the day's minutes`() throws {
        try home.cairn("skills", "start", "rag")
        let queue = try due()
        #expect(queue.cards.first?.must == true && queue.cards.allSatisfy { $0.why == "new" })
        #expect(queue.minutes <= 15 && queue.ceiling == 15)
        #expect(try due("--only-due").cards.isEmpty)
        #expect(try due("--topic", "coding", "--minutes", "30").cards.allSatisfy { $0.topic == "coding" })
        #expect(try home.cairn("search", "Retrieval").contains("skill"))
    }

    @Test func `a rating by number or word is kept, tells the day, and undo takes it back`() throws {
        #expect(try home.cairn("practice", "rate", "prompt-or-tune", "3").contains("comes again on 4 Mar"))
        let known = try card("prompt-or-tune")
        #expect(known.reviews == 1 && known.due == "2026-03-04" && known.chance == 1 && known.last == "Good")
        #expect(try home.cairn("practice", "rate", "prompt-or-tune", "again", "--seconds", "90").contains("3 Mar"))
        #expect(try card("prompt-or-tune").reviews == 2)
        #expect(try home.cairn("undo").contains("Undone: Rate “When do you prompt"))
        #expect(try card("prompt-or-tune") == known)
        #expect(try home.cairn("undo").contains("Undone"))
        #expect(try card("prompt-or-tune").reviews == 0)
    }

    @Test(arguments: ["0", "5", "-1", "", " ", "3.0", "٣", "goodness", "1e0", "99999999999999999999"])
    func `no other rating is taken`(rating: String) throws {
        try home.cairn("practice", "rate", "prompt-or-tune", "3")
        let told = try refused("practice", "rate", "prompt-or-tune", rating)
        #expect(rating == "-1" || told.contains("1, 2, 3 or 4"), "\(told)")
    }

    @Test func `other nonsense is refused in words`() throws {
        #expect(try refused("practice", "rate", "no-such-card", "3").contains("no card is called 'no-such-card'"))
        #expect(try refused("practice", "rate", "promt-or-tune", "3").contains("'prompt-or-tune'"))
        #expect(try refused("practice", "rate", "", "3").contains("no card is called ''"))
        #expect(try refused("practice", "rate", "prompt-or-tune", "3", "--seconds", "-1").contains("seconds"))
        #expect(try refused("practice", "rate", "prompt-or-tune", "3", "--seconds", "86401").contains("86400"))
        #expect(try refused("practice", "due", "--topic", "codng").contains("'coding'"))
        #expect(try refused("practice", "due", "--minutes", "0").contains("1 to 480"))
        #expect(try refused("practice", "settings", "--retention", "0.5").contains("0.8"))
        #expect(try refused("practice", "settings", "--minutes", "0").contains("1"))
        #expect(try refused("practice", "edit", "prompt-or-tune", "--question", "Why?").contains("the Library's"))
        #expect(try refused("practice", "remove", "prompt-or-tune").contains("the Library's"))
    }

    @Test func `a question that several cards begin with names them, and one in full is that one`() throws {
        for question in ["Own question one?", "Own question two?", "Own question"] {
            try home.cairn("practice", "add", question)
        }
        let both = try refused("practice", "show", "own quest")
        #expect(both.contains("“Own question one?” (") && both.contains("“Own question two?” ("), "\(both)")
        #expect(try card("own question").question == "Own question")
    }

    @Test func `what a planned round asks for the first time is not called due`() throws {
        try home.cairn("practice", "mock", "add", "--topic", "ml", "--day", "2026-03-06", "--minutes", "5")
        let queue = try due()
        #expect(queue.due == 0 && queue.new == 0 && queue.forRound > queue.cards.count)
        #expect(try home.prose(home.cairn("practice", "due")).contains(" cards for a mock."))
        let page = try home.cairn("practice", "stats")
        #expect(Output.isTerminal || page.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(page)")
        let stats = home.prose(page)
        #expect(stats.contains("Due again, day by day: 0 today") && stats.contains("those for a planned round"))
    }

    @Test(arguments: ["", " ", "\n", "\t \n"])
    func `a card without a question is refused`(question: String) throws {
        #expect(try refused("practice", "add", question).contains("question"))
    }

    @Test func `a card of one's own is found, edited, asked and removed, and its reviews stay`() throws {
        try home.cairn("practice", "add", "Why that baseline?", "--topic", "ml", "--outline", "cheap", "--skill", "rag")
        let own: [CardJSON] = try home.json("practice", "list", "--own")
        let id = try #require(own.first?.id)
        #expect(own.map(\.question) == ["Why that baseline?"])
        #expect(try due().cards.map(\.id) == [id])
        try home.cairn("practice", "rate", "why that", "4")
        try home.cairn("practice", "edit", id, "--question", "Why that baseline, and no other?", "--minutes", "5")
        let edited = try card("why that")
        #expect(edited.reviews == 1 && edited.minutes == 5 && edited.outline == ["cheap"])
        try home.cairn("practice", "note", id, "Say the price first")
        #expect(try home.cairn("practice", "note", id) == "Say the price first\n")
        #expect(try home.cairn("search", "price").contains("yours: card note  Why that baseline, and no other?"))
        #expect(try home.cairn("search", "baseline no other").contains("yours: card  Why that baseline"))
        // The answer would spoil the card.
        #expect(try !home.cairn("search", "cheap").contains("yours: card"))
        let export = try home.cairn("export")
        try home.cairn("practice", "remove", id)
        #expect(try due("--minutes", "60").cards.isEmpty)
        #expect(try home.cairn("export").contains("\"card-review\""))
        try home.cairn("undo")
        #expect(records(try home.cairn("export")) == records(export))
    }

    /// The records of an export, without the log.
    private func records(_ export: String) -> Substring { export.prefix { $0 != "]" } }

    @Test func `an answer of a megabyte is kept, shown, exported and read again`() throws {
        let point = "A point with a number: 0.87"
        let answer = String(repeating: point + "\n", count: 1_000_000 / (point.utf8.count + 1))
        let file = try home.write(answer, "answer.txt")
        try home.cairn("practice", "add", "What can you tell?", "--from", file)
        let shown = try card("what can you tell")
        #expect(shown.outline.count == answer.split(separator: "\n").count && shown.outline.last == point)
        try home.cairn("practice", "rate", "what can you tell", "2")
        let export = try home.cairn("export")
        let copy = CommandHome()
        try copy.cairn("import", copy.write(export, "export.json"))
        #expect(try copy.cairn("export") == export)
        let more = try home.write(String(repeating: "x", count: 1_048_577), "more.txt")
        #expect(throws: (any Error).self) { try home.cairn("practice", "add", "More?", "--from", more) }
    }

    @Test func `a journey that is imported elsewhere says the same of every card`() throws {
        try home.cairn("practice", "rate", "prompt-or-tune", "3")
        try home.cairn("practice", "rate", "roc-or-pr", "1", day: Fixtures.today + 3)
        try home.cairn("practice", "settings", "--retention", "0.92", "--minutes", "20")
        let copy = CommandHome()
        try copy.cairn("import", copy.write(home.cairn("export"), "export.json"))
        let day = Fixtures.today + 4
        for command in ["due", "list", "stats", "readiness", "settings"] {
            #expect(
                try copy.cairn("practice", command, "--json", day: day)
                    == home.cairn("practice", command, "--json", day: day))
        }
    }

    @Test func `what is remembered is worked out again from the reviews, whatever an import says of it`() throws {
        try home.cairn("practice", "rate", "prompt-or-tune", "3")
        try home.cairn("practice", "rate", "prompt-or-tune", "3", day: Fixtures.today + 2)
        let day = Fixtures.today + 3
        let known = try card("prompt-or-tune", day: day)
        let export = try home.cairn("export")
            .replacing(/"model"\s*:\s*"fsrs-6"/, with: "\"model\":\"fsrs-5\"")
            .replacing(/"stability"\s*:\s*[0-9.]+/, with: "\"stability\":1")
        let copy = CommandHome()
        try copy.cairn("import", copy.write(export, "export.json"))
        let read: CardJSON = try copy.json("practice", "show", "prompt-or-tune", day: day)
        #expect(read == known)
    }

    @Test func `a clock that was set forward or back by days does no lasting harm`() throws {
        try home.cairn("practice", "rate", "prompt-or-tune", "3")
        try home.cairn("practice", "rate", "prompt-or-tune", "4", day: Fixtures.today + 900)
        // Three years later is still to come: what it said waits.
        #expect(try card("prompt-or-tune").reviews == 1)
        #expect(try card("prompt-or-tune").due == "2026-03-04")
        try home.cairn("practice", "rate", "prompt-or-tune", "3", day: Fixtures.today + -30)
        #expect(try card("prompt-or-tune", day: Fixtures.today + 2).chance ?? 0 > 0.8)
        #expect(try due(day: Fixtures.today + 20).cards.map(\.id) == ["prompt-or-tune"])
        #expect(try home.cairn("practice", "stats", day: Fixtures.today + -60).contains("0 answers"))
    }

    @Test func `settings are shown in words and as JSON`() throws {
        #expect(try home.cairn("practice", "settings").contains("15 min a day"))
        try home.cairn("practice", "settings", "--minutes", "20", "--seconds", "0")
        #expect(try home.cairn("practice", "settings").contains("no clock"))
        #expect(try due().ceiling == 20)
        #expect(try home.cairn("undo").contains("Set how you practise"))
        #expect(try due().ceiling == 15)
    }
}

/// What JSON says of a card.
struct CardJSON: Decodable, Equatable {
    let id: String
    let topic: String
    let minutes: Int
    let must: Bool
    let question: String
    let outline: [String]
    let due: String?
    let last: String?
    let chance: Double?
    let reviews: Int
    let lapses: Int
    let leech: Bool
    let why: String
}

/// What JSON says of what comes.
struct QueueJSON: Decodable {
    let cards: [CardJSON]
    let minutes: Int
    let ceiling: Int
    let left: Int
    let due: Int
    let forRound: Int
    let new: Int
    let word: String?
}
