/// A text that shares its beginning and its end with another.
struct SharedEnds {
    /// Texts of fewer bytes are stored in full, which is easier to read.
    static let longText = 500

    let text: String
    /// In bytes of UTF-8; both ends fall between Unicode scalars.
    let beginning: Int
    let end: Int
    /// The text between; never empty.
    let middle: String

    /// What `text` shares with `whole`; nil if that is too little.
    init?(_ text: String, _ whole: String) {
        let (mine, theirs) = (Array(text.utf8), Array(whole.utf8))
        guard mine.count > Self.longText else { return nil }
        // At least one byte stays in the middle.
        let most = min(mine.count - 1, theirs.count)
        var beginning = 0
        while beginning < most, mine[beginning] == theirs[beginning] { beginning += 1 }
        while beginning > 0, mine[beginning].goesOn { beginning -= 1 }
        var end = 0
        while end < most - beginning, mine[mine.count - 1 - end] == theirs[theirs.count - 1 - end] { end += 1 }
        while end > 0, mine[mine.count - end].goesOn { end -= 1 }
        guard beginning + end > Self.longText / 2 else { return nil }
        self.text = text
        self.beginning = beginning
        self.end = end
        middle = String(decoding: mine[beginning..<mine.count - end], as: UTF8.self)
    }

    /// A shortened text; nil if `whole` is too short for these ends.
    init?(beginning: Int, middle: String, end: Int, of whole: String) {
        let bytes = Array(whole.utf8)
        guard beginning >= 0, end >= 0, beginning <= bytes.count, end <= bytes.count - beginning else { return nil }
        self.beginning = beginning
        self.middle = middle
        self.end = end
        text = String(decoding: bytes.prefix(beginning) + Array(middle.utf8) + bytes.suffix(end), as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it is a continuation byte of UTF-8.
    fileprivate var goesOn: Bool { self & 0xC0 == 0x80 }
}
