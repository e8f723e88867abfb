/// Something to do that is not in the Library: the user's own, perhaps taken over from a guide.
public struct OwnTask: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var title: String
    /// The row of the shelf that it was taken over from; empty if it is all the user's.
    public internal(set) var origin = ""
    public internal(set) var made: Day
    /// The day on which it was done; nil while it is open.
    public internal(set) var done: Day?

    /// An open task, made on that day.
    public init(id: String, title: String, origin: String = "", made: Day) {
        self.id = id
        self.title = title
        self.origin = origin
        self.made = made
    }

    public static let kind: RecordKind = "task"
    public static let blank = OwnTask(id: "", title: "", made: Day(number: 0))
    public static let fields: [Field<OwnTask>] = [
        .id("id", \.id),
        .text("title", \.title, label: "What do you want to do?", required: true, missing: "Say what it is."),
        .text("origin", \.origin),
        .day("made", \.made),
        .day("done", \.done),
    ]
    public var key: String { id }
}

extension Feature {
    /// Tasks of the user's own. Their rows are a branch of the roadmap.
    static let tasks = Feature(records: [OwnTask.self], forms: [TaskForm()])
}

extension Journey {
    /// Open ones first, each in the order in which they were made.
    public var ownTasks: [OwnTask] {
        self[OwnTask.self].rows.values.sorted {
            ($0.done == nil ? 0 : 1, $0.id) < ($1.done == nil ? 0 : 1, $1.id)
        }
    }

    /// The task that was taken over from that row of the shelf with these words, or nil.
    func ownTask(_ title: String, from row: RowID) -> OwnTask? {
        self[OwnTask.self].rows.values.first { $0.origin == row && $0.title == title }
    }

    /// Adds the task or replaces the one with its id; nil if nothing would change.
    public func putting(_ task: OwnTask) -> Change? {
        let verb = self[OwnTask.self][task.id] == nil ? "Add" : "Edit"
        return edit(putting: task).map { Change("\(verb) the task “\(task.title)”", [$0]) }
    }

    /// Ticks the task on that day, or unticks it.
    public func ticking(_ task: OwnTask, today: Day) -> Change {
        var new = task
        new.done = task.done == nil ? today : nil
        return Change("\(task.done == nil ? "Tick" : "Untick") “\(task.title)”", [Edit(from: task, to: new)])
    }

    /// Removes the task.
    public func removing(_ task: OwnTask) -> Change {
        Change("Delete the task “\(task.title)”", edits(removing: task))
    }
}
