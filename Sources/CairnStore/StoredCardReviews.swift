import CairnCore
import GRDB

/// The reviews of a store, read on demand. What cannot be read counts as missing: the check of the whole database says why.
public struct StoredCardReviews: StoredReviews {
    private let queue: DatabaseQueue

    init(_ queue: DatabaseQueue) { self.queue = queue }

    public func reviews(of cards: Set<String>?) -> [CardReview] {
        (try? queue.unsafeRead { db in
            guard let cards else { return try CardReview.all(db).compactMap { $0.as(CardReview.self) } }
            return try cards.sorted().flatMap { try CardReview.stored(of: $0, db) }
        }) ?? []
    }

    public func counts(until day: Day) -> [String: Int] {
        // The index has all that is asked.
        let sql = "SELECT card, count(*) FROM card_review WHERE day <= ? GROUP BY card"
        return
            (try? queue.unsafeRead { db in
                var counts: [String: Int] = [:]
                let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [day.iso])
                while let row = try rows.next() { counts[try row.text(0)] = try row.decode(Int.self, atIndex: 1) }
                return counts
            }) ?? [:]
    }
}

extension CardReview {
    fileprivate static func stored(of card: String, _ db: Database) throws -> [CardReview] {
        try records(db, "WHERE card = ?", [card]).compactMap { $0.as(CardReview.self) }
    }
}

extension Store {
    /// The reviews of cards, read on demand.
    public var reviews: any StoredReviews { StoredCardReviews(queue) }
}
