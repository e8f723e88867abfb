import TestSupport
import Testing

@testable import CairnCore

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
