import TestSupport
import Testing

@testable import CairnCore

struct TextPiecesTests {
    private func text(_ random: inout SplitMix64, _ alphabet: String) -> String {
        String((0..<random.below(60)).map { _ in random.pick(Array(alphabet)) })
    }

    @Test func `the pieces of a text are its characters, however they lie side by side`() {
        var random = SplitMix64(seed: 6)
        for _ in 0..<3000 {
            let text = text(&random, "ab \t\u{301}é–·é日👩🏽‍💻🇩🇪▸\u{200D}0\u{600}1★\u{FE0F}\u{AD}")
            var characters: [Character] = []
            TextPieces.walk(text) { piece in
                switch piece {
                case .plain(let bytes): characters += bytes.map { Character(Unicode.Scalar($0)) }
                case .scalar(let scalar): characters.append(Character(scalar))
                case .character(let character): characters.append(character)
                }
                return true
            }
            #expect(characters == Array(text))
        }
    }

    @Test func `a walk ends where it is told to`() {
        var seen = 0
        TextPieces.walk("ab – cd – ef") { _ in
            seen += 1
            return seen < 2
        }
        #expect(seen == 2)
    }
}
