import CairnCore
import Testing

@testable import CairnLibrary

struct SortedLinesTests {
    private func value(_ key: String, in lines: SortedLines) -> String? {
        lines.value(of: key).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `every line is found by its key, whatever its length`() {
        let lines = SortedLines("a\t1\nab\tlonger than the others by far, to upset the middle\nb\t\nc/d\té\nz\t5")
        #expect(lines.keys == ["a", "ab", "b", "c/d", "z"])
        #expect(value("a", in: lines) == "1")
        #expect(value("ab", in: lines)?.hasPrefix("longer") == true)
        #expect(value("b", in: lines)?.isEmpty == true)
        #expect(value("c/d", in: lines) == "é")
        #expect(value("z", in: lines) == "5")
    }

    @Test(arguments: ["", "0", "aa", "abc", "c", "c/", "zz", "a\t1", "1"])
    func `other keys are not`(key: String) {
        #expect(value(key, in: SortedLines("a\t1\nab\t2\nb\t3\nc/d\t4\nz\t5")) == nil)
    }

    @Test func `one line or none is enough`() {
        #expect(value("a", in: SortedLines("a\t1")) == "1")
        #expect(value("b", in: SortedLines("a\t1")) == nil)
        #expect(value("", in: SortedLines("")) == nil)
    }

    @Test func `a line that does not decode is an error that names it`() {
        let texts = EmbeddedTexts(lines: SortedLines("skill/broken\t{}"))
        #expect(texts.skill("broken") == nil)
        let error = #expect(throws: LibraryError.self) { try texts.entry("skill/broken") as TrackText? }
        #expect(error?.entry == "skill/broken")
        #expect(error?.description.hasPrefix("the Library inside this program is damaged at skill/broken: ") == true)
    }
}

extension SortedLines {
    /// Lines as they stand there.
    init(_ text: StaticString) {
        var starts: [UInt32] = [0]
        for line in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            starts.append(UInt32(line.endIndex) + 1)
        }
        self.init(text, starts: text.bytes.isEmpty ? [0] : starts)
    }
}
