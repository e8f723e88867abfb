import TestSupport
import Testing

@testable import CairnCore

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
