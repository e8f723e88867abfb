import CairnCore
import GRDB

/// The reviews of a store, read on demand. What cannot be read counts as missing: the check of the whole database says why.
public struct StoredCardReviews: StoredReviews {
    private let queue: DatabaseQueue

    init(_ queue: DatabaseQueue) { self.queue = queue }

    public func reviews(of cards: Set<String>?) -> [CardReview] {
        (try? queue.unsafeRead { db in
            guard let cards else { return try CardReview.stored(db) }
            return try cards.sorted().flatMap { try CardReview.stored(db, "WHERE card = ?", [$0]) }
        }) ?? []
    }

    public func tallies(until day: Day) -> [String: ReviewTally] {
        // The index has all that is asked.
        let sql = "SELECT card, count(*), max(day) FROM card_review WHERE day <= ? GROUP BY card"
        return
            (try? queue.unsafeRead { db in
                var tallies: [String: ReviewTally] = [:]
                let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [day.iso])
                while let row = try rows.next() {
                    guard let last = Day(try row.text(2)) else { continue }
                    tallies[try row.text(0)] = ReviewTally(count: try row.decode(Int.self, atIndex: 1), last: last)
                }
                return tallies
            }) ?? [:]
    }
}

extension CardReview {
    /// Those that a condition chooses. Column by column: through its fields fifty thousand would take seconds.
    fileprivate static func stored(
        _ db: Database, _ which: String = "", _ arguments: StatementArguments = []
    ) throws -> [CardReview] {
        let sql = "SELECT id, card, rating, moment, day, seconds FROM card_review \(which)"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        var reviews: [CardReview] = []
        while let row = try rows.next() {
            guard let rating = Rating(rawValue: try row.number(2)), let day = Day(try row.text(4)) else { continue }
            reviews.append(
                CardReview(
                    id: try row.text(0), card: try row.text(1), rating, at: try row.number(3), day: day,
                    seconds: try row.number(5)))
        }
        return reviews
    }
}

extension Store {
    /// The reviews of cards, read on demand.
    public var reviews: any StoredReviews { StoredCardReviews(queue) }
}
