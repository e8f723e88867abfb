import TestSupport
import Testing

@testable import CairnCore

struct HistoryTests {
    private func book(_ play: Play) -> HistoryBook? {
        if case .history(let book) = play.app.overlay { return book }
        return nil
    }

    private func titles(_ play: Play) -> [String] {
        guard let book = book(play) else { return [] }
        return (0..<book.count).map { book.line($0, play.context).title }
    }

    @Test func `U tells what was done, the newest first, with what was undone`() throws {
        var play = try Play()
        play.press(" nwords<c-s>u")
        play.press("U")
        #expect(titles(play) == ["Note on Python fluency", "Note on Python fluency", "Tick Python fluency"])
        let lines = (0..<3).compactMap { book(play)?.line($0, play.context) }
        #expect(lines.map(\.remark) == ["undo", "undone", ""])
        #expect(lines.map(\.day) == ["Wed 31 Dec 1969", "", ""] && lines[0].clock == "00:00")
        #expect(play.text.contains("What was done"))
    }

    @Test func `Enter takes back a change further back, and u brings it back`() throws {
        var play = try Play()
        play.press(" ")
        try play.walk(to: "sql")
        play.press(" U<down><enter>")
        #expect(play.app.journey.status("python") == .todo && play.app.journey.status("sql") == .done)
        #expect(play.notice == "Taken back: Tick Python fluency. u brings it back.")
        play.press("u")
        #expect(play.app.journey.status("python") == .done)
    }

    @Test func `what later changes hang on is asked for, and goes with them`() throws {
        var play = try Play()
        play.press("4aAda<c-s>iBC<c-s>r<tab>send the paper<c-s>")
        play.press("1g")
        try play.walk(to: "python")
        play.press(" U<up><up><down><down><down><enter>")
        #expect(play.form?.kind == TakeBackForm().id)
        #expect(play.form?.intro.contains("2 later changes hang on it") == true)
        play.press("<c-s>")
        #expect(play.app.journey.people.persons.count == 1 && play.notice == "Nothing was taken back.")
        play.press("U<down><down><down><enter><down><c-s>")
        #expect(play.app.journey.people.persons.isEmpty && play.app.journey[FollowUp.self].isEmpty)
        #expect(play.app.journey.status("python") == .done)
        play.press("u")
        #expect(play.app.journey.people.persons.values.map(\.name) == ["AdaBC"])
        #expect(!play.app.journey[FollowUp.self].isEmpty)
    }

    @Test func `what is undone already, and an undo, cannot be taken back`() throws {
        var play = try Play()
        play.press(" uU<enter>")
        #expect(play.notice.contains("undone already"))
        play.press("<down><enter>")
        #expect(play.notice.contains("undone already") && book(play) != nil)
    }

    @Test(arguments: [
        ("pane:people", 1), ("kind:progress", 2), ("python", 1), ("week:this", 0), ("week:1970-01-01", 3), ("kind:", 3),
        ("pane:people python", 0),
    ])
    func `it is narrowed by week, pane, kind and words`(filter: String, count: Int) throws {
        var play = try Play()
        play.press(" ")
        try play.walk(to: "sql")
        play.press(" 4aAda<c-s>U")
        play.paste(filter)
        #expect(titles(play).count == count)
    }

    @Test(arguments: ["pane:nothing", "kind:nothing", "week:someday"])
    func `a filter that means nothing says what there is`(filter: String) throws {
        var play = try Play()
        play.press(" U")
        play.paste(filter)
        #expect(book(play)?.problem != nil)
    }

    @Test func `what was done before four in the morning belongs to the evening before`() throws {
        let midnight = try #require(Day("2026-11-27")).number * 1440
        let log = KeptLog()
        log.keep(
            [("ten", -120), ("three", 239), ("four", 240)].enumerated().map { place, entry in
                LogEntry(
                    id: "e-\(place)", at: (midnight + entry.1) * 60_000, device: "", kind: .did,
                    change: Change(entry.0, []))
            })
        var context = try Fixtures.context()
        context.log = log
        let book = HistoryBook(context)
        let lines = (0..<book.count).map { book.line($0, context) }
        #expect(lines.map(\.title) == ["four", "three", "ten"])
        #expect(lines.map(\.day) == ["Fri 27 Nov 2026", "Thu 26 Nov 2026", ""])
        #expect(lines.map(\.clock) == ["04:00", "03:59", "22:00"])
        // Monday's early hours are Sunday's, of the week before.
        let filter = HistoryFilter("week:2026-11-26", context)
        let monday = LogEntry(
            id: "m", at: (midnight + 3 * 1440 + 60) * 60_000, device: "", kind: .did, change: Change("one", []))
        #expect(filter.lets(monday, context))
    }

    @Test func `an empty history says so`() throws {
        var play = try Play()
        play.press("U<enter>")
        #expect(play.text.contains("Nothing yet.") && book(play) != nil)
    }

    @Test func `a long log is read as one goes back`() throws {
        var diary = Diary()
        let log = KeptLog()
        log.keep(
            (1...1000).map { LogEntry(id: "e-\($0)", at: $0, device: "", kind: .did, change: Change("\($0)", [])) })
        diary.read(log)
        #expect(diary.entries.count == Diary.page && diary.hasMore)
        let first = diary.first(log) { $0.id == "e-1" }
        #expect(first?.at == 1 && diary.entries.count == 1000)
        let none = diary.first(log) { $0.id == "e-0" }
        #expect(none == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01", "00:00"), (-1, "1969-12-31", "23:59"), (Int.max, "9999-12-31", "23:59"),
        (Int.min, "0001-01-01", "00:00"),
    ])
    func `a time of any clock is a day and a minute`(at: Int, day: String, clock: String) {
        let time = LocalTime.utc(at)
        #expect(time.day.iso == day && (0..<1440).contains(time.minute))
        if (-1...0).contains(at) { #expect(time.clock == clock) }
    }
}
