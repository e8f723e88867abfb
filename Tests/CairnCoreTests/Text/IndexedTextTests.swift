import Foundation
import TestSupport
import Testing

@testable import CairnCore

struct IndexedTextTests {
    private let text = IndexedText(["Self-taught, she taught", "others; 研究 Zoë’s C++", "", "–", "taut"], gap: 3)

    private func place(_ word: String) -> Int? { text.beginning(of: Folding.words(word)) }

    @Test func `the first word that begins so is found, never one within a word or over the end of a text`() {
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == " self taught she taught\n others 研 究 zoe s c++\n\n\n taut")
        #expect(place("taught") == 6)
        #expect(place("self-t") == 1)
        #expect(place("taught s") == 6)
        #expect(place("taut") != nil && place("tautology") == nil)
        #expect(place("aught") == nil)
        #expect(place("taught others") == nil)
        #expect(place("究") != nil && place("研究") != nil && place("究研") == nil)
        #expect(place("ZOË") != nil && place("c+") != nil && place("b") == nil && place("ω") == nil)
        #expect(text.beginning(of: []) == nil)
    }

    @Test func `words from a letter are whole and in their order`() {
        let words = text.words(from: UInt8(ascii: "t")).map { String(decoding: $0, as: UTF8.self) }
        #expect(words == ["taught", "taught", "taut"])
        #expect(text.words(from: UInt8(ascii: "x")).isEmpty)
        #expect(IndexedText([]).words(from: 0x61).isEmpty && IndexedText([""]).beginning(of: [0x61]) == nil)
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
                #expect(text.beginning(of: word) == plain, "\(word) in \(texts)")
            }
        }
    }
}
