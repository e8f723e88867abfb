import TestSupport
import Testing

@testable import CairnCore

struct AfterRouteTests {
    private let request = Plans.request(
        [Plans.step("python", 10), Plans.step("sql", 10)],
        rest: [
            Plans.step("agents", 10), Plans.step("python", 40, needs: ["python"], depth: .working),
            Plans.step("agents", 40, needs: ["agents"], depth: .working),
        ])

    private func after(_ request: PlanRequest) -> [String] {
        Planner.plan(request).after.map { "\($0.item.key.item) \($0.item.key.depth.rawValue) \($0.why)" }
    }

    @Test func `what the track has beside the route comes after it`() {
        #expect(after(request) == ["agents first more"])
    }

    @Test func `what is done and not proven comes back first`() {
        let done = request.with("python", .done)
        #expect(after(done) == ["python working toProve", "agents first more"])
        #expect(after(done.with("agents", .done)) == ["python working toProve", "agents working toProve"])
        #expect(after(request.with("python", .done, isProven: true)) == ["agents first more"])
    }

    @Test func `what was kept in does not come after`() {
        #expect(after(request.with(.keep(RouteKey("agents")))).isEmpty)
    }

    @Test func `what is known is to be proven some day`() {
        #expect(after(request.with(.known("python"))) == ["python working toProve", "agents first more"])
    }
}
