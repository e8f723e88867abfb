/// Something that a search found.
public struct SearchHit: Equatable, Sendable {
    /// Where it leads.
    public let target: Document.Target
    public let title: String
    /// What it is: "skill", "guide", "term".
    public let kind: String
    /// The words around the first match in its text; empty where the title matched.
    public let excerpt: String
}

/// Full-text search over the whole Library.
public enum LibrarySearch {
    /// What holds all of the words, the best first: title before other spellings, these before the text; within each in the
    /// Library's order. No words find nothing.
    public static func hits(_ text: String, _ context: Context, limit: Int = .max) -> [SearchHit] {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard !words.isEmpty else { return [] }
        let ranked = pages(context).enumerated().compactMap { index, page in
            page.rank(words).map { (rank: $0, index: index, page: page) }
        }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(limit).map { $0.page.hit(words) }
    }

    private static func pages(_ context: Context) -> [SearchPage] {
        items(context) + tracks(context) + ShelfKind.allCases.filter { $0 != .project }.flatMap { shelf($0, context) }
    }

    private static func items(_ context: Context) -> [SearchPage] {
        let library = context.library
        return library.itemIDs.compactMap { id in
            guard let item = library.item(id) else { return nil }
            var text: [String] = []
            if let skill = library.texts.skill(id) {
                text = [skill.why, skill.what] + skill.proofs + skill.exercises.map(\.task) + skill.mistakes
                text += skill.resources.map(\.title)
            } else if let milestone = library.texts.milestone(id) {
                text = [milestone.why, milestone.what] + milestone.proofs
            }
            return SearchPage(
                target: .item(id), title: item.name, kind: item.kind.rawValue,
                aliases: library.skill(id)?.aliases ?? [], text: text.joined(separator: " "))
        }
    }

    private static func tracks(_ context: Context) -> [SearchPage] {
        context.library.tracks.map { track in
            let text = context.library.texts.track(track.id)
            let parts = [text?.focus ?? ""] + (text?.tools ?? []) + (text?.titles ?? []) + (text?.builds ?? [])
            return SearchPage(
                target: .track(track.id), title: track.name, kind: "role", aliases: [],
                text: parts.joined(separator: " "))
        }
    }

    private static func shelf(_ kind: ShelfKind, _ context: Context) -> [SearchPage] {
        kind.entries(context).map { entry in
            SearchPage(
                target: .row(GuidesPane().id, entry.id), title: entry.title, kind: kind.rawValue,
                aliases: entry.aliases,
                text: entry.text(context))
        }
    }
}

/// A page of the Library as the search sees it.
private struct SearchPage {
    let target: Document.Target
    let title: String
    let kind: String
    let aliases: [String]
    let text: String

    /// How well the words fit, 0 best; nil where one is missing.
    func rank(_ words: [String]) -> Int? {
        let title = self.title.lowercased()
        if title == words.joined(separator: " ") { return 0 }
        if words.allSatisfy({ title.hasPrefix($0) || title.contains(" \($0)") }) { return 1 }
        let names = ([title] + aliases).joined(separator: " ").lowercased()
        if words.allSatisfy(names.contains) { return 2 }
        let all = names + " " + text.lowercased()
        return words.allSatisfy(all.contains) ? 3 : nil
    }

    func hit(_ words: [String]) -> SearchHit {
        let names = ([title] + aliases).joined(separator: " ").lowercased()
        let missing = words.first { !names.contains($0) }
        return SearchHit(target: target, title: title, kind: kind, excerpt: missing.map(excerpt) ?? "")
    }

    /// Some words on both sides of the first place where `word` stands.
    private func excerpt(_ word: String) -> String {
        let words = text.split(separator: " ")
        guard let place = words.firstIndex(where: { $0.lowercased().contains(word) }) else { return "" }
        let range = max(0, place - 4)..<min(words.count, place + 8)
        return "…" + words[range].joined(separator: " ") + "…"
    }
}
