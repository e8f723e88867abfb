import TestSupport
import Testing

@testable import CairnCore

struct ResizeTests {
    @Test func `the selected row and the detail's line stay in view`() throws {
        var play = try Play(rows: 40, columns: 120)
        play.press("2")
        play.unfold()
        play.press("lG")
        for (rows, columns) in [(10, 120), (24, 80), (9, 61), (40, 200), (5, 80), (24, 59), (3, 30), (24, 80)] {
            play.resize(rows: rows, columns: columns)
            let list = play.app.list
            #expect((list.top..<list.top + max(1, play.app.layout.list.rows)).contains(list.cursor))
            let text = max(1, play.app.layout.text.rows)
            #expect((list.detail.top..<list.detail.top + text).contains(list.detail.line), "\(rows)×\(columns)")
            #expect(list.detail.line < play.detail.count)
        }
    }

    @Test func `a message stays while the window changes`() throws {
        var play = try Play()
        play.press("<space>")
        let notice = play.notice
        play.resize(rows: 30, columns: 100)
        #expect(play.notice == notice)
    }

    @Test func `a form keeps what was typed`() throws {
        var play = try Play()
        play.press("ehttps://example.org")
        let form = play.form
        for size in [(1, 1), (0, 0), (200, 300), (24, 80)] { play.resize(rows: size.0, columns: size.1) }
        #expect(play.form == form)
    }

    @Test func `there and back is as if nothing had happened`() throws {
        var play = try Play()
        let before = play.frame
        play.resize(rows: 3, columns: 10)
        play.resize(rows: 24, columns: 80)
        #expect(play.frame == before)
    }

    @Test func `negative sizes count as none`() {
        #expect(Size(rows: -3, columns: -1) == Size(rows: 0, columns: 0))
    }
}
