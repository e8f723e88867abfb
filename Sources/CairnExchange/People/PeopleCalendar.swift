import CairnCore

/// Conversations and follow-ups as a calendar: what is scheduled as events, what is due as tasks.
public enum PeopleCalendar {
    /// A calendar, and what could not be said in it.
    public struct Written: Equatable, Sendable {
        /// Empty if there is nothing to write: a calendar has an entry at least.
        public var text = ""
        /// Conversations whose zone is none: their time is as a clock on the wall shows it, wherever that hangs.
        public var floating: [Conversation] = []
    }

    /// The calendar. The same people with the same history give the same bytes.
    ///
    /// Conversations that were scheduled and came to nothing are written as cancelled, so that calendars let go of them.
    ///
    /// - Parameters:
    ///   - history: of the newest entry of the log first.
    ///   - question: a question's text, by its id or one's own words.
    ///   - ahead: minutes that a zone, as people write it, is ahead of UTC when its clock shows that minute of that day; nil if
    ///     that is not known: the time then floats, and the zone stands in the text.
    public static func write(
        _ people: People, _ history: RecordHistory = RecordHistory(), question: (String) -> String = { $0 },
        ahead: (_ zone: String, _ day: Day, _ minute: Int) -> Int?
    ) -> Written {
        var written = Written()
        var events: [CalendarEvent] = []
        for talk in people.order.flatMap({ people.conversations[$0, default: []] }) {
            guard let (talk, status) = entry(talk, history), let day = talk.day else { continue }
            let start = CalendarTime.of(talk.zone, day, talk.minute, ahead)
            if case .local = start, !talk.zone.isEmpty { written.floating.append(talk) }
            events.append(event(talk, status, start, people, history, question))
        }
        let kept = people.order.flatMap { people.followUps[$0, default: []] }.map { task($0, people, history) }
        let proposed = people.order.flatMap { people.dues(of: $0) }.compactMap { task($0, people) }
        if !(events.isEmpty && kept.isEmpty && proposed.isEmpty) {
            written.text = CalendarWriter.text(events: events, tasks: kept + proposed)
        }
        return written
    }

    /// The conversation as it stands in a calendar; nil if it does not.
    private static func entry(
        _ talk: Conversation, _ history: RecordHistory
    ) -> (Conversation, CalendarEvent.Status)? {
        switch talk.state {
        case .scheduled: (talk, .confirmed)
        case .held, .thanked: nil
        case .declined, .noAnswer, .idea, .asked: history[talk.id]?.scheduled.map { ($0, .cancelled) }
        }
    }

    private static func event(
        _ talk: Conversation, _ status: CalendarEvent.Status, _ start: CalendarTime, _ people: People,
        _ history: RecordHistory, _ question: (String) -> String
    ) -> CalendarEvent {
        let name = people.persons[talk.person]?.name ?? ""
        let trace = history[talk.id]
        var event = CalendarEvent(
            uid: talk.id, start: start, summary: "Conversation with \(name)", status: status,
            changed: trace.map { .instant($0.last) } ?? .utc(talk.since, minute: 0))
        event.revision = (trace?.changes ?? 1) - 1
        event.minutes = talk.minutes
        event.place = talk.channel
        let zone = talk.minute.map { "\(ClockTime.text($0)) \(talk.zone)" } ?? ""
        let lines = [talk.zone.isEmpty ? "" : zone] + talk.questions.map(question)
        event.details = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return event
    }

    private static func task(_ step: FollowUp, _ people: People, _ history: RecordHistory) -> CalendarTask {
        let status: CalendarTask.Status =
            switch step.outcome {
            case nil: .open
            case .done: .done
            case .dropped: .cancelled
            }
        let trace = history[step.id]
        var task = CalendarTask(
            uid: step.id, due: step.due, summary: "\(people.persons[step.person]?.name ?? ""): \(step.title)",
            status: status, changed: trace.map { .instant($0.last) } ?? .utc(step.closed ?? step.made, minute: 0))
        task.revision = (trace?.changes ?? 1) - 1
        return task
    }

    /// What the cadence proposes goes by what it follows from.
    private static func task(_ due: Due, _ people: People) -> CalendarTask? {
        guard case .proposed(let kind, let talk) = due.source else { return nil }
        return CalendarTask(
            uid: "\(talk ?? due.person)-\(kind.rawValue)", due: due.day,
            summary: "\(people.persons[due.person]?.name ?? ""): \(due.title)", status: .open,
            changed: .utc(people.lastContact(with: due.person) ?? due.day, minute: 0))
    }
}
