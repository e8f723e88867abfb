import TestSupport
import Testing

@testable import CairnCore

struct ForecastTests {
    private func forecast(_ request: PlanRequest, runs: Int = 300) -> Forecast {
        var request = request
        let (pace, shares) = (Pace(request), WeekShares(request))
        request.pace = pace.factor
        request.share = shares.planned
        return Forecast(Planner.plan(request), request, pace: pace, shares: shares, runs: runs)
    }

    @Test func `planner and forecast count on the same week`() throws {
        for hours in [4.0, 8, 15] {
            let request = Plans.real(hours: hours)
            let end = try #require(Planner.plan(request).end)
            let odds = try #require(forecast(request).end())
            let weeks = Double(end - Plans.monday)
            #expect(abs(Double(odds.even - end)) < 0.06 * weeks, "\(hours)")
            #expect(odds.likely > odds.even)
        }
    }

    @Test func `the gap is about a third of what remains`() throws {
        let odds = try #require(forecast(Plans.real(hours: 8)).end())
        let gap = Double(odds.likely - odds.even) / Double(odds.even - Plans.monday)
        #expect(gap > 0.2 && gap < 0.4)
    }

    @Test func `the same request, the same odds`() {
        let request = Plans.real(hours: 6)
        #expect(forecast(request).end() == forecast(request).end())
        #expect(forecast(request).steps() == forecast(request).steps())
    }

    @Test func `an edit moves only what it is about`() {
        let request = Plans.real(hours: 6)
        let before = forecast(request).steps()
        var other = request
        other.target = Plans.monday + 400
        other.sessions = []
        #expect(forecast(other).steps() == before)
        // The last steps of the route change places: all before them stays where it was.
        let last = Planner.plan(request).order.suffix(2)
        let moved = forecast(request.with(.leave(RouteKey(last.last ?? "")))).steps()
        let early = Planner.plan(request).items.prefix(20).map(\.key)
        #expect(early.allSatisfy { moved[$0] == before[$0] })
    }

    @Test func `the last of all steps is the end`() {
        for track in ["ml-engineer", "research"] {
            let forecast = forecast(Plans.real(hours: 6, track: track))
            let steps = forecast.steps()
            #expect(steps.count == Planner.plan(Plans.real(hours: 6, track: track)).items.count)
            #expect(steps.values.map(\.even).max() ?? Plans.monday <= forecast.end()?.even ?? Plans.monday)
            #expect(steps.values.allSatisfy { $0.even <= $0.likely })
        }
    }

    @Test func `certain hours and certain weeks end when the plan does`() throws {
        var request = Plans.request([Plans.step("python", 30), Plans.step("sql", 70), Plans.step("talks", 20, .task)])
        request.start = Plans.monday + -7000
        request.today = Plans.monday
        request.hours = [HoursFrom(from: Plans.monday + -7000, hours: 10)]
        for week in 1...1000 {
            request.sessions.append(WorkSession(item: "past", day: Plans.monday + -7 * week, minutes: 600))
        }
        let plan = Planner.plan(request)
        let sure = Pace(logged: 1e9, estimated: 1e9)
        let odds = Forecast(plan, request, pace: sure, shares: WeekShares(request)).steps()
        for item in plan.items {
            let last = try #require(item.days?.upperBound)
            #expect(abs(try #require(odds[item.key]).even - last) <= 1)
            #expect(abs(try #require(odds[item.key]).likely - last) <= 1)
        }
    }

    @Test func `a rhythm lasts its weeks in every run, and what needs it comes behind`() throws {
        let request = Plans.request([
            Plans.step("papers", 5, .task, weeks: 20), Plans.step("replication", 10, .project, needs: ["papers"]),
        ])
        let steps = forecast(request).steps()
        #expect(try #require(steps[RouteKey("papers")]).even == Plans.monday + 139)
        let last = try #require(steps[RouteKey("replication")])
        #expect(last.even >= Plans.monday + 140)
        #expect(forecast(request).end() == last)
    }

    @Test func `other hours tell at once`() throws {
        var request = Plans.real(hours: 6)
        request.start = Plans.monday
        for week in 0..<10 {
            request.sessions.append(WorkSession(item: "python", day: Plans.monday + 7 * week, minutes: 240))
        }
        let now = request.after(70)
        var more = now
        more.hours.append(HoursFrom(from: now.today, hours: 12))
        #expect(try #require(forecast(more).end()).even < #require(forecast(now).end()).even + -150)
    }

    @Test func `who is faster than estimated arrives earlier`() throws {
        var request = Plans.real(hours: 6)
        request.start = Plans.monday
        for item in request.route.items.prefix(12) {
            let minutes = Int(item.estimate.mean * 36)
            request = request.with(item.key.item, .done)
            request.sessions.append(WorkSession(item: item.key.item, day: Plans.monday, minutes: minutes))
        }
        let fast = try #require(forecast(request).end())
        request.sessions = request.sessions.map { WorkSession(item: $0.item, day: $0.day, minutes: $0.minutes * 2) }
        #expect(fast.even < (try #require(forecast(request).end())).even)
    }

    @Test func `without own weeks it rests on what was declared, and says so`() {
        #expect(forecast(Plans.real(hours: 6)).isDeclared)
    }

    @Test func `with nothing left it is today`() {
        #expect(forecast(Plans.request([])).end() == .init(even: Plans.monday, likely: Plans.monday))
    }
}
