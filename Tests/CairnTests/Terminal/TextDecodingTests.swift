import CairnCore
import TestSupport
import Testing

@testable import cairn

struct TextDecodingTests {
    @Test func `text is characters, and a mark joins its letter`() {
        #expect(decode("né日e\u{301}👩‍💻🇩🇪") == typed("né日e\u{301}👩‍💻🇩🇪"))
        #expect(decode("e\u{301}").count == 1)
    }

    @Test func `everything means the same in whatever pieces it comes`() {
        let all =
            "jé日👩\u{1B}[A\u{1B}[1;5C\u{1B}[<0;5;6M\u{1B}[200~p\u{1B}[31mq\r\n\u{1B}[201~\u{1B}OH\u{1B}[M !!\u{1B}[3~k"
        let bytes = Array(all.utf8)
        let whole = decode(bytes)
        #expect(whole.count == 12)
        for count in 1...bytes.count { #expect(decode(bytes, inPiecesOf: count) == whole, "in pieces of \(count)") }
    }

    @Test(arguments: [
        ([0xFF], "\u{FFFD}"), ([0xC3, 0x28], "\u{FFFD}("), ([0x80, 0x61], "\u{FFFD}a"),
        ([0xE2, 0x82, 0x61], "\u{FFFD}a"),
        ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC2, 0x9B, 0x61], "a"),
    ])
    func `what is no UTF-8 is a mark, and C1 controls are nothing`(bytes: [UInt8], text: String) {
        #expect(decode(bytes) == typed(text))
    }

    @Test func `half a character waits for its other half`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xE6, 0x97]) == [])
        #expect(!decoder.isAmbiguous)
        #expect(decoder.feed([0xA5]) == typed("日"))
        #expect(decoder.feed([0xE6, 0x97]) == [])
        #expect(decoder.feed([0x6A]) == typed("\u{FFFD}j"))
    }

    /// A mark that comes late joins its letter only in the text field.
    private func told(_ inputs: [Input]) -> String {
        inputs.map { if case .key(.character(let character)) = $0 { String(character) } else { "\($0)" } }.joined()
    }

    @Test func `any bytes in any pieces end in the same inputs and leave nothing behind`() {
        var random = SplitMix64(seed: 7)
        let pieces: [[UInt8]] = [
            [0x1B], Array("[".utf8), Array("O".utf8), Array("<0;".utf8), Array("M".utf8), [0xC3], [0x0D],
        ]
        for _ in 0..<500 {
            let bytes = (0..<40).flatMap { _ in random.below(3) == 0 ? [UInt8(random.below(256))] : random.pick(pieces)
            }
            // A letter after everything ends what is under way without being ambiguous itself.
            let ended = bytes + Array("\r\r\r\r\u{1B}[200~p\u{1B}[201~".utf8)
            #expect(told(decode(ended, inPiecesOf: 1)) == told(decode(ended)), "\(bytes)")
            #expect(decode(ended).last == .paste("p"))
        }
    }
}
