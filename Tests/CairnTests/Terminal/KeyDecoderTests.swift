import CairnCore
import Testing

@testable import cairn

struct KeyDecoderTests {
    @Test(arguments: [
        ("\u{1B}[A", Key.up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}OA", .up),
        ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}[F", .end),
        ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home),
        ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
        ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Ox", .character("8")), ("\u{1B}Oj", .character("*")),
    ])
    func `a key of the VT and xterm families is known by every spelling`(bytes: String, key: Key) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test(arguments: [
        ("\u{1B}[1;5C", Key.wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;6C", .shift(.wordRight)),
        ("\u{1B}O5D", .wordLeft),
        ("\u{1B}Oc", .wordRight), ("\u{1B}Od", .wordLeft), ("\u{1B}[1;2A", .shift(.up)), ("\u{1B}[1;3B", .down),
        ("\u{1B}[1;5A", .up), ("\u{1B}[1;5H", .home), ("\u{1B}[3;5~", .delete), ("\u{1B}[5;2~", .pageUp),
        ("\u{1B}[7$", .shift(.home)), ("\u{1B}[1;2F", .shift(.end)), ("\u{1B}[3^", .delete), ("\u{1B}[a", .shift(.up)),
        ("\u{1B}\u{1B}[A", .up),
        ("\u{1B}\u{1B}OB", .down),
    ])
    func `Ctrl with an arrow goes by words, Shift selects, and other modified keys are the bare keys`(
        bytes: String, key: Key
    ) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test(arguments: [
        ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
        ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{0}", .control("@")), ("\u{1C}", .control("\\")),
        ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B} ", .alt(" ")), ("\u{1B}\u{7F}", .control("w")),
        ("\u{1B}[97;5u", .control("a")), ("\u{1B}[13;2u", .enter), ("\u{1B}[9;2u", .backTab),
        ("\u{1B}[27;5;65~", .control("a")), ("\u{1B}[98;3u", .alt("b")),
    ])
    func `controls, Alt and numbered keys are keys`(bytes: String, key: Key) {
        #expect(decode(bytes) == [.key(key)])
    }

    @Test(arguments: [
        "\u{1B}[2~", "\u{1B}[[F", "\u{1B}[1;5P", "\u{1B}[29~", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c",
        "\u{1B}[?2004;1$y", "\u{1B}[<0;1;1m", "\u{1B}[201~", "\u{1B}]11;rgb:1414/1717/1c1c\u{7}", "\u{1B}P1+r\u{1B}\\",
        "\u{1B}[57428u", "\u{1B}[1;2;3;4!p",
    ])
    func `what means nothing here goes whole, and the next key is a key`(bytes: String) {
        #expect(decode(bytes + "j") == typed("j"))
    }

    @Test(arguments: [
        ("\u{1B}OP", 1), ("\u{1B}OS", 4), ("\u{1B}[11~", 1), ("\u{1B}[15~", 5), ("\u{1B}[17~", 6), ("\u{1B}[24;5~", 12),
        ("\u{1B}[[A", 1), ("\u{1B}[[E", 5),
    ])
    func `function keys have their numbers, whatever the terminal`(bytes: String, number: Int) {
        #expect(decode(bytes + "j") == [.key(.function(number))] + typed("j"))
    }

    @Test(arguments: ["\u{1B}[120;1:3u", "\u{1B}[120;1:2u", "\u{1B}[1;1:3A", "\u{1B}[3;5:3~", "\u{1B}[97:65;2:3;65u"])
    func `a release or a repeat that kitty's protocol tells is no key`(bytes: String) {
        #expect(decode(bytes).isEmpty)
        #expect(decode(bytes + "j") == [.key(.character("j"))])
    }

    @Test func `a press that kitty's protocol tells is a key`() {
        #expect(
            decode("\u{1B}[120;1:1u\u{1B}[120u\u{1B}[1;1:1A") == [
                .key(.character("x")), .key(.character("x")), .key(.up),
            ])
    }

    @Test func `Esc alone is Esc once nothing follows`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isAmbiguous)
        #expect(decoder.flush() == [.key(.escape)])
        #expect(!decoder.isAmbiguous)
        #expect(decoder.flush() == [])
    }

    @Test(arguments: [
        ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.alt("[")]),
        ("\u{1B}O", [.alt("O")]),
        ("\u{1B}\r", [.escape, .enter]), ("\u{1B}\u{1B}x", [.escape, .alt("x")]), ("\u{1B}]", [.alt("]")]),
        ("\u{1B}P\r", [.alt("P"), .enter]), ("\u{1B}\u{1B}[", [.escape, .alt("[")]),
    ])
    func `Esc and keys that may begin a sequence are keys once nothing follows`(bytes: String, keys: [Key]) {
        #expect(decode(bytes) == keys.map { .key($0) })
    }

    @Test func `a sequence that is under way waits for its end however long that takes`() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[1;".utf8)) == [])
        #expect(!decoder.isAmbiguous)
        #expect(decoder.flush() == [])
        #expect(decoder.feed(Array("5Cj".utf8)) == [.key(.wordRight)] + typed("j"))
    }

    @Test(arguments: ["\u{1B}[12\r", "\u{1B}[\r", "\u{1B}[M \r", "\u{1B}O\r"])
    func `a sequence that a control cuts short does not swallow the control`(bytes: String) {
        #expect(decode(bytes).last == .key(.enter))
        #expect(decode(bytes).count == 1)
    }

    @Test func `a sequence without an end is swallowed up to where one could be`() {
        let digits = String(repeating: "1;", count: 5000)
        #expect(decode(Array("\u{1B}[\(digits)~j".utf8), inPiecesOf: 100) == typed("j"))
        #expect(decode(Array("\u{1B}[\(digits)\rj".utf8), inPiecesOf: 1) == [.key(.enter)] + typed("j"))
    }

    @Test func `the terminal's own sequences go before all others`() {
        let extra = [
            KeySequence(bytes: Array("\u{1B}\t".utf8), key: .backTab),
            KeySequence(bytes: Array("\u{1B}[3z".utf8), key: .delete), KeySequence(bytes: [0x0B], key: .up),
        ]
        #expect(decode("\u{1B}\t", extra: extra) == [.key(.backTab)])
        #expect(decode("\u{1B}[3z", extra: extra) == [.key(.delete)])
        #expect(decode("\u{B}", extra: extra) == [.key(.control("k"))])
        #expect(decode("\u{1B}", extra: extra) == [.key(.escape)])
    }

    @Test func `a terminal's own sequence that begins like another key waits for its end`() {
        var decoder = KeyDecoder(extra: [KeySequence(bytes: Array("\u{1B}OAx".utf8), key: .pageUp)])
        #expect(decoder.feed(Array("\u{1B}OA".utf8)) == [])
        #expect(decoder.feed(Array("x".utf8)) == [.key(.pageUp)])
    }
}
