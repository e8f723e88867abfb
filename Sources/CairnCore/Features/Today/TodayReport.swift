/// Today for scripts: the same groups and facts as the pane's.
public struct TodayReport: Encodable, Equatable, Sendable {
    public let day: Day
    public let hours: Hours
    /// Those that have rows, in the order of the pane.
    public let groups: [Group]

    /// The hours of this week.
    public struct Hours: Encodable, Equatable, Sendable {
        public let logged: Double
        /// nil if they were never said, like what is left of them.
        public let declared: Double?
        public let left: Double?
        public let isOff: Bool
    }

    /// Rows under a heading.
    public struct Group: Encodable, Equatable, Sendable {
        /// due, now, week, waiting or done.
        public let id: String
        public let name: String
        public let rows: [Row]
    }

    /// One of them.
    public struct Row: Encodable, Equatable, Sendable {
        public let id: RowID
        /// ``TodaySubject/kind``: follow-up, conversation, job, application, review, clock, weeks-off, plan, paper, practice,
        /// mock-interview, item, project, intention or own-task.
        public let kind: String
        public let text: String
        public let reason: String
        public let item: ItemID?
        public let person: PersonID?
        /// By when, or since when.
        public let day: Day?
        /// What to begin with, its exercise and how many minutes it takes; nil if nothing is known.
        public let sitting: String?
        public let exercise: Int?
        public let minutes: Int?

        init(_ row: TodayRow) {
            (id, kind, text, reason) = (row.id, row.subject.kind, row.text, row.reason)
            (item, person, day) = (row.item, row.person, row.day)
            let next = row.step?.sitting
            (sitting, exercise, minutes) = (row.sitting, next?.exercise, next?.minutes)
        }
    }

    /// The report of the journey's day.
    public init(_ journey: Journey, _ context: Context) {
        let today = TodayList(journey, context)
        day = context.today
        hours = Hours(
            logged: today.hours.logged, declared: today.hours.declared, left: today.hours.left,
            isOff: today.hours.isOff)
        groups = TodayList.Group.allCases.compactMap { group in
            let rows = today.rows(group, journey, context).map { Row($0) }
            return rows.isEmpty ? nil : Group(id: group.rawValue, name: group.name, rows: rows)
        }
    }
}

/// Today as a page to read.
public enum TodayPage {
    /// What is due, what comes now, what was done.
    public static func document(_ journey: Journey, _ context: Context) -> Document {
        let today = TodayList(journey, context)
        let day = context.today
        var page = Document((["\(day.weekdayName) \(day.text)"] + journey.headline(context)).joined(separator: " · "))
        for group in TodayList.Group.allCases {
            let rows = today.rows(group, journey, context)
            guard !rows.isEmpty else { continue }
            page.heading(
                group == .now && !today.hours.text.isEmpty ? "\(group.name) (\(today.hours.text))" : group.name)
            for row in rows {
                let sign = row.box?.text ?? (row.isUrgent ? "!" : "·")
                let remark = row.remark.isEmpty ? "" : " (\(row.remark))"
                page.blocks.append(.bullet(row.text + remark, sign: sign, .plain))
                guard [.due, .now].contains(group) else { continue }
                let more = [row.reason, row.sitting].compactMap(\.self).joined(separator: " ")
                page.blocks.append(.bullet(more, sign: spaces(sign.count), .dim))
            }
        }
        if page.blocks.isEmpty { page.text("Nothing left to do here. You have earned a walk.", .dim) }
        return page
    }
}
