import TestSupport
import Testing

@testable import CairnCore

struct MouseTests {
    /// The screen's row of a list row in view.
    private func row(_ id: RowID, _ play: Play) throws -> Int {
        let index = try #require(play.app.list.ids.firstIndex(of: id))
        return play.app.layout.list.row + index - play.app.list.top
    }

    private func box(_ id: RowID, _ play: Play) throws -> Range<Int> {
        let columns = try #require(play.app.row(id, play.context).boxColumns)
        let left = play.app.layout.list.column
        return columns.lowerBound + left..<columns.upperBound + left
    }

    @Test func `a click selects a row and ticks nothing`() throws {
        var play = try Play()
        play.click(row: try row("probability", play), column: 15)
        #expect(play.selected == "probability")
        #expect(play.app.journey == Fixtures.blank)
    }

    @Test func `a click on a box ticks, and again unticks`() throws {
        var play = try Play()
        for column in try box("probability", play) {
            play.click(row: try row("probability", play), column: column)
            #expect(play.app.journey.status("probability") == .done)
            play.click(row: try row("probability", play), column: column)
            #expect(play.app.journey.status("probability") == .todo)
        }
    }

    @Test func `the box that is clicked is the box that is drawn`() throws {
        for keys in ["1", "1v", "2", "2o", "2oo"] {
            var play = try Play()
            play.press(keys)
            play.unfold()
            play.press("g")
            for id in play.app.list.ids.prefix(play.app.layout.list.rows) where !id.contains(":") {
                let row = try row(id, play)
                let cells = try box(id, play).map { play.frame[row, $0].text }
                #expect(cells == ["[", " ", "]"], "\(id) by \(keys)")
            }
        }
    }

    @Test func `beside the box nothing is ticked`() throws {
        var play = try Play()
        let columns = try box("probability", play)
        for column in [columns.lowerBound - 1, columns.upperBound] {
            play.click(row: try row("probability", play), column: column)
            #expect(play.app.journey == Fixtures.blank)
        }
    }

    @Test func `a click on a branch's sign folds and unfolds it`() throws {
        var play = try Play()
        let sign = play.app.layout.list.column + 1
        play.click(row: try row("step:build", play), column: sign)
        #expect(play.app.list.open.contains("step:build"))
        play.click(row: try row("step:build", play), column: sign)
        #expect(!play.app.list.open.contains("step:build"))
    }

    @Test func `a click on a branch's name selects it first, and folds it then`() throws {
        var play = try Play()
        play.click(row: try row("step:build", play), column: 20)
        #expect(play.selected == "step:build")
        #expect(!play.app.list.open.contains("step:build"))
        play.click(row: try row("step:build", play), column: 20)
        #expect(play.app.list.open.contains("step:build"))
    }

    @Test func `a click on a title line opens its pane`() throws {
        var play = try Play()
        for pane in [2, 1, 0] {
            let row = try #require(play.app.layout.titles.first { $0.panes.contains(pane) }?.row)
            play.click(row: row, column: 5)
            #expect(play.app.focus == Fixtures.features.keymap.panes[pane].id)
        }
    }

    @Test func `the wheel scrolls what is under it`() throws {
        var play = try Play()
        let list = play.app.list.cursor
        play.take(.mouse(Mouse(.wheelDown, row: 5, column: 60)))
        #expect(play.app.list.detail.top == 3)
        #expect(play.app.list.cursor == list)
        play.take(.mouse(Mouse(.wheelUp, row: 5, column: 60)))
        #expect(play.app.list.detail.top == 0)
        play.take(.mouse(Mouse(.wheelDown, row: 5, column: 5)))
        #expect(play.app.list.cursor == list + 3)
        play.take(.mouse(Mouse(.wheelUp, row: 5, column: 5)))
        #expect(play.app.list.cursor == list)
    }

    @Test func `the wheel stops at both ends`() throws {
        var play = try Play()
        for kind in [Mouse.Kind.wheelDown, .wheelUp] {
            for column in [5, 60] {
                for _ in 0..<40 { play.take(.mouse(Mouse(kind, row: 5, column: column))) }
                #expect(play.app.list.ids.indices.contains(play.app.list.cursor))
                #expect(play.app.list.detail.top <= max(0, play.detail.count - play.app.layout.text.rows))
            }
        }
        #expect(play.app.list.cursor == 0)
        #expect(play.app.list.detail.top == 0)
    }

    @Test func `a click in the detail goes to the line, a second follows it`() throws {
        var play = try Play(rows: 50)
        let line = try #require(play.detail.firstIndex { $0.contains("Boosted trees") })
        let row = play.app.layout.text.row + line
        play.click(row: row, column: 60)
        #expect(play.app.side == .detail)
        #expect(play.app.list.detail.line == line)
        play.click(row: row, column: 60)
        #expect(play.selected == "trees")
    }

    @Test func `a click ends the typing of a filter and keeps what it says`() throws {
        var play = try Play()
        play.press("/p")
        play.click(row: 4, column: 12)
        #expect(play.app.list.filterField == nil)
        #expect(play.app.list.filter == "p")
        play.press("s")
        #expect(play.app.list.filter == "p", "the keys are the list's again")
    }

    @Test func `under a form a click reaches nothing`() throws {
        var play = try Play()
        play.press("etext")
        let before = play.app
        for row in 0..<23 { play.click(row: row, column: 7) }
        #expect(play.app.list == before.list && play.app.focus == before.focus)
        #expect(play.form?.fields == (Play(before, play.context).form?.fields))
    }

    /// Clicks on the first cell of a text on the screen.
    private func click(on text: String, plus columns: Int = 0, _ play: inout Play) throws {
        let lines = play.frame.lines
        let row = try #require(lines.firstIndex { $0.contains(text) })
        let start = try #require(lines[row].firstRange(of: text)).lowerBound
        play.click(row: row, column: lines[row].distance(from: lines[row].startIndex, to: start) + columns)
    }

    @Test func `in a form a click goes to a field, and chooses an answer`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4c")
        try click(on: "( ) held", &play)
        #expect(play.form?["state"].chosen == 3)
        try click(on: "video call", &play)
        #expect(play.form?.focused.name == "channel")
        try click(on: "How far is it?", &play)
        #expect(play.form?.focused.name == "state")
    }

    @Test func `in a form a click ticks a box, and takes one of a long list`() throws {
        var play = try Play(Fixtures.midway)
        play.press("4/bob<enter>m")
        let ticked = try #require(play.form?["questions"].checked)
        try click(on: "[x]", &play)
        #expect(play.form?.focused.name == "questions" && play.form?["questions"].checked.count == ticked.count - 1)
        play.press("<esc><esc>i" + String(repeating: "<tab>", count: 7))
        try click(on: "Zoë", &play)
        #expect(play.form?["introducedBy"].value == "Zoë Kravets")
    }

    @Test func `among many lines a click puts the cursor there, and the wheel scrolls`() throws {
        var play = try Play()
        play.take(.edited((10..<99).map { "line \($0)" }.joined(separator: "\n"), .pane(PaneID("skills"), "python")))
        play.press("n")
        #expect(play.form?["text"].area?.cursor.line == 88)
        play.take(.mouse(Mouse(.wheelUp, row: 10, column: 20)))
        #expect(play.text.contains("line 76") && !play.text.contains("line 98"))
        try click(on: "line 80", plus: 5, &play)
        play.press("X")
        #expect(play.form?["text"].value.contains("line X80\n") == true)
    }

    @Test func `in help the wheel scrolls`() throws {
        var play = try Play(rows: 12)
        play.press("?")
        play.take(.mouse(Mouse(.wheelDown, row: 5, column: 5)))
        #expect(play.app.overlay == .help(top: 3))
        play.take(.mouse(Mouse(.wheelUp, row: 5, column: 5)))
        #expect(play.app.overlay == .help(top: 0))
    }

    @Test func `the wheel over a form scrolls it and changes no answer`() throws {
        for (keys, rows) in [("e<tab><tab><enter>", 24), ("P", 24), ("P<tab>", 9), ("4c", 12), ("4m<tab>", 12)] {
            var play = try Play(Fixtures.midway, rows: rows)
            play.press(keys)
            let before = try #require(play.form)
            let text = play.text
            var seen: Set<String> = []
            for turn in [Mouse.Kind.wheelDown, .wheelDown, .wheelUp, .wheelUp, .wheelUp] {
                play.take(.mouse(Mouse(turn, row: 4, column: 20)))
                seen.insert(play.text)
            }
            #expect(play.form?.fields == before.fields && play.form?.focus == before.focus, "\(keys)")
            #expect(seen.count > 1 || rows > 20, "\(keys) scrolls in \(rows) rows")
            play.press("<tab><s-tab>")
            #expect(play.text == text, "\(keys): what has the focus comes into view again")
        }
    }

    @Test func `a click on a hint does what its key does`() throws {
        var play = try Play()
        try click(on: "? help", &play)
        #expect(play.app.overlay == .help(top: 0))
        try click(on: "Esc close", plus: 5, &play)
        #expect(play.app.overlay == nil)
        play.press("2")
        try click(on: "x skip", plus: 2, &play)
        #expect(play.app.journey.status("python") == .skipped)
        play.click(row: 23, column: 20)
        #expect(play.app.journey.status("python") == .skipped, "where a message stood there was no hint")
        play.press("/git")
        try click(on: "Enter keep", &play)
        #expect(play.app.list.filter == "git" && play.app.list.filterField == nil)
        play.press("/")
        try click(on: "Esc clear", plus: 8, &play)
        #expect(play.app.list.filter.isEmpty)
        play.press("ehttps://example.org")
        try click(on: "Ctrl-s save", &play)
        #expect(play.app.journey.evidence.count == 1)
    }

    @Test func `a click on a box in a detail ticks it`() throws {
        var play = try Play(rows: 60)
        try play.walk(to: "networks")
        try click(on: "[ ] Linear algebra", plus: 1, &play)
        #expect(play.app.journey.status("linear-algebra") == .done && play.app.journey.status("networks") == .todo)
    }

    @Test func `reports from anywhere, also from outside, do no harm`() throws {
        var random = SplitMix64(seed: 7)
        var play = try Play()
        for _ in 0..<500 {
            let kind = random.pick([Mouse.Kind.press, .wheelUp, .wheelDown])
            play.take(.mouse(Mouse(kind, row: random.below(60) - 10, column: random.below(200) - 20)))
            #expect(play.app.list.ids.isEmpty || play.selected != nil)
        }
    }
}
