import CairnCore

/// Rounds as events of a calendar, deadlines and follow-ups on applications as its tasks.
public enum JobsCalendar {
    /// A calendar, and what could not be said in it.
    public struct Written: Equatable, Sendable {
        /// Empty if there is nothing to write.
        public var text = ""
        /// Rounds whose zone is none: their time is as a clock on the wall shows it, wherever that hangs.
        public var floating: [Round] = []
    }

    /// The calendar on that day. Rounds that were planned in an application that is over are written as cancelled, so that
    /// calendars let go of them.
    ///
    /// - Parameters:
    ///   - history: of the newest entry of the log first.
    ///   - ahead: minutes that a zone is ahead of UTC when its clock shows that minute of that day; nil if that is not known.
    public static func write(
        _ journey: Journey, today: Day, _ history: RecordHistory = RecordHistory(),
        ahead: (_ zone: String, _ day: Day, _ minute: Int) -> Int?
    ) -> Written {
        var written = Written()
        var events: [CalendarEvent] = []
        var tasks: [CalendarTask] = []
        for application in journey[Application.self].all {
            let told = JobHistory(journey.events(of: application.id))
            for round in journey.rounds(of: application.id) where told.state(of: round.id) == .planned {
                guard let day = round.day else { continue }
                let start = CalendarTime.of(round.zone, day, round.minute, ahead)
                if case .local = start, !round.zone.isEmpty { written.floating.append(round) }
                events.append(event(round, application, told.stage.isOpen, start, journey, history))
            }
            tasks += journey.dues(of: application, seenOn: today).compactMap {
                task($0, application, journey, history)
            }
        }
        tasks += journey.openPostings.reversed().flatMap { posting in
            journey.dues(of: posting, seenOn: today).map { due in
                CalendarTask(
                    uid: "\(posting.id)-closing", due: due.day, summary: "\(posting.label): \(due.title)",
                    status: .open,
                    changed: .utc(posting.found, minute: 0))
            }
        }
        if !(events.isEmpty && tasks.isEmpty) { written.text = CalendarWriter.text(events: events, tasks: tasks) }
        return written
    }

    private static func event(
        _ round: Round, _ application: Application, _ isOpen: Bool, _ start: CalendarTime, _ journey: Journey,
        _ history: RecordHistory
    ) -> CalendarEvent {
        let trace = history[round.id]
        let end = JobHistory(journey.events(of: application.id)).events.last
        var event = CalendarEvent(
            uid: round.id, start: start,
            summary:
                "\(round.kind.round.prefix(1).uppercased() + round.kind.round.dropFirst()): \(journey.label(of: application))",
            status: isOpen ? .confirmed : .cancelled,
            changed: trace.map { .instant($0.last) } ?? .utc(application.begun, minute: 0))
        // That it is over is told by an event, not by the round.
        event.revision = (trace?.changes ?? 1) - 1 + (isOpen ? 0 : 1)
        if !isOpen, let end, let told = history[end.id] { event.changed = .instant(max(told.last, trace?.last ?? 0)) }
        event.minutes = round.minutes
        let zone = round.minute.map { "\(ClockTime.text($0)) \(round.zone)" } ?? ""
        let with = journey.names(with: round)
        event.details = [round.zone.isEmpty ? "" : zone, with.isEmpty ? "" : "With \(with.joined(separator: ", "))"]
            .filter { !$0.isEmpty }.joined(separator: "\n")
        return event
    }

    /// What is proposed goes by what it follows from. Rounds are events, and how one went is asked in Cairn alone.
    private static func task(
        _ due: JobDue, _ application: Application, _ journey: Journey, _ history: RecordHistory
    ) -> CalendarTask? {
        let uid: String
        switch due.source {
        case .round, .outcome, .closing: return nil
        case .kept(let id), .handIn(let id), .answer(let id): uid = "\(id)-due"
        case .proposed(let kind, let round, let whom):
            // After a round it is the round's, else the application's; a name may be anything.
            let whose = whom.isEmpty ? "" : "-\(journey.people.persons[whom] == nil ? UIDWords.of(whom) : whom)"
            uid = "\(round ?? application.id)-\(kind.rawValue)\(whose)"
        case .send: uid = "\(application.id)-send"
        }
        let last = JobHistory(journey.events(of: application.id)).events.last?.day ?? application.begun
        return CalendarTask(
            uid: uid, due: due.day, summary: "\(journey.label(of: application)): \(due.title)", status: .open,
            changed: .utc(last, minute: 0))
    }
}

/// A name as a part of an id that other programs keep.
private enum UIDWords {
    /// "maria-b": letters and digits, hyphens between them.
    static func of(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
