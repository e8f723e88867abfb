/// The standing of items, computed from the Library and the Journey; nothing here is stored.
extension Journey {
    /// The status of the item; `todo` if it has no record.
    public func status(_ id: ItemID) -> Status { progress[id]?.status ?? .todo }

    /// Done with evidence.
    public func isProven(_ id: ItemID) -> Bool { status(id) == .done && evidence[id] != nil }

    /// Done or skipped: items that need it can start.
    public func isSettled(_ id: ItemID) -> Bool {
        switch status(id) {
        case .done, .skipped: true
        case .todo, .learning: false
        }
    }

    /// Whether it has not been started and all it needs is settled.
    public func isReady(_ item: Item) -> Bool {
        status(item.id) == .todo && item.needs.allSatisfy(isSettled)
    }

    /// Counts these items by standing, without skipped ones.
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

/// A count of items by standing.
public struct Tally: Equatable, Sendable {
    public var total = 0
    public var learning = 0
    /// Proven ones included.
    public var done = 0
    public var proven = 0

    /// Nothing counted yet.
    public init() {}

    /// 0…100; 0 if there is nothing to do.
    public var percent: Int { total == 0 ? 0 : done * 100 / total }
}
