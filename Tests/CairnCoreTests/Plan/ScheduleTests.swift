import TestSupport
import Testing

@testable import CairnCore

struct ScheduleTests {
    private func plan(_ items: [RouteItem], hours: Double = 10) -> RoutePlan {
        Planner.plan(Plans.request(items, hours: hours))
    }

    @Test func `one step takes the days that its hours take`() {
        #expect(plan([Plans.step("python", 10)], hours: 10).span("python") == [0, 6])
        #expect(plan([Plans.step("python", 10)], hours: 14).span("python") == [0, 4])
        #expect(plan([Plans.step("python", 20)], hours: 8).span("python") == [0, 17])
    }

    @Test func `two skills go side by side, and a third waits`() {
        let plan = plan([Plans.step("python", 10), Plans.step("sql", 10), Plans.step("git", 10)])
        #expect(plan.span("python") == [0, 13])
        #expect(plan.span("sql") == [0, 13])
        #expect(plan.span("git") == [14, 20])
    }

    @Test func `a project starts when its needs are done, beside the next skills`() {
        let plan = plan([
            Plans.step("python", 10), Plans.step("baseline", 20, .project, needs: ["python"]), Plans.step("sql", 10),
            Plans.step("git", 10),
        ])
        // Python and SQL share the first two weeks; then the project has half of each week.
        #expect(plan.span("python") == [0, 13])
        #expect(plan.span("sql") == [0, 13])
        #expect(plan.days("baseline")?.lowerBound == Plans.monday + 14)
        #expect(plan.days("git")?.lowerBound == Plans.monday + 14)
        #expect(plan.end == Plans.monday + 34)
    }

    @Test func `one project at a time`() throws {
        let plan = plan([Plans.step("one", 10, .project), Plans.step("two", 10, .task), Plans.step("git", 10)])
        #expect(try #require(plan.days("two")).lowerBound >= #require(plan.days("one")).upperBound)
        #expect(plan.days("git")?.lowerBound == Plans.monday)
    }

    @Test func `what is finished makes room within the week`() {
        let plan = plan((0..<10).map { Plans.step("skill-\($0)", 1) })
        #expect(plan.weeks.count == 1)
        #expect(plan.end == Plans.monday + 6)
    }

    @Test func `a skill of the next leg waits until this leg's last has begun`() throws {
        let plan = plan([
            Plans.step("one", 20, .project), Plans.step("two", 20, .project), Plans.step("late", 5, leg: 2),
        ])
        #expect(try #require(plan.days("late")).lowerBound >= #require(plan.days("two")).lowerBound)
    }

    @Test func `a rhythm lasts its weeks beside all else, and what needs it waits`() throws {
        let plan = plan([
            Plans.step("papers", 10, .task, weeks: 10), Plans.step("python", 5),
            Plans.step("replication", 10, .project, needs: ["papers"]),
        ])
        #expect(plan.span("papers") == [0, 69])
        #expect(plan.span("python") == [0, 4])
        #expect(try #require(plan.days("replication")).lowerBound == Plans.monday + 70)
        #expect(plan.weeks[0].planned == 6)
        #expect(plan.weeks[1].planned == 1)
    }

    @Test func `a rhythm that was begun three weeks ago lasts three weeks less`() {
        let request = Plans.request([Plans.step("papers", 10, .task, weeks: 10)])
            .with("papers", .learning, since: Plans.monday).after(21)
        #expect(Planner.plan(request).end == Plans.monday + 69)
    }

    @Test func `what was begun goes on first`() {
        let request = Plans.request([Plans.step("a", 10), Plans.step("b", 10), Plans.step("c", 10)])
            .with("c", .learning)
        #expect(Planner.plan(request).days("c")?.lowerBound == Plans.monday)
        #expect(Planner.plan(request).days("b")?.lowerBound == Plans.monday + 14)
    }

    @Test func `legs fall where their contents fall`() {
        let plan = plan(Plans.small)
        #expect(plan.leg(1)?.lowerBound == Plans.monday)
        #expect(plan.leg(2)?.upperBound == plan.end)
        #expect(plan.leg(3) == nil)
    }
}
