/// An exercise of a skill that was done.
public struct ExerciseTick: JourneyRecord {
    /// Item and number: `python/2`.
    public internal(set) var id: String
    public internal(set) var item: ItemID
    /// Its place among the skill's exercises, from 1 on: a reworded exercise keeps its tick.
    public internal(set) var number: Int
    public internal(set) var day: Day

    /// Done on that day.
    public init(item: ItemID, number: Int, day: Day) {
        id = "\(item)/\(number)"
        self.item = item
        self.number = number
        self.day = day
    }

    public static let kind: RecordKind = "exercise"
    public static let blank: ExerciseTick = {
        var blank = ExerciseTick(item: "", number: 1, day: Day(number: 0))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<ExerciseTick>] = [
        .id("id", \.id),
        .item("item", \.item),
        .number("number", \.number, in: 1...1000),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var parent: String? { item }
}

extension Journey {
    /// Numbers of the item's exercises that were done.
    public func exercisesDone(_ item: ItemID) -> Set<Int> {
        Set((self[ExerciseTick.self].byParent[item] ?? []).map(\.number))
    }

    /// Ticks an exercise of an item, or takes that back. Work on an untouched item starts it.
    public func ticking(exercise number: Int, of item: Item, today: Day) -> Change {
        let old = self[ExerciseTick.self]["\(item.id)/\(number)"]
        let new = old == nil ? ExerciseTick(item: item.id, number: number, day: today) : nil
        let starts = old == nil && status(item.id) == .todo
        let start = Edit(from: nil, to: Progress(item: item.id, status: .learning, since: today))
        let verb = old == nil ? "Do" : "Take back"
        return Change(
            "\(verb) exercise \(number) of \(item.name)", [Edit(from: old, to: new)] + (starts ? [start] : []))
    }
}
