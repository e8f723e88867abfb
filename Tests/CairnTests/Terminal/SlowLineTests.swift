import CairnCore
import Testing

@testable import cairn

/// What comes in pieces, as over a slow line.
struct SlowLineTests {
    /// How long lies between two pieces: one is waited for, or given up and gone on, or nearly forgotten.
    enum Pause: CaseIterable {
        case none, short, long, late
    }

    private func inputs(_ pieces: [[UInt8]], _ pause: Pause) -> [Input] {
        var decoder = KeyDecoder()
        return pieces.flatMap { piece in
            var inputs = decoder.feed(piece)
            if pause != .none { inputs += decoder.flush() }
            if pause == .long || pause == .late { while decoder.isAmbiguous { inputs += decoder.flush() } }
            if pause == .late { decoder.slowDown() }
            return inputs
        }
    }

    private func cut(_ text: String, at places: [Int]) -> [[UInt8]] {
        let bytes = Array(text.utf8)
        return zip([0] + places, places + [bytes.count]).map { Array(bytes[$0..<$1]) }
    }

    @Test(arguments: Pause.allCases) func `a paste cut in two or three is text, wherever it is cut`(pause: Pause) {
        let text = "\u{1B}[200~q:2d\r\u{1B}[201~"
        for first in 1..<text.utf8.count {
            for second in first..<text.utf8.count {
                let pieces = cut(text, at: second == first ? [first] : [first, second])
                let inputs = inputs(pieces + [Array("j".utf8)], pause)
                #expect(inputs.suffix(2) == [.paste("q:2d\n")] + typed("j"))
                // An Esc that was none is taken back; of a mark only "[" is a key, after a while.
                let harmless: [Input] = [.key(.escape), .notEscape, .key(.alt("["))]
                let keys = inputs.dropLast(2).filter { !harmless.contains($0) }
                let isSlow = pause == .long || pause == .late
                #expect(isSlow ? keys.allSatisfy { typed("[20~").contains($0) } : keys.isEmpty)
            }
        }
    }

    @Test(arguments: [
        "\u{1B}]11;rgb:1", "\u{1B}P1$", "\u{1B}_Gi=1", "\u{1B}[2", "\u{1B}[200", "\u{1B}[<0;5", "\u{1B}[1;", "\u{1B}[M",
    ])
    func `after a sequence that never ends what is typed is typed`(beginning: String) {
        for text in ["a", "QRS", "quite a long text"] {
            var decoder = KeyDecoder()
            #expect(decoder.feed(Array(beginning.utf8)).isEmpty && decoder.isUnfinished)
            decoder.dropUnfinished()
            #expect(!decoder.isUnfinished && decoder.feed(Array(text.utf8)) == typed(text), "\(text)")
        }
    }

    @Test func `a paste and an answer go on even if their beginning was dropped`() {
        for (beginning, rest) in [("\u{1B}[20", "0~q\u{1B}[201~"), ("\u{1B}]11;rgb:1", "e1e/2020/3030\u{1B}\\")] {
            var decoder = KeyDecoder()
            #expect(decoder.feed(Array(beginning.utf8)).isEmpty)
            decoder.dropUnfinished()
            #expect(decoder.feed(Array(rest.utf8)) == (beginning.hasSuffix("20") ? [.paste("q")] : []))
        }
    }

    @Test(arguments: [
        "]11;rgb:1e1e/2020/3030\u{1B}\\", "P1$r0;4:3m\u{1B}\\", "_Gi=1;OK\u{1B}\\", "[?62;22c", "[12;40R",
    ])
    func `an answer is no key even long after its Esc`(rest: String) {
        let inputs = inputs([[0x1B], Array(rest.utf8), Array("j".utf8)], .late)
        #expect(inputs.last == typed("j").last && inputs.dropLast().allSatisfy(isHarmless), "\(inputs)")
    }

    @Test(arguments: [
        "\u{1B}[?1;2c", "\u{1B}]11;rgb:00/00/qq\u{7}", "\u{1B}]11;rgb:qq/00/00\u{1B}\\", "\u{1B}P>|xterm q\u{1B}\\",
        "\u{1B}P1$r0q\u{1B}\\", "\u{1B}_Gi=31;OK q\u{1B}\\", "\u{1B}]lquit\u{1B}\\", "\u{1B}^quit\u{1B}\\",
        "\u{1B}Xquit\u{1B}\\", "\u{1B}]52;c;cXFx\u{7}",
    ])
    func `a terminal's answer cut in two is no key, wherever it is cut`(answer: String) {
        for place in 1..<answer.utf8.count {
            for pause in [Pause.none, .short] {
                let inputs = inputs(cut(answer, at: [place]) + [Array("j".utf8)], pause)
                #expect(inputs.last == typed("j").last)
                #expect(inputs.dropLast().allSatisfy(isHarmless), "\(place): \(inputs)")
            }
        }
    }

    /// An Esc that may be taken back, or Alt with a sign, which does nothing.
    private func isHarmless(_ input: Input) -> Bool {
        if case .key(.alt) = input { return true }
        return input == .key(.escape) || input == .notEscape
    }

    @Test(
        arguments: [
            "[2", "[j", "[", "[20", "[200", "[22", "[A", "]", "]j", "Px", "_", "_G", "_Gx", "^q", "Xq", "O", "j", "[2j",
        ])
    func `what somebody types after Esc is keys`(keys: String) {
        let pieces = ("\u{1B}" + keys).utf8.map { [$0] }
        #expect(inputs(pieces, .long) == [.key(.escape)] + typed(keys))
        #expect(inputs(pieces, .late) == [.key(.escape)] + typed(keys))
    }

    @Test(arguments: ["[2j", "[[", "[2[", "[j", "[2q"])
    func `keys that were held back are given out once they are no mark`(keys: String) {
        let inputs = inputs(("\u{1B}" + keys).utf8.map { [$0] }, .short)
        #expect(inputs == [.key(.escape)] + typed(keys))
    }

    @Test func `a key long after Esc is a key`() {
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B]) + decoder.flush()
        decoder.forgetGivenUp()
        #expect(decoder.feed(Array("[[".utf8)) == typed("[["))
    }
}
