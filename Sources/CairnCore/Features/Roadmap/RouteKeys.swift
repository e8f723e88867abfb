/// The roadmap's keys on the route. What an edit takes along is named before it is made.
enum RouteKeys {
    /// The name of the key that leaves out, or skips where there is no route: `item.skip` in every pane.
    static let leaving = "item.skip"

    static let all: [Binding] = [
        Binding(
            in: RoadmapPane.id, [.character("x")], leaving,
            "Leave out of the route, or take that back; without a route: skip", hint: "leave out", unless: noItem
        ) { desk in desk.item.map { leave($0, desk) } ?? OwnTasks.requests(leaving, desk) ?? [] },
        on("K", "route.keep", "Keep on the route whatever the time says, or take in", hint: "keep in", do: keep),
        on("<", "route.earlier", "Earlier: before the step ahead of it") { move($0, by: -1, $1) },
        on(">", "route.later", "Later: behind the step after it") { move($0, by: 1, $1) },
        on("D", "route.deepen", "Deepen: take the skill on to working level", do: deepen),
        on("I", "route.known", "I can do this already: count it as known", do: know),
        Binding(in: RoadmapPane.id, [.character("O")], "plan.hours", "Other hours a week, and weeks off") { desk in
            [.form(WeekHoursForm().form(desk))]
        },
    ]

    /// What else is in the way of a key on an item: the working level of a step is done when it is proven.
    static func refusal(_ name: String, _ desk: Desk) -> String? {
        guard let row = desk.list.selected, let item = desk.item?.id, desk.journey.status(item) == .done,
            !desk.journey.isProven(item), RoadmapTree(desk).standing?.places.key(ofRow: row)?.depth == .working
        else { return nil }
        return name == "item.start"
            ? "Its first pass is done; hours on it (H, T) begin the working level."
            : "Its first pass is done; evidence (e) is what proves the working level."
    }

    /// The step of a row of the roadmap; nil where there is no route, and for what the route does not know.
    static func step(ofRow row: RowID, _ desk: Desk) -> RouteKey? {
        if let standing = RoadmapTree(desk).standing { return standing.places.key(ofRow: row) }
        return desk.route?.places.key(of: RoutePlaces.item(ofRow: row))
    }

    private static func on(
        _ key: Character, _ name: String, _ title: String, hint: String? = nil,
        do action: @escaping @Sendable (RouteKey, Desk) -> [Request]
    ) -> Binding {
        Binding(
            in: RoadmapPane.id, [.character(key)], name, title, hint: hint,
            unless: { noItem($0) ?? noStep($0) },
            do: { desk in
                desk.list.selected.flatMap { step(ofRow: $0, desk) }.map { action($0, desk) } ?? []
            })
    }

    private static func noItem(_ desk: Desk) -> String? {
        guard desk.item == nil, OwnTasks.requests(leaving, desk) == nil else { return nil }
        return OwnTasks.refusal(desk) ?? "This row is a heading: choose a line with a box."
    }

    private static func noStep(_ desk: Desk) -> String? {
        guard let item = desk.item else { return "A task of your own is on no route: Space ticks it, d deletes it." }
        if let reason = desk.journey.missingRoute(on: desk.track, desk.context) { return reason }
        let row = desk.list.selected ?? item.id
        let name = desk.journey.name(ofWork: item.id, desk.library)
        return step(ofRow: row, desk) == nil ? "\(name) is settled, and not on your route." : nil
    }

    private static func leave(_ item: Item, _ desk: Desk) -> [Request] {
        guard let row = desk.list.selected, let key = step(ofRow: row, desk), let place = desk.route?.places[key] else {
            return ItemCommands.skip(item, desk)
        }
        switch place {
        case .leftOut: return RouteEditing.requests(.keep(key), desk)
        case .after(let after) where after.why == .leftOut: return RouteEditing.requests(.keep(key), desk)
        case .after:
            return [.warn("\(desk.name(key)) is not on your route: it comes after it. K takes it in.")]
        case .open, .closed: return RouteEditing.requests(.leave(key), desk)
        }
    }

    private static func keep(_ key: RouteKey, _ desk: Desk) -> [Request] {
        guard let standing = desk.route else { return [] }
        if standing.places[key]?.planned != nil, RouteDraft(standing.request).kept.contains(key) {
            return [.warn("\(desk.name(key)) is kept in already: no cut takes it.")]
        }
        return RouteEditing.requests(.keep(key), desk)
    }

    private static func deepen(_ key: RouteKey, _ desk: Desk) -> [Request] {
        guard desk.library.isSkill(key.item) else {
            return [.warn("Only skills have a working level; \(desk.name(key)) is done when it is done.")]
        }
        return RouteEditing.requests(.working(key.item), desk)
    }

    private static func know(_ key: RouteKey, _ desk: Desk) -> [Request] {
        guard desk.library.isSkill(key.item) else {
            return [.warn("Only a skill can be known already; Space ticks \(desk.name(key)).")]
        }
        return RouteEditing.requests(.known(key.item), desk)
    }

    private static func move(_ key: RouteKey, by step: Int, _ desk: Desk) -> [Request] {
        let name = desk.name(key)
        guard let standing = desk.route else { return [] }
        let open = standing.plan.items.map(\.key)
        guard let place = open.firstIndex(of: key) else {
            if case .closed? = standing.places[key] {
                return [.warn("\(name) is done; there is nothing left to plan.")]
            }
            return [.warn("\(name) is not on your route; K takes it in.")]
        }
        guard open.indices.contains(place + step) else {
            return [.warn("\(name) is the \(step < 0 ? "first" : "last") open step of your route already.")]
        }
        let other = open[place + step]
        return RouteEditing.requests(step < 0 ? .before(key, other) : .after(key, other), desk)
    }
}

extension Desk {
    /// The name of a step of the route.
    func name(_ step: RouteKey) -> String { journey.name(ofStep: step, library) }

    /// How the plan stands, where the track that is shown is the plan's; nil otherwise.
    var route: PlanStanding? { track == journey.plan.track ? standing : nil }
}

extension Request {
    /// Selects the row of a step as it will be called once the requests before are carried out.
    static func selectStep(_ key: RouteKey, _ desk: Desk) -> Request {
        let places = desk.route?.places
        let hasFirst = places?[RouteKey(key.item)] != nil
        let row = places?[key] == nil && hasFirst ? RoutePlaces.secondRow(key.item) : places?.row(key) ?? key.item
        return .select(row, in: RoadmapPane.id)
    }
}
