/// A skill's exercises: lines with a box, and what ticks them.
extension ItemCommands {
    /// The number of the exercise that a detail's line stands for; nil for any other line.
    static func exercise(_ target: Document.Target?, _ item: Item) -> Int? {
        guard case .record(let kind, let key)? = target, kind == ExerciseTick.kind.name, key.hasPrefix("\(item.id)/")
        else { return nil }
        return Int(key.dropFirst(item.id.count + 1))
    }

    /// Ticks an exercise, or takes that back; says what is left.
    static func tick(exercise number: Int, of item: Item, _ desk: Desk) -> [Request] {
        guard let skill = desk.library.skill(item.id),
            let change = desk.journey.ticking(exercise: number, of: skill, today: desk.today)
        else { return [] }
        let done = desk.journey.exercisesDone(of: skill)
        guard done[number] == nil else { return [.keepAndSay(change, change.said)] }
        let left = skill.exercises.count - done.count - 1
        let rest =
            left > 0
            ? "\(count(left, "exercise")) left." : "That was the last: tick it if you could use it now."
        return [.keepAndSay(change, "\(item.name), exercise \(number): done. \(rest)")]
    }
}

extension Document {
    /// Adds a skill's exercises; nothing if there are none.
    mutating func exercises(of item: ItemID, _ desk: Desk) {
        guard let skill = desk.library.skill(item), !skill.exercises.isEmpty else { return }
        let done = desk.journey.exercisesDone(of: skill)
        heading(done.isEmpty ? "Practise" : "Practise · \(done.count) of \(skill.exercises.count) done")
        for (place, exercise) in skill.exercises.enumerated() {
            let tick = done[place + 1]
            let box: ListRow.Box = tick == nil ? .todo : .done
            blocks.append(
                .link(
                    .init(exercise.task), sign: .init(box.text, box.style),
                    remark: [exercise.time, tick?.day.text].compactMap(\.self).joined(separator: " · "),
                    .record(ExerciseTick.kind.name, "\(item)/\(place + 1)")))
        }
    }
}

extension Library {
    /// An exercise of a skill by its number, from 1 on; nil if there is none.
    public func exercise(_ number: Int, of item: ItemID) -> Exercise? {
        guard let exercises = skill(item)?.exercises, exercises.indices.contains(number - 1) else { return nil }
        return exercises[number - 1]
    }
}
