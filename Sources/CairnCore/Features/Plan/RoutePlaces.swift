/// Where each step of a plan stands: on the route, open or closed, left out of it, or after it.
struct RoutePlaces: Sendable {
    /// The steps of the route in its order, closed ones too.
    let order: [RouteKey]
    /// What comes after the route, in order: first what is to be proven, then what there was no time for, then the rest.
    let after: [AfterRoute]
    /// What is left out for other reasons than time.
    let leftOut: [LeftOut]
    private let places: [RouteKey: RoutePlace]
    /// The steps of an item that has several: the first pass first.
    private var twice: [ItemID: [RouteKey]] = [:]

    /// Of a plan and the order of its route.
    init(_ plan: RoutePlan, order: [RouteKey]) {
        var places: [RouteKey: RoutePlace] = [:]
        places.reserveCapacity(order.count + plan.after.count)
        for item in plan.items { places[item.key] = .open(item) }
        for item in plan.closed { places[item.key] = .closed(item) }
        self.order = order.filter { places[$0] != nil }
        func isNew(_ key: RouteKey, _ place: RoutePlace) -> Bool {
            guard places[key] == nil else { return false }
            places[key] = place
            return true
        }
        leftOut = plan.leftOut.filter { $0.reason != .time && isNew($0.item.key, .leftOut($0)) }
        after = plan.after.filter { isNew($0.item.key, .after($0)) }
        for second in places.keys where second.depth == .working {
            let first = RouteKey(second.item)
            if places[first] != nil { twice[second.item] = [first, second] }
        }
        self.places = places
    }

    /// nil for a step that the plan does not know.
    subscript(key: RouteKey) -> RoutePlace? { places[key] }

    /// The row of a step: its item's, unless its first pass has that.
    func row(_ key: RouteKey) -> RowID {
        key.depth == .working && twice[key.item] != nil ? Self.secondRow(key.item) : key.item
    }

    /// The row of an item's working level beside its first pass.
    static func secondRow(_ item: ItemID) -> RowID { item + mark }

    /// The step of a row of the route; nil if the plan does not know it.
    func key(ofRow row: RowID) -> RouteKey? {
        let item = Self.item(ofRow: row)
        if item != row { return twice[item]?.last }
        return twice[item]?.first ?? Depth.allCases.lazy.map { RouteKey(item, $0) }.first { places[$0] != nil }
    }

    /// The step of an item to speak of where there is one row for all of them: the first open one on the route.
    func key(of item: ItemID) -> RouteKey? {
        guard let keys = twice[item] else { return key(ofRow: item) }
        return keys.first { if case .open = places[$0] { true } else { false } } ?? keys.first
    }

    /// The item of a row of the route.
    static func item(ofRow row: RowID) -> ItemID { row.hasSuffix(mark) ? String(row.dropLast(mark.count)) : row }

    /// What a second row of an item ends with.
    private static let mark = "/\(Depth.working.rawValue)"
}

/// Where a step stands.
enum RoutePlace: Equatable, Sendable {
    case open(PlannedItem)
    case closed(RouteItem)
    /// By choice, for want of what it needs, or skipped.
    case leftOut(LeftOut)
    case after(AfterRoute)

    var item: RouteItem {
        switch self {
        case .open(let planned): planned.item
        case .closed(let item): item
        case .leftOut(let out): out.item
        case .after(let after): after.item
        }
    }

    /// nil unless it is open.
    var planned: PlannedItem? { if case .open(let planned) = self { planned } else { nil } }
}
