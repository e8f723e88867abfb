import TestSupport
import Testing

@testable import CairnCore

struct HoursLeftTests {
    private let python = Plans.step("python", 20)
    private let deep = Plans.step("python", 40, needs: ["python"], depth: .working)

    private func left(_ request: PlanRequest) -> [Double] { Planner.plan(request).items.map(\.hoursLeft) }

    @Test func `an estimate at one's own pace, less what was logged`() {
        var request = Plans.request([python])
        #expect(left(request) == [20])
        request.pace = 1.5
        #expect(left(request) == [30])
        #expect(left(request.with(12, on: "python")) == [18])
    }

    @Test func `at least a tenth while it is open`() {
        #expect(left(Plans.request([python]).with(19.5, on: "python")) == [2])
        #expect(left(Plans.request([python]).with(300, on: "python")) == [2])
    }

    @Test func `what is done has no hours left, and its estimate counts as done`() {
        let plan = Planner.plan(Plans.request([python, Plans.step("sql", 20)]).with("python", .done))
        #expect(plan.items.map(\.key.item) == ["sql"])
        #expect(plan.hours == .init(closed: 20, left: 20))
        #expect(plan.hours.percent == 50)
    }

    @Test func `done is the first pass; the working level is left until it is proven`() {
        let request = Plans.request([python, deep]).with("python", .done)
        #expect(Planner.plan(request).items.map(\.key) == [RouteKey("python", .working)])
        let proven = Plans.request([python, deep]).with("python", .done, isProven: true)
        #expect(Planner.plan(proven).items.isEmpty)
    }

    @Test func `hours after the first pass go to the working level`() {
        let request = Plans.request([python, deep]).with("python", .done, since: Plans.monday)
            .with(15, on: "python", Plans.monday).with(10, on: "python", Plans.monday + 3)
        #expect(left(request) == [30])
    }

    @Test func `what is known is settled without hours`() {
        let request = Plans.request([python, Plans.step("sql", 20)]).with(.known("python"))
        #expect(Planner.plan(request).closed.map(\.key.item) == ["python"])
        #expect(Pace(request) == Pace(logged: 0, estimated: 0))
    }

    @Test func `what is skipped is left out, and what needs it goes on`() {
        let request = Plans.request([python, Plans.step("sql", 20, needs: ["python"])]).with("python", .skipped)
        let plan = Planner.plan(request)
        #expect(plan.order == ["sql"])
        #expect(plan.leftOut == [LeftOut(item: python, reason: .skipped)])
        #expect(plan.hours.closed == 0)
    }
}
