import TestSupport
import Testing

@testable import CairnCore

struct ZoomAndLinksTests {
    @Test(arguments: [60, 80, 120, 200]) func `z gives the half with the focus the whole window, and shares it again`(
        columns: Int
    ) throws {
        var play = try Play(columns: columns)
        let before = play.text
        play.press("z")
        #expect(play.app.layout.stack.columns == columns && play.app.layout.detail == nil)
        #expect(play.app.layout.aside == nil)
        play.press("l")
        #expect(play.app.layout.stack.columns == 0 && play.app.layout.detail?.columns == columns)
        play.press("hz")
        #expect(play.text == before)
    }

    @Test func `in another width the cursor stays on what it was on`() throws {
        var play = try Play(Fixtures.midway)
        try play.walk(to: "linear-algebra")
        play.press("l")
        for text in ["What often goes", "in a week", "Unlocks"] {
            try play.read(to: text)
            func block() -> Int { play.app.detailLines(play.context)[play.app.list.detail.line].block }
            let before = block()
            for columns in [200, 61, 120, 40, 80] {
                play.resize(rows: 24, columns: columns)
                #expect(block() == before, "\(text) at \(columns)")
            }
            play.press("z")
            #expect(block() == before)
            play.press("z")
        }
    }

    @Test func `Esc ends a zoom once there is nothing else to leave`() throws {
        var play = try Play()
        play.press("zl<esc>")
        #expect(play.app.isZoomed && play.app.side == .list)
        play.press("<esc>")
        #expect(!play.app.isZoomed && play.notice.isEmpty)
    }

    @Test func `a window with room for one half says that there is nothing to zoom`() throws {
        var play = try Play(columns: 59)
        let before = play.app
        play.press("z")
        #expect(play.notice.contains("one half only"))
        play.app.notice = nil
        #expect(play.app == before)
    }

    @Test func `what is followed in a zoomed list is read`() throws {
        var play = try Play()
        play.press("z3z")
        play.press("5lz")
        play.press("fgit<enter>")
        #expect(play.app.side == .detail && play.app.layout.detail != nil)
    }

    /// Presses the key until it says that there is no more; the lines it went to.
    private func walk(_ key: String, _ play: inout Play) -> [Int] {
        var lines: [Int] = []
        for _ in 0..<200 {
            play.press(key)
            if !play.notice.isEmpty { return lines }
            lines.append(play.app.list.detail.line)
        }
        return lines
    }

    @Test func `brackets go from link to link of a detail, from the list to the first`() throws {
        var play = try Play(Fixtures.midway)
        try play.walk(to: "linear-algebra")
        let down = walk("]", &play)
        #expect(play.app.side == .detail && down.count > 3 && down == down.sorted())
        #expect(play.notice == "This is the last link.")
        let lines = play.app.detailLines(play.context)
        #expect(down.allSatisfy { lines[$0].target != nil })
        let all = lines.indices.filter {
            lines[$0].target != nil && ($0 == 0 || lines[$0].target != lines[$0 - 1].target)
        }
        #expect(down == all, "each is met once, however many lines it has")
        #expect(walk("[", &play) == down.dropLast().reversed())
        #expect(play.notice == "This is the first link.")
    }

    @Test func `a detail without links says so`() throws {
        var play = try Play()
        play.press("5]")
        #expect(play.notice == "Nothing in this detail leads further." && play.app.side == .list)
        play.press("l")
        try play.walk(to: "shelf:term")
        #expect(play.notice.isEmpty)
    }

    @Test func `a line that leads nowhere says which keys go on`() throws {
        var play = try Play()
        play.press("l<enter>")
        #expect(play.notice.contains("] goes to the next"))
    }

    @Test func `a list says which entry of how many is selected, folded ones counted and headings not`() throws {
        var play = try Play()
        let skills = play.context.library.skills.count
        play.press("2")
        play.unfold()
        let entries = play.app.list.ids.filter { !$0.contains(":") }
        for id in play.app.list.ids {
            try play.walk(to: id)
            let number = entries.firstIndex(of: id).map { String($0 + 1) } ?? "–"
            #expect(play.app.list.position == "\(number)/\(skills)", "\(id)")
            #expect(play.text.contains(" \(number)/\(skills) ─┘"))
        }
        try play.walk(to: "area:math")
        play.press("h")
        try play.walk(to: "python")
        #expect(play.app.list.position == "4/\(skills)")
        play.press("/git<enter>")
        #expect(play.app.list.position == "1/1")
        play.press("/nothing like it<enter>")
        #expect(play.app.list.position.isEmpty)
    }

    @Test(arguments: ["1", "1v", "3", "4", "4v", "4vv", "4vvv", "5l"]) func `numbers go up by one`(keys: String) throws
    {
        var play = try Play(Fixtures.midway)
        play.press(keys)
        play.unfold()
        let numbers = play.app.list.numbers.filter { $0 > 0 }
        #expect(play.app.list.numbers.count == play.app.list.ids.count)
        #expect(numbers == Array(1...max(1, play.app.list.total)).prefix(play.app.list.total).map { $0 })
    }
}
