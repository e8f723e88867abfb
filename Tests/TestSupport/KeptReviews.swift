import CairnCore
import Synchronization

/// Stands in for the store's reviews of cards.
public final class KeptReviews: StoredReviews {
    private let reviews: Mutex<[String: CardReview]>

    /// These reviews.
    public init(_ reviews: [CardReview] = []) {
        self.reviews = Mutex(Dictionary(reviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    public func reviews(of cards: Set<String>?) -> [CardReview] {
        reviews.withLock { $0.values.filter { review in cards.map { $0.contains(review.card) } ?? true } }
            .sorted { $0.id < $1.id }
    }

    public func counts(until day: Day) -> [String: Int] {
        reviews.withLock { Dictionary(grouping: $0.values.filter { $0.day <= day }, by: \.card).mapValues(\.count) }
    }

    /// Carries a change out, as the store would.
    func apply(_ change: Change) {
        reviews.withLock { reviews in
            for edit in change.edits {
                if let review = edit.before?.as(CardReview.self) { reviews[review.id] = nil }
                if let review = edit.after?.as(CardReview.self) { reviews[review.id] = review }
            }
        }
    }
}
