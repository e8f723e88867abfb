/// Texts prepared for searching: their folded words, each behind a space, with a line end between texts; and where each
/// word begins in its text.
struct FoldedText: Equatable, Sendable {
    /// " self taught ada", and behind that, once closed, "\n selftaught".
    private(set) var bytes: [UInt8] = []
    /// The place of each word in the texts as added, in bytes.
    private(set) var starts: [UInt32] = []
    /// The place of each word in ``bytes``.
    private(set) var heads: [UInt32] = []
    /// Words that a sign parts, as one.
    private(set) var joined = JoinedWords()
    private var length = 0

    /// Adds a text; no word goes from one text into the next. `gap` bytes stand between them.
    mutating func add(_ text: String, gap: Int = 0) {
        let offset = length + (bytes.isEmpty && length == 0 ? 0 : gap)
        // No phrase goes over the end of a text.
        if !bytes.isEmpty { bytes.append(0x0A) }
        var text = text
        text.withUTF8 { add($0, at: offset) }
        joined.close(bytes, heads)
        length = offset + text.utf8.count
    }

    /// Puts the joined words behind all others; nothing is added after that.
    mutating func close() {
        joined.start = bytes.count
        bytes += joined.bytes
    }

    /// The place of the word that stands there, or of the first one of joined words.
    func head(of place: Int) -> Int { joined.head(of: place) ?? place }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        bytes.reserveCapacity(bytes.count + text.count + 1)
        var isInWord = false
        // Where the last word ended.
        var end = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if Self.isWord(byte) || isInWord && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#")) {
                    if !isInWord { begin(offset + index, isJoined: JoinedWords.joins(text, end..<index)) }
                    isInWord = true
                    bytes.append(Self.lower(byte))
                } else {
                    if isInWord { end = index }
                    isInWord = false
                }
                index += 1
            } else {
                let (scalar, count) = Self.scalar(text, at: index)
                let wasInWord = isInWord
                add(scalar, offset + index, &isInWord) { JoinedWords.joins(text, end..<index) }
                if wasInWord, !isInWord { end = index }
                index += count
            }
        }
    }

    private mutating func add(
        _ scalar: Unicode.Scalar, _ place: Int, _ isInWord: inout Bool, isJoined: () -> Bool
    ) {
        if Folding.isDropped(scalar.value) { return }
        guard Self.isWord(scalar) else {
            isInWord = false
            return
        }
        if !isInWord || Self.standsAlone(scalar) { begin(place, isJoined: !isInWord && isJoined()) }
        isInWord = true
        Folding.fold(scalar, into: &bytes)
    }

    private mutating func begin(_ place: Int, isJoined: Bool) {
        if isJoined { joined.take(heads.count) } else { joined.close(bytes, heads) }
        bytes.append(0x20)
        starts.append(UInt32(place))
        heads.append(UInt32(bytes.count))
    }

    static func lower(_ byte: UInt8) -> UInt8 { byte | ((0x41...0x5A).contains(byte) ? 0x20 : 0) }

    static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if (0xC0...0x24F).contains(scalar.value) { return scalar.value != 0xD7 && scalar.value != 0xF7 }
        if (0x2010...0x2BFF).contains(scalar.value), scalar.value < 0x2070 { return false }
        if Folding.cased.contains(scalar.value) { return casedWords[Int(scalar.value - Folding.cased.lowerBound)] }
        return isWordByCategory(scalar)
    }

    /// As with their case: to ask for the category takes longer than to look it up.
    private static let casedWords = Folding.cased.map { Unicode.Scalar($0).map(isWordByCategory) ?? false }

    private static func isWordByCategory(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        // Somebody may look for an emoji.
        case .otherSymbol: return scalar.value >= 0x1F000 || scalar.properties.isAlphabetic
        default: return false
        }
    }

    /// Scripts without spaces, where a word may begin at any letter: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
    static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
            let category = scalar.properties.generalCategory
            return category != .nonspacingMark && category != .spacingMark
        case 0x3040...0x30FF, 0xFF66...0xFF9D, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return scalar.value != 0x3099 && scalar.value != 0x309A
        default: return false
        }
    }

    /// The scalar of several bytes that begins there, and how many they are.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(text[index])
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = first & (0xFF >> UInt32(count + 1))
        for next in 1..<count { value = value << 6 | UInt32(text[index + next] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
    }
}
