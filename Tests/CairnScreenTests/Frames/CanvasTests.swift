import CairnCore
import TestSupport
import Testing

@testable import CairnScreen

struct CanvasTests {
    private func canvas(rows: Int = 1, columns: Int = 10) -> Canvas {
        Canvas(size: Size(rows: rows, columns: columns), measure: Fixtures.measure)
    }

    /// The row with `_` for the second half of a wide character.
    private func cells(_ canvas: Canvas, row: Int = 0) -> String {
        String(canvas.frame.row(row).map { $0.text ?? "_" })
    }

    @Test func `a wide character takes two cells`() {
        var canvas = canvas()
        let end = canvas.write("a日b", .plain, row: 0, column: 1, limit: 10)
        #expect(cells(canvas) == " a日_b     ")
        #expect(end == 5)
    }

    @Test func `a wide character that would stand half outside is left out`() {
        var canvas = canvas()
        let end = canvas.write("日本", .plain, row: 0, column: 0, limit: 3)
        #expect(cells(canvas) == "日_        ")
        #expect(end == 2)
    }

    @Test(arguments: 0..<7) func `what is drawn over half of a wide character takes its other half away`(column: Int) {
        for text in ["x", "本", "xx", "本本"] {
            var canvas = canvas()
            canvas.write("日日日", .plain, row: 0, column: 1, limit: 10)
            canvas.write(text, .plain, row: 0, column: column, limit: 10)
            #expect(canvas.frame.problems(Size(rows: 1, columns: 10), Fixtures.measure).isEmpty, "\(cells(canvas))")
            #expect(cells(canvas).contains(text == "本本" ? "本_本_" : text == "本" ? "本_" : text))
        }
    }

    @Test func `another style leaves the text as it is`() {
        var canvas = canvas()
        canvas.write("a日b", .plain, row: 0, column: 1, limit: 10)
        for columns in [0..<10, 2..<3, 3..<4] { canvas.restyle(row: 0, columns: columns) { _ in .cursor } }
        #expect(cells(canvas) == " a日_b     ")
        #expect(canvas.frame[0, 3].style == .cursor)
    }

    @Test func `what has no width is one mark, and a mark alone is nothing`() {
        var canvas = canvas()
        canvas.write("a\u{10FFFF}b\u{0}c", .plain, row: 0, column: 0, limit: 10)
        #expect(cells(canvas) == "a\u{FFFD}b\u{FFFD}c     ")
        // A symbol that was never given.
        canvas.write("a\u{2427}b", .plain, row: 0, column: 0, limit: 10)
        #expect(cells(canvas).hasPrefix("a\u{FFFD}b"))
        canvas.write("\u{301}x", .plain, row: 0, column: 0, limit: 10)
        #expect(canvas.frame[0, 0].text == "x")
    }

    @Test func `text from outside is made safe and cut with a sign`() {
        var canvas = canvas()
        canvas.fit("\u{1B}[31mred\u{202E}", .plain, row: 0, column: 0, limit: 10)
        #expect(cells(canvas) == "␛[31mred‹…")
        canvas.fit("日本語", .plain, row: 0, column: 0, limit: 5)
        #expect(cells(canvas).hasPrefix("日_本_…"))
    }

    @Test func `drawing outside does nothing`() {
        var canvas = canvas()
        let blank = canvas.frame
        for (row, column) in [(-1, 0), (1, 0), (0, 10), (0, 99), (9, 9)] {
            canvas.write("x日", .plain, row: row, column: column, limit: 200)
            canvas.fill("x", .plain, row: row, columns: column..<column + 3)
            canvas.restyle(row: row, columns: column..<column + 3) { _ in .cursor }
            canvas.place(cursor: row, column)
        }
        #expect(canvas.frame == blank)
    }

    @Test(arguments: [0, 1, 2, 3, 7, 12]) func `a box fits into any room`(rows: Int) {
        for columns in [0, 1, 2, 3, 6, 7, 20] {
            var canvas = Canvas(size: Size(rows: 5, columns: 12), measure: Fixtures.measure)
            let box = ScreenLayout.Box(row: 0, column: 0, rows: rows, columns: columns)
            canvas.box(box, title: "A title 日本語", .border, titleStyle: .strong)
            #expect(canvas.frame.problems(Size(rows: 5, columns: 12), Fixtures.measure).isEmpty)
        }
    }
}
