/// How things stand: everything here is computed from the Library and the Journey, nothing is stored.
extension Journey {
    /// The status of the item; `todo` if nothing was said.
    public func status(_ id: ItemID) -> Status { progress[id]?.status ?? .todo }

    /// Done with evidence.
    public func isProven(_ id: ItemID) -> Bool { status(id) == .done && evidence[id] != nil }

    /// Done or proven or passed over: no longer in the way of what needs it.
    public func isSettled(_ id: ItemID) -> Bool {
        switch status(id) {
        case .done, .skipped: true
        case .todo, .learning: false
        }
    }

    /// Not begun, and all it needs is settled.
    public func isReady(_ item: Item) -> Bool {
        status(item.id) == .todo && item.needs.allSatisfy(isSettled)
    }

    /// How much of these items is done. Skipped ones do not count.
    public func tally(_ ids: some Sequence<ItemID>) -> Tally {
        var tally = Tally()
        let (progress, evidence) = (progress, evidence)
        for id in ids {
            switch progress[id]?.status ?? .todo {
            case .skipped: continue
            case .done:
                tally.done += 1
                if evidence[id] != nil { tally.proven += 1 }
            case .learning: tally.learning += 1
            case .todo: break
            }
            tally.total += 1
        }
        return tally
    }
}

/// A count of items by how they stand.
public struct Tally: Equatable, Sendable {
    public var total = 0
    public var learning = 0
    /// Proven ones included.
    public var done = 0
    public var proven = 0

    /// Nothing counted yet.
    public init() {}

    /// 0…100; 0 where there is nothing to do.
    public var percent: Int { total == 0 ? 0 : done * 100 / total }
}
