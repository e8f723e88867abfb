/// What was done this week.
enum TodayDone {
    /// The latest first; an item once, whatever was done for it.
    static func list(_ journey: Journey, _ today: Day) -> [TodaySubject] {
        let week = today.firstOfWeek..<today.firstOfWeek + 7
        var days: [ItemID: Day] = [:]
        func note(_ item: ItemID, _ day: Day) {
            if week.contains(day) { days[item] = max(days[item] ?? day, day) }
        }
        for session in journey.sessions.values.joined() { note(session.item, session.day) }
        for tick in journey[ExerciseTick.self].all { note(tick.item, tick.day) }
        for progress in journey.progress.values where progress.status == .done { note(progress.item, progress.since) }
        for project in journey[Project.self].all where project.dropped == nil {
            if let shipped = project.shipped { note(project.work, shipped) }
        }
        let items = days.map { (day: $0.value, subject: TodaySubject.done($0.key)) }
        let tasks = journey.ownTasks.compactMap { task in
            task.done.flatMap { week.contains($0) ? (day: $0, subject: TodaySubject.task(task)) : nil }
        }
        let met = journey.people.talked(in: week).map { (day: $0.day, subject: TodaySubject.met($0.person)) }
        return (items + tasks + met).sorted { ($1.day, $0.subject.id) < ($0.day, $1.subject.id) }.map(\.subject)
    }
}

extension People {
    /// With whom there was a conversation on one of these days, and when the last one was; by name.
    func talked(in days: Range<Day>) -> [(person: PersonID, day: Day)] {
        met.compactMap { id -> (person: PersonID, day: Day)? in
            let talks = (conversations[id] ?? []).filter { $0.state.tookPlace && days.contains($0.date) }
            return talks.map(\.date).max().map { (id, $0) }
        }
        .map { ($0, Folding.order(persons[$0.person]?.name ?? "")) }
        .sorted { ($0.1, $0.0.person) < ($1.1, $1.0.person) }.map(\.0)
    }
}
