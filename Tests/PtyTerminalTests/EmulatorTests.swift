import Testing

@testable import PtyTerminal

@Suite("The emulator alone")
struct EmulatorTests {
    @Test("a storm of sizes and of text between them ends in a readable screen")
    func resizeStorm() {
        var random = Random(seed: 7)
        let pieces = [
            "漢字", "\u{1B}[2J", "\u{1B}[5;5H", "\u{1B}[?1049h", "\u{1B}[?1049l", "\u{1B}[999;999H", "x\r\n", "e\u{301}😀",
            "\u{1B}[5;90r", "\u{1B}7", "\u{1B}8", "\u{94}", "\u{1B}[9b", "\u{1B}[2M", "\u{1B}[2L",
        ]
        let emulator = Emulator(size: .standard)
        for _ in 0..<500 {
            let size = TerminalSize(rows: 1 + random.below(100), columns: 1 + random.below(300))
            emulator.resize(size)
            for _ in 0..<20 { emulator.feed(Array(pieces[random.below(pieces.count)].utf8)) }
            let screen = emulator.screen
            #expect(screen.size == size)
            #expect(screen.cursorRow < size.rows && screen.cursorColumn < size.columns)
        }
    }

    @Test("random sequences, characters and bytes do no harm")
    func randomOutput() {
        var random = Random(seed: 21)
        let emulator = Emulator(size: .standard)
        for _ in 0..<4000 {
            if random.below(20) == 0 {
                emulator.resize(TerminalSize(rows: 1 + random.below(60), columns: 1 + random.below(150)))
            }
            switch random.below(3) {
            case 0:
                let final = Character(Unicode.Scalar(UInt8(0x40 + random.below(0x3F))))
                let mark = random.below(3) == 0 ? "?" : ""
                emulator.feed(Array("\u{1B}[\(mark)\(random.below(120));\(random.below(200))\(final)".utf8))
            case 1: emulator.feed(Array("漢é😀x\r\n".utf8))
            default: emulator.feed((0..<20).map { _ in UInt8(random.below(256)) })
            }
        }
        #expect(!emulator.screen.lines.isEmpty)
    }

    @Test("a size that comes in the middle of a sequence does not break it")
    func resizeInSequence() {
        let emulator = Emulator(size: .standard)
        emulator.feed(Array("\u{1B}[3".utf8))
        emulator.resize(TerminalSize(rows: 10, columns: 40))
        emulator.feed(Array("1mred".utf8))
        #expect(emulator.screen.size == TerminalSize(rows: 10, columns: 40))
        #expect(emulator.screen.line(0) == "red")
        #expect(emulator.screen.cell(0, 0).foreground == .index(1))
    }

    @Test("a cursor that is brought back is seen or not as it was, whatever it was when it was saved")
    func savedCursor() {
        let emulator = Emulator(size: .standard)
        emulator.feed(Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}7\u{1B}[?25h\u{1B}8".utf8))
        #expect(emulator.screen.cursorVisible)
        emulator.feed(Array("\u{1B}[?1049l".utf8))
        #expect(emulator.screen.cursorVisible)
        emulator.feed(Array("\u{1B}[?25l\u{1B}8".utf8))
        #expect(!emulator.screen.cursorVisible)
    }

    @Test("characters and sequences that come in two parts are put together")
    func splitInput() {
        let emulator = Emulator(size: .standard)
        for byte in Array("\u{1B}[1mä漢\u{1B}[0m".utf8) { emulator.feed([byte]) }
        #expect(emulator.screen.line(0) == "ä漢")
        #expect(emulator.screen.cell(0, 0).bold)
    }
}

/// Numbers that look random and are always the same.
private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
