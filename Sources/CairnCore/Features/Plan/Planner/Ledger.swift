/// What was done of a route so far: which steps are closed, and what was logged on which.
struct Ledger: Sendable {
    private let standings: [ItemID: ItemStanding]
    private let known: Set<ItemID>
    /// Hours logged on each step.
    private let logged: [RouteKey: Double]
    private let pace: Double

    init(_ request: PlanRequest) {
        standings = request.standings
        pace = request.pace
        known = Set(request.edits.compactMap { if case .known(let item) = $0 { item } else { nil } })
        var logged: [RouteKey: Double] = [:]
        for session in request.sessions { logged[request.step(of: session), default: 0] += session.hours }
        self.logged = logged
    }

    /// Whether nothing is left to do for it: done, skipped or known; proven at working level.
    func isClosed(_ key: RouteKey) -> Bool {
        if known.contains(key.item) { return key.depth == .first }
        guard let standing = standings[key.item] else { return false }
        switch standing.status {
        case .skipped: return true
        case .done: return key.depth == .first || standing.isProven
        case .todo, .learning: return false
        }
    }

    /// Whether somebody works on it: its first pass was started, its working level has hours. Hours alone begin no first pass:
    /// whoever answers a card on it has not.
    func isBegun(_ key: RouteKey) -> Bool {
        guard !isClosed(key) else { return false }
        return key.depth == .first ? standings[key.item]?.status == .learning : logged(key) > 0
    }

    /// The day on which it was started; nil if it was not.
    func begun(_ key: RouteKey) -> Day? {
        guard key.depth == .first, let standing = standings[key.item], standing.status == .learning else { return nil }
        return standing.since
    }

    /// Whether it was settled without work: its hours are neither logged nor earned.
    func isKnown(_ key: RouteKey) -> Bool { known.contains(key.item) && isClosed(key) }

    func isSkipped(_ key: RouteKey) -> Bool { standings[key.item]?.status == .skipped && !known.contains(key.item) }

    /// Whether it is done, but not proven: then it comes back after the route.
    func isUnproven(_ item: ItemID) -> Bool {
        known.contains(item) || standings[item].map { $0.status == .done && !$0.isProven } ?? false
    }

    /// Hours logged on it.
    func logged(_ key: RouteKey) -> Double { logged[key] ?? 0 }

    /// Whether what was logged says how long it took. A tick with a few minutes does not, as of a sitting with its cards: nobody
    /// is ten times as fast.
    func isTimed(_ item: RouteItem) -> Bool { logged(item.key) >= item.estimate.mean * Self.leastShare }

    /// What is left of an open step: its estimate at one's own pace less what was logged, but at least a tenth of the
    /// estimate.
    func left(_ item: RouteItem) -> Double {
        max(item.estimate.mean * pace - logged(item.key), item.estimate.mean * Self.leastShare)
    }

    /// What is left of any open step.
    static let leastShare = 0.1
}

extension PlanRequest {
    /// A session after the first pass was done belongs to the working level, if the route has that.
    func step(of session: WorkSession) -> RouteKey {
        guard let standing = standings[session.item], standing.status == .done, session.day > standing.since
        else { return RouteKey(session.item) }
        return RouteKey(session.item, .working)
    }
}
