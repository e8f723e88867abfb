extension LibraryFiles {
    /// Every track has a route, and each keeps to what `routes.yaml` asks.
    func demandProblems(_ entries: LibraryEntries) -> [Problem] {
        guard let demands = trees(.routes).first else { return [] }
        let routes = Dictionary(entries.routes.map { ($0.track, $0) }, uniquingKeysWith: { first, _ in first })
        let without = entries.tracks.filter { routes[$0.id] == nil }
            .map { Problem("'\($0.id)' has no route", at: $0.location) }
        let check = RouteDemands(items: entries.items.byID, routes: routes)
        let whole = entries.routes.flatMap {
            check.hours(of: $0, within: demands["within"], what: "the route", sum: \.total)
        }
        let legs = demands["legs"]?.items.flatMap(check.leg) ?? []
        let early = demands["early"]?.items.flatMap(check.early) ?? []
        let least = demands["least"]?.items.flatMap(check.least) ?? []
        return without + whole + legs + early + least
    }
}

/// Holds routes against demands.
private struct RouteDemands {
    let items: [String: LibraryEntries.Item]
    let routes: [String: Route]

    func hours(
        of route: Route, within limits: Tree?, what: String, sum: (RouteHours) -> Double
    ) -> [Problem] {
        (limits?.entries ?? []).compactMap { limit in
            guard let most = limit.value.text.flatMap(Double.init) else { return nil }
            let hours = sum(RouteHours(route, background: limit.key, items: items))
            if hours <= most { return nil }
            let shown = (hours.rounded(.up), most)
            return Problem(
                "\(what) takes \(Int(shown.0)) hours for '\(limit.key)'; at most \(Int(shown.1)) are meant",
                at: route.location, or: [limit.location])
        }
    }

    func leg(_ demand: Tree) -> [Problem] {
        guard let leg = demand["leg"]?.text.flatMap(Int.init) else { return [] }
        return missing(demand, from: "leg \(leg) ends without") { $0.leg <= leg }
    }

    func early(_ demand: Tree) -> [Problem] {
        guard let most = demand["within"]?.text.flatMap(Double.init) else { return [] }
        return routes(of: demand).flatMap { route in
            LibrarySchema.backgrounds.flatMap { background in
                let hours = RouteHours(route, background: background, items: items)
                return (demand["holds"]?.items ?? []).compactMap { item -> Problem? in
                    guard let id = item.text, hours.end(of: id).map({ $0 > most }) ?? true else { return nil }
                    return Problem(
                        "'\(id)' is not done within \(Int(most)) hours for '\(background)'", at: route.location,
                        or: [item.location])
                }
            }
        }
    }

    func least(_ demand: Tree) -> [Problem] {
        missing(demand, from: "the least route is without") { $0.drop == nil }
            + routes(of: demand).flatMap {
                hours(of: $0, within: demand["within"], what: "the least route", sum: \.least)
            }
    }

    private func missing(_ demand: Tree, from what: String, where isMeant: (Route.Step) -> Bool) -> [Problem] {
        routes(of: demand).flatMap { route in
            let held = Set(route.steps.filter(isMeant).map(\.item.id))
            return (demand["holds"]?.items ?? []).filter { !held.contains($0.text ?? "") }
                .map { Problem("\(what) '\($0.text ?? "")'", at: route.location, or: [$0.location]) }
        }
    }

    private func routes(of demand: Tree) -> [Route] {
        (demand["tracks"]?.items ?? []).compactMap { $0.text.flatMap { routes[$0] } }
    }
}
