/// Something that a search found.
public struct SearchHit: Equatable, Sendable {
    /// Where Enter goes.
    public let target: Document.Target
    public let title: String
    /// What it is: "skill", "guide", "term".
    public let kind: String
    /// The words around the first match in its text; empty if names match.
    public let excerpt: String
}

/// Full-text search in the whole Library.
public enum LibrarySearch {
    /// Pages that contain all words, best first: matches in the title before other names, those before the text; each
    /// in the Library's order. No words find nothing.
    public static func hits(_ text: String, _ context: Context, limit: Int = .max) -> [SearchHit] {
        let words = SearchWords(text)
        guard !words.isEmpty else { return [] }
        return ranked(context.library.searchIndex.pages, words).prefix(limit).map { page in
            SearchHit(target: page.key.target, title: page.title, kind: page.kind, excerpt: page.excerpt(words))
        }
    }

    /// The entries of that kind that contain all words, best first; without words, all of them in order. `track:` keeps
    /// only what is for a track.
    public static func entries(_ kind: ShelfKind, _ text: String, _ context: Context) -> [ShelfEntry] {
        let parts: [Substring] = text.lowercased().split(separator: " ")
        let asked = parts.filter { $0.hasPrefix("track:") }.map { $0.dropFirst("track:".count) }
        let tracks = context.library.tracks.filter { track in
            asked.allSatisfy { track.id.hasPrefix($0) || track.name.lowercased().contains($0) }
        }
        let all = kind.entries(context.library)
        let entries =
            asked.allSatisfy(\.isEmpty)
            ? all
            : all.filter { entry in
                tracks.contains { entry.serves($0.id, context.library) }
            }
        let words = SearchWords(parts.filter { !$0.hasPrefix("track:") }.joined(separator: " "))
        if words.isEmpty { return entries }
        let index = context.library.searchIndex
        let found = entries.compactMap { entry in
            index.page(entry.searchKey)?.rank(words).map { (rank: $0, entry: entry) }
        }
        return stable(found, by: \.rank).map(\.entry)
    }

    /// The tracks that contain all words, best first; without words, all of them in order.
    static func tracks(_ text: String, _ context: Context) -> [TrackID] {
        let words = SearchWords(text)
        let tracks = context.library.tracks.map(\.id)
        if words.isEmpty { return tracks }
        let index = context.library.searchIndex
        let found = tracks.compactMap { id in index.page(.track(id))?.rank(words).map { (rank: $0, id: id) } }
        return stable(found, by: \.rank).map(\.id)
    }

    private static func ranked(_ pages: [SearchPage], _ words: SearchWords) -> [SearchPage] {
        stable(pages.compactMap { page in page.rank(words).map { (rank: $0, page: page) } }, by: \.rank).map(\.page)
    }

    private static func stable<Found>(_ found: [Found], by rank: (Found) -> SearchPage.Rank) -> [Found] {
        found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }
}

extension SearchPage.Key {
    /// Where the page is shown.
    fileprivate var target: Document.Target {
        switch self {
        case .item(let id): .item(id)
        case .track(let id): .row(TracksPane.id, id)
        case .shelf(let row): .row(GuidesPane.id, row)
        }
    }
}

extension ShelfEntry {
    /// A project's page is its milestone's.
    fileprivate var searchKey: SearchPage.Key {
        if case .project(let id, _) = self { .item(id) } else { .shelf(id) }
    }
}
