/// Hours since a day, for scripts and plain lists.
public struct HoursReport: Encodable, Equatable, Sendable {
    /// The running clock; nil if none runs.
    public let clock: WorkClock?
    /// Newest first.
    public let weeks: [Week]

    /// The hours of a week.
    public struct Week: Encodable, Equatable, Sendable {
        /// Its first day.
        public let week: String
        public let minutes: Int
        /// Newest first.
        public let sessions: [Session]
    }

    /// One session, with the name of what it was for.
    public struct Session: Encodable, Equatable, Sendable {
        public let id: String
        public let item: ItemID
        public let name: String
        public let day: String
        public let minutes: Int
        public let note: String
    }

    /// The hours from that day on.
    public init(since first: Day, _ journey: Journey, _ context: Context) {
        clock = journey.clock
        let sessions = journey[WorkSession.self].all.filter { $0.day >= first }.sorted {
            ($0.day, $0.id) > ($1.day, $1.id)
        }
        let weeks = Dictionary(grouping: sessions) { $0.day.firstOfWeek }
        self.weeks = weeks.sorted { $0.key > $1.key }.map { monday, sessions in
            Week(
                week: monday.iso, minutes: sessions.reduce(0) { $0 + $1.minutes },
                sessions: sessions.map { session in
                    Session(
                        id: session.id, item: session.item,
                        name: context.library.item(session.item)?.name ?? session.item, day: session.day.iso,
                        minutes: session.minutes, note: session.note)
                })
        }
    }

    /// A line a week, and a line a session under it.
    public var lines: [String] {
        if weeks.isEmpty { return ["No hours yet. `cairn log 1h30 pytorch` logs some."] }
        return weeks.flatMap { week in
            ["Week of \(week.week): \(DurationWords.text(week.minutes))"]
                + week.sessions.map { session in
                    let note = session.note.isEmpty ? "" : " · \(session.note)"
                    return "  \(session.day)  \(DurationWords.text(session.minutes))  \(session.name)\(note)"
                }
        }
    }
}
