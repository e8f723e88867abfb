/// What two spellings of a word have in common: neither case, marks, joiners nor the width or style of letters count.
///
/// ```
/// Folding.words("Zoë’s self-taught ﬁnal STRASSE")  // "zoe s self taught final strasse"
/// ```
enum Folding {
    /// The folded words of a text, with single spaces between them.
    static func words(_ text: String) -> [UInt8] {
        var folded = FoldedText()
        folded.add(text)
        return Array(folded.bytes.dropFirst())
    }

    /// What names are put in order by: É stands with E, and in any case.
    static func order(_ name: String) -> String { String(decoding: words(name), as: UTF8.self) }

    /// Adds the folded words of a single character; nothing if it is no part of a word.
    static func addWords(_ character: Character, to bytes: inout [UInt8]) {
        guard let byte = character.asciiValue else {
            bytes += words(String(character))
            return
        }
        if FoldedText.isWord(byte) { bytes.append(FoldedText.lower(byte)) }
    }

    /// The scalar without case and marks, as UTF-8; nothing for marks and joiners.
    static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        guard !isDropped(scalar.value) else { return }
        guard !hasNoCase(scalar.value) else { return append(scalar, to: &bytes) }
        // Full case folding: up and down again, so that ß is ss and both sigmas are one.
        for upper in scalar.properties.uppercaseMapping.unicodeScalars {
            for lower in upper.properties.lowercaseMapping.unicodeScalars where !isDropped(lower.value) {
                append(lower, to: &bytes)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if scalar.isASCII {
            bytes.append(UInt8(scalar.value))
        } else if (0xAC00...0xD7A3).contains(scalar.value) {
            for letter in hangul(scalar.value - 0xAC00) { bytes += Array(String(letter).utf8) }
        } else {
            bytes += replacements[scalar] ?? Array(String(scalar).utf8)
        }
    }

    /// The letters of a Korean syllable, as file names and phones may hold them (Unicode Standard, 3.12).
    private static func hangul(_ index: UInt32) -> [Unicode.Scalar] {
        let last = index % 28
        let values = [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (last > 0 ? [0x11A7 + last] : [])
        return values.compactMap(Unicode.Scalar.init)
    }

    private static let replacements: [Unicode.Scalar: [UInt8]] = {
        var replacements: [Unicode.Scalar: [UInt8]] = [:]
        replacements.reserveCapacity(4500)
        for group in table {
            var (folded, isFolded): ([UInt8], Bool) = ([], true)
            // By scalars: a mark would join the space or the slash before it.
            for scalar in group.unicodeScalars {
                switch scalar {
                case " ": (folded, isFolded) = ([], true)
                case "/": isFolded = false
                default:
                    if isFolded { folded += Array(String(scalar).utf8) } else { replacements[scalar] = folded }
                }
            }
        }
        return replacements
    }()

    /// Accents, vowel points that most writers leave out, joiners and variation selectors. The vowel signs of Indic scripts
    /// are letters.
    static func isDropped(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x300...0x344, 0x346...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7,
            0x610...0x61A, 0x61C, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED,
            0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20FF,
            0xFCF2...0xFCF4, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFE70...0xFE7F, 0xFEFF, 0xE0100...0xE01EF:
            true
        default: false
        }
    }

    /// Most scalars of East Asia: asking for their case takes longer than all the rest.
    private static func hasNoCase(_ value: UInt32) -> Bool {
        (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
    }
}

/// Texts prepared for searching: their folded words, each behind a space, with a line end between texts; and where each
/// word begins in its text.
struct FoldedText: Equatable, Sendable {
    /// " self taught ada"
    private(set) var bytes: [UInt8] = []
    /// The place of each word in the texts as added, in bytes.
    private(set) var starts: [UInt32] = []
    /// The place of each word in ``bytes``.
    private(set) var heads: [UInt32] = []
    private var length = 0

    /// Adds a text; no word goes from one text into the next. `gap` bytes stand between them.
    mutating func add(_ text: String, gap: Int = 0) {
        let offset = length + (bytes.isEmpty && length == 0 ? 0 : gap)
        // No phrase goes over the end of a text.
        if !bytes.isEmpty { bytes.append(0x0A) }
        var text = text
        text.withUTF8 { add($0, at: offset) }
        length = offset + text.utf8.count
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
        bytes.reserveCapacity(bytes.count + text.count + 1)
        var isInWord = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if Self.isWord(byte) || isInWord && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#")) {
                    if !isInWord { begin(offset + index) }
                    isInWord = true
                    bytes.append(Self.lower(byte))
                } else {
                    isInWord = false
                }
                index += 1
            } else {
                let (scalar, count) = Self.scalar(text, at: index)
                add(scalar, offset + index, &isInWord)
                index += count
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ place: Int, _ isInWord: inout Bool) {
        if Folding.isDropped(scalar.value) { return }
        guard Self.isWord(scalar) else {
            isInWord = false
            return
        }
        if !isInWord || Self.standsAlone(scalar) { begin(place) }
        isInWord = true
        Folding.fold(scalar, into: &bytes)
    }

    private mutating func begin(_ place: Int) {
        bytes.append(0x20)
        starts.append(UInt32(place))
        heads.append(UInt32(bytes.count))
    }

    fileprivate static func lower(_ byte: UInt8) -> UInt8 { byte | ((0x41...0x5A).contains(byte) ? 0x20 : 0) }

    fileprivate static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if (0xC0...0x24F).contains(scalar.value) { return scalar.value != 0xD7 && scalar.value != 0xF7 }
        if (0x2010...0x2BFF).contains(scalar.value), scalar.value < 0x2070 { return false }
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
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
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
