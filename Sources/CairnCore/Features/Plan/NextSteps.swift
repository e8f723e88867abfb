/// A step to take next, and why.
public struct NextStep: Equatable, Sendable {
    public let item: Item
    /// Why it is next, in a few words that follow a comma: "you have begun it".
    public let reason: String
}

/// Ranks what could be done next.
public enum NextSteps {
    /// The best `limit` steps: started ones first, then late ones, then those that are ready, each in the roadmap's
    /// order. Skills that people with the user's background often have come last: they may only need a tick.
    ///
    /// Only items of the chosen track count. An item is ready when all that it needs is done or skipped.
    public static func list(_ journey: Journey, _ context: Context, limit: Int) -> [NextStep] {
        let library = context.library
        var begun: [NextStep] = []
        var late: [NextStep] = []
        var ready: [NextStep] = []
        var familiar: [NextStep] = []
        for id in library.roadmapIDs where begun.count < limit {
            let isBegun = journey.status(id) == .learning
            // Once enough are ready, only started or late items can come before them.
            guard isBegun || ready.count < limit || journey.isLate(id, context) else { continue }
            guard library.serves(id, track: journey.plan.track), let item = library.item(id) else { continue }
            if isBegun {
                begun.append(NextStep(item: item, reason: "you have begun it"))
            } else if journey.isReady(item) {
                if journey.isLate(id, context) {
                    late.append(NextStep(item: item, reason: "its quarter is over"))
                } else if journey.isFamiliar(id, library) {
                    familiar.append(
                        NextStep(item: item, reason: "you may know it already: tick it if you could prove it"))
                } else if ready.count < limit {
                    ready.append(NextStep(item: item, reason: reason(item, library, journey)))
                }
            }
        }
        return Array((begun + late + ready + familiar).prefix(limit))
    }

    private static func reason(_ item: Item, _ library: Library, _ journey: Journey) -> String {
        let waiting = library.unlocks(item.id).filter {
            !journey.isSettled($0) && library.serves($0, track: journey.plan.track)
        }.count
        switch waiting {
        case 0: return item.needs.isEmpty ? "it needs nothing else" : "all it needs is done"
        case 1: return "one other step waits for it"
        default: return "\(waiting) other steps wait for it"
        }
    }
}

extension Journey {
    /// Whether people with the user's background often have this skill already.
    func isFamiliar(_ id: ItemID, _ library: Library) -> Bool {
        guard let background = plan.background else { return false }
        return library.skill(id)?.familiar.contains(background) ?? false
    }
}
