/// A letter as it may be written, for an index that does not fold all that a search folds.
public struct LetterSpelling: Sendable {
    /// As written, in either case.
    public let own: Unicode.Scalar
    /// What a search makes of it: й is и, ﻻ is لا; empty if it leaves it out.
    public let folded: [Unicode.Scalar]

    /// The folded words of a text; nil if one is of a script that puts no spaces between words.
    public static func words(_ text: String) -> [[Unicode.Scalar]]? {
        let words = String(decoding: Folding.words(text), as: UTF8.self).unicodeScalars
        guard !words.contains(where: FoldedText.standsAlone) else { return nil }
        return words.split(separator: " ").map(Array.init)
    }

    /// All that may stand for the beginning of these folded letters, or go on behind their end.
    public static func all(beginning letters: ArraySlice<Unicode.Scalar>) -> [LetterSpelling] {
        guard let first = letters.first else { return [] }
        let others = folding[first, default: []] + syllables(first, letters.dropFirst().first)
        return [LetterSpelling(own: first, folded: [first])]
            + others.filter { zip($0.folded, letters).allSatisfy { $0 == $1 } }
    }

    /// What a search leaves out of such a word, and an index may take for letters: apostrophes, what draws Arabic words out,
    /// and vowel points of Arabic that stand alone.
    public static func leftOut(of word: [Unicode.Scalar]) -> [LetterSpelling] {
        let isArabic = word.contains { (0x600...0x6FF).contains($0.value) }
        let points = isArabic ? Array(0xFCF2...0xFCF4) + Array(0xFE70...0xFE7F) : []
        return ([0x2BB, 0x2BC, 0x640] + points).compactMap(Unicode.Scalar.init).map {
            LetterSpelling(own: $0, folded: [])
        }
    }

    /// Letters that fold to something else, by what they begin with then.
    private static let folding: [Unicode.Scalar: [LetterSpelling]] = {
        let replaced = Folding.table.joined().unicodeScalars.filter { $0.value >= 0x80 }
        let letters = Set(cased.joined().compactMap(Unicode.Scalar.init)).union(replaced)
        var folding: [Unicode.Scalar: [LetterSpelling]] = [:]
        for own in letters {
            let folded = LetterSpelling.folded(own)
            if let first = folded.first, folded != [own] {
                folding[first, default: []].append(LetterSpelling(own: own, folded: folded))
            }
        }
        return folding
    }()

    /// Where letters have a case.
    private static let cased: [ClosedRange<UInt32>] = [
        0xB5...0x24F, 0x250...0x2AF, 0x345...0x345, 0x370...0x58F, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF,
        0x1D79...0x1D8E, 0x1E00...0x1FFF, 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA69F,
        0xA722...0xA7FF, 0xAB53...0xABBF, 0xFB00...0xFB17, 0xFF21...0xFF5A, 0x10400...0x104FF, 0x10570...0x105BF,
        0x10C80...0x10CF2, 0x118A0...0x118DF, 0x16E40...0x16E7F, 0x1E900...0x1E943,
    ]

    /// The Korean syllables that begin with these letters: an index has them whole.
    private static func syllables(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> [LetterSpelling] {
        guard (0x1100...0x1112).contains(first.value) else { return [] }
        let vowels = second.map { $0.value...$0.value } ?? 0x1161...0x1175
        guard (0x1161...0x1175).contains(vowels.lowerBound) else { return [] }
        let start = 0xAC00 + (first.value - 0x1100) * 588
        let range = start + (vowels.lowerBound - 0x1161) * 28..<start + (vowels.upperBound - 0x1160) * 28
        return range.compactMap(Unicode.Scalar.init).map { LetterSpelling(own: $0, folded: folded($0)) }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        var bytes: [UInt8] = []
        Folding.fold(scalar, into: &bytes)
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    }
}
