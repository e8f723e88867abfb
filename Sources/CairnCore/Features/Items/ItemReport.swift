/// An item and its status, for scripts and plain lists.
public struct ItemReport: Encodable, Equatable, Sendable {
    public let id: ItemID
    public let name: String
    /// skill, project or task.
    public let kind: Milestone.Kind
    /// A skill's area; nil for other items.
    public let area: String?
    public let status: Status
    /// The day it got this status.
    public let since: Day?
    public let proven: Bool
    public let ready: Bool
    public let late: Bool
    public let hours: HourRange
    /// q1 … q4.
    public let quarter: String?
    /// Where it stands on one's route; nil without a route, and for what the route does not know.
    public let route: RouteReport?
    public let needs: [ItemID]
    public let unlocks: [ItemID]
    public let note: String?
    public let evidence: [Evidence]
    public let links: [Link]
    /// How many papers are read, if it asks for some.
    public let reading: ReadingTally?
    /// Papers about it; nil in lists.
    public let papers: [PaperReport]?
    /// Its exercises, and when each was done; nil in lists, and if it has none.
    public let exercises: [Exercise]?
    /// The Library's texts; nil in lists.
    public let skill: SkillText?
    public let milestone: MilestoneText?
    /// How to do the project well.
    public let template: ProjectTemplate?

    /// An exercise of a skill.
    public struct Exercise: Encodable, Equatable, Sendable {
        /// From 1 on.
        public let number: Int
        public let task: String
        /// nil if it takes as long as it takes.
        public let minutes: Int?
        /// The day it was done; nil while it is open.
        public let done: Day?
    }

    /// nil for an unknown id. `full` adds the texts; `step` is which of its steps on the route to speak of, nil for the first
    /// that is open.
    public init?(
        _ id: ItemID, step: RouteKey? = nil, full: Bool = false, _ journey: Journey, _ context: Context
    ) {
        guard let item = context.library.item(id) else { return nil }
        self.id = id
        name = journey.name(ofWork: id, context.library)
        kind = item.kind
        area = context.library.skill(id)?.area
        status = journey.status(id)
        since = journey.progress[id]?.since
        proven = journey.isProven(id)
        ready = journey.isReady(item)
        let standing = journey.standing(context)
        late = standing?.late.contains(id) ?? false
        route = standing.flatMap { standing in
            (step ?? standing.places.key(of: id)).flatMap { RouteReport($0, standing, journey, context.library) }
        }
        hours = item.hours
        quarter = context.library.milestone(id)?.quarter
        needs = item.needs
        unlocks = context.library.unlocks(id)
        note = journey.notes[id]?.text
        evidence = journey.evidence[id] ?? []
        links = journey.links[id] ?? []
        reading = journey.reading(id, context.library)
        papers = full ? journey.papers(about: id).map { PaperReport($0) } : nil
        let texts = context.library.texts
        skill = full ? texts.skill(id) : nil
        exercises = (full ? context.library.skill(id) : nil).map { skill in
            let done = journey.exercisesDone(of: skill)
            return skill.exercises.enumerated().map { place, exercise in
                Exercise(
                    number: place + 1, task: exercise.task, minutes: exercise.minutes, done: done[place + 1]?.day)
            }
        }
        milestone = full ? texts.milestone(id) : nil
        template = full ? texts.template(id) : nil
    }

    /// The columns of its line in a list: "[x] Linear algebra", "linear-algebra", "40–80 h", "proven".
    public var columns: [String] {
        let box = proven ? ListRow.Box.proven : ListRow.Box(status)
        let marks = [(proven, "proven"), (late, "late"), (ready, "ready")].filter(\.0).map(\.1)
        return ["\(box.text) \(name)", id, hours.text, marks.joined(separator: ", ")]
    }

    /// The columns of its line on the route: "[ ] SQL", "sql", "3 h", "4–9 Dec", "late".
    func routeColumns(_ context: Context) -> [String] {
        guard let route else { return columns }
        let isWorking = route.depth == .working
        let box = proven ? ListRow.Box.proven : isWorking ? .todo : ListRow.Box(status)
        let days = route.first.flatMap { first in route.last.map { first...$0 } }
        let marks = [(proven, "proven"), (isWorking, "working level"), (route.late, "late")].filter(\.0).map(\.1)
        let hours = route.hoursLeft ?? (route.place == .done ? nil : route.hoursEstimated)
        return [
            "\(box.text) \(name)", id, hours.map(PlanWords.hours) ?? "",
            days.map { DaySpan.text($0, today: context.today) } ?? route.leftOut ?? "",
            marks.joined(separator: ", "),
        ]
    }
}

extension ListRow.Box {
    /// The box of a status.
    init(_ status: Status) {
        switch status {
        case .todo: self = .todo
        case .learning: self = .learning
        case .done: self = .done
        case .skipped: self = .skipped
        }
    }
}

extension String {
    /// The text without trailing white space.
    var trimmingEnd: String {
        var rest = self[...]
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
