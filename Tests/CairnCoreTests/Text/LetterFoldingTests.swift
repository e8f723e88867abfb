import Foundation
import Testing

@testable import CairnCore

struct LetterFoldingTests {
    private func folded(_ text: String) -> String { String(decoding: Folding.words(text), as: UTF8.self) }

    @Test(arguments: [
        ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("José", "jose"), ("Strauß", "strauss"), ("STRAUSS", "strauss"),
        ("İpek", "ipek"), ("Işık", "isik"), ("ΟΔΥΣΣΕΥΣ", "οδυσσευσ"), ("Οδυσσεύς", "οδυσσευσ"), ("ﬁnal", "final"),
        ("Ａｄａ", "ada"), ("ｶﾞｷ", "カ\u{3099} キ"), ("Łódź", "lodz"), ("Ægir Øst", "aegir ost"), ("ẞ", "ss"),
        ("علی\u{200C}رضا", "عليرضا"), ("مُحَمَّد", "محمد"), ("𝐀da", "ada"), ("x²", "x2"), ("Ǆ", "dz"),
        ("Þór Guðrún", "thor gudrun"), ("Ŋ Əli Ɛ Ɔ Ɓ Ɗ Ƙ", "n eli e o b d k"), ("donʼt Hawaiʻi", "dont hawaii"),
        ("शर्मा", "शर्मा"), ("김", "\u{1100}\u{1175}\u{11B7}"), ("\u{1100}\u{1175}\u{11B7}", "\u{1100}\u{1175}\u{11B7}"),
        ("self-taught", "self taught"), ("don’t", "don t"), ("C++ and C#", "c++ and c#"), ("+1", "1"),
        ("研究者", "研 究 者"), ("  a, b;c ", "a b c"), ("", ""), ("–", ""), ("🚀 go", "🚀 go"),
    ]) func `spellings of the same fold to the same`(text: String, words: String) {
        #expect(folded(text).unicodeScalars.elementsEqual(words.unicodeScalars))
    }

    /// What Foundation decomposes, without case and marks, is what our table says.
    @Test func `every letter folds as its decomposition does`() {
        var different: [String] = []
        for value in UInt32(0x80)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let decomposed = String(scalar).decomposedStringWithCompatibilityMapping
            let isOfLetters = decomposed.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || Folding.isDropped($0.value)
            }
            guard isOfLetters else { continue }
            var (whole, parts): ([UInt8], [UInt8]) = ([], [])
            Folding.fold(scalar, into: &whole)
            for part in decomposed.unicodeScalars { Folding.fold(part, into: &parts) }
            if whole != parts { different.append(String(value, radix: 16)) }
        }
        #expect(different.isEmpty)
    }

    @Test func `each word knows where it begins`() {
        var text = FoldedText()
        text.add("Zoë's book")
        text.add("of it", gap: 3)
        #expect(String(decoding: text.bytes, as: UTF8.self) == " zoe s book\n of it")
        #expect(text.starts == [0, 5, 7, 14, 17])
        text.close()
        #expect(String(decoding: text.bytes, as: UTF8.self) == " zoe s book\n of it\n zoes")
        #expect(text.head(of: text.joined.all[0]) == 1 && text.head(of: 5) == 5)
    }

    @Test(arguments: [
        ("a-b", " ab"), ("a–b", " ab"), ("a - b", ""), ("a--b", ""), ("-a b-", ""), ("2026-12-03", ""),
        ("gpt-4", " gpt4"), ("state-of-the-art e-mail", " stateoftheart\n ofthe"), ("one", ""),
    ]) func `words that one sign parts are joined`(text: String, joined: String) {
        let bytes = Folding.searched([text])
        let found = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(joined.isEmpty ? found.isEmpty : found.hasPrefix(joined), "\(found)")
    }
}
