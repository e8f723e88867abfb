/// What the journal lists at a time.
public enum JournalView: String, CaseIterable, Sendable {
    case weeks, papers, wins, hours, mirror, radar
}

/// One row of the journal.
public enum JournalEntry: Sendable {
    /// The week that begins on that day.
    case week(Day)
    case paper(Paper)
    case win(Win)
    case fact(WinFact)
    case session(WorkSession)
    /// A doubt of the mirror's list.
    case doubt(Doubt)
    case pitfall(Pitfall)

    /// What the ids of doubts and of pitfalls begin with.
    static let (mirror, radar) = ("mirror:", "radar:")

    /// The entry of a row, whatever the view; nil if there is none.
    init?(_ id: RowID, _ journey: Journey, _ library: Library) {
        if let paper = journey[Paper.self][id] {
            self = .paper(paper)
        } else if let win = journey[Win.self][id] {
            self = .win(win)
        } else if let session = journey[WorkSession.self][id] {
            self = .session(session)
        } else if id.hasPrefix(WinFact.prefix) {
            guard let fact = journey.winFact(id, library) else { return nil }
            self = .fact(fact)
        } else if id.hasPrefix(Self.mirror) {
            guard let doubt = Doubt(String(id.dropFirst(Self.mirror.count))) else { return nil }
            self = .doubt(doubt)
        } else if id.hasPrefix(Self.radar) {
            guard let pitfall = Pitfall.all.first(where: { Self.radar + $0.id == id }) else { return nil }
            self = .pitfall(pitfall)
        } else {
            guard let week = Day(id) else { return nil }
            self = .week(week)
        }
    }

    /// The row's id: a record's key, or a fact's id.
    var id: RowID {
        switch self {
        case .week(let week): week.iso
        case .paper(let paper): paper.id
        case .win(let win): win.id
        case .fact(let fact): fact.id
        case .session(let session): session.id
        case .doubt(let doubt): Self.mirror + doubt.id
        case .pitfall(let pitfall): Self.radar + pitfall.id
        }
    }

    /// nil for what has no day of its own.
    var day: Day? {
        switch self {
        case .week(let week): week
        case .paper(let paper): paper.day
        case .win(let win): win.day
        case .fact(let fact): fact.day
        case .session(let session): session.day
        case .doubt, .pitfall: nil
        }
    }

    /// The view that lists it.
    var view: JournalView {
        switch self {
        case .week: .weeks
        case .paper: .papers
        case .win, .fact: .wins
        case .session: .hours
        case .doubt: .mirror
        case .pitfall: .radar
        }
    }

    /// Where it can be seen, to be opened or copied; empty if nowhere.
    var place: String {
        switch self {
        case .paper(let paper): paper.address
        case .win(let win): win.place
        case .fact(let fact): fact.place
        case .week, .session, .doubt, .pitfall: ""
        }
    }
}

extension Journey {
    /// All entries of a view, newest first; doubts and pitfalls in their own order.
    func journal(_ view: JournalView, _ library: Library, today: Day) -> [JournalEntry] {
        let all: [JournalEntry] =
            switch view {
            case .weeks: weeks(until: today).map(JournalEntry.week)
            case .papers: self[Paper.self].all.map(JournalEntry.paper)
            case .wins: self[Win.self].all.map(JournalEntry.win) + winFacts(library).map(JournalEntry.fact)
            case .hours: self[WorkSession.self].all.map(JournalEntry.session)
            case .mirror: Doubt.all.map(JournalEntry.doubt)
            case .radar: Pitfall.all.map(JournalEntry.pitfall)
            }
        let dated = all.compactMap { entry in entry.day.map { ($0, entry.id, entry) } }
        return dated.isEmpty ? all : dated.sorted { ($0.0, $0.1) > ($1.0, $1.1) }.map(\.2)
    }

    /// The first days of the weeks of which something is written down or that were off, in no order.
    private func weeks(until today: Day) -> [Day] {
        let work = sessions.values.joined().map(\.day) + evidence.values.joined().map(\.date)
        let done = progress.values.filter { $0.status == .done }.map(\.since)
        let shipped = projects.filter { $0.dropped == nil }.compactMap(\.shipped)
        let talks = people.conversations.values.joined().filter(\.state.tookPlace).map(\.date)
        let jobs =
            self[Posting.self].rows.values.map(\.found)
            + self[JobEvent.self].byParent.values.joined().compactMap(\.knownDay)
        let written =
            self[Paper.self].rows.values.filter(\.isRead).map(\.day) + self[Win.self].rows.values.map(\.day)
            + self[WeekReview.self].rows.values.map(\.week)
        let off = self[WeekOff.self].all.map(\.day).filter { $0.firstOfWeek <= today }
        return Array(Set((work + done + shipped + talks + jobs + written + off).map(\.firstOfWeek)))
    }
}
