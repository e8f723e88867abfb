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

        /// The report of a session.
        public init(_ session: WorkSession, _ journey: Journey, _ library: Library) {
            (id, item, name) = (session.id, session.item, journey.name(ofWork: session.item, library))
            (day, minutes, note) = (session.day.iso, session.minutes, session.note)
        }
    }

    /// The hours from that day on that the filter lets through.
    public init(since first: Day, filter: String = "", _ journey: Journey, _ context: Context) {
        clock = journey.clock
        let sessions = JournalReport.hours(filter, journey, context).filter { $0.day >= first }
        let weeks = Dictionary(grouping: sessions) { $0.day.firstOfWeek }
        self.weeks = weeks.sorted { $0.key > $1.key }.map { monday, sessions in
            Week(
                week: monday.iso, minutes: sessions.reduce(0) { $0 + $1.minutes },
                sessions: sessions.map { Session($0, journey, context.library) })
        }
    }

    /// A heading a week, and the columns of a line a session under it.
    public var rows: [[String]] {
        func text(_ day: String) -> String { Day(day)?.text ?? day }
        return weeks.flatMap { week in
            [["Week of \(text(week.week)): \(DurationWords.text(week.minutes))"]]
                + week.sessions.map { session in
                    let note = session.note.isEmpty ? "" : " · \(session.note)"
                    return ["  \(text(session.day))", DurationWords.text(session.minutes), session.name + note]
                }
        }
    }
}
