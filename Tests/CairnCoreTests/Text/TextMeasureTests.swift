import TestSupport
import Testing

@testable import CairnCore

struct TextMeasureTests {
    private let measure = Fixtures.measure

    /// Text of random words: plain, wide, combining, unassigned, very long.
    private func text(_ seed: UInt64) -> String {
        var random = SplitMix64(seed: seed)
        let words = HostileText.pieces + ["a", "word", "longer-than-most-lines-that-tests-ask-for", " ", "\n", "  "]
        let joined = (0..<30).map { _ in random.pick(words) }.joined(separator: " ")
        return Visible.lines(joined)
    }

    @Test(arguments: [
        ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("한", 2), ("👍", 2), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("…", 1),
        ("█", 1),
    ])
    func `a character takes the columns that a terminal gives it`(character: Character, columns: Int) {
        #expect(measure.width(character) == columns)
    }

    @Test func `what the C library cannot measure is shown as one mark and takes one column`() {
        #expect(measure.width("\u{10FFFF}" as Character) == -1)
        #expect(measure.width("a\u{10FFFF}b") == 3)
    }

    @Test(arguments: 0..<100) func `no wrapped line is wider than asked`(seed: UInt64) {
        let text = text(seed)
        for width in [2, 3, 5, 8, 13, 21, 40, 80, 200] {
            for line in measure.wrap(text, width: width) {
                #expect(measure.width(line) <= width, "\(width): \(line)")
                #expect(!line.contains("\n"))
            }
        }
    }

    @Test(arguments: 0..<100) func `wrapping loses nothing but spaces`(seed: UInt64) {
        let text = text(seed)
        for width in [1, 2, 7, 20, 60, 1000] {
            let wrapped = measure.wrap(text, width: width).joined()
            #expect(wrapped.filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" }, "\(width)")
        }
    }

    @Test func `words are kept whole where a line has room for them`() {
        #expect(measure.wrap("one two three", width: 8) == ["one two", "three"])
        #expect(measure.wrap("one two three", width: 7) == ["one two", "three"])
        #expect(measure.wrap("one two three", width: 6) == ["one", "two", "three"])
        #expect(measure.wrap("unbreakable word", width: 4) == ["unbr", "eaka", "ble", "word"])
        #expect(measure.wrap("日本語の文", width: 5) == ["日本", "語の", "文"])
    }

    @Test(arguments: 0..<100) func `no word is split that has room`(seed: UInt64) {
        let words = text(seed).split { $0 == " " || $0 == "\n" }
        let width = words.map { measure.width(String($0)) }.max() ?? 1
        #expect(measure.wrap(text(seed), width: width).flatMap { $0.split(separator: " ") } == words)
    }

    @Test func `spaces inside a line stay, those where it breaks go`() {
        #expect(measure.wrap("a  b   c", width: 80) == ["a  b   c"])
        #expect(measure.wrap("ab cd – ef", width: 5) == ["ab cd", "– ef"])
    }

    @Test func `line ends and empty lines stay`() {
        #expect(measure.wrap("a\n\nb\n", width: 10) == ["a", "", "b", ""])
        #expect(measure.wrap("", width: 10) == [""])
        #expect(measure.wrap("", width: 0) == [""])
    }

    @Test func `the indentation of a long line stays as that of a short one does`() {
        #expect(measure.wrap("    x", width: 8) == ["    x"])
        #expect(measure.wrap("    one two", width: 8) == ["    one", "two"])
    }

    @Test(arguments: 0..<100) func `what is fitted is the text or its beginning and a sign`(seed: UInt64) {
        let text = Visible.line(text(seed))
        for width in [0, 1, 2, 3, 10, 30, 100, 1000] {
            let fitted = measure.fit(text, width: width)
            #expect(measure.width(fitted) <= width, "\(width): \(fitted)")
            if fitted != text, width > 0 {
                #expect(fitted.hasSuffix("…"))
                #expect(text.unicodeScalars.starts(with: fitted.dropLast().unicodeScalars))
            }
        }
        #expect(measure.fit(text, width: measure.width(text)) == text)
    }

    @Test func `a wide character that would stand half outside is left out`() {
        #expect(measure.fit("日本語", width: 6) == "日本語")
        #expect(measure.fit("日本語", width: 5) == "日本…")
        #expect(measure.fit("日本語", width: 4) == "日…")
        #expect(measure.fit("日本語", width: 1) == "…")
    }
}
