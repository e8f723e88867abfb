/// Folded texts and their words in the order of their first letters, so that looking for one reads a few of them.
struct IndexedText: Equatable, Sendable {
    let text: FoldedText
    /// For each word the four bytes that stand there, and below them its place in the text's bytes; in ascending order.
    private let words: [UInt64]

    /// The words of a text.
    private init(_ text: FoldedText) {
        self.text = text
        words = text.bytes.withUnsafeBufferPointer { bytes in
            (text.heads.map(Int.init) + text.joined.all).map { place in
                Self.key(UnsafeBufferPointer(rebasing: bytes[place...])) << 32 | UInt64(place)
            }
        }.sorted()
    }

    /// The texts folded, with `gap` bytes between them.
    init(_ texts: [String], gap: Int = 0) {
        var folded = FoldedText()
        for text in texts { folded.add(text, gap: gap) }
        folded.close()
        self.init(folded)
    }

    /// Folded: each word behind a space, with a line end between texts; behind them all, joined words.
    var bytes: [UInt8] { text.bytes }

    /// The place of the first word that begins so, or of the first words if there are spaces in it or signs between them;
    /// nil if there is none.
    func beginning(of word: [UInt8]) -> Int? {
        var first: Int?
        eachEntry(from: word) { entry in
            let place = text.head(of: entry)
            if first.map({ place < $0 }) ?? true, has(word, at: entry) { first = place }
        }
        return first
    }

    /// The place of the word in which these bytes stand first; nil if they are nowhere.
    func place(of bytes: [UInt8]) -> Int? { self.bytes.place(of: bytes).map(text.head) }

    /// Whether a word begins so.
    func begins(_ word: [UInt8]) -> Bool { beginning(of: word) != nil }

    /// Takes the places of all words that begin so, of joined ones that of their first word.
    func eachPlace(of word: [UInt8], _ take: (Int) -> Void) {
        eachEntry(from: word) { entry in if has(word, at: entry) { take(text.head(of: entry)) } }
    }

    /// Takes the words that begin with that byte, joined ones too.
    func eachWord(from first: UInt8, _ take: (ArraySlice<UInt8>) -> Void) {
        eachEntry(from: [first]) { place in take(bytes[place...].prefix { $0 > 0x20 }) }
    }

    /// Whether the word stands there, of which the first four bytes do.
    private func has(_ word: [UInt8], at place: Int) -> Bool {
        if word.count <= 4 { return true }
        return place + word.count <= bytes.count && (4..<word.count).allSatisfy { bytes[place + $0] == word[$0] }
    }

    /// The places of the words that have the first bytes of this one, up to four.
    private func eachEntry(from word: [UInt8], _ take: (Int) -> Void) {
        if word.isEmpty { return }
        let key = word.withUnsafeBufferPointer(Self.key) << 32
        // What may follow: all below the bytes that are given.
        let last = key | .max >> UInt64(8 * min(4, word.count))
        words.withUnsafeBufferPointer { words in
            var range = 0..<words.count
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range = words[middle] < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            var place = range.lowerBound
            while place < words.count, words[place] <= last {
                take(Int(UInt32(truncatingIfNeeded: words[place])))
                place += 1
            }
        }
    }

    /// The first four bytes, the first one highest; zeros where there are less.
    private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for place in 0..<4 { key = key << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
        return key
    }
}
