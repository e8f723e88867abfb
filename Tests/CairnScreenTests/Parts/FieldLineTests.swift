import CairnCore
import TestSupport
import Testing

@testable import CairnScreen

struct FieldLineTests {
    /// The field drawn into `width` columns after the second one; `_` for the second half of a wide character.
    private func draw(_ field: TextField, width: Int, hasFocus: Bool = true) -> (text: String, cursor: Int?) {
        var canvas = Canvas(size: Size(rows: 1, columns: width + 4), measure: Fixtures.measure)
        FieldLine.draw(field, hint: "a hint", row: 0, columns: 2..<2 + width, hasFocus: hasFocus, on: &canvas)
        let cells = canvas.frame.row(0).map { $0.text ?? "_" }
        #expect(cells.prefix(2) == [" ", " "] && cells.suffix(2) == [" ", " "], "nothing outside the field")
        return (String(cells[2..<2 + width]), canvas.frame.cursor.map { $0.column - 2 })
    }

    @Test func `a short text stands at the left, with the cursor behind it`() {
        let drawn = draw(TextField("abc"), width: 6)
        #expect(drawn.text == "abc   ")
        #expect(drawn.cursor == 3)
    }

    @Test func `a long text is shown around its cursor`() {
        var field = TextField("abcdefghij")
        #expect(draw(field, width: 4).text == "…ij ")
        #expect(draw(field, width: 4).cursor == 3)
        field.edit(.start)
        #expect(draw(field, width: 4).text == "abcd")
        #expect(draw(field, width: 4).cursor == 0)
    }

    @Test func `what follows a wide character that has no room does not take its place`() {
        var field = TextField("abc日d")
        field.edit(.start)
        #expect(draw(field, width: 4).text == "abc ")
        #expect(draw(field, width: 5).text == "abc日_")
    }

    @Test(arguments: 1...12) func `wherever the cursor is, it has a cell in the field`(width: Int) {
        for text in ["", "abcdefghijklmnop", "日本語の文章を書く", "a\u{202E}b\u{1B}c", "e\u{301}x\u{301}", "👩🏽‍💻👍🏽"] {
            var field = TextField(text)
            for _ in 0...field.characters.count {
                let cursor = draw(field, width: width).cursor
                #expect(cursor.map { (0..<width).contains($0) } == true, "\(text) in \(width)")
                field.edit(.left)
            }
        }
    }

    @Test func `an empty field shows its hint, and the cursor before it`() {
        #expect(draw(TextField(), width: 8).text == "(a hint)")
        #expect(draw(TextField(), width: 8).cursor == 0)
        #expect(draw(TextField(), width: 3).text == "(a…")
    }

    @Test func `without the focus there is no cursor`() {
        #expect(draw(TextField("abc"), width: 6, hasFocus: false).cursor == nil)
    }

    @Test func `hostile characters are marks of their own width`() {
        let drawn = draw(TextField("a\u{202E}b"), width: 10)
        #expect(drawn.text == "a‹202E›b  ")
        #expect(drawn.cursor == 8)
    }
}
