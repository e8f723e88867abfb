import Foundation
import TestSupport
import Testing

@testable import CairnCore

struct IndexedTextTests {
    private let text = IndexedText(["Self-taught, she taught", "others; 研究 Zoë’s C++", "", "–", "taut"], gap: 3)

    private func place(_ word: String) -> Int? { text.beginning(of: Folding.words(word)) }

    @Test func `the first word that begins so is found, never one within a word or over the end of a text`() {
        #expect(
            String(decoding: text.bytes, as: UTF8.self)
                == " self taught she taught\n others 研 究 zoe s c++\n\n\n taut\n selftaught\n zoes")
        #expect(place("taught") == 6)
        #expect(
            place("self-t") == 1 && place("selft") == 1 && place("selftaughts") == nil && place("zoes") == place("zoe"))
        #expect(place("taught s") == 6)
        #expect(place("taut") != nil && place("tautology") == nil)
        #expect(place("aught") == nil)
        #expect(place("taught others") == nil)
        #expect(place("究") != nil && place("研究") != nil && place("究研") == nil)
        #expect(place("ZOË") != nil && place("c+") != nil && place("b") == nil && place("ω") == nil)
        #expect(text.beginning(of: []) == nil)
    }

    @Test func `words from a letter are whole and in their order`() {
        #expect(words(text, from: "t") == ["taught", "taught", "taut"])
        #expect(words(text, from: "s") == ["s", "self", "selftaught", "she"])
        #expect(words(text, from: "x").isEmpty)
        #expect(words(IndexedText([]), from: "a").isEmpty && IndexedText([""]).beginning(of: [0x61]) == nil)
    }

    private func words(_ text: IndexedText, from first: Unicode.Scalar) -> [String] {
        var found: [String] = []
        text.eachWord(from: UInt8(ascii: first)) { found.append(String(decoding: $0, as: UTF8.self)) }
        return found
    }

    @Test func `texts of any letters are found as a reading from their beginning finds them`() {
        var random = SplitMix64(seed: 5)
        let letters = Array("ab  -\u{301}é+#研\u{200D}ωß\n")
        for _ in 0..<300 {
            let texts = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                String(
                    (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in letters.randomElement(using: &random)
                    })
            }
            let text = IndexedText(texts)
            for _ in 0..<20 {
                let word = Folding.words(
                    String(
                        (0...Int.random(in: 0...3, using: &random)).compactMap { _ in
                            letters.randomElement(using: &random)
                        }))
                guard !word.isEmpty else { continue }
                let plain = Data(text.bytes).range(of: Data([0x20] + word)).map { $0.lowerBound + 1 }
                #expect((text.beginning(of: word) == nil) == (plain == nil), "\(word) in \(texts)")
                let ordinary = text.text.joined.start
                if let plain, plain < ordinary, text.beginning(of: word) != plain {
                    // Only a joined word may begin before it.
                    #expect(text.beginning(of: word).map { $0 < plain } == true, "\(word) in \(texts)")
                }
            }
        }
    }
}
