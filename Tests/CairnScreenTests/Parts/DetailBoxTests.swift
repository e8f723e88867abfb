import CairnScreen
import TestSupport
import Testing

@testable import CairnCore

struct DetailBoxTests {
    @Test(arguments: Scene.all) func `every line in view is drawn whole`(scene: Scene) throws {
        var play = try scene.play(in: .usual)
        for window in [Scene.Window.usual, .large] {
            play.resize(rows: window.rows, columns: window.columns)
            let text = play.app.layout.text
            let frame = play.frame(of: .detail)
            let top = play.app.list.detail.top
            for (row, line) in play.app.detailLines(play.context).dropFirst(top).prefix(text.rows).enumerated() {
                let cells = frame.row(text.row + row).dropFirst(text.column).prefix(text.columns)
                var drawn = String(cells.compactMap(\.text))
                let said = spaces(line.indent) + line.spans.map(\.text).joined()
                // The bar of the cursor stands before the text.
                drawn += spaces(said.count - drawn.count)
                #expect(drawn.hasPrefix(said), "\(window): \(drawn)")
            }
        }
    }

    @Test(arguments: Scene.all) func `what is made of a detail is how the whole begins`(scene: Scene) throws {
        var play = try scene.play(in: .usual)
        // In the narrowest a chart has no room, and a letter a line.
        for columns in [80, 61, 22, 8, 150] {
            play.resize(rows: 24, columns: columns)
            let whole = play.app.detail(play.context, lines: .max)
            for limit in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
                let part = play.app.detail(play.context, lines: limit)
                #expect(part?.title == whole?.title)
                #expect(part?.lines.prefix(limit) == whole?.lines.prefix(limit), "\(columns) columns, \(limit) lines")
            }
        }
    }

    @Test func `a page that is cut has what is looked at, and says that it is cut`() {
        var page = Document("A page")
        page.add(
            upTo: 2, { $0.text("one") }, { $0.bullets(["two", "three"]) }, { $0.text("four") }, { $0.text("five") })
        #expect(page.blocks.count == 3)
        #expect(page.isCut)
        var whole = Document("A page")
        whole.add(upTo: 3, { $0.text("one") }, { $0.text("two") })
        #expect(whole.blocks.count == 2)
        #expect(!whole.isCut)
    }

    @Test func `the border, the cursor and the bar say where the keys go`() throws {
        var play = try Play(Fixtures.midway)
        play.press("2")
        #expect(play.frame(of: .detail).cursor == nil)
        #expect(play.frame(of: .detail)[1, 34].style == .border)
        play.press("ljj")
        let frame = play.frame(of: .detail)
        let row = play.app.layout.text.row + 2
        #expect(frame[1, 34].style == .focusBorder)
        #expect(frame.cursor?.row == row)
        #expect(frame[row, 35].text == "▌")
        #expect((35..<79).allSatisfy { frame[row, $0].style == .cursor })
    }

    @Test func `signs at the border say that there is more above and below`() throws {
        var play = try Play(Fixtures.midway)
        play.press("3l")
        func signs() -> [Character?] {
            let text = play.app.layout.text
            return [text.row, text.row + text.rows - 1].map { play.frame(of: .detail)[$0, 79].text }
        }
        #expect(signs() == ["│", "▾"])
        play.press("<pgdn><pgdn>")
        #expect(signs() == ["▴", "▾"])
        play.press("G")
        #expect(signs() == ["▴", "│"])
    }

    @Test func `a title that is too long is cut with a sign`() throws {
        var play = try Play(Fixtures.blank)
        play.press("/baseline<enter>G")
        for columns in 60...100 {
            play.resize(rows: 24, columns: columns)
            let title = play.lines(of: .detail)[0]
            #expect(title.contains(" A baseline that holds 📈 ") || title.contains("…"), "\(title)")
        }
    }

    @Test func `a narrow window shows it in the list's place, once it is asked for`() throws {
        var play = try Play(Fixtures.midway, rows: 10, columns: 40)
        play.press("2")
        #expect(play.lines(of: .detail).isEmpty && !play.lines(of: .stack).isEmpty)
        play.press("l")
        #expect(!play.lines(of: .detail).isEmpty && play.lines(of: .stack).isEmpty)
    }
}
