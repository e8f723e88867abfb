/// A page of the Library, prepared for searching: its texts in lower case, as bytes.
struct SearchPage: Equatable, Sendable {
    /// What a page is about.
    enum Key: Hashable, Sendable {
        case item(ItemID)
        case track(TrackID)
        /// A row of the Guides pane.
        case shelf(RowID)
    }

    /// How well words match, best first.
    enum Rank: Int, Comparable {
        /// The title, or another name, equals the query.
        case title, name
        /// Every word is a prefix of a word in the title; in any name; in a name or the text.
        case titleWords, nameWords, textWords
        /// The words are found within other words: in the names, or anywhere.
        case names, text

        /// Whether the match is in the names alone.
        var isByName: Bool { self != .textWords && self != .text }

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    let key: Key
    let title: String
    /// What it is: "skill", "guide", "term".
    let kind: String
    /// Separates texts in an excerpt.
    private static let gap = " · "

    private let text: [String]
    private let foldedTitle: [UInt8]
    private let foldedNames: [UInt8]
    private let wholeNames: [[UInt8]]
    private let foldedText: [UInt8]

    init(_ key: Key, title: String, kind: String, names: [String] = [], text: [String]) {
        (self.key, self.title, self.kind, self.text) = (key, title, kind, text)
        foldedTitle = SearchWords.folded([title])
        foldedNames = SearchWords.folded([title] + names)
        wholeNames = names.map { SearchWords.folded([$0]) }
        foldedText = SearchWords.folded(text, between: Self.gap)
    }

    /// nil if a word is missing.
    func rank(_ words: SearchWords) -> Rank? {
        if foldedTitle == words.whole { return .title }
        if wholeNames.contains(words.whole) { return .name }
        if words.all({ foldedTitle.place(of: $0, atWordStart: true) != nil }) { return .titleWords }
        if words.all({ foldedNames.place(of: $0, atWordStart: true) != nil }) { return .nameWords }
        if words.all({ beginsWord($0) }) { return .textWords }
        if words.all({ foldedNames.place(of: $0) != nil }) { return .names }
        return words.all { foldedNames.place(of: $0) != nil || foldedText.place(of: $0) != nil } ? .text : nil
    }

    private func beginsWord(_ word: [UInt8]) -> Bool {
        foldedNames.place(of: word, atWordStart: true) != nil || foldedText.place(of: word, atWordStart: true) != nil
    }

    /// Some words on both sides of the first query word that is in no name; empty if there is none.
    func excerpt(_ words: SearchWords) -> String {
        guard let word = words.first(where: { foldedNames.place(of: $0) == nil }),
            let place = foldedText.place(of: word, atWordStart: true) ?? foldedText.place(of: word)
        else { return "" }
        // If letters change their length in lower case, the place is only approximate, which is good enough.
        let bytes = Array(text.joined(separator: Self.gap).utf8)
        let middle = min(place, bytes.count - 1)
        var start = middle
        var end = middle
        for _ in 0..<5 where start > 0 { start = bytes[..<(start - 1)].lastIndex(of: 0x20).map { $0 + 1 } ?? 0 }
        for _ in 0..<8 where end < bytes.count { end = bytes[(end + 1)...].firstIndex(of: 0x20) ?? bytes.count }
        let line = bytes[start..<end].map { $0 == 0x0A ? 0x20 : $0 }
        return "…" + String(decoding: line, as: UTF8.self) + "…"
    }
}

/// A query: words in lower case, as bytes.
struct SearchWords {
    private let words: [[UInt8]]
    /// All words, separated by single spaces.
    let whole: [UInt8]

    init(_ text: String) {
        words = SearchWords.folded([text]).split(separator: 0x20).map(Array.init)
        whole = Array(words.joined(separator: [0x20]))
    }

    var isEmpty: Bool { words.isEmpty }

    func all(_ holds: ([UInt8]) -> Bool) -> Bool { words.allSatisfy(holds) }

    func first(where holds: ([UInt8]) -> Bool) -> [UInt8]? { words.first(where: holds) }

    /// Texts in lower case, separated by `gap`. For most, changing the ASCII letters is enough: dashes and quotation
    /// marks, which begin with C2 or E2, have no case.
    static func folded(_ texts: [String], between gap: String = " ") -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + gap.utf8.count })
        for (index, text) in texts.enumerated() {
            if index > 0 { folded += Array(gap.utf8) }
            var text = text
            text.withUTF8 { bytes in
                let hasOthers = bytes.contains { $0 >= 0xC3 && $0 != 0xE2 }
                if hasOthers {
                    folded += Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
                } else {
                    folded.append(lower: bytes)
                }
            }
        }
        return folded
    }
}

extension [UInt8] {
    fileprivate mutating func append(lower bytes: UnsafeBufferPointer<UInt8>) {
        let start = count
        append(contentsOf: bytes)
        withUnsafeMutableBufferPointer { all in
            for index in start..<all.count
            where all[index] >= UInt8(ascii: "A") && all[index] <= UInt8(ascii: "Z") {
                all[index] |= 0x20
            }
        }
    }

    /// The first place of `word`, in bytes, or nil.
    fileprivate func place(of word: [UInt8], atWordStart: Bool = false) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                for start in 0...bytes.count - word.count where bytes[start] == first {
                    if atWordStart, start > 0, bytes[start - 1].isLetterOrDigit { continue }
                    var index = 1
                    while index < word.count, bytes[start + index] == word[index] { index += 1 }
                    if index == word.count { return start }
                }
                return nil
            }
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
    }
}
