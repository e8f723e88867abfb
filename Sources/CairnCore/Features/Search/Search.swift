/// The search in the whole Library: what is typed, and what it finds.
public struct Search: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// The best of what holds all of the words; found when they are typed.
    public private(set) var hits: [SearchHit] = []

    /// Maximum hits shown.
    static let limit = 100

    mutating func find(_ context: Context) {
        hits = LibrarySearch.hits(field.text, context, limit: Search.limit)
        cursor = 0
    }
}
