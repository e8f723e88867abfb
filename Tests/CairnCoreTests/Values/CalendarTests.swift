import TestSupport
import Testing

@testable import CairnCore

struct CalendarTests {
    private func calendar(_ start: String) throws -> PlanCalendar {
        try #require(PlanCalendar(Plan(start: Day(start))))
    }

    @Test func `without a start there is no calendar`() {
        #expect(PlanCalendar(Plan()) == nil)
    }

    @Test(arguments: ["2026-01-01", "2025-11-30", "2024-02-29", "2025-12-31", "2026-08-31", "2026-03-02"])
    func `quarters follow one another without a gap and fill the year`(start: String) throws {
        let calendar = try calendar(start)
        #expect(calendar.quarter(0).first.iso == start)
        for index in 0..<3 {
            #expect(calendar.quarter(index).last + 1 == calendar.quarter(index + 1).first)
        }
        #expect((365...366).contains(calendar.quarter(3).last - calendar.quarter(0).first + 1))
    }

    @Test(arguments: ["2026-01-01", "2025-11-30", "2024-02-29"])
    func `every day of the year lies in one quarter and in a week`(start: String) throws {
        let calendar = try calendar(start)
        var index = 0
        var week = 0
        for number in calendar.quarter(0).first.number...calendar.quarter(3).last.number {
            let day = Day(number: number)
            let now = try #require(calendar.quarterIndex(of: day))
            let nowWeek = try #require(calendar.week(of: day))
            #expect(now == index || now == index + 1)
            #expect(nowWeek == week || nowWeek == week + 1)
            (index, week) = (now, nowWeek)
        }
        #expect(index == 3)
        #expect((52...53).contains(week))
    }

    @Test func `before the start and after the year there is no quarter`() throws {
        let calendar = try calendar("2026-01-01")
        #expect(calendar.quarterIndex(of: Fixtures.day("2025-12-31")) == nil)
        #expect(calendar.quarterIndex(of: Fixtures.day("2027-01-01")) == nil)
        #expect(calendar.week(of: Fixtures.day("2025-12-31")) == nil)
    }

    @Test(arguments: [
        ("2025-12-27", "starts in 5 days"), ("2025-12-31", "starts tomorrow"), ("2026-01-01", "Q1 · week 1 of 52"),
        ("2026-01-08", "Q1 · week 2 of 52"), ("2026-04-01", "Q2 · week 13 of 52"),
        ("2026-12-31", "Q4 · week 52 of 52"), ("2027-01-01", "the planned year is over"),
    ])
    func `the header says where in the year a day lies`(today: String, text: String) throws {
        #expect(try calendar("2026-01-01").text(on: Fixtures.day(today)) == text)
    }

    @Test func `a year that would end after the calendar does not trap`() throws {
        let calendar = try calendar("9999-12-31")
        #expect(!calendar.text(on: Fixtures.today).isEmpty)
        #expect(!calendar.text(on: calendar.start).isEmpty)
    }
}

struct LatenessTests {
    private func journey(_ records: [Record]) -> Journey {
        Journey([Record(Plan(start: Fixtures.day("2025-11-03"), asked: true))] + Fixtures.baseline + records)
    }

    @Test func `the first open steps that cover what one is behind are late`() throws {
        let context = try Fixtures.context()
        let late = ["python", "linear-algebra", "circle"]
        #expect(late.allSatisfy { journey([]).isLate($0, context) })
        #expect(!journey([]).isLate("statistics", context), "it is not due yet")
        #expect(!journey([]).isLate("steady", context), "it is not in the baseline")
    }

    @Test func `hours make up for it, in whatever order they are done`() throws {
        let context = try Fixtures.context()
        let session = WorkSession(id: "s", item: "statistics", day: Fixtures.day("2026-02-01"), minutes: 1200)
        let journey = journey([Record(session)])
        #expect(journey.isLate("python", context) && !journey.isLate("circle", context))
    }

    @Test func `within the days of grace nothing is late`() throws {
        let context = try Fixtures.context(today: Fixtures.day("2025-11-17"))
        #expect(!journey([]).isLate("python", context))
    }

    @Test(arguments: Status.allCases)
    func `what is settled is never late`(status: Status) throws {
        let context = try Fixtures.context(today: Fixtures.day("2027-01-01"))
        let progress = Progress(item: "python", status: status, since: Fixtures.day("2025-11-03"))
        let isOpen = status == .todo || status == .learning
        #expect(journey([Record(progress)]).isLate("python", context) == isOpen)
    }

    @Test func `before a plan is accepted nothing is late`() throws {
        let context = try Fixtures.context(today: Fixtures.day("2036-01-01"))
        let plan = Plan(hoursPerWeek: 8, start: Fixtures.day("2025-11-03"), asked: true)
        #expect(!Journey([Record(plan)]).isLate("python", context))
    }
}
