import CairnCore
import CairnLibrary
import CairnStore

/// Makes a journey of so many cards of one's own with so many reviews, spread over two years.
func fillReviews(path: String, cards: Int, reviews: Int) throws(StoreError) {
    let store = try Store.open(at: path, device: "writer", access: .readWrite, now: 0)
    var edits: [Edit] = []
    for number in 0..<cards {
        var card = OwnCard(id: "card-\(number)", day: reviewed + -730)
        (card.question, card.outline) = ("Question \(number) of many?", "first point\nsecond point")
        edits.append(Edit(from: nil, to: card))
    }
    let all = (0..<reviews).map { number in
        // Three of four are recalled well.
        let rating: Rating = [.good, .good, .easy, .again, .good, .hard, .good, .good][(number * 7 + number / 11) % 8]
        let day = reviewed + (number * 730 / reviews - 730)
        return CardReview(
            id: TimeOrderedID.make(now: number), card: "card-\(number % cards)", rating,
            at: 1_700_000_000 + number * 60,
            day: day, seconds: 60)
    }
    edits += all.map { Edit(from: nil, to: $0) }
    edits += ReviewSchedule().memories(all, on: reviewed).values.map { Edit(from: nil, to: $0) }
    try store.apply(Change("Fill", edits), at: 0)
}

private let reviewed = Day(number: 20_783)

/// Prints what the reviews of a journey cost, in milliseconds, and as multiples of opening it and reading all but them.
func measureReviews(path: String) throws(StoreError) {
    let store = try Store.open(at: path, device: "writer", access: .readOnly, now: 0)
    let journey = try store.journey()
    let library = EmbeddedLibrary.load()
    let all = store.reviews.reviews(of: nil)
    let deck = CardDeck(journey, library)
    let schedule = journey.schedule
    say("\(deck.cards.count) cards, \(all.count) reviews")
    let opening = try report("open and read the journey", times: 21) { () throws(StoreError) in
        _ = try Store.open(at: path, device: "writer", access: .readOnly, now: 0).journey()
    }
    func compare(_ what: String, _ body: () -> Void) throws(StoreError) {
        let median = try report(what, times: 21) { () throws(StoreError) in body() }
        say("  \((median / opening * 100).rounded() / 100) of opening")
    }
    try compare("read all reviews") { _ = store.reviews.reviews(of: nil) }
    try compare("count the reviews of each card") { _ = store.reviews.tallies(until: reviewed) }
    try compare("replay all reviews") { _ = schedule.memories(all, on: reviewed) }
    try compare("every card") { _ = CardDeck(journey, library) }
    try compare("what is due") {
        _ = PracticeQueue(PracticeWish(), rounds: [], deck: deck, journey, today: reviewed)
    }
}
