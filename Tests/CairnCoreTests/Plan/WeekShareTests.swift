import TestSupport
import Testing

@testable import CairnCore

struct WeekShareTests {
    private let request: PlanRequest = {
        var request = Plans.request([Plans.step("python", 20), Plans.step("sql", 20)])
        request.start = Plans.monday
        return request
    }()

    private func shares(_ request: PlanRequest) -> [Double] { WeekShares(request).own.map(\.share) }

    @Test func `complete weeks count, empty ones too`() {
        let worked = request.with(5, on: "python", Plans.monday + 1).with(8, on: "sql", Plans.monday + 20)
        #expect(shares(worked.after(6)).isEmpty)
        #expect(shares(worked.after(7)) == [0.5])
        #expect(shares(worked.after(22)) == [0.5, 0, 0.8])
    }

    @Test func `weeks off do not, nor weeks for which nothing was declared`() {
        var off = request.with(5, on: "python", Plans.monday + 1).after(28)
        off.weeksOff = [Plans.monday + 7]
        off.hours.append(HoursFrom(from: Plans.monday + 14, hours: 0))
        #expect(shares(off) == [0.5])
    }

    @Test func `the first week does not count if it began in the middle`() {
        var late = request.with(5, on: "python", Plans.monday + 3).after(21)
        late.start = Plans.monday + 2
        #expect(shares(late) == [0, 0])
    }

    @Test func `hours from before the start make no week complete`() {
        let worked = request.with(5, on: "python", Plans.monday + 1).with(8, on: "sql", Plans.monday + -60)
        #expect(shares(worked.after(14)) == [0.5, 0])
        var open = worked.after(14)
        open.start = nil
        #expect(shares(open).count > 9)
    }

    @Test func `each week counts against what was declared for it`() {
        var other = request.with(5, on: "python", Plans.monday).with(5, on: "python", Plans.monday + 7).after(14)
        other.hours.append(HoursFrom(from: Plans.monday + 7, hours: 20))
        #expect(shares(other) == [0.5, 0.25])
    }

    @Test func `a tick without a session fills its week, and no more`() {
        #expect(shares(request.with("python", .done, since: Plans.monday + 2).after(7)) == [1])
        let mixed = request.with(4, on: "sql", Plans.monday).with("python", .done, since: Plans.monday + 2)
        #expect(shares(mixed.after(7)) == [1])
        #expect(shares(request.with(15, on: "sql", Plans.monday).after(7)) == [1.5])
    }

    @Test func `weeks all empty are as good as none, and that is said`() {
        let empty = WeekShares(request.after(28))
        #expect(empty.isDeclared)
        #expect(empty.planned == WeekShares.imaginaryMedian)
        #expect(!WeekShares(request.with(1, on: "sql").after(28)).isDeclared)
    }

    @Test(arguments: [
        ([], 0), ([0], 1), ([0, 0], 2), ([1, 0, 0], 2), ([1, 0], 1), ([0, 0, 0], 3), ([0, 0, 1], 0), ([0, 1, 0, 0], 2),
        ([0.5, 0, 0, 0, 0], 4),
    ])
    func `empty weeks at the end are counted`(shares: [Double], empty: Int) {
        let weeks = WeekShares(own: shares.map { .init(first: Plans.monday, share: $0) })
        #expect(weeks.emptyAtEnd.count == empty)
    }

    @Test func `the share to plan with goes from the usual one to one's own, and never beyond all hours`() {
        func planned(_ shares: [Double]) -> Double {
            WeekShares(own: shares.map { .init(first: Plans.monday, share: $0) }).planned
        }
        let one = (0.4 + 8 * WeekShares.imaginaryMedian) / 9
        #expect(abs(planned([0.4]) - one) < 1e-12)
        #expect(abs(planned(Array(repeating: 0.4, count: 800)) - 0.4) < 0.01)
        #expect(planned(Array(repeating: 3, count: 50)) == 1)
    }

    @Test func `the imaginary share is triangular, and a tenth of its weeks is empty`() {
        let points = stride(from: 0.0005, to: 1, by: 0.001).map(WeekShares.triangular)
        let mean = points.reduce(0, +) / 1000
        #expect(abs(mean - 2.3 / 3) < 1e-4)
        #expect(points == points.sorted())
        #expect(abs(WeekShares.triangular(0.6) - 0.8) < 1e-12)
        #expect(abs(WeekShares.imaginaryMedian - 0.696_5) < 1e-4)
    }

    @Test func `tables of a run hold own weeks by their weight, eight imaginary ones beside them`() {
        let own = (0..<24).map { WeekShares.Week(first: Plans.monday + 7 * $0, share: 2) }
        let draws = WeekDraws(WeekShares(own: own))
        var (table, drawn) = ([Double](repeating: 0, count: 32), [Double](repeating: 0, count: draws.count))
        var (twos, empty) = (0, 0)
        for run in 0..<400 {
            draws.table(run, &drawn, into: &table)
            #expect(table == table.sorted())
            twos += table.count { $0 == 2 }
            empty += table.count { $0 == 0 }
        }
        #expect(abs(Double(twos) / 12_800 - 0.75) < 0.02)
        #expect(abs(Double(empty) / 12_800 - 0.025) < 0.01)
    }
}
