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

    /// The folded words of a text, one by one.
    static func split(_ text: String) -> [ArraySlice<UInt8>] { words(text).split(separator: 0x20) }

    /// Whether both have the same words: "MAE" and "mae".
    static func areOne(_ one: String, _ other: String) -> Bool { one == other || words(one) == words(other) }

    /// Where words are looked for: the folded words of all texts, and those that a sign parts as one, each behind a space.
    static func searched(_ texts: [String]) -> [UInt8] {
        var folded = FoldedText()
        for text in texts { folded.add(text) }
        folded.close()
        return folded.bytes
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
        if cased.contains(scalar.value) {
            bytes += foldedCased[Int(scalar.value - cased.lowerBound)]
        } else {
            foldSlowly(scalar, into: &bytes)
        }
    }

    /// Greek, Cyrillic and Armenian: to ask for the case of each of their letters takes fifty times as long as to look it up.
    static let cased: Range<UInt32> = 0x370..<0x590
    private static let foldedCased: [[UInt8]] = cased.map { value in
        var bytes: [UInt8] = []
        if let scalar = Unicode.Scalar(value) { foldSlowly(scalar, into: &bytes) }
        return bytes
    }

    private static func foldSlowly(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
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
            for letter in hangul(scalar.value - 0xAC00) { bytes += UTF8.encode(letter) ?? .init() }
        } else if let replacement = replacements[scalar] {
            bytes += replacement
        } else {
            bytes += UTF8.encode(scalar) ?? .init()
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

    /// Accents, vowel points that most writers leave out, letters that are apostrophes, joiners and variation selectors. The vowel signs of Indic scripts
    /// are letters.
    static func isDropped(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x2BB, 0x2BC, 0x300...0x344, 0x346...0x36F, 0x483...0x487, 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4,
            0x5C5, 0x5C7,
            0x610...0x61A, 0x61C, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED,
            0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20FF,
            0xFCF2...0xFCF4, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFE70...0xFE7F, 0xFEFF, 0xE0100...0xE01EF:
            true
        default: false
        }
    }

    /// Most scalars of Asia: asking for their case takes longer than all the rest. The Georgian ones have one.
    private static func hasNoCase(_ value: UInt32) -> Bool {
        (0x590...0x109F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
    }
}
