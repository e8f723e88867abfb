import TestSupport
import Testing

@testable import CairnCore

/// Cards of the Library that went away, or were called otherwise, after somebody had answered them.
struct GoneCardTests {
    private let library = Fixtures.realLibrary()
    private let context: Context
    private var journey = Journey(kinds: .shipped)

    init() throws { context = try Fixtures.context(Fixtures.realLibrary(), features: .shipped) }

    /// The Library without a card, or with it under another id.
    private func library(without id: String, but new: String? = nil) -> Library {
        let index = LibraryIndex(
            intro: library.intro, steps: library.steps, quarters: library.quarters, areas: library.areas,
            skills: library.skills, tracks: library.tracks,
            replaced: library.replaced.merging(new.map { [id: $0] } ?? [:]) { $1 })
        return Library(index, texts: OtherCards(all: library.texts, gone: id, new: new))
    }

    private mutating func rate(_ id: String, _ rating: Rating, in library: Library, daysAgo: Int) throws {
        var then = context
        then.today = context.today + -daysAgo
        let deck = CardDeck(journey, library)
        journey.apply(journey.rating(try #require(deck[id]), rating, seconds: 60, deck: deck, then))
    }

    @Test mutating func `a card that is gone never comes, counts for nothing, and keeps its reviews`() throws {
        try rate("roc-or-pr", .good, in: library, daysAgo: 30)
        journey.apply(journey.noting("mine", on: try #require(CardDeck(journey, library)["roc-or-pr"])))
        let left = library(without: "roc-or-pr")
        let deck = CardDeck(journey, left)
        #expect(deck["roc-or-pr"] == nil)
        let queue = PracticeQueue(
            PracticeWish(topic: .ml, minutes: 480), rounds: [], deck: deck, journey, today: context.today)
        #expect(!queue.entries.contains { $0.card.id == "roc-or-pr" })
        var other = try Fixtures.context(left, features: .shipped)
        other.reviews = KeptInMemory(all: journey[CardReview.self].all)
        #expect(PracticeStats(journey, deck: deck, other).begun == 0)
        #expect(journey.recalling(deck, other) == nil)
        #expect(journey[CardReview.self].all.count == 1 && journey[CardMemory.self]["roc-or-pr"] != nil)
        // Back again, it is as it was.
        let again = PracticeQueue(
            PracticeWish(topic: .ml), rounds: [], deck: CardDeck(journey, library), journey, today: context.today)
        #expect(again.entries.first?.card.id == "roc-or-pr" && again.entries.first?.reason == .due)
    }

    @Test mutating func `a card that is called otherwise keeps reviews, notes and its place in mock interviews`() throws
    {
        try rate("roc-or-pr", .good, in: library, daysAgo: 30)
        journey.apply(journey.noting("mine", on: try #require(CardDeck(journey, library)["roc-or-pr"])))
        var mock = MockInterview(id: "m", day: context.today)
        mock.cards = ["roc-or-pr"]
        journey.apply(journey.putting(mock, context))
        let renamed = library(without: "roc-or-pr", but: "which-curve")
        journey.apply(journey.following(renamed.replaced))
        #expect(journey[CardNote.self]["which-curve"]?.text == "mine")
        try rate("which-curve", .good, in: renamed, daysAgo: 0)
        #expect(journey[CardMemory.self]["which-curve"]?.reviews == 2)
        #expect(journey[CardMemory.self]["roc-or-pr"] == nil)
        let report = MockReport(mock, deck: CardDeck(journey, renamed), journey, context)
        #expect(report.cards.map(\.id) == ["which-curve"])
    }
}

/// The texts of a Library in which a card is gone or called otherwise.
private struct OtherCards: LibraryTexts {
    let all: any LibraryTexts
    let gone: String
    let new: String?

    var cards: [LibraryCard] {
        all.cards.compactMap { card in
            guard card.id == gone else { return card }
            return new.map {
                LibraryCard(
                    id: $0, kind: card.kind, level: card.level, minutes: card.minutes, must: card.must,
                    skills: card.skills, question: card.question)
            }
        }
    }
    func card(_ id: String) -> CardAnswer? { all.card(id == new ? gone : id) }
    func skill(_ id: ItemID) -> SkillText? { all.skill(id) }
    func track(_ id: TrackID) -> TrackText? { all.track(id) }
    func milestone(_ id: ItemID) -> MilestoneText? { all.milestone(id) }
    var shelf: Shelf { all.shelf }
}

/// Reviews as a store has them.
struct KeptInMemory: StoredReviews {
    let all: [CardReview]

    func reviews(of cards: Set<String>?) -> [CardReview] { all.filter { cards?.contains($0.card) ?? true } }
}
