extension LibraryEntries {
    /// A route has each item once at a depth, all of them for its track, leg after leg, and nothing before what it needs.
    var routeProblems: [Problem] {
        let known = items.byID
        return routes.flatMap { route in
            var walk = RouteWalk(route: route, items: known)
            for step in route.steps { walk.take(step) }
            return walk.problems
        }
    }
}

/// Goes along a route and remembers what was done, and how deep.
private struct RouteWalk {
    let route: Route
    let items: [String: LibraryEntries.Item]
    private(set) var problems: [Problem] = []
    private var done: [String: [Depth: Route.Step]] = [:]
    private var leg = 1

    init(route: Route, items: [String: LibraryEntries.Item]) {
        self.route = route
        self.items = items
    }

    mutating func take(_ step: Route.Step) {
        let place = step.item.location
        let id = step.item.id
        guard let item = items[id] else { return }
        if !item.serves(route.track) {
            report("'\(id)' is not for \(route.track)", step, or: item.name)
        }
        if !item.isSkill, step.depth == .working {
            report("'\(id)' is not a skill and has no depths", step)
        }
        if step.leg < leg { report("'\(id)' is in leg \(step.leg), behind items of leg \(leg)", step) }
        leg = max(leg, step.leg)
        if let first = done[id]?[step.depth] {
            problems.append(Problem("'\(id)' is on the route already, in line \(first.item.location.line)", at: place))
        }
        for (need, depth) in item.needs(at: step.depth) { check(step, need, depth) }
        done[id, default: [:]][step.depth] = step
    }

    private mutating func check(_ step: Route.Step, _ need: LibraryEntries.Mention, _ depth: Depth) {
        let what = depth == .working ? "'\(need.id)' at working level" : "'\(need.id)'"
        let given = [Depth.first, .working].filter { depth == .first || $0 == .working }
            .compactMap { done[need.id]?[$0] }
        guard !given.isEmpty else {
            return report("'\(step.item.id)' needs \(what), which does not come before it", step, or: need)
        }
        // It stays as long as one of them stays.
        if given.contains(where: { $0.drop == nil }) { return }
        guard let last = given.compactMap(\.drop).max(), step.drop.map({ $0 > last }) ?? true else { return }
        report("'\(step.item.id)' stays when \(what) is left out", step, or: given[0].item)
    }

    private mutating func report(_ message: String, _ step: Route.Step, or other: LibraryEntries.Mention? = nil) {
        problems.append(Problem(message, at: step.item.location, or: other.map { [$0.location] } ?? []))
    }
}
