import TestSupport
import Testing

@testable import CairnCore

struct TodayStoryTests {
    private func play(_ journey: Journey = Fixtures.busy, now: Int = 0) throws -> Play {
        try Play(journey, context: try Fixtures.context(now: now, features: .withToday))
    }

    @Test func `Cairn opens on Today, on what comes first`() throws {
        let play = try play()
        #expect(play.app.focus == TodayPane.id)
        #expect(play.selected?.hasPrefix("due:thank/") == true)
        #expect(play.app.list.summary.text.contains("due · 1.5 of 8 h"))
    }

    @Test func `moving passes over the lines that say why`() throws {
        var play = try play()
        play.press("G")
        while play.app.list.cursor > 0 {
            let cursor = play.app.list.cursor
            #expect(!play.app.list.isRemark(cursor))
            play.press("k")
            #expect(play.app.list.cursor < cursor)
        }
        for _ in play.app.list.ids {
            play.press("j")
            #expect(!play.app.list.isRemark(play.app.list.cursor))
        }
        #expect(play.notice == "This is the last row.")
    }

    @Test func `a click on why a row stands there selects the row`() throws {
        var play = try play()
        let index = try #require(play.app.list.numbers.firstIndex { $0 < 0 })
        play.click(row: play.app.layout.list.row + index, column: 8)
        #expect(play.app.list.cursor == index - 1)
    }

    @Test func `Space says thanks as it does among people`() throws {
        var play = try play()
        play.press("<space>")
        #expect(play.app.journey.people.conversation("c-1", of: "p-ada")?.state == .thanked)
        #expect(play.selected?.hasPrefix("due:") == true, "the next one")
        play.press("u")
        #expect(play.app.journey.people.conversation("c-1", of: "p-ada")?.state == .held)
    }

    @Test func `s gives it another day, and w writes`() throws {
        var play = try play()
        play.press("sin 2 weeks<c-s>")
        #expect(play.app.journey.people.followUps["p-ada"]?.contains { $0.kind == .thank } == true)
        #expect(play.selected?.contains("thank") == false)
        play.press("u")
        play.press("gjw")
        #expect(play.form?.title == "A message to Ada Byron")
    }

    /// Numbers of the exercises of a skill that are ticked.
    private func done(_ id: ItemID, _ play: Play) throws -> [Int] {
        play.app.journey.exercisesDone(of: try #require(play.context.library.skill(id))).keys.sorted()
    }

    @Test func `exercises are ticked one by one, then the item`() throws {
        var play = try play()
        try play.walk(to: "step:linear-algebra")
        #expect(play.app.row("step:linear-algebra", play.context).trailing == "1h")
        play.press("<space>")
        #expect(try done("linear-algebra", play) == [1])
        #expect(play.notice.contains("That was the last"))
        #expect(play.selected == "step:linear-algebra")
        #expect(play.detail.contains { $0.contains("Its exercises are done") })
        play.press("<space>")
        #expect(play.app.journey.status("linear-algebra") == .done)
        #expect(!play.app.list.ids.contains("step:linear-algebra"))
        play.press("uu")
        #expect(play.app.journey == Fixtures.busy)
    }

    @Test func `a line of the detail with a box is ticked by Space, in any pane`() throws {
        var play = try play()
        for pane in ["1", "2", "3"] {
            play.press(pane)
            if pane == "1" { try play.walk(to: "step:linear-algebra") } else { try play.walk(to: "linear-algebra") }
            play.press("l")
            try play.read(to: "[ ] Write down what you know")
            play.press("<space>")
            #expect(try done("linear-algebra", play) == [1], "\(pane)")
            #expect(play.app.journey.status("linear-algebra") == .learning)
            try play.read(to: "[x] Write down what you know")
            play.press("<enter>")
            #expect(try done("linear-algebra", play) == [], "\(pane)")
            play.press("uuh")
        }
    }

    @Test func `an intention and a task are ticked, and stand under what was done`() throws {
        var play = try play()
        try play.walk(to: "intention:Show the parser to Ada")
        play.press("<space>")
        try play.walk(to: "task:t-1")
        play.press("<space>")
        #expect(play.app.journey.ownTasks.filter { $0.done != nil }.count == 2)
        try play.walk(to: "group:done")
        play.press("l")
        #expect(play.app.list.ids.contains("task:t-1"))
        play.press("uu")
        #expect(play.app.journey == Fixtures.busy)
    }

    @Test func `a adds a task of one's own, and stays in Today`() throws {
        var play = try play()
        play.press("aCall Ada<c-s>")
        #expect(play.app.focus == TodayPane.id)
        #expect(play.app.row(play.selected ?? "", play.context).text == "Call Ada")
    }

    @Test func `who answers is scheduled`() throws {
        var play = try play()
        try play.walk(to: "asked:c-3")
        play.press("<space>")
        #expect(play.form?.kind == ConversationForm().id)
        play.press("<esc><esc>")
        play.press("s")
        #expect(play.form?.kind == PutOffForm().id)
    }

    @Test(arguments: [
        ("group:due", " ", "This row is a heading"), ("group:now", "w", "This row is a heading"),
        ("step:linear-algebra", "w", "about nobody"), ("task:t-1", "s", "no day that could be moved"),
        ("step:linear-algebra", "s", "begun already"),
        ("intention:Show the parser to Ada", "e", "choose one first"),
        ("done:linear-algebra", "s", "done already"), ("done:linear-algebra", " ", "done already"),
    ])
    func `a key that can do nothing says why`(row: RowID, key: String, reason: String) throws {
        var play = try play()
        play.press("Gl")
        try play.walk(to: row)
        let before = play.app.journey
        play.press(key == " " ? "<space>" : key)
        #expect(play.notice.contains(reason), "\(play.notice)")
        #expect(play.app.journey == before)
    }

    @Test func `what is done and not proven is never unticked here: its proof is asked for`() throws {
        let ids = try Fixtures.library().itemIDs
        let records =
            [Record(Plan(asked: true))]
            + ids.map { Record(Progress(item: $0, status: .done, since: Fixtures.today + -30)) }
            + ids.filter { $0 != "python" }.map {
                Record(Evidence(id: "e-\($0)", item: $0, place: "x", shows: "y", date: Fixtures.today))
            }
        var play = try play(Journey(records, kinds: Features.withToday.kinds))
        try play.walk(to: "step:python")
        play.press("<space><space>")
        #expect(try done("python", play) == [1])
        #expect(play.form?.kind == EvidenceForm().id)
        play.press("<esc>s")
        #expect(play.app.journey.status("python") == .done)
        #expect(play.notice.contains("what is left is to prove it"))
    }

    @Test func `the dot goes to the first row, and says why`() throws {
        var play = try play()
        play.press("3.")
        #expect(play.app.focus == TodayPane.id)
        #expect(play.selected == play.app.list.ids[1])
        #expect(play.notice.hasPrefix("Next: thank Ada Byron. You talked on"))
    }

    @Test func `the dot unfolds what it goes to`() throws {
        var play = try play()
        play.press("gh")
        #expect(!play.app.list.ids.contains { $0.hasPrefix("due:") })
        play.press("2.")
        #expect(play.selected?.hasPrefix("due:thank/") == true)
    }

    @Test func `the clock, hours and the week are about the row`() throws {
        var play = try play()
        try play.walk(to: "step:linear-algebra")
        play.press("T")
        #expect(play.app.journey.clock?.item == "linear-algebra")
        play.press("u")
        play.press("H")
        #expect(play.form?.target.subject == "linear-algebra")
    }

    @Test func `a filter looks into what rows say`() throws {
        var play = try play()
        play.press("/ada<enter>")
        #expect(play.app.list.ids.contains("intention:Show the parser to Ada"))
        #expect(!play.app.list.ids.contains("step:linear-algebra"))
        play.press("<esc>/nothing like that<enter>")
        #expect(play.app.list.ids.isEmpty)
        #expect(play.app.list.summary.text.contains("due"), "the sum is of all")
    }

    @Test func `an edit of what Today does not read makes its list again for nobody`() throws {
        var play = try play()
        let before = play.app[TodayPane.id].key
        play.press("5e")
        play.press("A thing<c-s>")
        #expect(play.app.journey != Fixtures.busy)
        #expect(play.app[TodayPane.id].key == before)
    }

    @Test func `Space begins a project of the roadmap, and the footer says so`() throws {
        let context = try Fixtures.context(features: .shipped)
        let records = [
            Record(Plan(track: "engineer", hoursPerWeek: 6, start: Fixtures.today, asked: true)),
            Record(Progress(item: "baseline", status: .learning, since: Fixtures.today)),
        ]
        var play = try Play(Journey(records, kinds: Features.shipped.kinds), context: context)
        func hints() -> [String] { play.app.hints(width: 200, context).map { "\($0.key) \($0.text)" } }
        try play.walk(to: "step:baseline")
        #expect(hints().first == "Space begin it")
        play.press("<space>")
        #expect(play.form?.kind == ProjectForm().id && play.app.journey.status("baseline") == .learning)
        play.press("<esc>")
        try play.walk(to: "step:python")
        #expect(hints().prefix(2) == ["Space done", "s start"])
    }
}
