/// A step to take next, and why.
public struct NextStep: Equatable, Sendable {
    public let item: Item
    public let depth: Depth
    /// Why it is next, in a sentence.
    public let reason: String
    /// What to begin with; nil if the Library says nothing.
    public let sitting: Sitting?
}

/// What can be done in one sitting.
public struct Sitting: Equatable, Sendable {
    /// "Exercise 2: …".
    public let text: String
    /// nil if it takes as long as it takes.
    public let minutes: Int?
    /// The exercise's number, from 1 on; nil if it is none.
    public let exercise: Int?
}

/// What could be done next.
public enum NextSteps {
    /// The first `limit` steps of the plan on which one can work: what is begun, then the rest, each in the order of the
    /// route. Behind the route come skills that are done and not proven.
    public static func list(_ journey: Journey, _ context: Context, limit: Int) -> [NextStep] {
        guard let standing = journey.standing(context) else { return unplanned(journey, context, limit) }
        let open = standing.plan.items.filter { $0.isBegun || $0.waitsFor.isEmpty }
        let planned = (open.filter(\.isBegun) + open.filter { !$0.isBegun }).prefix(limit).compactMap { planned in
            step(planned.key, reason(planned, standing, journey, context), journey, context)
        }
        let after = standing.plan.after.filter { $0.why == .toProve }.prefix(max(0, limit - planned.count))
        return planned
            + after.compactMap { step($0.item.key, "It is done, but not proven yet.", journey, context) }
    }

    /// Without a route: what is begun, then what needs nothing that is open, in the roadmap's order.
    private static func unplanned(_ journey: Journey, _ context: Context, _ limit: Int) -> [NextStep] {
        let items = context.library.roadmapIDs.filter { context.library.serves($0, track: journey.plan.track) }
            .compactMap(context.library.item)
        let begun = items.filter { journey.status($0.id) == .learning }
        let ready = items.lazy.filter(journey.isReady)
        return begun.prefix(limit).compactMap { step(RouteKey($0.id), "You have begun it.", journey, context) }
            + ready.prefix(max(0, limit - begun.count)).compactMap { item in
                let reason = item.needs.isEmpty ? "It needs nothing else." : "All it needs is done."
                return step(RouteKey(item.id), reason, journey, context)
            }
    }

    private static func step(_ key: RouteKey, _ reason: String, _ journey: Journey, _ context: Context) -> NextStep? {
        context.library.item(key.item).map { item in
            let sitting = Sitting(item, key.depth, journey, context.library)
            return NextStep(item: item, depth: key.depth, reason: reason, sitting: sitting)
        }
    }

    private static func reason(
        _ planned: PlannedItem, _ standing: PlanStanding, _ journey: Journey, _ context: Context
    ) -> String {
        let id = planned.key.item
        let isLate = standing.late.contains(id)
        if planned.isBegun { return "You have begun it\(isLate ? ", and the plan had it done by now" : "")." }
        if isLate { return "The plan had it done by now." }
        if journey.isFamiliar(id, context.library) { return "You may know it already: tick it if you could prove it." }
        if !planned.item.why.isEmpty { return planned.item.why }
        return planned.item.needs.isEmpty ? "It needs nothing else." : "All it needs is done."
    }
}

extension Sitting {
    /// The next exercise that is not ticked; where all are, what else there is to do.
    init?(_ item: Item, _ depth: Depth, _ journey: Journey, _ library: Library) {
        guard let text = library.texts.skill(item.id) else { return nil }
        let done = journey.exercisesDone(item.id)
        let next = text.exercises.enumerated().first { !done.contains($0.offset + 1) }
        if let next {
            self.init(text: next.element.task, minutes: next.element.minutes, exercise: next.offset + 1)
        } else if depth == .working, let proof = text.proofs.first {
            self.init(text: "Prove it: \(proof)", minutes: nil, exercise: nil)
        } else {
            self.init(text: "Its exercises are done: tick it if you could use it now.", minutes: nil, exercise: nil)
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
