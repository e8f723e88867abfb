import CairnCore

/// Conversations and follow-ups as a calendar: what is scheduled as events, what is due as tasks.
public enum PeopleCalendar {
    /// The calendar's text. The same people give the same bytes.
    ///
    /// - Parameter ahead: minutes that a zone, as people write it, is ahead of UTC on a day; nil where that is not known:
    ///   the time then floats, and the zone stands in the text.
    public static func text(
        _ people: People, _ library: Library, ahead: (String, Day) -> Int?
    ) -> String {
        let talks = people.order.flatMap { people.conversations[$0, default: []] }
        let events = talks.compactMap { talk -> CalendarEvent? in
            guard let day = talk.day, talk.state == .scheduled else { return nil }
            return event(talk, on: day, people, library, ahead)
        }
        let kept = people.order.flatMap { people.followUps[$0, default: []] }.map { task($0, people) }
        let proposed = people.order.flatMap { people.dues(of: $0) }.compactMap { task($0, people) }
        return CalendarWriter.text(events: events, tasks: kept + proposed)
    }

    private static func event(
        _ talk: Conversation, on day: Day, _ people: People, _ library: Library, _ ahead: (String, Day) -> Int?
    ) -> CalendarEvent {
        let name = people.persons[talk.person]?.name ?? ""
        var event = CalendarEvent(
            uid: talk.id, start: start(talk, day, ahead), summary: "Conversation with \(name)", status: .confirmed,
            changed: talk.since)
        event.minutes = talk.minutes
        event.place = talk.channel
        let zone = talk.minute.map { "\(ClockTime.text($0)) \(talk.zone)" } ?? ""
        let lines = [talk.zone.isEmpty ? "" : zone] + talk.questions.map(library.questionText)
        event.details = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return event
    }

    private static func start(_ talk: Conversation, _ day: Day, _ ahead: (String, Day) -> Int?) -> CalendarTime {
        guard let minute = talk.minute else { return .day(day) }
        guard !talk.zone.isEmpty, let minutes = ahead(talk.zone, day) else { return .local(day, minute: minute) }
        return .utc(day, minute: minute, ahead: minutes)
    }

    private static func task(_ step: FollowUp, _ people: People) -> CalendarTask {
        let status: CalendarTask.Status =
            switch step.outcome {
            case nil: .open
            case .done: .done
            case .dropped: .cancelled
            }
        return CalendarTask(
            uid: step.id, due: step.due, summary: "\(people.persons[step.person]?.name ?? ""): \(step.title)",
            status: status, changed: step.closed ?? step.made)
    }

    /// What the cadence proposes goes by what it follows from.
    private static func task(_ due: Due, _ people: People) -> CalendarTask? {
        guard case .proposed(let kind, let talk) = due.source else { return nil }
        return CalendarTask(
            uid: "\(talk ?? due.person)-\(kind.rawValue)", due: due.day,
            summary: "\(people.persons[due.person]?.name ?? ""): \(due.title)", status: .open,
            changed: people.lastContact(with: due.person) ?? due.day)
    }
}
