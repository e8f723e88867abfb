/// An exercise of a skill that was done.
public struct ExerciseTick: JourneyRecord {
    /// Item and words: `python/Write a parser.`; from before words were kept, item and number: `python/2`.
    public internal(set) var id: String
    public internal(set) var item: ItemID
    /// Its place among the skill's exercises when it was ticked, from 1 on.
    public internal(set) var number: Int
    /// What it asked when it was ticked; empty from before words were kept.
    public internal(set) var task = ""
    public internal(set) var day: Day

    /// Done on that day.
    public init(item: ItemID, number: Int, task: String, day: Day) {
        id = "\(item)/\(task)"
        self.item = item
        self.number = number
        self.task = task
        self.day = day
    }

    public static let kind: RecordKind = "exercise"
    public static let blank: ExerciseTick = {
        var blank = ExerciseTick(item: "", number: 1, task: "", day: Day(number: 0))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<ExerciseTick>] = [
        .id("id", \.id),
        .item("item", \.item),
        .number("number", \.number, in: 1...1000),
        .text("task", \.task),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var parent: String? { item }

    /// The same tick under another item's id.
    func moved(to item: ItemID) -> ExerciseTick {
        var now = self
        now.item = item
        now.id = "\(item)/\(id.dropFirst(self.item.count + 1))"
        return now
    }

    /// Whether the exercise may be the one that was ticked, in other words: half of the shorter text's words are in both.
    fileprivate func isReworded(as exercise: Exercise) -> Bool {
        if task.isEmpty { return true }
        let old = Set(Folding.split(task))
        let new = Set(Folding.split(exercise.task))
        return old.intersection(new).count * 2 >= min(old.count, new.count)
    }
}

extension Journey {
    /// What was ticked of a skill's exercises, by their numbers now, from 1 on.
    ///
    /// By its words a tick goes with its exercise wherever that stands: one that a pack puts before it takes nothing over. One
    /// whose words are gone, or were never kept, stays at its number if the exercise there is not another.
    public func exercisesDone(of skill: Skill) -> [Int: ExerciseTick] {
        guard let ticks = self[ExerciseTick.self].byParent[skill.id], !ticks.isEmpty else { return [:] }
        let numbers = skill.exercises.indices.map { $0 + 1 }
        var done: [Int: ExerciseTick] = [:]
        for number in numbers { done[number] = ticks.first { $0.task == skill.exercises[number - 1].task } }
        let found = Set(done.values.map(\.id))
        for tick in ticks where !found.contains(tick.id) && done[tick.number] == nil && numbers.contains(tick.number) {
            if tick.isReworded(as: skill.exercises[tick.number - 1]) { done[tick.number] = tick }
        }
        return done
    }

    /// Ticks an exercise of a skill by its number, from 1 on, or takes that back; nil if there is none of that number. Work on
    /// an untouched skill starts it.
    public func ticking(exercise number: Int, of skill: Skill, today: Day) -> Change? {
        guard skill.exercises.indices.contains(number - 1) else { return nil }
        if let old = exercisesDone(of: skill)[number] {
            return Change("Take back exercise \(number) of \(skill.name)", [Edit(from: old, to: nil)])
        }
        let tick = ExerciseTick(item: skill.id, number: number, task: skill.exercises[number - 1].task, day: today)
        let start = Edit(from: nil, to: Progress(item: skill.id, status: .learning, since: today))
        return Change(
            "Do exercise \(number) of \(skill.name)",
            [Edit(from: nil, to: tick)] + (status(skill.id) == .todo ? [start] : []))
    }
}
