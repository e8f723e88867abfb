import TestSupport
import Testing

@testable import CairnCore

/// Rows of Today that come from jobs.
struct TodayJobsTests {
    private let context: Context
    private var journey: Journey
    private let today = Fixtures.today

    init() throws {
        context = try Fixtures.context(features: Features([.plan, .items, .tasks, .today, .people, .jobs]))
        journey = Fixtures.applied(daysAgo: 60).journey
        var posting = Posting(id: "q", found: today + -2)
        (posting.title, posting.company, posting.closes) = ("Applied scientist", "Quay", today + 3)
        journey.apply(journey.putting(posting))
    }

    private func play(on row: RowID) throws -> Play {
        let app = AppState(journey: journey, size: Size(rows: 30, columns: 80), context: context)
        var play = Play(app, context)
        play.press("<esc><esc>1")
        play.app.select(row, in: TodayPane.id, context)
        try #require(play.app.list.selected == row)
        return play
    }

    @Test func `a row names the company first, and its page leads to the job`() throws {
        let row = try #require(TodayRow("job:q:closing", journey, context))
        #expect(row.text == "apply · Quay, Applied scientist")
        var play = try play(on: row.id)
        #expect(play.detail.contains { $0.contains("Apply before it closes, in 3 days") })
        play.press("l")
        try play.read(to: "all about Applied scientist, Quay")
        play.press("<enter>")
        #expect(play.app.focus == JobsPane.id && play.app.list.selected == "q")
    }

    @Test func `the footer offers what can be done, and the refusal names a key`() throws {
        var play = try play(on: "job:q:closing")
        let hints = play.app.hints(width: 200, context).map(\.text)
        #expect(hints.contains("done") && !hints.contains("put off"), "\(hints)")
        play.press("s")
        #expect(play.notice == "A posting closes when it closes. If they moved it: i on it in Jobs.")
    }

    @Test mutating func `a round to come is not done yet`() throws {
        let application = try #require(journey[Application.self]["a"])
        var round = Round(id: "r", application: "a", kind: .coding)
        round.day = today + 1
        journey.apply(journey.putting(round, application, context))
        var play = try play(on: "job:a:round/r")
        let hints = play.app.hints(width: 200, context).map(\.text)
        #expect(!hints.contains("done") && hints.contains("put off"), "\(hints)")
        play.press("<space>")
        #expect(play.notice == "It takes place then: afterwards say how it went.")
    }
}
