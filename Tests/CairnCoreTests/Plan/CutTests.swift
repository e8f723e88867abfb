import TestSupport
import Testing

@testable import CairnCore

struct CutTests {
    private func request(target days: Int?, hours: Double = 10) -> PlanRequest {
        var request = Plans.request(Plans.small, hours: hours)
        request.target = days.map { Plans.monday + $0 }
        return request
    }

    private func cut(_ proposal: Proposal) -> [ItemID] { proposal.cuts.map(\.item).sorted() }

    @Test func `nothing is cut where the target holds`() {
        // Seventy hours are seven weeks.
        let proposal = Planner.propose(request(target: 48))
        #expect(cut(proposal).isEmpty)
        #expect(proposal.fitting == proposal.whole)
        #expect(proposal.shortfall == nil)
    }

    @Test func `cuts come in the order of drop, and no more than it takes`() {
        #expect(cut(Planner.propose(request(target: 47))) == ["paper"])
        #expect(cut(Planner.propose(request(target: 34))) == ["paper"])
        #expect(cut(Planner.propose(request(target: 33))) == ["paper", "talks"])
    }

    @Test func `what went before something big comes back where it fits, the last to go first, with what it needs`()
        throws
    {
        var request = request(target: 27)
        request.route = Route(items: [
            Plans.step("python", 10), Plans.step("sql", 5, drop: 1), Plans.step("git", 5, drop: 3, needs: ["sql"]),
            Plans.step("talks", 15, .task, drop: 2), Plans.step("cv", 15, .task, drop: 4),
            Plans.step("paper", 80, .project, drop: 5),
        ])
        // Of forty hours ten are taken; cv has room, git with what it needs as well, talks no more.
        let proposal = Planner.propose(request)
        #expect(cut(proposal) == ["paper", "talks"])
        #expect(try #require(proposal.fitting?.end) <= Plans.monday + 27)
        request.target = Plans.monday + 13
        #expect(cut(Planner.propose(request)) == ["cv", "paper", "talks"])
    }

    @Test func `what is cut is told, with the reason, and comes after the route`() throws {
        let plan = try #require(Planner.propose(request(target: 33)).fitting)
        #expect(plan.leftOut.map(\.item.key.item) == ["talks", "paper"])
        #expect(plan.leftOut.allSatisfy { $0.reason == .time })
        #expect(plan.after.map(\.why) == [.leftOut, .leftOut])
    }

    @Test func `where the least route does not fit, the day and the hours that would`() throws {
        // 45 hours are left; ten a week take 32 days.
        let proposal = Planner.propose(request(target: 20))
        #expect(proposal.shortfall == .init(day: proposal.least.end, hours: 15))
        #expect(proposal.least.end == Plans.monday + 31)
        #expect(proposal.fitting == proposal.least)
        var more = request(target: 20, hours: 15)
        #expect(Planner.propose(more).shortfall == nil)
        more.hours[0].hours = 14.5
        #expect(Planner.propose(more).shortfall != nil)
    }

    @Test func `a target yesterday, or tomorrow, is not held by any hours`() {
        #expect(Planner.propose(request(target: -1)).shortfall?.hours == nil)
        #expect(Planner.propose(request(target: -1)).shortfall?.day == Plans.monday + 31)
        var huge = request(target: 1)
        huge.route = Route(items: [Plans.step("everything", 900)])
        #expect(Planner.propose(huge).shortfall?.hours == nil)
    }

    @Test func `with no hours there is no day, but hours that would do`() {
        #expect(Planner.propose(request(target: 20, hours: 0)).shortfall == .init(day: nil, hours: 15))
    }

    @Test func `without a target whole and least are shown, and nothing is cut`() {
        let proposal = Planner.propose(request(target: nil))
        #expect(proposal.fitting == nil)
        #expect(proposal.whole.end == Plans.monday + 48)
        #expect(proposal.least.end == Plans.monday + 31)
        #expect(proposal.leastCuts == [RouteKey("talks"), RouteKey("paper")])
    }

    @Test func `what was accepted stays cut until the next accepting`() {
        var request = request(target: 33)
        request.cuts = Planner.propose(request).cuts
        #expect(Planner.plan(request) == Planner.propose(request).fitting)
        request.hours[0].hours = 40
        #expect(!Planner.plan(request).order.contains("paper"))
        #expect(Planner.propose(request).cuts.isEmpty)
    }

    @Test func `what is kept is not cut, nor what it needs`() {
        let kept = request(target: 20).with(.keep(RouteKey("paper")))
        #expect(Planner.propose(kept).cuts.isEmpty)
        #expect(cut(Planner.propose(request(target: 20).with(.keep(RouteKey("talks"))))) == ["paper"])
    }

    @Test func `what something needs that stays is not cut`() {
        var request = request(target: 20)
        request.route = Route(items: [
            Plans.step("talks", 5, .task, drop: 1), Plans.step("offer", 40, needs: ["talks"]),
        ])
        #expect(Planner.propose(request).cuts.isEmpty)
    }

    @Test func `what is done is not cut`() {
        let done = request(target: 20).with("paper", .done)
        #expect(cut(Planner.propose(done)) == ["talks"])
    }

    @Test func `what is under way is not cut, nor what it needs, and comes in if it was`() throws {
        let begun = request(target: 33).with("paper", .learning)
        #expect(Planner.propose(begun).cuts.isEmpty && Planner.propose(begun).leastCuts.isEmpty)
        var accepted = request(target: 33)
        accepted.cuts = Planner.propose(accepted).cuts
        #expect(Planner.plan(accepted).leftOut.count == 2)
        let plan = Planner.plan(accepted.with("paper", .learning))
        #expect(plan.leftOut.isEmpty && plan.days("paper") != nil)
        let hours = Planner.plan(accepted.with(1, on: "paper"))
        #expect(hours.leftOut.count == 2, "an hour alone begins nothing")
    }

    @Test func `what one leaves out stays out, begun or not`() {
        let left = request(target: nil).with("paper", .learning).with(.leave(RouteKey("paper")))
        #expect(Planner.plan(left).leftOut.map(\.reason) == [.choice])
    }

    @Test func `the least route of a real track is what stays for good`() {
        let proposal = Planner.propose(Plans.real(hours: 8))
        #expect(proposal.whole.hours.left < 600)
        #expect(proposal.least.hours.left < 320)
        #expect(proposal.least.items.allSatisfy { $0.item.drop == nil })
        for item in ["project-tabular", "go-live", "info-interviews", "apply-with-cases"] {
            #expect(proposal.least.order.contains(item))
        }
    }
}
