/// A step to take next, and why.
public struct NextStep: Equatable, Sendable {
    public let item: Item
    public let depth: Depth
    public let why: Why
    /// What to begin with; nil if the Library says nothing.
    public let sitting: Sitting?
    /// What the plan still has for it; nil if it is not planned.
    public let hoursLeft: Double?

    /// Why a step is next.
    public enum Why: Equatable, Sendable {
        case late, begun, begunLate, familiar, unproven
        /// The route says why it stands there.
        case route(String)
        /// It needs nothing, or nothing any more.
        case free, ready

        /// Whether somebody works on it.
        var isBegun: Bool { self == .begun || self == .begunLate }

        /// In a sentence.
        public var sentence: String {
            switch self {
            case .late: "The plan had it done by now."
            case .begun: "You have begun it."
            case .begunLate: "You have begun it, and the plan had it done by now."
            case .familiar: "You may know it already: tick it if you could prove it."
            case .unproven: "It is done, but not proven yet."
            case .route(let text): text
            case .free: "It needs nothing else."
            case .ready: "All it needs is done."
            }
        }

        /// In a word or two, for a list.
        public var word: String {
            switch self {
            case .late, .begunLate: "late"
            case .begun: "begun"
            case .familiar: "known already?"
            case .unproven: "not proven yet"
            case .route, .free: "next"
            case .ready: "ready"
            }
        }
    }

    /// Why it is next, in a sentence.
    public var reason: String { why.sentence }

    /// "12 h left", else what the item takes in all: "20–40 h".
    public var hours: String { hoursLeft.map { "\(PlanWords.hours($0)) left" } ?? item.hours.text }
}

/// What can be done in one sitting.
public struct Sitting: Equatable, Sendable {
    /// "Exercise 2: …".
    public let text: String
    /// nil if it takes as long as it takes.
    public let minutes: Int?
    /// The exercise's number, from 1 on, and how many there are; nil if it is none.
    public let exercise: Int?
    public let exercises: Int
}

/// What could be done next.
public enum NextSteps {
    /// The first `limit` steps of the plan on which one can work: what is begun, then the rest, each in the order of the
    /// route. Behind the route come skills that are done and not proven.
    public static func list(_ journey: Journey, _ context: Context, limit: Int) -> [NextStep] {
        keys(journey, context, limit: limit).compactMap { step($0, journey, context) }
    }

    /// The same without what there is to say about them.
    static func keys(_ journey: Journey, _ context: Context, limit: Int) -> [RouteKey] {
        guard let standing = journey.standing(context) else { return unplanned(journey, context, limit) }
        var begun: [RouteKey] = []
        var others: [RouteKey] = []
        for step in standing.plan.items {
            if step.isBegun { begun.append(step.key) } else if step.waitsFor.isEmpty { others.append(step.key) }
        }
        let planned = (begun + others).prefix(limit)
        let after = standing.plan.after.filter { $0.why == .toProve }.prefix(max(0, limit - planned.count))
        return planned + after.map(\.item.key)
    }

    /// The step that stands for an item, wherever it stands; nil if there is none left to do.
    static func step(_ id: ItemID, _ journey: Journey, _ context: Context) -> NextStep? {
        let planned = journey.standing(context)?.steps[id]?.key
        return step(planned ?? RouteKey(id, journey.status(id) == .done ? .working : .first), journey, context)
    }

    /// Without a route: what is begun, then what needs nothing that is open, in the roadmap's order.
    private static func unplanned(_ journey: Journey, _ context: Context, _ limit: Int) -> [RouteKey] {
        let items = context.library.roadmapIDs.lazy.filter { context.library.serves($0, track: journey.plan.track) }
            .compactMap(context.library.item)
        let begun = Array(items.filter { journey.status($0.id) == .learning }.prefix(limit))
        let ready = items.filter(journey.isReady).prefix(limit - begun.count)
        return (begun + ready).map { RouteKey($0.id) }
    }

    private static func step(_ key: RouteKey, _ journey: Journey, _ context: Context) -> NextStep? {
        guard let item = context.library.item(key.item), let why = why(key, item, journey, context) else { return nil }
        return NextStep(
            item: item, depth: key.depth, why: why, sitting: Sitting(item, key.depth, journey, context.library),
            hoursLeft: journey.standing(context)?.plan.items.first { $0.key == key }?.hoursLeft)
    }

    private static func why(
        _ key: RouteKey, _ item: Item, _ journey: Journey, _ context: Context
    ) -> NextStep.Why? {
        if let standing = journey.standing(context), let planned = standing.plan.items.first(where: { $0.key == key }) {
            return why(planned, standing, journey, context)
        }
        switch journey.status(key.item) {
        case .learning: return .begun
        case .todo: return item.needs.isEmpty ? .free : .ready
        case .done: return journey.isProven(key.item) ? nil : .unproven
        case .skipped: return nil
        }
    }

    private static func why(
        _ planned: PlannedItem, _ standing: PlanStanding, _ journey: Journey, _ context: Context
    ) -> NextStep.Why {
        let id = planned.key.item
        if planned.isBegun { return standing.late.contains(id) ? .begunLate : .begun }
        if standing.late.contains(id) { return .late }
        if journey.isFamiliar(id, context.library) { return .familiar }
        if !planned.item.why.isEmpty { return .route(planned.item.why) }
        return planned.item.needs.isEmpty ? .free : .ready
    }
}

extension Sitting {
    /// The next exercise that is not ticked; where all are, what else there is to do. What takes longer than a whole first
    /// pass waits for the working level. Of a project that is framed, its next open line.
    init?(_ item: Item, _ depth: Depth, _ journey: Journey, _ library: Library) {
        if let reading = journey.reading(item.id, library) {
            self.init(reading)
            return
        }
        if let project = journey.project(after: item.id), let line = journey.nextLine(of: project, library) {
            self.init(text: line, minutes: nil, exercise: nil, exercises: 0)
            return
        }
        guard let skill = library.skill(item.id) else { return nil }
        let exercises = skill.exercises
        let done = journey.exercisesDone(of: skill)
        let open = exercises.enumerated().filter { done[$0.offset + 1] == nil }
        let longest = depth == .first ? skill.first.map { $0.hours.high * 60 } ?? .max : .max
        let next = open.first { $0.element.minutes ?? 0 <= longest }
        if let next {
            self.init(
                text: next.element.task, minutes: next.element.minutes, exercise: next.offset + 1,
                exercises: exercises.count)
        } else if depth == .working, let proof = library.texts.skill(item.id)?.proofs.first {
            self.init(text: "Prove it: \(proof)", minutes: nil, exercise: nil, exercises: 0)
        } else {
            let why = open.isEmpty ? "Its exercises are done" : "What is left to practise is for working level"
            self.init(
                text: "\(why): tick it if you could use it now.", minutes: nil, exercise: nil, exercises: 0)
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
