import TestSupport
import Testing

@testable import CairnCore

struct UndoTests {
    @Test func `u takes back the last change, Ctrl-r does it again`() throws {
        var play = try Play()
        play.press("<space>js")
        let after = play.app.journey
        play.press("u")
        #expect(play.app.journey.status("linear-algebra") == .todo)
        #expect(play.app.journey.status("python") == .done)
        #expect(play.notice == "Undone: Start Linear algebra.")
        play.press("u")
        #expect(play.app.journey == Fixtures.blank)
        play.press("<c-r><c-r>")
        #expect(play.app.journey == after)
        #expect(play.notice == "Done again: Start Linear algebra.")
    }

    @Test func `with nothing to take back or do again, the keys say so`() throws {
        var play = try Play()
        play.press("u")
        #expect(play.notice == "Nothing to undo.")
        #expect(play.effects.isEmpty)
        play.press("<c-r>")
        #expect(play.notice == "Nothing to redo.")
    }

    @Test func `a new change ends what could be done again`() throws {
        var play = try Play()
        play.press("<space>ujs<c-r>")
        #expect(play.notice == "Nothing to redo.")
        #expect(play.app.journey.status("python") == .todo)
    }

    @Test func `every kind of change can be taken back, down to the first`() throws {
        var play = try Play()
        play.press("<space>ehttps://a.example<enter>42<enter><enter>nnote<c-s>ahttps://b.example<enter><enter>")
        play.press("i<c-u>https://c.example<enter><enter><enter>d3<space>P<tab><tab><tab>9<tab><tab><enter>")
        play.press("<esc>2x")
        #expect(play.history.done.count == 9)
        for _ in 0..<9 { play.press("u") }
        #expect(play.app.journey == Fixtures.blank)
        for _ in 0..<9 { play.press("<c-r>") }
        #expect(play.app.journey == play.history.journey)
        #expect(play.app.journey.status("python") == .skipped)
    }

    @Test func `undo works from the detail and from every pane`() throws {
        for keys in ["l", "2", "3", "2gl"] {
            var play = try Play()
            play.press("<space>" + keys + "u")
            #expect(play.app.journey == Fixtures.blank, "\(keys)")
        }
    }

    @Test func `u in a field is a letter`() throws {
        var play = try Play()
        play.press("<space>nu<c-s>")
        #expect(play.app.journey.notes["python"]?.text == "u")
        #expect(play.app.journey.status("python") == .done)
    }

    @Test func `what a script changed meanwhile is read and said`() throws {
        var play = try Play()
        play.press("<space>")
        let progress = Progress(item: "sql", status: .done, since: Fixtures.today)
        play.take(.journeyChanged(Journey(Fixtures.blank.records + [Record(progress)])))
        #expect(play.app.journey.status("sql") == .done)
        #expect(play.app.journey.status("python") == .todo)
        #expect(play.notice.contains("changed elsewhere"))
        #expect(play.selected == "python")
    }

    @Test func `undo selects what is as it was, in a folded branch, too`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "python")
        play.press("<space>gu")
        #expect(play.selected == "python")
        play.press("g<c-r>")
        #expect(play.selected == "python")
        play.press("hhg")
        #expect(!play.app.list.ids.contains("python"))
        play.press("u")
        #expect(play.selected == "python")
    }

    @Test func `undo leaves the cursor where it is if what changed has no row here`() throws {
        var play = try Play()
        play.press("2")
        try play.walk(to: "python")
        play.press("<space>/sql<enter>u")
        #expect(play.selected == "sql", "the filter does not show it")
        play.press("3jj")
        let role = play.selected
        play.press("<c-r>u")
        #expect(play.selected == role, "another pane does")
    }

    @Test func `undo leaves the cursor on the line of a detail that it is about`() throws {
        var play = try Play(rows: 60)
        play.press("2")
        try play.walk(to: "python")
        play.press("l")
        try play.read(to: "[ ] Write down what you know")
        let line = play.app.list.detail.line
        play.press("<space>u")
        #expect(play.app.list.detail.line == line && play.selected == "python")
    }

    @Test func `a task that comes back is selected, wherever it has a row`() throws {
        for (features, keys) in [(Fixtures.features, "A"), (.withToday, "a")] {
            var play = try Play(context: Fixtures.context(features: features))
            play.press(keys + "Call Ada<enter>" + keys + "Write it down<enter>")
            let task = try #require(play.selected)
            play.press("dg")
            #expect(play.selected != task)
            play.press("u")
            #expect(play.selected == task, "what was deleted")
            play.press("gu")
            #expect(!play.app.list.ids.contains(task))
            play.press("<c-r>")
            #expect(play.selected == task, "what was added once more")
        }
    }

    @Test func `who comes back is selected`() throws {
        var play = try Play()
        play.press("4aAda<c-s>aBob<c-s>aCyd<c-s>")
        let cyd = play.selected
        play.press("d")
        #expect(play.selected != cyd)
        play.press("gu")
        #expect(cyd != nil && play.selected == cyd)
        play.press("u")
        #expect(play.app.journey.people.persons.count == 2)
        play.press("<c-r>")
        #expect(play.selected == cyd)
    }
}
