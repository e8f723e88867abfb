import TestSupport
import Testing

@testable import CairnCore

/// What comes, in which order, and what is kept of it.
struct PracticeQueueTests {
    private let library = Fixtures.realLibrary()
    private let context: Context
    private var journey = Journey(kinds: .shipped)

    init() throws { context = try Fixtures.context(Fixtures.realLibrary(), features: .shipped) }

    private var deck: CardDeck { CardDeck(journey, library) }

    private func queue(_ wish: PracticeWish = PracticeWish(), rounds: [PlannedRound] = []) -> PracticeQueue {
        PracticeQueue(wish, rounds: rounds, deck: deck, journey, today: context.today)
    }

    private func card(_ id: String) throws -> PracticeCard { try #require(deck[id]) }

    private mutating func rate(_ id: String, _ rating: Rating, daysAgo: Int = 0) throws {
        var then = context
        then.today = context.today + -daysAgo
        journey.apply(journey.rating(try card(id), rating, seconds: 60, deck: deck, then))
    }

    @Test func `nothing comes before a skill is begun or a kind is asked for`() {
        #expect(queue().entries.isEmpty)
        let asked = queue(PracticeWish(topic: .genai, minutes: 15))
        #expect(asked.entries.first?.card.isMust == true)
        #expect(asked.minutes <= 15)
        #expect(asked.long.allSatisfy { $0.minutes > 15 })
    }

    @Test mutating func `what a round asks comes before what is due, and that before what is new`() throws {
        try rate("roc-or-pr", .good, daysAgo: 5)
        journey.apply(
            Change("", [Edit(from: nil, to: Progress(item: "rag", status: .learning, since: context.today))]))
        let round = PlannedRound(topic: .design, day: context.today + 14)
        let reasons = queue(PracticeWish(minutes: 480), rounds: [round]).entries.map(\.reason)
        let last = try #require(reasons.lastIndex(of: .round(round)))
        let due = try #require(reasons.firstIndex(of: .due))
        let new = try #require(reasons.firstIndex(of: .new))
        #expect(last < due && due < new)
        let far = PlannedRound(topic: .design, day: context.today + 15)
        #expect(!queue(rounds: [far]).entries.contains { $0.reason == .round(far) })
    }

    @Test(arguments: [0, 1, 2])
    mutating func `on the day of a round and the day before it what was never asked comes first`(days: Int) throws {
        for card in deck.cards.filter({ $0.topic == .behavioural && $0.minutes <= 4 }).prefix(3) {
            try rate(card.id, .good, daysAgo: 30)
        }
        let queue = queue(rounds: [PlannedRound(topic: .behavioural, day: context.today + days)])
        #expect((queue.entries.first?.memory == nil) == (days <= PracticeQueue.eve))
        let words = try #require(queue.laterWords)
        #expect(words.contains("more cards for a round today do not fit in.") == (days == 0), "\(words)")
    }

    @Test mutating func `what is still known best comes first, within the day's minutes`() throws {
        let ids = library.texts.cards.filter { $0.kind == .ml && $0.minutes <= 4 }.prefix(20).map(\.id)
        for (place, id) in ids.enumerated() { try rate(id, .good, daysAgo: 20 + place) }
        let queue = queue()
        let chances = queue.entries.compactMap(\.chance)
        #expect(chances == chances.sorted(by: >))
        #expect(queue.minutes <= 15 && queue.left == 20 - queue.entries.count)
        #expect(queue.away == 19)
        #expect(queue.word?.hasPrefix("19 days without practice. First comes what you still know best") == true)
        let round = PlannedRound(topic: .genai, day: context.today + 9)
        #expect(self.queue(rounds: [round]).word?.contains("First comes what the next round asks") == true)
    }

    @Test func `a long case comes alone where it is asked for, and never within the day's minutes`() {
        #expect(queue(PracticeWish(topic: .design, minutes: 15)).entries.allSatisfy { $0.card.minutes <= 15 })
        let one = queue(PracticeWish(topic: .design, onlyLong: true))
        #expect(one.entries.count == 1 && one.minutes > 15 && one.minutes == one.ceiling)
        let short = queue(PracticeWish(topic: .design, minutes: 10, onlyLong: true))
        #expect(short.entries.isEmpty && !short.long.isEmpty)
        #expect(queue(PracticeWish(topic: .terms, onlyLong: true)).entries.isEmpty)
    }

    @Test mutating func `a card that failed is not known, however fresh it is`() throws {
        try rate("roc-or-pr", .good)
        let schedule = journey.schedule
        let known = try #require(journey[CardMemory.self]["roc-or-pr"])
        #expect(schedule.knows(known, on: context.today))
        try rate("roc-or-pr", .again)
        let failed = try #require(journey[CardMemory.self]["roc-or-pr"])
        #expect(schedule.chance(failed, on: context.today) == 1)
        #expect(!schedule.knows(failed, on: context.today))
    }

    @Test mutating func `questions drawn for a mock interview wait until it is held or given up`() throws {
        var mock = MockInterview(id: "m", day: context.today + 3)
        (mock.topic, mock.minutes) = (.genai, 20)
        mock = mock.drawing(journey.draw(for: mock, level: 2, deck: deck))
        journey.apply(journey.putting(mock, context))
        func comes() -> Bool {
            let wish = PracticeWish(topic: .genai, minutes: 480)
            return queue(wish, rounds: journey.plannedRounds(on: context.today)).entries
                .contains { mock.cards.contains($0.card.id) }
        }
        #expect(!mock.cards.isEmpty && !comes())
        let others = queue(rounds: journey.plannedRounds(on: context.today))
        #expect(others.drawn == mock.cards.count && others.remarks.contains { $0.hasSuffix("they are drawn for.") })
        let held = try #require(journey.putting(mock.judged, context))
        journey.apply(held)
        #expect(comes())
        journey.apply(held.inverse)
        mock.day = context.today + -14
        journey.apply(journey.putting(mock, context))
        #expect(!comes())
        mock.day = context.today + -15
        journey.apply(journey.putting(mock, context))
        #expect(comes())
    }

    @Test mutating func `short sittings add up to the minutes that statistics and the week say`() throws {
        var context = context
        for (place, seconds) in [20, 20, 20, 100_000].enumerated() {
            let before = journey.practisedToday(deck, context)
            var sitting = PracticeSitting(
                queue(PracticeWish(topic: .genai, minutes: 9)), id: "s\(place)", after: before)
            let change = sitting.rate(.good, seconds: seconds, deck: deck, journey, context)
            journey.apply(change)
            context.reviews = KeptInMemory(all: journey[CardReview.self].all)
            let stats = PracticeStats(journey, deck: deck, context)
            let week = WeekFacts(context.today.firstOfWeek, journey, context)
            #expect(stats.minutes == week.minutes && stats.reviews == place + 1)
            #expect(place > 2 || week.minutes == 1)
            #expect(week.minutes < 15)
        }
    }

    @Test mutating func `statistics say of what came back how much could be answered`() throws {
        func said() -> String? {
            var context = context
            context.reviews = KeptInMemory(all: journey[CardReview.self].all)
            return PracticeStats(journey, deck: deck, context).lines.first { $0.contains("the aim is 90 %") }
        }
        try rate("roc-or-pr", .good, daysAgo: 5)
        #expect(said() == nil)
        try rate("roc-or-pr", .again, daysAgo: 3)
        #expect(said()?.contains("one card came back, and could not be answered") == true)
        try rate("roc-or-pr", .good)
        #expect(said()?.contains("cards came back 2 times, and 50 % of those could be answered") == true)
    }

    @Test mutating func `a failed card comes once more at the end, and takes back with its rating`() throws {
        var sitting = PracticeSitting(queue(PracticeWish(topic: .genai, minutes: 9)), id: "s")
        let first = try #require(sitting.card)
        let count = sitting.waiting.count
        let rated = sitting.rate(.again, seconds: 90, deck: deck, journey, context)
        let change = try #require(rated)
        journey.apply(change)
        #expect(sitting.waiting.count == count && sitting.waiting.last?.card == first)
        #expect(journey.sessions[first.item]?.map(\.minutes) == [2])
        #expect(journey.status(first.item) == .todo)
        let after = sitting.rate(.good, seconds: 100_000, deck: deck, journey, context)
        let next = try #require(after)
        journey.apply(next)
        // Nobody answers one card for a day.
        #expect(sitting.minutes < 15)
        journey.apply(next.inverse)
        journey.apply(change.inverse)
        sitting.takeBack()
        sitting.takeBack()
        #expect(sitting.card == first && sitting.waiting.count == count)
        #expect(journey.records.isEmpty)
    }

    @Test mutating func `reviews of a card that is gone stay, and it never comes`() throws {
        var own = OwnCard(id: "mine", day: context.today)
        own.question = "Why?"
        journey.apply(journey.putting(own))
        try rate("mine", .again, daysAgo: 3)
        #expect(queue().entries.map(\.card.id) == ["mine"])
        own.question = "Why exactly?"
        journey.apply(journey.putting(own))
        #expect(journey[CardMemory.self]["mine"]?.reviews == 1)
        journey.apply(journey.removing(own))
        #expect(queue().entries.isEmpty)
        #expect(journey[CardReview.self].all.count == 1)
    }

    @Test mutating func `what is remembered is worked out again where it was made with another model`() throws {
        try rate("roc-or-pr", .good, daysAgo: 3)
        let good = journey
        var other = try #require(journey[CardMemory.self]["roc-or-pr"])
        let old = other
        (other.model, other.stability) = ("fsrs-5", 99)
        journey.apply(Change("", [Edit(from: old, to: other)]))
        var context = context
        context.reviews = KeptInMemory(all: journey[CardReview.self].all)
        journey.apply(journey.recalling(deck, context))
        #expect(journey == good)
        #expect(journey.recalling(deck, context) == nil)
        // Of as many reviews, and of another day: an import may say so.
        other = old
        other.lastDay = context.today + 900
        journey.apply(Change("", [Edit(from: old, to: other)]))
        journey.apply(journey.recalling(deck, context))
        #expect(journey[CardMemory.self]["roc-or-pr"] == old)
    }

    @Test mutating func `a number that was taken back does not come back`() throws {
        var story = Story(id: "s", day: context.today)
        story.title = "Late trains"
        journey.apply(journey.putting(story))
        var number = StoryNumber(id: "n", story: "s")
        (number.text, number.footing) = ("Down by a fifth", .retracted)
        journey.apply(try journey.putting(number, story))
        var again = StoryNumber(id: "m", story: "s")
        again.text = "down by a  fifth"
        #expect(throws: FieldFault.self) { try journey.putting(again, story) }
    }
}
