/// The search in the whole Library: the typed text and its hits.
public struct Search: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// The best pages that contain all words; updated while typing.
    public private(set) var hits: [SearchHit] = []

    /// Maximum hits shown.
    static let limit = 100

    mutating func find(_ context: Context) {
        hits = LibrarySearch.hits(field.text, context, limit: Search.limit)
        cursor = 0
    }
}
