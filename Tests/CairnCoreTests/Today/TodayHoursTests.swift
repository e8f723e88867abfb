import TestSupport
import Testing

@testable import CairnCore

/// The hours of a week in Today's head and in the window's, and whether a week asks to be looked back on.
struct TodayHoursTests {
    private let monday = Fixtures.today

    private func plan(_ start: Day, hours: Double = 14) -> [Record] {
        [
            Record(Plan(track: "engineer", hoursPerWeek: hours, start: start, asked: true)),
            Record(Acceptance(day: monday, cuts: [])),
        ]
    }

    private func session(_ day: Day) -> Record {
        Record(WorkSession(id: "s", item: "python", day: day, minutes: 60))
    }

    private func day(_ today: Day, _ records: [Record]) throws -> (journey: Journey, context: Context) {
        (
            Journey(records, kinds: Features.withToday.kinds),
            try Fixtures.context(today: today, features: .withToday)
        )
    }

    private func due(_ today: Day, _ records: [Record]) throws -> [String] {
        let (journey, context) = try day(today, records)
        return TodayList(journey, context).rows(.due, journey, context).map(\.text)
    }

    @Test func `a week that begins late has the share of its days`() throws {
        let sunday = monday + 6
        let (journey, context) = try day(sunday, plan(sunday))
        #expect(WeekHours(journey, context).text == "2 h left")
        #expect(journey.headline(context).contains("0 of 2 h"))
        let (whole, next) = try day(sunday + 1, plan(sunday))
        #expect(WeekHours(whole, next).text == "14 h left")
        let (little, friday) = try day(monday + 4, plan(monday + 4, hours: 6))
        #expect(WeekHours(little, friday).text == "2.5 h left")
    }

    @Test(arguments: [1, 7]) func `before the plan begins there are no hours`(days: Int) throws {
        let (journey, context) = try day(monday, plan(monday + days))
        #expect(WeekHours(journey, context).left == nil)
        #expect(WeekHours(journey, context).text.isEmpty)
        #expect(!journey.headline(context).contains { $0.hasSuffix(" h") })
        let list = TodayList(journey, context)
        #expect(!list.rows(.now, journey, context).isEmpty)
    }

    @Test func `a week off is one wherever the hours stand`() throws {
        let (journey, context) = try day(monday, plan(monday) + [Record(WeekOff(monday))])
        #expect(WeekHours(journey, context).spent == "week off")
        #expect(journey.headline(context).contains("week off"))
        #expect(!journey.headline(context).contains { $0.hasSuffix(" h") })
    }

    @Test func `a week that was over before the plan began is not looked back on, unless there was work in it`() throws
    {
        #expect(try due(monday + 8, plan(monday + 14)).isEmpty)
        #expect(try due(monday + 8, plan(monday + 7)).isEmpty)
        let worked = plan(monday + 7) + [session(monday + 1)]
        #expect(try due(monday + 8, worked) == ["look back on last week"])
        #expect(try due(monday + 8, plan(monday)) == ["look back on last week"])
    }
}
