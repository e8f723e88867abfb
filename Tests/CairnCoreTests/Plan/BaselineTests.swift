import TestSupport
import Testing

@testable import CairnCore

struct BaselineTests {
    private let request = Plans.request((0..<10).map { Plans.step("skill-\($0)", 10) })
    private var baseline: Baseline { Baseline(Planner.plan(request), request) }

    @Test func `nothing is late on the first morning`() {
        let standing = baseline.standing(request)
        #expect(standing == Lateness(due: 0, earned: 0, behind: 0, late: []))
    }

    @Test func `hours fall due as they were planned`() {
        #expect(abs(baseline.due(by: Plans.monday + 7) - 10) < 1e-9)
        #expect(abs(baseline.due(by: Plans.monday + 28) - 40) < 1e-9)
        #expect(abs(baseline.due(by: Plans.monday + 700) - 100) < 1e-9)
    }

    @Test func `a week of slack, and a fifth of the time from the sixth on`() {
        #expect(baseline.slack(on: Plans.monday) == 7)
        #expect(baseline.slack(on: Plans.monday + 35) == 7)
        #expect(baseline.slack(on: Plans.monday + 70) == 14)
        #expect(baseline.standing(request.after(7)).late.isEmpty)
        let behind = baseline.standing(request.after(21))
        #expect(abs(behind.behind - 20) < 1e-9)
        #expect(behind.late == [RouteKey("skill-0"), RouteKey("skill-1")])
    }

    @Test func `who does the hours in another order is not late`() {
        let other = request.with("skill-8", .done).with("skill-9", .done).after(21)
        #expect(baseline.standing(other).late.isEmpty)
        #expect(baseline.standing(other).earned == 20)
    }

    @Test func `hours count before anything is done, and more than estimated if it took more`() {
        #expect(baseline.standing(request.with(20, on: "skill-0").after(21)).late.isEmpty)
        let slow = request.with(30, on: "skill-0").with("skill-0", .done).after(28)
        #expect(baseline.standing(slow).earned == 30)
        #expect(baseline.standing(slow).late.isEmpty)
    }

    @Test func `what was logged before accepting does not count`() {
        let begun = request.with(4, on: "skill-0")
        let baseline = Baseline(Planner.plan(begun), begun)
        #expect(baseline.standing(begun).earned == 0)
        #expect(baseline.standing(begun.with(3, on: "skill-0")).earned == 3)
    }

    @Test func `what one can do already makes nobody late`() {
        let known = request.with(.known("skill-0"), .known("skill-1")).after(21)
        #expect(baseline.standing(known).late.isEmpty)
    }

    private func moved(_ edited: PlanRequest, from old: PlanRequest) -> Baseline {
        baseline.moved(from: Planner.plan(old), to: Planner.plan(edited), edited)
    }

    @Test func `a pin makes nobody late`() {
        let now = request.after(21)
        let pinned = now.with(.before(RouteKey("skill-9"), RouteKey("skill-0")))
        let late = moved(pinned, from: now).standing(pinned).late.count
        #expect(late <= baseline.standing(now).late.count)
        let done = now.with("skill-0", .done).with("skill-1", .done)
        let other = done.with(.before(RouteKey("skill-9"), RouteKey("skill-2")))
        #expect(moved(other, from: done).standing(other).late.isEmpty)
    }

    @Test func `weeks off move what is still to come, and not what is due`() {
        let now = request.after(21).with("skill-0", .done)
        var off = now
        off.weeksOff = [Plans.monday + 21, Plans.monday + 28]
        let moved = moved(off, from: now)
        #expect(moved.standing(off).late == baseline.standing(now).late)
        #expect(moved.items.map(\.last).max() == baseline.items.map(\.last).max().map { $0 + 14 })
    }

    @Test func `what comes in is due as planned, and what goes is not due any more`() {
        let now = request.after(21)
        let out = now.with(.leave(RouteKey("skill-0")), .leave(RouteKey("skill-1")))
        #expect(abs(moved(out, from: now).due(by: Plans.monday + 700) - 80) < 1e-9)
        var more = now
        more.route = Route(items: request.route.items, rest: [Plans.step("agents", 10)])
        more.edits = [.keep(RouteKey("agents"))]
        let moved = moved(more, from: now)
        #expect(moved.items.last?.key == RouteKey("agents"))
        #expect(moved.standing(more).late == baseline.standing(now).late)
    }
}
