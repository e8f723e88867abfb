import TestSupport
import Testing

@testable import CairnCore

struct HoursTests {
    private func play(_ journey: Journey = Fixtures.blank, now: Int = 0) throws -> Play {
        try Play(journey, context: try Fixtures.context(now: now, features: .withJournal))
    }

    private func journey(_ records: Record...) -> Journey {
        Journey([Record(Plan(asked: true))] + records, kinds: Features.withJournal.kinds)
    }

    @Test func `hours are logged on what is selected, in words, and begin it`() throws {
        var play = try play()
        try play.walk(to: "python")
        play.press("H90 min yesterday<c-s>")
        let session = try #require(play.app.journey.sessions["python"]?.first)
        #expect((session.minutes, session.day.iso) == (90, "2026-03-01"))
        #expect(play.app.journey.status("python") == .learning)
        #expect(play.notice == "Done: Log 1h30 on Python fluency. It counts for 1 Mar 2026.")
        play.press("u")
        #expect(play.app.journey.sessions.isEmpty)
        #expect(play.app.journey.status("python") == .todo, "one key takes both back")
    }

    @Test func `a line may name something else`() throws {
        var play = try play()
        try play.walk(to: "python")
        play.press("H45m evaluation<c-s>")
        #expect(play.app.journey.sessions["evaluation"]?.map(\.minutes) == [45])
        #expect(play.app.journey.sessions["python"] == nil)
    }

    @Test(arguments: [
        ("", "Give a time with its unit: 1h30, 90 min, 1.5 h."),
        ("90", "Give a time with its unit: 1h30, 90 min, 1.5 h."),
        ("25h", "Give a time from 1 min to 24h."), ("1h tomorrow", "That day is still to come."),
        ("1h xyzzy", "No skill, project or task is called “xyzzy”. Choose below what it was."),
        ("23h", "2 Mar 2026 would have 25h: a day has 24."),
    ])
    func `what cannot be is said, and the form stays`(line: String, problem: String) throws {
        let before = WorkSession(id: "s-1", item: "sql", day: Fixtures.today, minutes: 120)
        var play = try play(journey(Record(before)))
        try play.walk(to: "python")
        play.press("H\(line)<c-s>")
        #expect(play.form?.fields.compactMap(\.problem) == [problem])
        #expect(play.app.journey.sessions["python"] == nil)
    }

    @Test func `a clock runs on one thing and logs what it counted`() throws {
        let clock = WorkClock(item: "python", day: Fixtures.today, start: 1000)
        var play = try play(journey(Record(clock)), now: 1000 + 25 * 60)
        try play.walk(to: "sql")
        play.press("T")
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.sessions["python"]?.map(\.minutes) == [25])
        #expect(play.app.journey.sessions["sql"] == nil)
        play.press("T")
        #expect(play.app.journey.clock?.item == "sql")
        #expect(play.app.journey.status("sql") == .learning)
    }

    @Test(arguments: [(2, 0), (29, 0), (30, 1), (95, 2)])
    func `minutes are rounded, and less than half a one logs nothing`(seconds: Int, minutes: Int) throws {
        let clock = WorkClock(item: "python", day: Fixtures.today, start: 1000)
        var play = try play(journey(Record(clock)), now: 1000 + seconds)
        play.press("T")
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.sessions["python"]?.first?.minutes ?? 0 == minutes)
        #expect(play.notice.contains(": nothing is logged.") == (minutes == 0))
    }

    @Test func `a clock that logs nothing leaves the step as it was, in one change`() throws {
        var play = try play()
        try play.walk(to: "python")
        play.press("TT")
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.status("python") == .todo)
        play.press("u")
        #expect(play.app.journey.clock?.item == "python")
        #expect(play.app.journey.status("python") == .learning)
    }

    @Test(arguments: ["sTT", "TssT"]) func `what s began stays begun, whatever the clock shows`(keys: String) throws {
        var play = try play()
        try play.walk(to: "python")
        play.press(keys)
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.status("python") == .learning)
    }

    @Test(arguments: [0, -1]) func `what was begun without the clock stays begun`(days: Int) throws {
        let begun = Progress(item: "python", status: .learning, since: Fixtures.today + days)
        let session = WorkSession(id: "s-1", item: "python", day: Fixtures.today, minutes: 30)
        var play = try play(days == 0 ? journey(Record(begun), Record(session)) : journey(Record(begun)))
        try play.walk(to: "python")
        play.press("TT")
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.progress["python"] == begun)
    }

    @Test(arguments: [3 * 86_400, 4 * 3600 + 60, -60])
    func `a clock that ran too long, or backwards, asks once what of it counts`(seconds: Int) throws {
        let clock = WorkClock(item: "python", day: Fixtures.today + -3, start: 10_000)
        var play = try play(journey(Record(clock)), now: 10_000 + seconds)
        play.press("j")
        #expect(play.form?.kind == FormKindID("clock"))
        play.press("<esc>j")
        #expect(play.form == nil, "it is asked once")
        play.press("T2h<c-s>")
        let session = try #require(play.app.journey.sessions["python"]?.first)
        #expect((session.minutes, session.day) == (120, Fixtures.today + -3), "it keeps the day on which it began")
        #expect(play.app.journey.clock == nil)
    }

    @Test func `a clock that was forgotten can count nothing`() throws {
        let clock = WorkClock(item: "python", day: Fixtures.today + -3, start: 0)
        var play = try play(journey(Record(clock)), now: 3 * 86_400)
        play.press("T<c-s>")
        #expect(play.app.journey.clock == nil)
        #expect(play.app.journey.sessions.isEmpty)
    }

    @Test func `hours follow the Library to its new names`() throws {
        let session = WorkSession(id: "s-1", item: "old", day: Fixtures.today, minutes: 30)
        let clock = WorkClock(item: "old", day: Fixtures.today, start: 5)
        var journey = journey(Record(session), Record(clock))
        journey.apply(journey.following(["old": "python"]))
        #expect(journey.sessions["python"]?.map(\.minutes) == [30])
        #expect(journey.clock?.item == "python")
    }

    @Test func `hours stand in the detail, where they are edited and deleted`() throws {
        let session = WorkSession(id: "s-1", item: "python", day: Fixtures.today + -1, minutes: 90, note: "generators")
        var play = try play(journey(Record(session)))
        try play.walk(to: "python")
        #expect(play.detail.contains("Hours · 1h30 in all"))
        play.press("l")
        try play.read(to: "generators")
        play.press("i<c-u>45m<c-s>")
        #expect(play.app.journey.sessions["python"]?.map(\.minutes) == [45])
        try play.read(to: "generators")
        play.press("d")
        #expect(play.app.journey.sessions.isEmpty)
    }
}
