import TestSupport
import Testing

@testable import CairnCore

struct TextAreaTests {
    private func area(_ text: String, cursor: Int? = nil, _ commands: TextCommand...) -> TextArea {
        var area = TextArea(text, cursor: cursor)
        for command in commands { _ = area.edit(command) }
        return area
    }

    private func rows(_ area: TextArea, _ width: Int, _ height: Int = 99) -> [String] {
        area.rows(width: width, height: height, .ascii).map { $0.spans.map(\.text).joined() }
    }

    @Test func `text goes in and comes out, every system's line ends as one`() {
        #expect(TextArea("a\r\nb\rc\n").text == "a\nb\nc\n")
        #expect(TextArea("").isEmpty && TextArea("").text == "")
        var pasted = area("ab", cursor: 1)
        pasted.insert("1\r\n2\n3")
        #expect(pasted.text == "a1\n2\n3b")
        #expect(pasted.cursor == .init(line: 2, column: 1))
        #expect(pasted.offset == 6)
    }

    @Test func `an accent that is typed after its letter joins it`() {
        var typed = area("e")
        typed.insert("\u{301}")
        #expect(typed.text == "e\u{301}" && typed.cursor.column == 1)
    }

    @Test(arguments: [
        (TextCommand.left, 7), (.right, 9), (.wordLeft, 4), (.wordRight, 11), (.start, 8),
        (.end, 15), (.top, 0), (.bottom, 15),
    ])
    func `it moves by character, word, line and text`(command: TextCommand, offset: Int) {
        #expect(area("one two\nsix ten", cursor: 8, command).offset == offset)
    }

    @Test func `at the ends it stays`() {
        #expect(area("ab", cursor: 0, .left).offset == 0)
        #expect(area("ab", .right).offset == 2)
        #expect(area("", .erase, .eraseNext, .eraseWord, .cut).text == "")
    }

    @Test func `erasing joins lines`() {
        #expect(area("a\nb", cursor: 2, .erase).text == "ab")
        #expect(area("a\nb", cursor: 1, .eraseNext).text == "ab")
        #expect(area("one two", .eraseWord).text == "one ")
        #expect(area("x\none two", .eraseLine).text == "x\n")
    }

    @Test func `what is selected is replaced, cut and pasted`() {
        var cut = area("one two three", cursor: 4, .mark, .wordRight)
        #expect(cut.selected == "two")
        _ = cut.edit(.cut)
        #expect(cut.text == "one  three")
        _ = cut.edit(.bottom)
        _ = cut.edit(.paste)
        #expect(cut.text == "one  threetwo")
        var typed = area("one\ntwo", cursor: 0, .mark, .bottom)
        #expect(typed.selected == "one\ntwo")
        typed.insert("x")
        #expect(typed.text == "x" && typed.selection == nil)
    }

    @Test func `cutting without a selection takes the rest of the line, then its end`() {
        var cut = area("one\ntwo", cursor: 1, .cut)
        #expect(cut.text == "o\ntwo" && cut.kept == "ne")
        _ = cut.edit(.cut)
        #expect(cut.text == "otwo")
    }

    @Test func `undo takes words back, not letters, and redo brings them again`() {
        var typed = area("")
        for character in "one two" { typed.insert(String(character)) }
        let undone = (0..<3).map { _ in
            _ = typed.undo()
            return typed.text
        }
        #expect(undone == ["one ", "one", ""])
        let another = typed.undo()
        #expect(!another)
        while typed.redo() {}
        #expect(typed.text == "one two")
        _ = typed.undo()
        typed.insert("!")
        let other = typed.redo()
        #expect(!other, "what is written anew has no other future")
    }

    @Test func `whatever was done can be undone and done again, to the letter`() {
        var random = SplitMix64(seed: 11)
        let pieces = ["a", " ", "\n", "e", "\u{301}", "🇩🇪", "🇫", "👍", "🏽", "\u{200D}", "\r\n", "two words", "x\ny\nz"]
        for _ in 0..<60 {
            let start = TextArea((0..<random.below(12)).map { _ in random.pick(pieces) }.joined())
            var area = start
            for _ in 0..<40 {
                switch random.below(4) {
                case 0: _ = area.move(rows: random.below(5) - 2, width: 9, .ascii)
                case 1: _ = area.edit(random.pick([.top, .wordLeft, .right, .left, .mark]))
                case 2: area.insert(random.pick(pieces))
                default:
                    _ = area.edit(random.pick([.cut, .erase, .eraseNext, .eraseWord, .paste]))
                }
            }
            let last = area.lines
            while area.undo() {}
            #expect(area.lines == start.lines && area.cursor.line < area.lines.count)
            while area.redo() {}
            #expect(area.lines == last)
        }
    }

    @Test func `with Shift one selects, and the next move without it ends that`() {
        var area = area("one two", cursor: 0)
        func press(_ command: TextCommand, shift: Bool = false) {
            area.select(by: command, isShifted: shift)
            _ = area.edit(command)
        }
        press(.wordRight, shift: true)
        press(.right, shift: true)
        #expect(area.selected == "one ")
        press(.right)
        #expect(area.selection == nil)
        press(.end, shift: true)
        press(.cut)
        #expect(area.text == "one t" && area.kept == "wo")
        press(.mark)
        press(.start)
        #expect(area.selected == "one t", "a mark that was set stays")
    }

    @Test func `the view scrolls and takes the cursor along`() {
        var area = TextArea((0..<100).map { "line \($0)" }.joined(separator: "\n"), cursor: 3)
        area.scroll(by: 3, width: 20, height: 10, .ascii)
        #expect(area.top.line == 3 && area.cursor == .init(line: 3, column: 3))
        area.scroll(by: 3, width: 20, height: 10, .ascii)
        area.scroll(by: -6, width: 20, height: 10, .ascii)
        #expect(area.top.line == 0 && area.cursor == .init(line: 6, column: 3))
        area.scroll(by: 500, width: 20, height: 10, .ascii)
        area.settle(width: 20, height: 10, .ascii)
        #expect(area.cursor.line == 99)
    }

    @Test func `a click puts the cursor where it is, or at the row's end`() {
        var clicked = TextArea("one two three\nfour", cursor: 0)
        clicked.click(row: 1, column: 2, width: 9, .ascii)
        #expect(clicked.offset == 10)
        clicked.click(row: 2, column: 50, width: 9, .ascii)
        #expect(clicked.offset == 18)
        clicked.click(row: 50, column: 1, width: 9, .ascii)
        #expect(clicked.offset == 15)
    }

    @Test func `one line of a megabyte is moved in, typed in and taken back`() {
        var area = TextArea("")
        area.insert(String(repeating: "word ", count: 200_000))
        area.settle(width: 80, height: 20, .ascii)
        #expect(area.rows(width: 80, height: 20, .ascii).count == 20)
        for _ in 0..<20 {
            area.insert("x")
            _ = area.move(rows: -1, width: 80, .ascii)
            area.settle(width: 80, height: 20, .ascii)
        }
        #expect(area.rows(width: 80, height: 20, .ascii).count { $0.cursor != nil } == 1)
        while area.undo() {}
        #expect(area.isEmpty)
    }

    @Test func `long lines go on in the next row, words whole`() {
        #expect(rows(TextArea("one two three"), 9) == ["one two ", "three"])
        #expect(rows(TextArea("abcdefghij"), 5) == ["abcd", "efgh", "ij"])
        #expect(rows(TextArea("a\n\nb"), 5) == ["a", "", "b"])
        #expect(rows(TextArea("aaaaaaa bbbbbbb"), 4) == ["aaa", "aaa", "a ", "bbb", "bbb", "b"])
    }

    @Test func `up and down keep to their column`() {
        var moved = area("long line\nab\nlong line", cursor: 7)
        _ = moved.move(rows: 1, width: 20, .ascii)
        #expect(moved.cursor == .init(line: 1, column: 2))
        _ = moved.move(rows: 1, width: 20, .ascii)
        #expect(moved.cursor == .init(line: 2, column: 7))
        let below = moved.move(rows: 1, width: 20, .ascii)
        #expect(!below)
    }

    @Test func `down goes through the rows of one line`() {
        var moved = area("abcdefghij", cursor: 1)
        _ = moved.move(rows: 1, width: 5, .ascii)
        #expect(moved.offset == 5)
        _ = moved.move(rows: 5, width: 5, .ascii)
        #expect(moved.offset == 9)
    }

    @Test func `the cursor is in view, whatever the window`() {
        var random = SplitMix64(seed: 3)
        var area = TextArea(
            (0..<300).map { "line \($0) " + String(repeating: "x", count: $0 % 90) }.joined(separator: "\n"))
        for _ in 0..<2000 {
            let (width, height) = (random.below(60), random.below(12))
            switch random.below(4) {
            case 0: _ = area.move(rows: random.below(80) - 40, width: width, .ascii)
            case 1: _ = area.edit(random.pick([.top, .bottom, .wordRight, .end, .left]))
            case 2: area.insert(random.pick(["a", "\n", "日本\u{202E}", "word "]))
            default: _ = area.edit(random.pick([.cut, .mark, .erase, .undo, .redo]))
            }
            area.settle(width: width, height: height, .ascii)
            let shown = area.rows(width: width, height: max(1, height), .ascii)
            #expect(shown.count { $0.cursor != nil } == 1)
        }
    }

    @Test func `a megabyte is taken, scrolled and given back`() {
        let text = String(repeating: "What was said, word for word.\n", count: 36_000)
        var area = TextArea("")
        area.insert(text)
        area.settle(width: 80, height: 20, .ascii)
        #expect(area.rows(width: 80, height: 20, .ascii).count == 20)
        area.insert("end")
        #expect(area.text == text + "end")
    }
}
