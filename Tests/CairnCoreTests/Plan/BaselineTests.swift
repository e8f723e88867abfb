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

    @Test func `two weeks of slack, and a fifth of the time from the eleventh week on`() {
        #expect(baseline.slack(on: Plans.monday) == 14)
        #expect(baseline.slack(on: Plans.monday + 70) == 14)
        #expect(baseline.slack(on: Plans.monday + 140) == 28)
        #expect(baseline.standing(request.after(14)).late.isEmpty)
        let behind = baseline.standing(request.after(28))
        #expect(abs(behind.behind - 20) < 1e-9)
        #expect(behind.late == [RouteKey("skill-0"), RouteKey("skill-1")])
    }

    @Test func `who does the hours in another order is not late`() {
        let other = request.with("skill-8", .done).with("skill-9", .done).after(28)
        #expect(baseline.standing(other).late.isEmpty)
        #expect(baseline.standing(other).earned == 20)
    }

    /// How somebody stands four weeks after a plan was accepted that had left the last step out, and what it has now.
    private func afterCut(_ change: (PlanRequest) -> PlanRequest) -> Lateness {
        var least = request
        least.cuts = [RouteKey("skill-9")]
        let baseline = Baseline(Planner.plan(least), least)
        let now = change(least).after(28)
        let plan = Planner.plan(now)
        return baseline.standing(now, route: plan.items.map(\.item) + plan.closed)
    }

    @Test func `work on what the accepted plan had left out earns its hours`() {
        let tuesday = Plans.monday + 1
        let begun = afterCut { $0.with("skill-9", .learning, since: tuesday).with(20, on: "skill-9", tuesday) }
        #expect(begun.earned == 20)
        #expect(begun.late.isEmpty)
        #expect(afterCut { $0.with("skill-9", .done, since: tuesday) }.earned == 10)
        // Hours alone begin nothing; what was known or done before was never due.
        #expect(afterCut { $0.with(5, on: "skill-9", tuesday) }.earned == 0)
        #expect(afterCut { $0.with(.known("skill-9")).with("skill-9", .done, since: tuesday) }.earned == 0)
        #expect(afterCut { $0.with("skill-9", .done, since: Plans.monday + -7) }.earned == 0)
    }

    @Test func `of what was begun before, only the hours since accepting count`() {
        let before = Plans.monday + -7
        let begun = afterCut { $0.with("skill-9", .learning).with(4, on: "skill-9", before).with(3, on: "skill-9") }
        #expect(begun.earned == 3)
    }

    @Test func `hours count before anything is done, and more than estimated if it took more`() {
        #expect(baseline.standing(request.with(20, on: "skill-0").after(28)).late.isEmpty)
        let slow = request.with(30, on: "skill-0").with("skill-0", .done).after(35)
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
        let known = request.with(.known("skill-0"), .known("skill-1")).after(28)
        #expect(baseline.standing(known).late.isEmpty)
    }

    private func moved(_ edited: PlanRequest, from old: PlanRequest) -> Baseline {
        baseline.moved(from: Planner.plan(old), to: Planner.plan(edited), edited)
    }

    @Test func `a pin makes nobody late`() {
        let now = request.after(28)
        let pinned = now.with(.before(RouteKey("skill-9"), RouteKey("skill-0")))
        let late = moved(pinned, from: now).standing(pinned).late.count
        #expect(late <= baseline.standing(now).late.count)
        let done = now.with("skill-0", .done).with("skill-1", .done)
        let other = done.with(.before(RouteKey("skill-9"), RouteKey("skill-2")))
        #expect(moved(other, from: done).standing(other).late.isEmpty)
    }

    @Test func `weeks off to come move what is still to come, and not what is due`() {
        let now = request.after(28).with("skill-0", .done)
        let moved = baseline.moved(toWeeksOff: [Plans.monday + 28, Plans.monday + 35])
        #expect(moved.standing(now) == baseline.standing(now))
        #expect(moved.items.map(\.last).max() == baseline.items.map(\.last).max().map { $0 + 14 })
        #expect(moved.due(by: Plans.monday + 42) == baseline.due(by: Plans.monday + 28))
    }

    @Test func `other hours and another start wash nothing away`() {
        let now = request.after(28)
        var slower = now
        slower.hours.append(HoursFrom(from: now.today, hours: 1))
        var later = now
        later.start = now.today + 21
        for edited in [slower, later] {
            let moved = moved(edited, from: now)
            #expect(moved.standing(edited) == baseline.standing(now))
            #expect(moved.due(by: now.today + 14) < baseline.due(by: now.today + 14))
        }
    }

    @Test func `weeks off that have passed held nothing`() {
        let now = request.after(28)
        let moved = baseline.moved(toWeeksOff: [Plans.monday + 8])
        #expect(abs(moved.standing(now).due - (baseline.standing(now).due - 10)) < 1e-9)
        #expect(abs(moved.standing(now).behind - (baseline.standing(now).behind - 10)) < 1e-9)
        #expect(moved.moved(toWeeksOff: []) == baseline)
        let sooner = baseline.moved(toWeeksOff: [Plans.monday + -14, Plans.monday + -1])
        #expect(sooner.items == baseline.items, "weeks before accepting held none of it")
    }

    @Test func `the grace before a holiday is there after it`() {
        let slow = request.with(10, on: "skill-0")
        #expect(baseline.standing(slow.after(28)).late.isEmpty == false)
        #expect(baseline.standing(slow.after(21)).late.isEmpty)
        let moved = baseline.moved(toWeeksOff: [21, 28, 35].map { Plans.monday + $0 })
        #expect(moved.standing(slow.after(42)) == baseline.standing(slow.after(21)))
    }

    @Test func `nothing slips while one is off`() {
        let first = [RouteKey("skill-0"), RouteKey("skill-1")]
        #expect(baseline.items(finished: 21, before: Plans.monday + 33).isEmpty)
        #expect(baseline.items(finished: 21, before: Plans.monday + 34).map(\.key) == first)
        let moved = baseline.moved(toWeeksOff: [Plans.monday + 14, Plans.monday + 21])
        #expect(moved.items(finished: 21, before: Plans.monday + 47).isEmpty)
        #expect(moved.items(finished: 21, before: Plans.monday + 48).map(\.key) == first)
    }

    @Test func `no week off makes anybody later, whenever it is said`() {
        var random = SplitMix64(seed: 28)
        for _ in 0..<200 {
            let now = request.after(random.below(120))
            let old = (0..<random.below(3)).map { _ in Plans.monday + random.below(150) }
            let new = (0..<(1 + random.below(4))).map { _ in Plans.monday + random.below(150) }
            let before = baseline.moved(toWeeksOff: old)
            let after = before.moved(toWeeksOff: old + new)
            #expect(after.due(by: now.today) <= before.due(by: now.today) + 1e-9)
            #expect(after.standing(now).behind <= before.standing(now).behind + 1e-9)
            #expect(after.moved(toWeeksOff: old) == before)
            if new.allSatisfy({ $0.firstOfWeek > now.today }) {
                #expect(after.standing(now) == before.standing(now))
            }
        }
    }

    @Test func `what comes in is due as planned, and what goes is not due any more`() {
        let now = request.after(28)
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
