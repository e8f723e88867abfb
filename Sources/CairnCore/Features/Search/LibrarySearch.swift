/// Something that a search found.
public struct SearchHit: Equatable, Sendable {
    /// Where Enter goes.
    public let target: Document.Target
    public let title: String
    /// What it is: "skill", "guide", "term", "note".
    public let kind: String
    /// The words around the first match in its text; empty if names match.
    public let excerpt: String
    /// Whether the user wrote it.
    public let isOwn: Bool

    init(_ page: SearchPage, _ words: SearchWords) {
        target = page.target
        title = page.title
        kind = page.kind
        excerpt = page.excerpt(words)
        isOwn = page.isOwn
    }

    /// "skill", "yours: card note"
    public var label: String { isOwn ? "yours: \(String(kind.map { $0 == "-" ? " " : $0 }))" : kind }
}

/// What came of a search.
public struct Findings: Equatable, Sendable {
    /// The best first.
    public internal(set) var hits: [SearchHit] = []
    /// How many there are in all.
    public internal(set) var total = 0
    /// What was probably meant, if a word is nowhere.
    public internal(set) var suggestion: String?
    /// Why the texts in the store could not be searched, or nil.
    public internal(set) var problem: String?
    /// The words that were found, in other spellings too: to be marked.
    public internal(set) var marks = SearchMarks(filter: "")
}

/// Full-text search in the Library and in what the user wrote.
public enum LibrarySearch {
    /// Pages and records that contain all words. Titles come before other names, those before texts; the user's own
    /// before the Library's, each in their order. Only if no word begins so are they looked for inside of words.
    public static func find(_ text: String, _ journey: Journey, _ context: Context, limit: Int = .max) -> Findings {
        find(text, OwnPages(journey, context), journey, context, limit: limit)
    }

    static func find(
        _ text: String, _ own: OwnPages, _ journey: Journey, _ context: Context, limit: Int
    ) -> Findings {
        let library = context.library
        let words = SearchWords(text, library.texts.synonyms)
        var findings = Findings()
        guard !words.terms.isEmpty else { return findings }
        var stored: [SearchPage] = []
        do {
            stored = try memos(words, journey, context)
        } catch {
            findings.problem = "\(error)"
        }
        let index = library.searchIndex
        let cards = context.features.keymap.hasPractice ? index.cards.having(words) : []
        // The Library's pages stay the last list: what was meant is guessed from their words.
        let pages = [own.pages, stored, cards, index.pages]
        let found = ranked(pages, words)
        findings.hits = found.prefix(limit).map { SearchHit($0.page, words) }
        findings.total = found.count
        findings.marks = SearchMarks(words)
        // Other scripts than Latin put words together, as Korean does: what stands inside of one was meant.
        let isLatin = words.whole.allSatisfy { $0 < 0x80 }
        if found.isEmpty || isLatin && found.first?.rank.isByWords != true {
            findings.suggestion = Spelling(pages).suggestion(for: text)
        }
        return findings
    }

    /// Skills, roles, entries of the shelf and the user's own records with a row of their own, by name alone.
    static func names(_ text: String, _ journey: Journey, _ context: Context, limit: Int) -> [SearchHit] {
        let words = SearchWords(text, context.library.texts.synonyms)
        guard !words.terms.isEmpty else { return [] }
        let pages = [OwnPages.named(words, journey, context), context.library.searchIndex.pages]
        return ranked(pages, words).filter(\.rank.isByName).prefix(limit).map { SearchHit($0.page, words) }
    }

    /// Maximum memos that a search looks at.
    static let mostMemos = 500

    /// The stored memos that may hold the words. Those just written are among the records.
    private static func memos(_ words: SearchWords, _ journey: Journey, _ context: Context) throws -> [SearchPage] {
        let asked = words.terms.map { term in ([term.own] + term.others).map { String(decoding: $0, as: UTF8.self) } }
        let written = journey[Memo.self]
        var stored = try context.texts.memos(having: asked, limit: mostMemos)
        // Only then, since "into" may be "in to" nearly everywhere.
        let parted = words.terms.map { SearchWords.parted($0.own) }
        if stored.count < mostMemos, parted.contains(where: { !$0.isEmpty }) {
            let known = Set(stored.map(\.owner))
            let others = try context.texts.memos(having: zip(asked, parted).map(+), limit: mostMemos)
            stored += others.filter { !known.contains($0.owner) }
        }
        var making = OwnPageMaking(journey: journey, context: context)
        return stored.filter { written[$0.owner] == nil && !written.removed.contains($0.owner) }
            .compactMap { making.page(Record($0)) }
    }

    /// The entries of that kind that pass a filter, best first; without one, all of them in order. `track:` keeps only
    /// what is for a track, `kind:` a kind.
    public static func entries(_ kind: ShelfKind, _ text: String, _ context: Context) -> [ShelfEntry] {
        let library = context.library
        let query = FilterQuery(text, entryFields(library), context)
        let all = kind.entries(library)
        if query.isEmpty { return all }
        guard query.problem == nil else { return [] }
        var found: [ShelfEntry] = []
        for branch in query.branches {
            let entries = all.filter { entry in
                branch.conditions.allSatisfy { holds($0, entry, library) == $0.isWanted } && !found.contains(entry)
            }
            found += branch.words.isEmpty ? entries : ranked(entries, branch.words, library)
        }
        return found
    }

    /// The fields that a filter of entries knows.
    static func entryFields(_ library: Library) -> [FilterField] {
        [.track(library), FilterField(name: "kind", values: ShelfKind.allCases.map { .init(word: $0.rawValue) })]
    }

    /// What is wrong with a filter of entries; nil if nothing is.
    public static func problem(ofEntries text: String, _ context: Context) -> FilterProblem? {
        FilterQuery(text, entryFields(context.library), context).finalProblem
    }

    private static func holds(_ condition: FilterQuery.Condition, _ entry: ShelfEntry, _ library: Library) -> Bool {
        if condition.field == "kind" { return entry.kind.rawValue.hasPrefix(condition.value) }
        return library.tracks.contains { track in
            FilterField.Value(word: track.id, name: track.name).isMeant(by: condition.value)
                && entry.serves(track.id, library)
        }
    }

    private static func ranked(_ entries: [ShelfEntry], _ words: SearchWords, _ library: Library) -> [ShelfEntry] {
        let index = library.searchIndex
        let known = Dictionary(
            entries.compactMap { entry in index.page(entry.searchKey).map { ($0.key, entry) } },
            uniquingKeysWith: { first, _ in first })
        return ranked([entries.compactMap { index.page($0.searchKey) }], words).compactMap { known[$0.page.key] }
    }

    /// The tracks that contain all words, best first; without words, all of them in order.
    static func tracks(_ text: String, _ context: Context) -> [TrackID] {
        let tracks = context.library.tracks.map(\.id)
        // Nothing is read for a list that is not filtered.
        if text.isEmpty { return tracks }
        let words = SearchWords(text, context.library.texts.synonyms)
        if words.isEmpty { return tracks }
        let index = context.library.searchIndex
        return ranked([tracks.compactMap { index.page(.track($0)) }], words).compactMap { found in
            if case .track(let id) = found.page.key { id } else { nil }
        }
    }

    /// Pages that match, best first, in their order if equal; those that hold the words inside of others only if there is
    /// nothing better. The lists are not joined: with many people that would cost more than the search.
    private static func ranked(
        _ lists: [[SearchPage]], _ words: SearchWords
    ) -> [(rank: SearchPage.Rank, page: SearchPage)] {
        for inside in [false, true] {
            var found: [(rank: SearchPage.Rank, list: Int, place: Int)] = []
            for list in lists.indices {
                // In place: a page has a dozen parts, and to copy it counts each of them up and down.
                lists[list].withUnsafeBufferPointer { pages in
                    for place in pages.indices {
                        if let rank = pages[place].rank(words, inside: inside) { found.append((rank, list, place)) }
                    }
                }
            }
            if found.isEmpty { continue }
            return found.sorted { ($0.rank, $0.list, $0.place) < ($1.rank, $1.list, $1.place) }
                .map { ($0.rank, lists[$0.list][$0.place]) }
        }
        return []
    }
}

extension ShelfEntry {
    /// A project's page is its milestone's.
    fileprivate var searchKey: SearchPage.Key {
        if case .project(let id, _) = self { .item(id) } else { .shelf(id) }
    }
}
