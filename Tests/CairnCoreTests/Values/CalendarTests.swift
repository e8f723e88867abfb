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
    private let start = Fixtures.day("2025-11-03")

    private func journey(_ records: [Record]) -> Journey { Journey([Record(Plan(start: start))] + records) }

    @Test func `what is open after its quarter is late`() throws {
        let context = try Fixtures.context(today: Fixtures.day("2026-02-03"))
        #expect(journey([]).isLate("python", context))
        #expect(!journey([]).isLate("statistics", context), "its quarter has just begun")
        #expect(!journey([]).isLate("steady", context), "it has no quarter")
    }

    @Test func `on the last day of its quarter nothing is late yet`() throws {
        let context = try Fixtures.context(today: Fixtures.day("2026-02-02"))
        #expect(!journey([]).isLate("python", context))
    }

    @Test(arguments: Status.allCases)
    func `only what is settled is never late`(status: Status) throws {
        let context = try Fixtures.context(today: Fixtures.day("2027-01-01"))
        let journey = journey([Record(Progress(item: "python", status: status, since: start))])
        #expect(journey.isLate("python", context) == (status == .todo || status == .learning))
    }

    @Test func `without a start date nothing is late`() throws {
        let context = try Fixtures.context(today: Fixtures.day("2036-01-01"))
        #expect(!Journey().isLate("python", context))
    }
}
