/// Words that only a hyphen, an apostrophe or another such sign parts, as one: whoever looks for "email" wants "e-mail", too,
/// and "cant" is "can't".
struct JoinedWords: Equatable, Sendable {
    /// "\n email\n cant": no phrase goes from one to the next.
    private(set) var bytes: [UInt8] = []
    /// Where ``bytes`` stand in the text.
    var start = 0
    /// The place of each in ``bytes``.
    private var places: [UInt32] = []
    /// Where the first of its words begins in the text.
    private var heads: [UInt32] = []
    /// The first and the last of the words that are parted by signs alone, as far as they have been read.
    private var open: ClosedRange<Int>?

    /// Words that are joined at a time: a longer one is found by its beginning.
    private static let most = 4

    /// The next word is parted from the one before by a sign alone. `word` is its number.
    mutating func take(_ word: Int) { open = (open?.lowerBound ?? word - 1)...word }

    /// The next word stands by itself. `text` and `heads` are all words so far.
    mutating func close(_ text: [UInt8], _ heads: [UInt32]) {
        guard let open else { return }
        self.open = nil
        for first in open.dropLast() {
            let last = min(open.upperBound, first + Self.most - 1)
            let end = last + 1 < heads.count ? Int(heads[last + 1]) : text.count
            let word = text[Int(heads[first])..<end].filter { $0 > 0x20 }
            // Dates and amounts are no words.
            guard word.contains(where: { $0 > 0x39 }) else { continue }
            bytes += [0x0A, 0x20]
            places.append(UInt32(bytes.count))
            self.heads.append(heads[first])
            bytes += word
        }
    }

    /// Where the first of its words begins; nil if no joined word stands at that place.
    func head(of place: Int) -> Int? {
        guard place >= start, let word = places.lastIndex(where: { start + Int($0) <= place }) else { return nil }
        return Int(heads[word])
    }

    /// The places of the joined words in the text.
    var all: [Int] { places.map { start + Int($0) } }

    /// Whether what stands there is a single sign that joins words.
    static func joins(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard (1...3).contains(range.count), range.lowerBound > 0 else { return false }
        let value = range.reduce(UInt32(0)) { $0 << 8 | UInt32(text[$1]) }
        switch value {
        // - ' _ . / &
        case 0x2D, 0x27, 0x5F, 0x2E, 0x2F, 0x26: return true
        // The acute accent and the middle dot.
        case 0xC2B4, 0xC2B7: return true
        // Hyphens, the en dash, quotation marks that serve as apostrophes; the wide apostrophe, hyphen and dot of East Asia.
        case 0xE28090, 0xE28091, 0xE28093, 0xE28098, 0xE28099, 0xEFBC87, 0xEFBC8D, 0xEFBC8E: return true
        default: return false
        }
    }

    /// Whether the character is a sign that joins words.
    static func joins(_ character: Character) -> Bool {
        var text = "a\(character)"
        return text.withUTF8 { joins($0, 1..<$0.count) }
    }
}
