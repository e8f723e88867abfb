import TestSupport
import Testing

@testable import CairnCore

struct RouteEditTests {
    private let request = Plans.request(
        Plans.small,
        rest: [
            Plans.step("agents", 10, leg: 4, needs: ["llm"]), Plans.step("llm", 5, leg: 4),
            Plans.step("sql", 30, leg: 4, needs: ["sql"], depth: .working),
        ])

    private func order(_ edits: RouteEdit...) -> [ItemID] {
        var request = request
        request.edits = edits
        return Planner.plan(request).order
    }

    @Test func `what is left out takes along what needs it, and that is named first`() {
        let edit = RouteEdit.leave(RouteKey("sql"))
        #expect(Planner.company(of: edit, request).map(\.key.item) == ["baseline"])
        #expect(Planner.refusal(edit, request) == nil)
        let plan = Planner.plan(request.with(edit))
        #expect(plan.order == ["python", "talks", "paper", "cv"])
        #expect(plan.leftOut.map(\.reason) == [.choice, .needs(RouteKey("sql"))])
    }

    @Test func `what was left out can be kept in again, where it was, with what it needs`() {
        #expect(order(.leave(RouteKey("talks"))) == ["python", "sql", "baseline", "cv"])
        #expect(
            order(.leave(RouteKey("talks")), .keep(RouteKey("paper"))).sorted() == Plans.small.map(\.key.item).sorted())
        #expect(
            order(.leave(RouteKey("talks")), .keep(RouteKey("talks"))).sorted() == Plans.small.map(\.key.item).sorted())
        let plan = Planner.plan(request.with(.leave(RouteKey("sql")), .keep(RouteKey("baseline"))))
        #expect(plan.leftOut.isEmpty)
        #expect(plan.order.firstIndex(of: "sql") ?? 9 < plan.order.firstIndex(of: "baseline") ?? 0)
    }

    @Test func `what was not on the route comes in with what it needs`() {
        let edit = RouteEdit.keep(RouteKey("agents"))
        #expect(Planner.company(of: edit, request).map(\.key.item) == ["llm"])
        #expect(order(edit).suffix(2) == ["llm", "agents"])
    }

    @Test func `a step stands before another, and what it needs comes along`() {
        let edit = RouteEdit.before(RouteKey("paper"), RouteKey("python"))
        #expect(Planner.company(of: edit, request).map(\.key.item) == ["talks"])
        #expect(order(edit) == ["talks", "paper", "python", "sql", "baseline", "cv"])
        #expect(
            order(.before(RouteKey("sql"), RouteKey("cv"))) == ["python", "talks", "paper", "sql", "baseline", "cv"])
    }

    @Test func `a step stands after another, and what needs it comes along`() {
        #expect(
            order(.after(RouteKey("python"), RouteKey("cv"))) == ["sql", "baseline", "talks", "paper", "cv", "python"])
        #expect(
            order(.after(RouteKey("sql"), RouteKey("talks"))) == ["python", "talks", "sql", "baseline", "paper", "cv"])
        #expect(
            order(.after(RouteKey("cv"), RouteKey("python"))) == ["python", "cv", "sql", "baseline", "talks", "paper"])
    }

    @Test func `nothing stands before what it needs, and that is told`() {
        let edit = RouteEdit.before(RouteKey("baseline"), RouteKey("sql"))
        #expect(Planner.refusal(edit, request) == .needs(RouteKey("sql")))
        #expect(order(edit) == Plans.small.map(\.key.item))
        let other = RouteEdit.after(RouteKey("sql"), RouteKey("baseline"))
        #expect(Planner.refusal(other, request) == .isNeeded(by: RouteKey("baseline")))
        #expect(order(other) == Plans.small.map(\.key.item))
        let text = Planner.refusal(edit, request)?.text(edit.key) { $0.item.uppercased() }
        #expect(text == "BASELINE needs SQL, so it cannot come before that.")
    }

    @Test func `what is done cannot be moved, kept or left out, and that is told`() {
        let done = request.with("python", .done)
        let key = RouteKey("python")
        for edit in [RouteEdit.before(key, RouteKey("sql")), .keep(key), .leave(key), .known("python")] {
            #expect(Planner.refusal(edit, done) == .isDone)
        }
    }

    @Test func `what nobody knows is refused, and does nothing`() {
        let key = RouteKey("astrology")
        for edit in [RouteEdit.keep(key), .leave(key), .before(key, RouteKey("sql")), .working("astrology")] {
            #expect(Planner.refusal(edit, request) == .notOnRoute)
            #expect(Planner.plan(request.with(edit)) == Planner.plan(request))
        }
        #expect(Planner.refusal(.before(RouteKey("sql"), RouteKey("sql")), request) == .notOnRoute)
    }

    @Test func `a skill goes on to working level right behind its first pass`() {
        let edited = request.with(.working("sql"))
        let plan = Planner.plan(edited)
        #expect(plan.items.map(\.key).prefix(3) == [RouteKey("python"), RouteKey("sql"), RouteKey("sql", .working)])
        #expect(plan.items[2].item.leg == 1)
        #expect(Planner.refusal(.working("sql"), edited) == .isThere)
        #expect(Planner.refusal(.working("baseline"), request) == .notOnRoute)
    }

    @Test func `an edit of one step leaves the order of the others`() {
        let route = Plans.real()
        let request = PlanRequest(today: Plans.monday, route: route, hours: [HoursFrom(from: Plans.monday, hours: 8)])
        let before = Planner.plan(request).order.filter { $0 != "sql" }
        let after = Planner.plan(request.with(.before(RouteKey("sql"), RouteKey("python")))).order
        #expect(after.filter { $0 != "sql" } == before)
        #expect(after.firstIndex(of: "sql") == after.firstIndex(of: "python").map { $0 - 1 })
    }
}
