/// What a route takes people of one background.
struct RouteHours: Sendable {
    /// For each step, in hours.
    let steps: [Double]
    private let route: Route

    /// What one has already still wants to be looked at.
    private static let shareOfFamiliar = 0.1
    /// Where a skill does not say what a first pass takes.
    private static let shareOfFirstPass = 0.2

    init(_ route: Route, background: String, items: [String: LibraryEntries.Item]) {
        self.route = route
        var begun: Set<String> = []
        steps = route.steps.map { step in
            guard let item = items[step.item.id] else { return 0 }
            let share = item.familiar.contains(background) ? Self.shareOfFamiliar : 1
            let firstPass = item.first?.mean ?? (item.hours?.mean ?? 0) * Self.shareOfFirstPass
            defer { begun.insert(item.name.id) }
            if item.isSkill, step.depth == .first { return share * firstPass }
            return share * ((item.hours?.mean ?? 0) - (begun.contains(item.name.id) ? firstPass : 0))
        }
    }

    /// Of the whole route.
    var total: Double { steps.reduce(0, +) }

    /// Of the least route.
    var least: Double { sum { $0.drop == nil } }

    /// Of one leg.
    func leg(_ leg: Int) -> Double { sum { $0.leg == leg } }

    /// From the start until the item is done; nil if it is not on the route.
    func end(of item: String) -> Double? {
        guard let place = route.steps.firstIndex(where: { $0.item.id == item }) else { return nil }
        return steps[...place].reduce(0, +)
    }

    /// Of the steps that `isMeant` picks.
    func sum(where isMeant: (Route.Step) -> Bool) -> Double {
        zip(route.steps, steps).filter { isMeant($0.0) }.map(\.1).reduce(0, +)
    }
}
