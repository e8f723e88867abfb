/// A step of one's own route: what it takes, what it needs, why it stands there.
public struct RouteItem: Equatable, Sendable {
    public let key: RouteKey
    public let kind: Milestone.Kind
    /// 1…4.
    public var leg: Int
    /// Its turn to be left out where time is short, 1 first; nil if it stays.
    public let drop: Int?
    /// One line.
    public let why: String
    /// For somebody of one's own background.
    public internal(set) var estimate: Estimate
    /// The least number of weeks it lasts; nil if only its hours count.
    public let weeks: Int?
    /// What has to be done before it. What is neither on the route nor done holds nothing up.
    public let needs: [RouteKey]

    /// A step of a route.
    public init(
        key: RouteKey, kind: Milestone.Kind, leg: Int, drop: Int? = nil, why: String = "", estimate: Estimate,
        weeks: Int? = nil, needs: [RouteKey] = []
    ) {
        self.key = key
        self.kind = kind
        self.leg = leg
        self.drop = drop
        self.why = why
        self.estimate = estimate
        self.weeks = weeks
        self.needs = needs
    }
}

/// What the Library proposes to somebody of that track, goal and background.
public struct Route: Equatable, Sendable {
    /// In order; nothing stands before what it needs.
    public let items: [RouteItem]
    /// What else the track has, in the order of the roadmap: it comes after the route, and can be kept in.
    public let rest: [RouteItem]

    /// A route, and what else there is.
    public init(items: [RouteItem], rest: [RouteItem] = []) {
        self.items = items
        self.rest = rest
    }

    /// The same route where these steps are estimated in another way.
    func estimating(_ estimates: [ItemID: Estimate]) -> Route {
        func estimated(_ item: RouteItem) -> RouteItem {
            var item = item
            if let own = estimates[item.key.item] { item.estimate = own }
            return item
        }
        return estimates.isEmpty ? self : Route(items: items.map(estimated), rest: rest.map(estimated))
    }
}
