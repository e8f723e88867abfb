import TestSupport
import Testing

@testable import CairnCore

struct JournalPaneTests {
    private let today = Fixtures.today

    private func play(_ records: [Record] = []) throws -> Play {
        let journey = Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
        var play = try Play(journey, context: try Fixtures.context(features: .withJournal))
        play.press("6")
        return play
    }

    private func win(_ id: String = "w-1", _ text: String = "Held the demo", place: String = "") -> Win {
        var win = Win(id: id, day: today + -1)
        (win.text, win.place) = (text, place)
        return win
    }

    private var facts: [Record] {
        var kept = FollowUp(id: "f-1", person: "ada", kind: .promise, due: today, made: today + -9)
        (kept.text, kept.outcome, kept.closed) = ("the paper on drift", .done, today + -2)
        var open = kept
        open.id = "f-2"
        (open.outcome, open.closed) = (nil, nil)
        return [
            Record(Person(id: "ada", name: "Ada Byron")), Record(kept), Record(open),
            Record(Evidence(id: "e-1", item: "python", place: "https://example.org/a", shows: "F1 0.9", date: today)),
            Record(Progress(item: "baseline", status: .done, since: today + -3)),
            Record(Progress(item: "python", status: .done, since: today + -3)),
        ]
    }

    @Test func `each view says what belongs there, and a adds the first`() throws {
        let words = ["A week stands here", "No paper yet", "No win yet", "No hours yet"]
        let forms = ["week", "paper", "win", "hours"]
        for (place, (text, form)) in zip(words, forms).enumerated() {
            var play = try play()
            play.press(String(repeating: "v", count: place))
            #expect(JournalPane().emptyText(play.app.desk(play.context)).hasPrefix(text))
            play.press("a")
            #expect(play.form?.kind == FormKindID(form))
        }
    }

    @Test func `on an empty list a key that can do nothing says why`() throws {
        for key in ["c", "<space>", "i", "d", "y", "b"] {
            var play = try play()
            play.press(key)
            #expect(play.notice == "Nothing is selected; a adds the first.", "\(key)")
        }
    }

    @Test func `a win is kept with a day and a place, edited, deleted and brought back`() throws {
        var play = try play()
        play.press("vvaHeld the demo<tab>yesterday<tab>https://example.org/demo<c-s>")
        let win = try #require(play.app.journey[Win.self].all.first)
        #expect((win.text, win.day, win.place) == ("Held the demo", today + -1, "https://example.org/demo"))
        #expect(play.selected == win.id)
        play.press("i twice<c-s>")
        #expect(play.app.journey[Win.self].all.map(\.text) == ["Held the demo twice"])
        play.press("d")
        #expect(play.app.journey[Win.self].isEmpty)
        play.press("u")
        #expect(play.selected == win.id)
    }

    @Test(arguments: [("x<tab>tomorrow", "day"), ("x<tab><tab>no address", "place"), ("", "text")])
    func `what cannot be is said, and the form stays`(keys: String, field: String) throws {
        var play = try play()
        play.press("vva\(keys)<c-s>")
        #expect(play.form?.fields.first { $0.problem != nil }?.name == field)
        #expect(play.app.journey[Win.self].isEmpty)
    }

    @Test func `what went well already stands among the wins, marked, in the order of days`() throws {
        var play = try play(facts + [Record(win())])
        play.press("vv")
        #expect(
            play.app.list.ids == ["fact:evidence:e-1", "w-1", "fact:promise:f-1", "fact:project:baseline"])
        let rows = play.app.list.ids.map { play.app.row($0, play.context) }
        #expect(rows[0].text == "Evidence for Python fluency: F1 0.9")
        #expect(rows[2].text == "Kept a promise to Ada Byron: the paper on drift")
        #expect(rows.map { $0.badges.map(\.text) } == [["★"], [], ["★"], ["★"]])
        #expect(play.app.journey[Win.self].all.count == 1, "nothing of it is stored again")
        let story = play.app.journey.newStory(afterWin: "fact:evidence:e-1", play.context)
        #expect(story?.outcome == rows[0].text && story?.skills == ["python"] && story?.project == nil)
        #expect(StorySource("win:fact:promise:f-1", play.app.desk(play.context))?.text == "win:fact:promise:f-1")
        #expect(StorySource("win:fact:promise:gone", play.app.desk(play.context)) == nil)
    }

    @Test func `a fact is changed where it stands, and leads there`() throws {
        var play = try play(facts)
        play.press("vvg")
        for key in ["i", "d", "c"] {
            play.press(key)
            #expect(play.notice.contains("stands in your record as evidence"))
        }
        play.press("b")
        guard case .open("https://example.org/a")? = play.effects.first else {
            Issue.record("\(play.effects)")
            return
        }
        play.press("l")
        try play.read(to: "Python fluency")
        try play.read(to: "] Python fluency")
        play.press("<enter>")
        #expect(play.selected == "python")
    }

    @Test func `weeks hold hours, ticks, papers, wins and the look back`() throws {
        var review = WeekReview(week: today)
        review.learned = "AUC hides calibration"
        let session = WorkSession(id: "s-1", item: "sql", day: today, minutes: 90)
        var play = try play(facts + [Record(win()), Record(session), Record(review)])
        #expect(play.app.list.ids == ["2026-03-02", "2026-02-23"])
        play.press("g")
        #expect(play.app.row("2026-03-02", play.context).trailing == "1h30")
        #expect(play.detail.contains { $0.contains("AUC hides calibration") })
        play.press("d")
        #expect(play.app.journey.review(of: today) == nil)
        play.press("d")
        #expect(play.notice == "Nobody looked back on this week yet, so there is nothing to delete.")
        play.press("j")
        #expect(play.detail.contains { $0.contains("Went well: Held the demo.") })
        play.press("l")
        try play.read(to: "› Held the demo")
        play.press("<enter>")
        #expect(play.selected == "w-1", "the view that has the row is shown")
        #expect(play.app.list.view == 2)
    }

    @Test func `hours are edited, deleted and continued where they are listed`() throws {
        var play = try play([Record(WorkSession(id: "s-1", item: "sql", day: today, minutes: 90, note: "joins"))])
        play.press("vvvi<c-u>45m<c-s>")
        #expect(play.app.journey.sessions["sql"]?.map(\.minutes) == [45])
        play.press("c1h<c-s>")
        #expect(play.app.journey.sessions["sql"]?.map(\.minutes).sorted() == [45, 60])
        play.press("gdd")
        #expect(play.app.journey.sessions.isEmpty)
    }

    @Test(arguments: [
        ("demo", ["w-1"]), ("skill:pyth", ["fact:evidence:e-1"]), ("ada", ["fact:promise:f-1"]),
        ("-python demo", ["w-1"]),
        ("xyzzy", []), ("is:read", []),
    ])
    func `the filter knows words and skills`(filter: String, ids: [String]) throws {
        var play = try play(facts + [Record(win())])
        play.press("vv/\(filter)<enter>")
        #expect(play.app.list.ids == ids)
    }

    @Test func `search finds papers and wins, and shows them in their view`() throws {
        var paper = Paper(id: "p-1", day: today)
        (paper.title, paper.lines, paper.skill) = ("Attention", "quokka in the margin", "python")
        for (word, id, view) in [("quokka", "p-1", 1), ("zebra", "w-1", 2)] {
            var play = try play([Record(paper), Record(win("w-1", "Drew a zebra"))])
            play.press("1f\(word)<enter>")
            #expect(play.app.focus == JournalPane.id)
            #expect((play.selected, play.app.list.view) == (id, view))
        }
        var play = try play([Record(paper), Record(win("w-1", "Drew a zebra"))])
        play.press("1:zebra<enter>")
        #expect(play.selected == "w-1")
    }

    @Test func `the palette offers a skill once, however many hours were logged on it`() throws {
        let sessions = (1...20).map { Record(WorkSession(id: "s-\($0)", item: "sql", day: today, minutes: 5)) }
        var play = try play(sessions)
        play.press(":sql")
        guard case .palette(let palette)? = play.app.overlay else {
            Issue.record("no palette")
            return
        }
        let places = palette.lines.filter { if case .place(let hit) = $0 { hit.title == "SQL" } else { false } }
        #expect(places.count == 1)
    }
}
