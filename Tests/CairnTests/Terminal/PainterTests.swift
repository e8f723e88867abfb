import CWidth
import CairnCore
import TestSupport
import Testing

@testable import CairnScreen
@testable import cairn

struct PainterTests {
    private let size = Size(rows: 40, columns: 120)
    private var painter = Painter(glyphs: Glyphs(repertoire: .unicode) { Int(cairn_scalar_width($0)) })

    /// Rows of text, the selected one in the cursor's style; wide characters as the screen's layers write them.
    private func frame(_ rows: [String], selected: Int? = nil, size: Size? = nil) -> Frame {
        var frame = Frame(size: size ?? self.size)
        for (row, text) in rows.enumerated() {
            var column = 0
            for character in text {
                let style = row == selected ? Style.cursor : .plain
                frame.set(Cell(character, style), row: row, column: column)
                let isWide = cairn_scalar_width(character.unicodeScalars.first?.value ?? 0) == 2
                if isWide { frame.set(Cell(nil, style), row: row, column: column + 1) }
                column += isWide ? 2 : 1
            }
        }
        return frame
    }

    @Test mutating func `the first frame is painted whole, and the same again not at all`() {
        let first = frame(["one", "two"], selected: 0)
        let runs = painter.runs(to: first, within: size)
        #expect(Set(runs.map(\.row)) == Set(0..<40))
        #expect(runs[0] == Run(row: 0, columns: 0..<3, text: "one", style: .cursor))
        #expect(painter.runs(to: first, within: size) == [])
    }

    @Test mutating func `a joiner at the end of a word is not drawn, for it may join what follows in the row`() {
        for (text, shown) in [
            ("ශ්\u{200D} a", "ශ් a"), ("ශ්\u{200D}", "ශ් "), ("ශ්\u{200D}ර", "ශ්\u{200D}ර"), ("ශ්\u{200D}│", "ශ්│"),
        ] {
            painter.forget()
            let row = painter.runs(to: frame([text]), within: size).filter { $0.row == 0 }.map(\.text).joined()
            #expect(row.unicodeScalars.starts(with: shown.unicodeScalars), "\(text.debugDescription)")
        }
    }

    @Test mutating func `a selection that moves touches two rows`() {
        let rows = (0..<40).map { "row \($0)" }
        _ = painter.runs(to: frame(rows, selected: 3), within: size)
        let runs = painter.runs(to: frame(rows, selected: 4), within: size)
        #expect(runs.map(\.row) == [3, 4])
        #expect(runs.map(\.style) == [.plain, .cursor])
    }

    @Test mutating func `only what differs in a row is painted, a run for each style`() {
        var before = frame(["abcdef"])
        _ = painter.runs(to: before, within: size)
        before.set(Cell("X", .plain), row: 0, column: 2)
        before.set(Cell("Y", .done), row: 0, column: 4)
        let runs = painter.runs(to: before, within: size)
        #expect(runs.map(\.text) == ["Xd", "Y"])
        #expect(runs.map(\.columns) == [2..<4, 4..<5])
    }

    @Test mutating func `after a redraw everything is painted`() {
        let one = frame(["one"])
        _ = painter.runs(to: one, within: size)
        painter.forget()
        #expect(painter.runs(to: one, within: size).count == 40)
    }

    @Test func `on a cleared screen that is blank already only what is not blank is painted`() {
        var painter = Painter(
            glyphs: Glyphs(repertoire: .unicode) { Int(cairn_scalar_width($0)) }, blanksAreThere: true)
        let one = frame(["", "one", " é"])
        for _ in 0..<2 {
            let runs = painter.runs(to: one, within: size)
            #expect(runs.map(\.text) == ["one", "é"])
            #expect(runs.map(\.columns) == [0..<3, 1..<2])
            painter.forget()
        }
    }

    @Test mutating func `a frame of another size is painted whole, inside the screen only`() {
        _ = painter.runs(to: frame(["one"]), within: size)
        let large = frame(["日本語", "b"], size: Size(rows: 50, columns: 200))
        let runs = painter.runs(to: large, within: Size(rows: 2, columns: 5))
        #expect(runs.map(\.text) == ["日本 ", "b    "])
        #expect(runs.map(\.columns) == [0..<5, 0..<5])
    }

    @Test mutating func `halves of wide characters are blanks, and none is ever put in half`() {
        var torn = frame(["日本語"])
        torn.set(Cell("x", .plain), row: 0, column: 1)
        torn.set(Cell("y", .plain), row: 0, column: 2)
        let runs = painter.runs(to: torn, within: size)
        #expect(runs[0].text.hasPrefix(" xy 語"))
    }

    @Test mutating func `where wide characters come or go the place is blanked first`() {
        _ = painter.runs(to: frame(["ab日本"]), within: size)
        let runs = painter.runs(to: frame(["ab語x"]), within: size)
        #expect(runs.map(\.text) == ["    ", "語x "])
        #expect(runs.map(\.columns) == [2..<6, 2..<6])
    }

    @Test mutating func `a doubtful character is a run of its own`() {
        let runs = painter.runs(to: frame(["a😀b"]), within: Size(rows: 1, columns: 4))
        #expect(runs.map(\.text) == ["a", "😀", "b"])
        #expect(runs.map(\.isDoubtful) == [false, true, false])
    }

    @Test mutating func `runs add up to the frame whatever comes after what`() {
        var random = SplitMix64(seed: 3)
        let size = Size(rows: 4, columns: 20)
        var screen = Array(repeating: Array(repeating: " ", count: 20), count: 4)
        for _ in 0..<300 {
            let rows = (0..<4).map { _ in String((0..<random.below(10)).map { _ in random.pick(Array("ab日本😀 é")) }) }
            let next = frame(rows, selected: random.below(4), size: size)
            for run in painter.runs(to: next, within: size) { put(run, on: &screen) }
            #expect(screen == (0..<4).map { row in next.row(row).map { $0.text.map { String($0) } ?? "" } })
        }
    }

    /// As a terminal would, one string for each cell.
    private func put(_ run: Run, on screen: inout [[String]]) {
        var column = run.columns.lowerBound
        for character in run.text {
            screen[run.row][column] = String(character)
            let width = Int(cairn_scalar_width(character.unicodeScalars.first?.value ?? 0))
            if width == 2 { screen[run.row][column + 1] = "" }
            column += width
        }
        #expect(column == run.columns.upperBound)
    }

    @Test mutating func `no size is too small`() {
        for size in [Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 0, columns: 5)] {
            #expect(painter.runs(to: frame(["日"], size: size), within: Size(rows: 1, columns: 1)).count <= 1)
            #expect(painter.runs(to: frame(["a"]), within: size).count <= 1)
        }
    }
}
