import PtyTerminal
import Testing

@testable import cairn_bench

@Suite("The benchmark's own parts")
struct BenchTests {
    @Test("commands are split as a shell does")
    func words() throws {
        #expect(try shellWords(#"  less 'my file' a\ b "c \" d" '' "#) == ["less", "my file", "a b", "c \" d", ""])
        #expect(throws: ShellWordsError.empty) { try shellWords("  ") }
        #expect(throws: ShellWordsError.openQuote("'", "a 'b")) { try shellWords("a 'b") }
    }

    @Test("options find their case by name")
    func namedOptions() throws {
        let named = try NamedOptions(
            cases: ["cairn, fresh=cairn --data {tmp}/j", "htop=htop"], keys: ["htop=Down,Up"], quit: ["htop=Esc,q"],
            before: ["cairn, fresh=2"], expect: ["cairn, fresh=? help"])
        let programs = try named.programs(tmp: "/t")
        #expect(programs.map(\.arguments) == [["cairn", "--data", "/t/j"], ["htop"]])
        #expect(programs.map(\.forth) == [.text("j"), .special(.down)])
        #expect(programs.map(\.before) == [[.text("2")], []])
        #expect(programs.map(\.quit) == [[.text("q")], [.special(.escape), .text("q")]])
        #expect(programs.map(\.expected) == ["? help", nil])
    }

    @Test("an option for a case that is not there is refused")
    func strayOption() {
        #expect(throws: (any Error).self) {
            try NamedOptions(cases: ["a=b"], keys: ["c=j,k"], quit: [], before: [], expect: [])
        }
    }

    @Test("the middle of odd, even and no values")
    func medians() {
        #expect(median([9, 1, 5]) == 5)
        #expect(median([4, 1, 9, 2]) == 3)
        #expect(median([]) == nil)
    }

    @Test("a walk turns after its stride, and at an end")
    func walk() {
        var walk = Walk(stride: 2)
        #expect([walk.next(), walk.next(), walk.next()] == [true, true, false])
        walk.turn()
        #expect([walk.next(), walk.next(), walk.next()] == [true, true, false])
    }

    @Test("the table gives medians and ratios to the first, and says what is doubtful")
    func table() {
        var floor = Result(name: "floor")
        floor.add(.firstFrame, 8_000_000)
        floor.add(KeySample(time: 200_000, bytes: 400, processorTime: 100_000))
        floor.add(.peakMemory, 3072)
        var other = Result(name: "other")
        other.add(.firstFrame, 12_000_000)
        other.add(nil)
        #expect(
            Table(results: [floor, other]).text == """
                           first frame  key to painted   bytes a key  CPU to start       CPU a key     peak memory
                floor   8.00 ms  1.00×  0.20 ms  1.00×  400 B  1.00×             —  0.10 ms  1.00×  3.0 MiB  1.00×
                other  12.00 ms  1.50×               —             —             —               —               —
                other: 1 keys changed nothing
                """)
    }

    @Test("a busy machine is told by the floor's spread")
    func noise() {
        var floor = Result(name: "floor")
        for time: Int64 in [4, 4, 5, 9, 9] { floor.add(.firstFrame, time * 1_000_000) }
        #expect(Table(results: [floor]).text.contains("lie between 4.00 ms and 9.00 ms"))
        for _ in 0..<20 { floor.add(.firstFrame, 4_000_000) }
        #expect(!Table(results: [floor]).text.contains("busy"))
    }
}
