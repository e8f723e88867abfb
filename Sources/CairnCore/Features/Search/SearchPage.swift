/// A page of the Library or a record of the user's, prepared for searching.
struct SearchPage: Equatable, Sendable {
    /// What a page is about.
    enum Key: Hashable, Sendable {
        case item(ItemID)
        case track(TrackID)
        /// A row of the Guides pane.
        case shelf(RowID)
        /// A question to practise.
        case card(String)
        /// A record of the user's.
        case record(RecordKind, String)
    }

    /// How well words match, best first.
    enum Rank: Int, Comparable {
        /// The title, or another name, is what was typed.
        case title, name
        /// Every word begins a word in the title; in any name; in any name, but in other words for the same.
        case titleWords, nameWords, otherNames
        /// Every word begins a word in a name or the text; the same in other words.
        case textWords, otherText
        /// The words stand within other words: in the names, or anywhere.
        case insideNames, insideText

        /// Whether every word begins a word.
        var isByWords: Bool { self < .insideNames }
        /// Whether the match is in the names alone.
        var isByName: Bool { self < .textWords || self == .insideNames }

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    let key: Key
    let title: String
    /// What it is: "skill", "guide", "term", "note".
    let kind: String
    /// Where Enter goes.
    let target: Document.Target
    /// Whether the user wrote it.
    var isOwn = false

    /// Stands between texts in an excerpt.
    private static let gap = " · "

    /// All texts, with ``gap`` between them.
    private let text: String
    let names: IndexedText
    /// The folded words of each name.
    private let wholeNames: [[UInt8]]
    /// Where the title ends in the names; 0 if it is none of them.
    private let titleEnd: Int
    let words: IndexedText
    /// What it belongs to: found, but no part of an excerpt.
    private let around: [UInt8]

    /// `title` is shown; it is searched as well if `around` is empty.
    init(
        _ key: Key, title: String, kind: String, names: [String] = [], text: [String], around: String = "",
        target: Document.Target? = nil
    ) {
        (self.key, self.title, self.kind) = (key, title, kind)
        self.text = text.joined(separator: Self.gap)
        self.target = target ?? key.target
        let names = around.isEmpty ? [title] + names : names
        wholeNames = names.map(Folding.words)
        self.names = IndexedText(names)
        titleEnd = around.isEmpty ? 1 + (wholeNames.first?.count ?? 0) : 0
        words = IndexedText(text, gap: Self.gap.utf8.count)
        self.around = around.isEmpty ? [] : Folding.searched([around])
    }

    /// Whether a word of it begins so.
    func has(_ word: [UInt8]) -> Bool { hasBeginning(word) }

    /// nil if a word is missing. Without `inside`, words count by their beginning alone.
    func rank(_ words: SearchWords, inside: Bool = true) -> Rank? {
        guard !words.without.contains(where: { hasBeginning($0) }) else { return nil }
        return byWords(words) ?? (inside ? insideWords(words) : nil)
    }

    private func byWords(_ words: SearchWords) -> Rank? {
        if let place = lastPlaceInNames(words) {
            if wholeNames.first == words.whole { return .title }
            if wholeNames.contains(words.whole) { return .name }
            return place < titleEnd ? .titleWords : .nameWords
        }
        if words.others.contains(where: names.begins) { return .otherNames }
        if words.terms.allSatisfy({ term in names.begins(term.own) || term.others.contains(where: names.begins) }) {
            return .otherNames
        }
        if words.terms.allSatisfy({ hasBeginning($0.own) }) { return .textWords }
        if words.others.contains(where: hasBeginning) { return .otherText }
        // Most words have no others, and then there is nothing more to find.
        guard words.terms.contains(where: { !$0.others.isEmpty }) else { return nil }
        let isThere = words.terms.allSatisfy { hasBeginning($0.own) || $0.others.contains(where: hasBeginning) }
        return isThere ? .otherText : nil
    }

    /// Where the names have that of the words that they have last; -1 without words, nil if they lack one.
    private func lastPlaceInNames(_ words: SearchWords) -> Int? {
        var last = -1
        for term in words.terms {
            guard let place = names.beginning(of: term.own) else { return nil }
            last = max(last, place)
        }
        return last
    }

    private func insideWords(_ words: SearchWords) -> Rank? {
        if words.terms.allSatisfy({ names.bytes.place(of: $0.own) != nil }) { return .insideNames }
        let isThere = words.terms.allSatisfy { term in
            names.bytes.place(of: term.own) != nil || self.words.bytes.place(of: term.own) != nil
                || around.place(of: term.own) != nil
        }
        return isThere ? .insideText : nil
    }

    private func hasBeginning(_ word: [UInt8]) -> Bool {
        names.begins(word) || words.begins(word) || around.begins(word)
    }

    /// Some words on both sides of the first word looked for that is in no name. If there is none: the beginning of the
    /// text of a record of the user's, and nothing for any other page.
    func excerpt(_ words: SearchWords) -> String {
        for word in words.marks where !names.begins(word) {
            let place = self.words.beginning(of: word) ?? self.words.place(of: word)
            if let place { return excerpt(around: place) }
        }
        return isOwn && !self.words.text.starts.isEmpty ? excerpt(around: 0) : ""
    }

    /// `place` is in the folded words.
    private func excerpt(around place: Int) -> String {
        let starts = words.text.starts
        // The word that holds the place.
        let word = max(0, (words.text.heads.firstIndex { $0 > place } ?? starts.count) - 1)
        let bytes = text.utf8
        let first = max(0, word - 5)
        let last = word + 9
        let start = first == 0 ? 0 : Int(starts[first])
        let end = last < starts.count ? Int(starts[last]) : bytes.count
        let line = bytes.dropFirst(start).prefix(max(0, end - start)).map { $0 < 0x20 ? 0x20 : $0 }
        let shown = String(decoding: line, as: UTF8.self)
        return (start > 0 ? "…" : "") + shown.trimmingSpaces + (end < bytes.count ? "…" : "")
    }
}

extension SearchPage.Key {
    /// Where the page is shown. A record says itself.
    fileprivate var target: Document.Target {
        switch self {
        case .item(let id): .item(id)
        case .track(let id): .row(TracksPane.id, id)
        case .shelf(let row): .row(GuidesPane.id, row)
        case .card(let id): .row(PracticePane.id, id)
        case .record(let kind, let key): .record(kind.name, key)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// Folded words, each behind a space.
extension [UInt8] {
    /// Whether a word begins so, or words if there are spaces in it.
    func begins(_ word: [UInt8]) -> Bool { beginning(of: word) != nil }

    /// Whether they stand anywhere, inside of words too.
    func contains(_ word: [UInt8]) -> Bool { place(of: word) != nil }

    /// The place of the first word that begins so, or nil.
    fileprivate func beginning(of word: [UInt8]) -> Int? { place(of: word, behindSpace: true) }

    /// The first place of `word`, in bytes, or nil.
    func place(of word: [UInt8], behindSpace: Bool = false) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                let last = bytes.count - word.count
                var start = behindSpace ? 1 : 0
                while start <= last {
                    if bytes[start] == first, !behindSpace || bytes[start - 1] == 0x20 {
                        var index = 1
                        while index < word.count, bytes[start + index] == word[index] { index += 1 }
                        if index == word.count { return start }
                    }
                    start += 1
                }
                return nil
            }
        }
    }
}
