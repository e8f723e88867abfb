/// What nearly all routes have in common, for those who have not chosen a track: first passes, projects and tasks.
///
/// Where an item is on a route, so is what it needs, and the trunk has that as well.
struct Trunk: Sendable {
    /// Its track is empty.
    let route: Route

    /// Four in five routes, and nothing less.
    private static func isShared(_ count: Int, of all: Int) -> Bool { count * 5 >= all * 4 }

    /// nil where there are no routes. They come in the order of tracks; the first that has an item says why.
    init?(_ routes: [Route], items: [String: LibraryEntries.Item]) {
        guard let first = routes.first else { return nil }
        let shared = Dictionary(grouping: routes.flatMap(Place.all)) { $0.step.item.id }
            .filter { Self.isShared(Set($0.value.map(\.track)).count, of: routes.count) }
        var left = shared.values.map(Candidate.init).sorted { ($0.leg, $0.turn, $0.id) < ($1.leg, $1.turn, $1.id) }
        var done: [String: Int?] = [:]
        var steps: [Route.Step] = []
        while !left.isEmpty {
            // A circle is reported elsewhere; here it must only end.
            let next = left.firstIndex { candidate in
                candidate.needs(items).allSatisfy { shared[$0] == nil || done[$0] != nil }
            }
            let candidate = left.remove(at: next ?? 0)
            let step = candidate.step(after: steps.last, done: done, needs: candidate.needs(items))
            done[candidate.id] = .some(step.drop)
            steps.append(step)
        }
        route = Route(track: "", location: first.location, steps: steps)
    }

    /// An item on a route.
    private struct Place {
        let track: String
        let step: Route.Step
        /// How far along the route, 0…1.
        let turn: Double
        /// How late it is left out, 0…1; nil: never.
        let drop: Double?

        /// Where each item of a route comes first.
        static func all(_ route: Route) -> [Place] {
            let last = Double(route.steps.compactMap(\.drop).max() ?? 1)
            var seen: Set<String> = []
            return route.steps.enumerated().filter { seen.insert($0.element.item.id).inserted }.map { place, step in
                Place(
                    track: route.track, step: step, turn: Double(place) / Double(route.steps.count),
                    drop: step.drop.map { Double($0) / last })
            }
        }
    }

    /// An item of the trunk, from its places on routes.
    private struct Candidate {
        let places: [Place]

        var id: String { places[0].step.item.id }
        /// The lower one in the middle.
        var leg: Int { places.map(\.step.leg).sorted()[(places.count - 1) / 2] }
        var turn: Double { places.map(\.turn).reduce(0, +) / Double(places.count) }
        /// 1…99; nil if one route keeps it at all costs.
        private var drop: Int? {
            let drops = places.compactMap(\.drop)
            guard drops.count == places.count else { return nil }
            let mean = drops.reduce(0, +) / Double(drops.count)
            return max(1, Int((99 * mean).rounded()))
        }

        func needs(_ items: [String: LibraryEntries.Item]) -> [String] {
            items[id]?.needs(at: .first).map(\.need.id) ?? []
        }

        func step(after last: Route.Step?, done: [String: Int?], needs: [String]) -> Route.Step {
            let limits = needs.compactMap { done[$0] ?? nil }
            return Route.Step(
                item: places[0].step.item, depth: .first, leg: max(leg, last?.leg ?? 1),
                drop: ([drop] + limits).compactMap(\.self).min(), why: places[0].step.why)
        }
    }
}
