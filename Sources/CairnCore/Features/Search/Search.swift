/// The search in the whole Library: what is typed, and what it finds.
public struct Search: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// The best of what holds all of the words; found when they are typed.
    public private(set) var hits: [SearchHit] = []

    /// So many hits are shown at most.
    static let limit = 100

    mutating func find(_ context: Context) {
        hits = LibrarySearch.hits(field.text, context, limit: Search.limit)
        cursor = 0
    }
}

extension AppState {
    /// Commands while the search is open.
    mutating func perform(_ command: Command, in search: Search, _ context: Context) -> [Effect] {
        var search = search
        switch command {
        case .lineDown: search.cursor = max(0, min(search.cursor + 1, search.hits.count - 1))
        case .lineUp: search.cursor = max(0, search.cursor - 1)
        case .cancel:
            overlay = nil
            return []
        case .accept:
            overlay = nil
            guard search.hits.indices.contains(search.cursor) else {
                notice = Notice("Nothing in the Library holds these words.", .warning)
                return []
            }
            return follow(search.hits[search.cursor].target, context)
        default:
            search.field.edit(command)
            search.find(context)
        }
        overlay = .search(search)
        return []
    }
}
