import TestSupport
import Testing

@testable import CairnCore

/// Random requests over real routes, with edits, weeks off, things done and begun; the same ones each time.
struct RandomRequests {
    private var random: SplitMix64
    private let routes: [Route]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        let library = Fixtures.realLibrary()
        let tracks: [TrackID?] = library.tracks.map(\.id) + [nil]
        routes = tracks.flatMap { track in
            [(Goal.firstJob, Background.other), (.better, .science)].map {
                library.route(track: track, goal: $0, background: $1)
            }
        }
    }

    mutating func next() -> PlanRequest {
        let start = Plans.monday
        let route = random.pick(routes)
        let hours = HoursFrom(from: start, hours: random.pick([2.5, 4, 6, 8, 15, 40, 80]))
        var request = PlanRequest(today: start + random.below(60), route: route, hours: [hours])
        if random.below(3) == 0 {
            let other = Double(random.below(40)) / 2 + 1
            request.hours.append(HoursFrom(from: start + 7 * random.below(50), hours: other))
        }
        for _ in 0..<random.below(4) { request.weeksOff.append(start + random.below(300)) }
        request.target = start + 30 + random.below(900)
        if random.below(4) == 0 { request.start = request.today + random.below(20) }
        request.firstWeekday = random.below(7)
        request.pace = 0.6 + Double(random.below(10)) / 10
        for item in route.items { stand(item.key.item, &request) }
        for _ in 0..<random.below(6) { request.edits.append(edit(route)) }
        return request
    }

    private mutating func stand(_ item: ItemID, _ request: inout PlanRequest) {
        let day = Plans.monday + random.below(20)
        switch random.below(8) {
        case 0: request.standings[item] = ItemStanding(.done, since: day, isProven: random.below(2) == 0)
        case 1: request.standings[item] = ItemStanding(random.pick([.skipped, .learning]), since: day)
        case 2: request.sessions.append(WorkSession(item: item, day: day + 20, minutes: random.below(600)))
        default: break
        }
    }

    mutating func edit(_ route: Route) -> RouteEdit {
        let (key, other) = (random.pick(route.items + route.rest).key, random.pick(route.items).key)
        return switch random.below(6) {
        case 0: .keep(key)
        case 1: .leave(other)
        case 2: .before(key, other)
        case 3: .after(key, other)
        case 4: .working(key.item)
        default: .known(key.item)
        }
    }

    mutating func more(_ request: PlanRequest) -> PlanRequest {
        var more = request
        let hours = Double(1 + random.below(10))
        for place in more.hours.indices { more.hours[place].hours += hours }
        return more
    }

    mutating func tick(_ request: PlanRequest) -> PlanRequest {
        let open = Planner.plan(request).items
        guard !open.isEmpty else { return request }
        return request.with(random.pick(open).key.item, .done, since: request.today, isProven: true)
    }
}

struct PlanPropertyTests {
    private static let requests = {
        var random = RandomRequests(seed: 14)
        return (0..<48).map { _ in
            let request = random.next()
            return (request, random.more(request), random.tick(request))
        }
    }()

    @Test func `the same request, the same plan`() {
        for (request, _, _) in Self.requests { #expect(Planner.plan(request) == Planner.plan(request)) }
    }

    @Test func `every week is within its hours, and all hours are in some week`() {
        for (request, _, _) in Self.requests {
            let plan = Planner.plan(request)
            #expect(plan.weeks.allSatisfy { $0.planned <= $0.declared + 1e-9 })
            #expect(abs(plan.weeks.reduce(0) { $0 + $1.planned } - plan.hours.left) < 1e-6)
            #expect(plan.end != nil)
        }
    }

    @Test func `nothing comes before what it needs`() throws {
        for (request, _, _) in Self.requests {
            let plan = Planner.plan(request)
            let days = Dictionary(uniqueKeysWithValues: plan.items.map { ($0.key, $0.days) })
            let draft = RouteDraft(request)
            for item in plan.items {
                #expect(item.waitsFor.count == draft.needs(of: item.item).filter { days[$0] != nil }.count)
                for need in item.waitsFor {
                    let first = try #require(item.days?.lowerBound)
                    #expect(try #require(days[need] ?? nil).upperBound <= first)
                }
            }
        }
    }

    @Test func `every step of the route is open, closed or left out`() {
        for (request, _, _) in Self.requests {
            let plan = Planner.plan(request)
            let keys = plan.items.map(\.key) + plan.closed.map(\.key) + plan.leftOut.map(\.item.key)
            #expect(Set(keys).count == keys.count)
            #expect(Set(request.route.items.map(\.key)).isSubset(of: keys))
        }
    }

    @Test func `neither a tick nor more hours makes the end later`() throws {
        for (request, more, ticked) in Self.requests {
            let end = try #require(Planner.plan(request).end)
            #expect(try #require(Planner.plan(more).end) <= end)
            #expect(try #require(Planner.plan(ticked).end) <= end)
        }
    }

    @Test func `more hours never leave more hours out, and what is proposed holds`() throws {
        for (request, more, _) in Self.requests.prefix(16) {
            let proposal = Planner.propose(request)
            let kept = try #require(proposal.fitting).hours.left
            #expect(try #require(Planner.propose(more).fitting).hours.left >= kept - 1e-6)
            let end = try #require(proposal.fitting?.end)
            #expect((end <= request.target ?? end) == (proposal.shortfall == nil))
            var accepted = request
            accepted.cuts = proposal.cuts
            #expect(Planner.plan(accepted) == proposal.fitting)
        }
    }
}
