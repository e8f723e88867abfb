/// What to do next, and why: the answer that everything else in Cairn works towards.
public struct NextStep: Equatable, Sendable {
    public let item: Item
    /// Why it comes now, in a few words that follow a comma: "you have begun it".
    public let reason: String
}

/// Ranks what could be done next.
public enum NextSteps {
    /// The best `limit` steps: begun ones first, then late ones, then what is ready, in the roadmap's order within each.
    /// What people of one's background often have already comes last: it may only want a tick.
    ///
    /// Only what serves the chosen track counts. An item is ready when all that it needs is done or passed over.
    public static func list(_ journey: Journey, _ context: Context, limit: Int) -> [NextStep] {
        let library = context.library
        var begun: [NextStep] = []
        var late: [NextStep] = []
        var ready: [NextStep] = []
        var familiar: [NextStep] = []
        for id in library.roadmapIDs where begun.count < limit {
            let isBegun = journey.status(id) == .learning
            // Most of the roadmap can neither be begun nor late, and nothing else comes before what was found.
            guard isBegun || ready.count < limit || journey.isLate(id, context) else { continue }
            guard library.serves(id, track: journey.plan.track), let item = library.item(id) else { continue }
            if isBegun {
                begun.append(NextStep(item: item, reason: "you have begun it"))
            } else if journey.isReady(item) {
                if journey.isLate(id, context) {
                    late.append(NextStep(item: item, reason: "its quarter is over"))
                } else if journey.isFamiliar(id, library) {
                    familiar.append(NextStep(item: item, reason: "you may have it already: tick what you could prove"))
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
    /// Whether people who come from where the user does often have this already.
    func isFamiliar(_ id: ItemID, _ library: Library) -> Bool {
        guard let background = plan.background else { return false }
        return library.skill(id)?.familiar.contains(background) ?? false
    }
}
