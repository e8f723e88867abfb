import CairnCore
import CairnScreen
import Foundation
import TestSupport
import Testing

struct ListRowsTests {
    private static let scenes = Scene.all.filter { $0.parts.contains(.list) || !$0.screens.isEmpty }

    /// A list's rows in view, each with its place and the text that is drawn for it.
    private func rows(_ play: Play) -> [(row: ListRow, line: Int, text: String)] {
        let box = play.app.layout.list
        let list = play.app.list
        let frame = play.frame(of: .list)
        return (0..<box.rows).compactMap { line in
            guard let row = list.shownRow(list.top + line) else { return nil }
            let cells = frame.row(box.row + line).dropFirst(box.column).prefix(box.columns)
            return (row, box.row + line, String(cells.compactMap(\.text)))
        }
    }

    @Test(arguments: scenes) func `a name is cut for nothing but a sign`(scene: Scene) throws {
        var play = try scene.play(rows: 24, columns: 80)
        // Below sixty columns the list has them all.
        for columns in 24..<60 {
            play.resize(rows: 24, columns: columns)
            for (row, _, text) in rows(play) where !text.contains(Visible.line(row.text)) {
                #expect(text.contains("…"), "\(columns): \(text)")
                if row.badges.isEmpty, !row.cutsText {
                    #expect(row.trailing.isEmpty || !text.contains(row.trailing), "\(text)")
                }
                // Of two the second may cut what the first left whole.
                guard row.badges.count == 1 else { continue }
                for badge in row.badges where badge.text != badge.sign {
                    #expect(text.contains(badge.sign) && !text.contains(badge.text), "\(columns): \(text)")
                }
            }
        }
    }

    @Test(arguments: scenes) func `in a wide window nothing is left out`(scene: Scene) throws {
        let play = try scene.play(rows: 24, columns: 59)
        for (row, _, text) in rows(play) where Fixtures.measure.width(row.text) < 25 {
            #expect(text.contains(Visible.line(row.text)), "\(text)")
            #expect(row.trailing.isEmpty || text.contains(row.trailing), "\(text)")
            for badge in row.badges { #expect(text.contains(badge.text), "\(text)") }
            #expect(row.box.map { text.contains($0.text) } ?? true, "\(text)")
            #expect(row.isOpen.map { text.contains($0 ? "▾" : "▸") } ?? true, "\(text)")
        }
    }

    @Test(arguments: scenes) func `one row is selected, and the cursor is in it`(scene: Scene) throws {
        let play = try scene.play(rows: 24, columns: 80)
        let rows = rows(play)
        let frame = play.frame(of: .list)
        let style: Style = play.app.side == .list ? .cursor : .selected
        let selected = rows.filter { frame[$0.line, 1].style == style }
        #expect(selected.map(\.row.id) == (rows.isEmpty ? [] : [play.selected]))
        guard let line = selected.first?.line else { return }
        #expect(frame[line, 1].text == "▌")
        // Without the focus words are underlined, and no gaps.
        let columns = (1...32).filter { style == .cursor || frame[line, $0].ascii != 0x20 }
        #expect(columns.allSatisfy { frame[line, $0].style == style })
        if style == .selected { #expect(frame[line, 2].style != .selected || frame[line, 2].ascii != 0x20) }
        #expect(frame.cursor?.row == (play.app.side == .list ? line : nil))
    }

    @Test func `signs at the border say that there is more above and below`() throws {
        let scene = try #require(Scene.all.first { $0.name == "skills-long" })
        var play = try scene.play(rows: 24, columns: 80)
        func signs() -> [Character?] {
            let box = play.app.layout.list
            return [box.row, box.row + box.rows - 1].map { play.frame(of: .list)[$0, box.column + box.columns].text }
        }
        #expect(signs() == ["▴", "▾"])
        play.press("g")
        #expect(signs() == [" ", "▾"])
        play.press("G")
        #expect(signs() == ["▴", " "])
    }

    @Test func `words of the filter are marked where they stand`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2/P<enter>")
        let unselected = rows(play).filter { $0.row.id != play.selected }
        var all = ""
        for (_, line, text) in unselected {
            let marked = String(play.frame(of: .list).row(line).filter { $0.style == .match }.compactMap(\.text))
            let words = text.lowercased().split { !$0.isLetter }
            #expect(marked.lowercased().allSatisfy { $0 == "p" })
            #expect(marked.count == words.count { $0.hasPrefix("p") }, "\(text)")
            all += marked
        }
        #expect(!all.isEmpty)
    }

    @Test(arguments: 12...59) func `an empty list says what belongs there, whole`(columns: Int) throws {
        var play = try Play(rows: 60, columns: columns)
        play.press("4")
        let said = play.lines(of: .list).joined().filter { !$0.isWhitespace }
        #expect(said == play.app.pane.emptyText(play.app.desk(play.context)).filter { !$0.isWhitespace })
    }
}
