import TestSupport
import Testing

@testable import CairnCore

/// What does not fit in before a round, and what waits beside what comes today.
struct RoundEffortTests {
    private let library = Fixtures.realLibrary()
    private let context: Context
    private var journey = Journey(kinds: .shipped)

    init() throws { context = try Fixtures.context(Fixtures.realLibrary(), features: .shipped) }

    private var today: Day { context.today }
    private var deck: CardDeck { CardDeck(journey, library) }

    private func ready(_ topic: CardTopic, in days: Int) -> Readiness {
        let round = PlannedRound(topic: topic, day: today + days, name: "Acme")
        return Readiness(topic, round, deck: deck, journey, today: today)
    }

    private mutating func set(minutes: Int) {
        var settings = journey.practiceSettings
        settings.minutes = minutes
        journey.apply(journey.putting(settings))
    }

    private mutating func rate(_ id: String, daysAgo: Int = 0) throws {
        var then = context
        then.today = today + -daysAgo
        journey.apply(journey.rating(try #require(deck[id]), .good, seconds: 60, deck: deck, then))
    }

    @Test func `what was never asked is held against the days until the round`() throws {
        let ready = ready(.behavioural, in: 3)
        let effort = try #require(ready.effort)
        let all = deck.cards.filter { $0.topic == .behavioural }
        #expect(effort.cards == all.count && effort.minutes == all.reduce(0) { $0 + $1.minutes })
        #expect(effort.reached > 5 && effort.reached < all.count)
        let said = try #require(effort.words)
        let day = today + 3
        #expect(said.hasPrefix("\(all.count) cards never asked, about "))
        #expect(
            said.hasSuffix(
                "at 15 min a day until \(day.weekdayName) \(day.text) you get through about \(effort.reached), if you know them"
            ))
        #expect(ready.lines.contains("  \(said)"))
    }

    /// What is said on the first day holds if every answer is good, for each kind and length.
    @Test(arguments: [CardTopic.behavioural, .genai, .design], [1, 2, 5, 8, 14])
    mutating func `as many come as was said, day by day`(topic: CardTopic, days: Int) throws {
        let said = try #require(ready(topic, in: days).effort)
        let round = PlannedRound(topic: topic, day: today + days, name: "Acme")
        for ago in 0..<days {
            var then = context
            then.today = today + ago
            let queue = PracticeQueue(PracticeWish(), rounds: [round], deck: deck, journey, today: then.today)
            for entry in queue.entries {
                journey.apply(journey.rating(entry.card, .good, seconds: 60, deck: deck, then))
            }
        }
        let asked = deck.cards.count { $0.topic == topic && journey[CardMemory.self][$0.id] != nil }
        #expect(said.reached == asked)
    }

    @Test mutating func `nothing is said where everything fits, or where no round is planned`() {
        #expect(ready(.behavioural, in: 14).effort?.words == nil)
        #expect(Readiness(.behavioural, nil, deck: deck, journey, today: today).effort == nil)
        set(minutes: 480)
        #expect(ready(.behavioural, in: 1).effort?.words == nil)
    }

    @Test mutating func `what is left of today alone counts on the eve, and none of it once it is used up`() throws {
        set(minutes: 6)
        let first = try #require(deck.cards.first { $0.topic == .behavioural && $0.minutes == 2 })
        try rate(first.id)
        for days in [0, 1] {
            let said = try #require(ready(.behavioural, in: days).effort?.words)
            #expect(said.contains("in the 4 min left of today you get through about 2, if you know them"))
        }
        set(minutes: 2)
        #expect(ready(.behavioural, in: 1).effort?.words?.hasSuffix("you get through none of them") == true)
    }

    @Test mutating func `long cases come only where somebody asks for one, and it says so`() throws {
        set(minutes: 24)
        let far = try #require(ready(.design, in: 200).effort)
        let long = deck.cards.filter { $0.topic == .design && $0.minutes > 24 }
        #expect(far.long == long.count && far.reached == far.cards - long.count)
        #expect(far.words?.hasPrefix("\(long.count) long cases never asked, about ") == true)
        #expect(far.words?.hasSuffix("they come only when you ask for one") == true)
        #expect(ready(.design, in: 2).effort?.words?.contains("never asked, \(long.count) of them long, ") == true)
    }

    @Test mutating func `what is kept for a mock interview is not asked before, and does not count`() throws {
        var mock = MockInterview(id: "m", day: today + 3)
        (mock.topic, mock.minutes) = (.genai, 20)
        mock = mock.drawing(journey.draw(for: mock, level: 2, deck: deck))
        journey.apply(journey.putting(mock, context))
        let ready = ready(.genai, in: 5)
        #expect(ready.effort?.cards == ready.new - mock.cards.count)
        #expect(ready.facts.first?.contains("\(mock.cards.count) of them kept for a mock interview") == true)
    }

    @Test mutating func `the pane counts what waits, and of one kind what fits into today`() throws {
        let pane = PracticePane()
        func summary() throws -> String {
            let play = try Play(journey, context: context)
            return pane.summary(play.app.desk(play.context)).text
        }
        #expect(try summary() == "nothing due")
        journey.apply(Change("", [Edit(from: nil, to: Progress(item: "rag", status: .learning, since: today))]))
        let queue = journey.practice(context).queue
        let (now, new) = (queue.entries.count, queue.new)
        #expect(try now < new && new > 5 && summary() == "\(now) of \(new) new · 15 min")
        let ids = library.texts.cards.filter { $0.kind == .ml && $0.minutes <= 4 }.prefix(20).map(\.id)
        for id in ids { try rate(id, daysAgo: 6) }
        #expect(try summary() == "20 due, \(journey.practice(context).queue.new) new")
        // Enough for today: what waits does not go away by that.
        for id in ids.prefix(8) { try rate(id) }
        #expect(try summary() == "12 due · enough today")
        #expect(journey.practice(context).queue.nothingDue.hasPrefix("That is enough for today"))
    }

    @Test mutating func `what a round asks for the first time is not called due`() throws {
        var mock = MockInterview(id: "m", day: today + 5)
        mock.topic = .ml
        journey.apply(journey.putting(mock, context))
        func summary() throws -> Summary {
            let play = try Play(journey, context: context)
            return PracticePane().summary(play.app.desk(play.context))
        }
        let first = journey.practice(context).queue
        #expect(first.due == 0 && first.new == 0 && first.forRound > first.entries.count)
        let all = "\(first.forRound) for a mock"
        #expect(
            try summary().text == "\(first.entries.count) of \(all) · \(DurationWords.text(first.minutes))")
        #expect(try summary().short == all)
        #expect(first.laterWords == "On later days: \(first.later.count) cards for a mock.")
        let card = try #require(deck.cards.first { $0.topic == .ml && $0.minutes <= 4 })
        try rate(card.id, daysAgo: 5)
        let second = journey.practice(context).queue
        #expect(second.due == 1 && second.forRound == first.forRound - 1)
        #expect(try summary().text == "1 due, \(second.forRound) for a mock")
        let round = PlannedRound(topic: .genai, day: today + 3, name: "Acme")
        let third = PracticeQueue(PracticeWish(), rounds: [round], deck: deck, journey, today: today)
        #expect(third.roundWord == "for a round" && third.due == 1)
    }

    @Test mutating func `after a pause it says how much comes today, and that the rest waits`() throws {
        for card in library.texts.cards.filter({ $0.kind == .ml && $0.minutes <= 4 }).prefix(20) {
            try rate(card.id, daysAgo: 40)
        }
        let play = try Play(journey, context: context)
        let queue = journey.practice(context).queue
        #expect(queue.away == 39)
        let summary = PracticePane().summary(play.app.desk(play.context))
        #expect(summary.text == "\(queue.entries.count) today, \(queue.later.count) wait")
        #expect(queue.remarks.contains("On later days: \(queue.left) cards due."))
    }

    @Test mutating func `what a real round asked becomes a card, and what it taught is said`() throws {
        var application = Application(id: "a", posting: nil, begun: today + -20)
        application.company = "Acme"
        var round = Round(id: "r", application: "a", kind: .genai)
        (round.day, round.asked, round.differently) = (today + -3, "What is RAG?\n\nWhy agents?", "draw it\nfirst")
        for edit in [Edit(from: nil, to: application), Edit(from: nil, to: round)] {
            journey.apply(Change("", [edit]))
        }
        let ready = Readiness(.genai, nil, deck: deck, journey, today: today)
        let said = "to do differently, after the last round, Acme, \((today + -3).text): draw it; first"
        #expect(ready.lines.contains("  \(said)"))
        #expect(Readiness(.coding, nil, deck: deck, journey, today: today).roundLesson == nil)
        var play = try Play(journey, context: context)
        play.press("<esc>0vvvv")
        try play.walk(to: "ready:genai")
        play.press("l")
        try play.read(to: "Why agents?")
        play.press("<enter>")
        #expect(play.form?["question"].value == "Why agents?")
        play.press("<c-s>")
        let card = try #require(play.app.journey[OwnCard.self].all.first)
        #expect(card.topic == .genai && card.origin == "asked in a round, Acme, \((today + -3).text)")
        #expect(play.app.journey.askedInRounds(.genai).map(\.question) == ["What is RAG?"])
    }

    @Test mutating func `a round that is planned meanwhile is practised for at once`() throws {
        var settled = journey
        settled.settlePractice(context)
        #expect(settled.practice(context).rounds.isEmpty)
        let application = Application(id: "a", posting: nil, begun: today)
        var round = Round(id: "r", application: "a", kind: .coding)
        round.day = today + 4
        let event = JobEvent(id: "e", application: "a", kind: .applied, day: today, noted: today)
        for edit in [Edit(from: nil, to: application), Edit(from: nil, to: event), Edit(from: nil, to: round)] {
            settled.apply(Change("", [edit]))
        }
        #expect(settled.practice(context).rounds.map(\.topic) == [.coding])
        #expect(!settled.practice(context).due.isEmpty)
    }
}
