/// Every page of the Library, prepared for searching.
public struct SearchIndex: Sendable {
    let pages: [SearchPage]
    let cards: CardPages
    private let places: [SearchPage.Key: Int]

    /// Reads all of the Library's texts.
    init(_ library: Library) {
        let shelf = ShelfKind.allCases.filter { $0 != .project }.flatMap { $0.entries(library) }
        pages =
            library.itemIDs.compactMap { SearchIndex.page(item: $0, library) }
            + library.tracks.map { SearchIndex.page($0, library) } + shelf.map { SearchIndex.page($0, library) }
        cards = CardPages(library)
        places = Dictionary(
            pages.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page with that key, or nil.
    func page(_ key: SearchPage.Key) -> SearchPage? { places[key].map { pages[$0] } }

    private static func page(item id: ItemID, _ library: Library) -> SearchPage? {
        guard let item = library.item(id) else { return nil }
        var names = [id]
        var text: [String] = []
        if let skill = library.texts.skill(id) {
            names += skill.aliases
            text = skill.searched + (library.skill(id)?.exercises.map(\.task) ?? [])
        }
        if let milestone = library.texts.milestone(id) { text = milestone.searched }
        if let template = library.texts.template(id) { text += template.searched }
        return SearchPage(.item(id), title: item.name, kind: item.kind.rawValue, names: names, text: text)
    }

    private static func page(_ track: Track, _ library: Library) -> SearchPage {
        SearchPage(
            .track(track.id), title: track.name, kind: "role", names: [track.id],
            text: library.texts.track(track.id)?.searched ?? [])
    }

    private static func page(_ entry: ShelfEntry, _ library: Library) -> SearchPage {
        SearchPage(
            .shelf(entry.id), title: entry.title, kind: entry.kind.rawValue, names: entry.aliases,
            text: entry.searched(library.texts))
    }
}

extension Library {
    /// Built on first use.
    var searchIndex: SearchIndex { texts.searchIndex { SearchIndex(self) } }
}
