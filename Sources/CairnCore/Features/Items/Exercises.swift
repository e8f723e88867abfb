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
        let change = desk.journey.ticking(exercise: number, of: item, today: desk.today)
        let all = desk.library.skill(item.id)?.exercises.count ?? 0
        var done = desk.journey.exercisesDone(item.id)
        guard done.insert(number).inserted else { return [.keepAndSay(change, change.said)] }
        let left = (1...max(1, all)).count { !done.contains($0) }
        let rest =
            left > 0
            ? "\(count(left, "exercise")) left." : "That was the last: tick it if you could use it now."
        return [.keepAndSay(change, "\(item.name), exercise \(number): done. \(rest)")]
    }
}

extension Document {
    /// Adds a skill's exercises; nothing if there are none.
    mutating func exercises(of item: ItemID, _ desk: Desk) {
        guard let exercises = desk.library.skill(item)?.exercises, !exercises.isEmpty else { return }
        let done = desk.journey.exercisesDone(item).filter { $0 <= exercises.count }.count
        heading(done == 0 ? "Practise" : "Practise · \(done) of \(exercises.count) done")
        for (place, exercise) in exercises.enumerated() {
            let key = "\(item)/\(place + 1)"
            let tick = desk.journey[ExerciseTick.self][key]
            let box: ListRow.Box = tick == nil ? .todo : .done
            blocks.append(
                .link(
                    .init(exercise.task), sign: .init(box.text, box.style),
                    remark: [exercise.time, tick?.day.text].compactMap(\.self).joined(separator: " · "),
                    .record(ExerciseTick.kind.name, key)))
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
