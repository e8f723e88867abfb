/// A route as one has changed it: what stays, in which order, and what is out.
struct RouteDraft: Sendable {
    /// In order; done ones too.
    private(set) var items: [RouteItem]
    private var out: [LeftOut] = []
    /// Steps that one wants whatever the time says.
    private(set) var kept: Set<RouteKey> = []
    private let proposed: [RouteItem]
    private let rest: [RouteItem]
    private let ledger: Ledger

    /// The request's route with its edits, and without what was cut.
    init(_ request: PlanRequest) {
        items = request.route.items
        proposed = request.route.items
        rest = request.route.rest
        ledger = Ledger(request)
        for edit in request.edits { apply(edit) }
        cut(request.cuts.filter { !ledger.isClosed($0) })
        out += items.filter { ledger.isSkipped($0.key) }.map { LeftOut(item: $0, reason: .skipped) }
    }

    /// What is left out, with the reason, in the order of the Library's route.
    var leftOut: [LeftOut] {
        let keys = proposed.map(\.key)
        let order = Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
        return out.sorted { (order[$0.item.key] ?? .max) < (order[$1.item.key] ?? .max) }
    }

    func place(_ key: RouteKey) -> Int? { items.firstIndex { $0.key == key } }

    /// Whether the step is on the route or can come in.
    func knows(_ key: RouteKey) -> Bool { contains(key) || (proposed + rest).contains { $0.key == key } }

    /// The steps of the route that this one needs: a first pass where there is one.
    func needs(of item: RouteItem) -> [RouteKey] { needs(of: item, among: keys) }

    /// The same for whoever asks about many: `keys` are those of all steps of the route.
    func needs(of item: RouteItem, among keys: Set<RouteKey>) -> [RouteKey] {
        item.needs.compactMap { need -> RouteKey? in
            if keys.contains(need) { return need }
            let other = RouteKey(need.item, need.depth == .first ? .working : .first)
            return keys.contains(other) && other != item.key ? other : nil
        }
    }

    /// The steps of the route.
    var keys: Set<RouteKey> { Set(items.map(\.key)) }

    private func contains(_ key: RouteKey) -> Bool { items.contains { $0.key == key } }

    /// The steps that need this one, whatever stands between, in order.
    func dependants(of key: RouteKey) -> [RouteItem] {
        var gone: Set<RouteKey> = [key]
        let keys = keys
        // Whatever needs something stands behind it.
        return items.filter { item in
            guard item.key != key, needs(of: item, among: keys).contains(where: gone.contains) else { return false }
            gone.insert(item.key)
            return true
        }
    }

    /// What this step needs, whatever stands between, in order.
    func ancestors(of key: RouteKey) -> [RouteItem] {
        var wanted: Set<RouteKey> = [key]
        let keys = keys
        for item in items.reversed() where wanted.contains(item.key) {
            wanted.formUnion(needs(of: item, among: keys))
        }
        return items.filter { $0.key != key && wanted.contains($0.key) }
    }
}

/// A step that is not planned, and why.
public struct LeftOut: Equatable, Sendable {
    public let item: RouteItem
    public let reason: Reason

    public enum Reason: Equatable, Sendable {
        /// There is not enough time for it.
        case time
        /// One left it out.
        case choice
        /// What it needs was left out.
        case needs(RouteKey)
        /// It was passed over on the roadmap.
        case skipped
    }
}

/// Edits. One that no longer means anything (its step is gone) does nothing.
extension RouteDraft {
    mutating func apply(_ edit: RouteEdit) {
        switch edit {
        case .keep(let key): keep(key)
        case .leave(let key): leave(key)
        case .before(let key, let other): move(key, beside: other, after: false)
        case .after(let key, let other): move(key, beside: other, after: true)
        case .working(let item): deepen(item)
        case .known: break
        }
    }

    private mutating func keep(_ key: RouteKey) {
        let wasOut = out.map(\.item).filter { !contains($0.key) }
        let before = Set(items.map(\.key))
        bring(key, from: wasOut + rest)
        // What went with it comes back with it.
        for other in out where other.reason == .needs(key) { bring(other.item.key, from: wasOut) }
        kept.insert(key)
        kept.formUnion(ancestors(of: key).map(\.key))
        let planned = Set(items.map(\.key))
        out.removeAll { planned.contains($0.item.key) }
        // What comes back stands where it was on the route, as far as its needs allow.
        let returned = items.filter { !before.contains($0.key) }
        for item in returned { settle(item) }
    }

    /// Puts a step and what it needs at the end.
    private mutating func bring(_ key: RouteKey, from known: [RouteItem]) {
        guard !contains(key), var item = known.first(where: { $0.key == key }) else { return }
        for need in item.needs where !contains(need) { bring(need, from: known.filter { $0.key != key }) }
        item.leg = max(item.leg, 1)
        items.append(item)
    }

    /// Moves a step from the end to the end of its leg, behind what it needs.
    private mutating func settle(_ item: RouteItem) {
        guard let place = place(item.key) else { return }
        items.remove(at: place)
        let afterNeeds = (needs(of: item).compactMap { self.place($0) }.max() ?? -1) + 1
        let endOfLeg = items.firstIndex { $0.leg > item.leg } ?? items.count
        let beforeDependants = items.firstIndex { needs(of: $0, with: item.key) } ?? items.count
        items.insert(item, at: max(afterNeeds, min(endOfLeg, beforeDependants)))
    }

    private func needs(of item: RouteItem, with key: RouteKey) -> Bool { item.needs.contains { $0.item == key.item } }

    private mutating func leave(_ key: RouteKey) {
        guard let place = place(key), !ledger.isClosed(key) else { return }
        let dependants = dependants(of: key).filter { !ledger.isClosed($0.key) }
        out.append(LeftOut(item: items[place], reason: .choice))
        out += dependants.map { LeftOut(item: $0, reason: .needs(key)) }
        let gone = Set(dependants.map(\.key)).union([key])
        kept.subtract(gone)
        items.removeAll { gone.contains($0.key) }
    }

    /// Takes these steps out for want of time, except for what is kept or under way, and what something needs that stays and is
    /// still open.
    mutating func cut(_ keys: Set<RouteKey>) {
        guard !keys.isEmpty else { return }
        var gone = keys.subtracting(kept).filter { ledger.begun($0) == nil }
        let onRoute = self.keys
        for item in items.reversed() where !gone.contains(item.key) && !ledger.isClosed(item.key) {
            gone.subtract(needs(of: item, among: onRoute))
        }
        out += items.filter { gone.contains($0.key) }.map { LeftOut(item: $0, reason: .time) }
        items.removeAll { gone.contains($0.key) }
    }

    private mutating func move(_ key: RouteKey, beside other: RouteKey, after: Bool) {
        guard let from = place(key), refusal(moving: key, beside: other, after: after) == nil else { return }
        let (needed, depending) = company(moving: key, beside: other)
        transfer((needed + [items[from]] + depending).filter { $0.key != other }, beside: other, after: after)
    }

    /// What has to move along: what the step needs and stands behind the other, and what needs it and stands before.
    func company(moving key: RouteKey, beside other: RouteKey) -> (needed: [RouteItem], depending: [RouteItem]) {
        guard let target = place(other) else { return ([], []) }
        return (
            ancestors(of: key).filter { place($0.key) ?? 0 >= target },
            dependants(of: key).filter { place($0.key) ?? 0 <= target }
        )
    }

    /// Why a step cannot stand there; nil if it can.
    func refusal(moving key: RouteKey, beside other: RouteKey, after: Bool) -> EditRefusal? {
        guard contains(key), contains(other), key != other else { return .notOnRoute }
        let (needed, depending) = company(moving: key, beside: other)
        if !after, needed.contains(where: { $0.key == other }) { return .needs(other) }
        if after, depending.contains(where: { $0.key == other }) { return .isNeeded(by: other) }
        return nil
    }

    private mutating func transfer(_ moved: [RouteItem], beside other: RouteKey, after: Bool) {
        let keys = Set(moved.map(\.key))
        items.removeAll { keys.contains($0.key) }
        guard let target = place(other) else { return }
        let leg = items[target].leg
        let there = moved.map { item in
            var item = item
            item.leg = leg
            return item
        }
        items.insert(contentsOf: there, at: after ? target + 1 : target)
    }

    /// Adds the working level of a skill right behind its first pass.
    private mutating func deepen(_ skill: ItemID) {
        let key = RouteKey(skill, .working)
        guard !contains(key), var item = rest.first(where: { $0.key == key }) else { return }
        // Its first pass is among what it needs.
        let place = (needs(of: item).compactMap { self.place($0) }.max() ?? items.count - 1) + 1
        item.leg = items.indices.contains(place - 1) ? items[place - 1].leg : 1
        items.insert(item, at: place)
        kept.insert(key)
    }
}
