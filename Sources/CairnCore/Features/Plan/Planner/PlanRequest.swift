/// All that a plan depends on.
public struct PlanRequest: Equatable, Sendable {
    public var today: Day
    public var route: Route
    /// Hours a week, each valid from the week of its day until the next.
    public var hours: [HoursFrom]
    /// A day in each week off.
    public var weeksOff: [Day] = []
    /// Nothing is planned before it; nil if it was never said.
    public var start: Day?
    /// When one would like to arrive; nil if it does not matter.
    public var target: Day?
    /// Projects that are no step of the route, as steps: they take hours of it.
    public var own: [RouteItem] = []
    /// By item; an item that is missing is to do.
    public var standings: [ItemID: ItemStanding] = [:]
    /// In any order.
    public var sessions: [WorkSession] = []
    /// In the order in which they were made.
    public var edits: [RouteEdit] = []
    /// What was left out for want of time when the plan was accepted.
    public var cuts: Set<RouteKey> = []
    /// Hours really spent against hours estimated.
    public var pace = 1.0
    /// The share of its declared hours that an ordinary week gives, 0…1.
    public var share = WeekShares.imaginaryMedian
    /// 0 is Monday.
    public var firstWeekday = 0

    /// A plan from that day on, with nothing done yet.
    public init(today: Day, route: Route, hours: [HoursFrom]) {
        self.today = today
        self.route = route
        self.hours = hours
    }
}

/// Where an item stands.
public struct ItemStanding: Equatable, Sendable {
    public var status: Status
    /// The day it got this status.
    public var since: Day
    public var isProven: Bool

    /// The item has that status since that day.
    public init(_ status: Status, since: Day, isProven: Bool = false) {
        self.status = status
        self.since = since
        self.isProven = isProven
    }
}

/// What one changes of a route, in the order of time.
public enum RouteEdit: Equatable, Sendable {
    /// It stays although time is short, or comes in though it was not on the route; what it needs comes along.
    case keep(RouteKey)
    /// It goes, and whatever needs it.
    case leave(RouteKey)
    /// It stands right before or after the other; what it needs, or what needs it, comes along.
    case before(RouteKey, RouteKey)
    case after(RouteKey, RouteKey)
    /// A skill goes on to working level.
    case working(ItemID)
    /// One can do it already: it is settled, and no hours were spent.
    case known(ItemID)
}
