/// A paper for scripts and plain lists: what its page says.
public struct PaperReport: Encodable, Equatable, Sendable {
    public let id: String
    public let title: String
    public let by: String
    public let address: String
    public let skill: ItemID?
    public let lines: String
    public let verdict: Paper.Verdict?
    public let because: String
    public let day: Day
    public let still: Day?
    /// Whether it has a verdict, and why.
    public let read: Bool
    /// The day on which it asks "still?"; nil for an unread one.
    public let asksAgain: Day?

    /// The report of a paper.
    public init(_ paper: Paper) {
        id = paper.id
        title = paper.title
        by = paper.by
        address = paper.address
        skill = paper.skill
        lines = paper.lines
        verdict = paper.verdict
        because = paper.because
        day = paper.day
        still = paper.still
        read = paper.isRead
        asksAgain = paper.asksAgain
    }

    /// The columns of its line in a list: "[x] Attention", "2 Mar 2026", "would use", its id.
    public var columns: [String] {
        let box: ListRow.Box = read ? .done : lines.isEmpty ? .todo : .learning
        return ["\(box.text) \(title)", day.text, verdict?.name ?? "unread", id]
    }
}

/// A win for scripts and plain lists, the user's own or one that the record says.
public struct WinReport: Encodable, Equatable, Sendable {
    public let id: String
    public let text: String
    public let day: Day
    public let place: String
    /// own, evidence, project, promise or job.
    public let source: String
    /// What it is about; nil for a win of the user's own, a promise and a job.
    public let item: ItemID?

    /// The report of a win of the user's own.
    init(_ win: Win) {
        id = win.id
        text = win.text
        day = win.day
        place = win.place
        source = "own"
        item = nil
    }

    init(_ fact: WinFact) {
        id = fact.id
        text = fact.text
        day = fact.day
        place = fact.place
        source = fact.source.word
        item = fact.item
    }

    /// The columns of its line in a list.
    public var columns: [String] { [text, day.text, place, source == "own" ? id : "from your record"] }
}

/// The journal's lists, as the screen shows them under a filter.
public enum JournalReport {
    /// The papers, newest first.
    public static func papers(_ filter: String, _ journey: Journey, _ context: Context) -> [PaperReport] {
        entries(.papers, filter, journey, context).compactMap { entry in
            if case .paper(let paper) = entry { PaperReport(paper) } else { nil }
        }
    }

    /// The wins, newest first.
    public static func wins(_ filter: String, _ journey: Journey, _ context: Context) -> [WinReport] {
        entries(.wins, filter, journey, context).compactMap { entry in
            switch entry {
            case .win(let win): WinReport(win)
            case .fact(let fact): WinReport(fact)
            case .week, .paper, .session, .doubt, .pitfall: nil
            }
        }
    }

    /// The hours, newest first.
    static func hours(_ filter: String, _ journey: Journey, _ context: Context) -> [WorkSession] {
        entries(.hours, filter, journey, context).compactMap { entry in
            if case .session(let session) = entry { session } else { nil }
        }
    }

    /// The weeks, newest first.
    public static func weeks(_ filter: String, _ journey: Journey, _ context: Context) -> [WeekReport] {
        entries(.weeks, filter, journey, context).compactMap(\.day).map { WeekReport($0, journey, context) }
    }

    private static func entries(
        _ view: JournalView, _ filter: String, _ journey: Journey, _ context: Context
    ) -> [JournalEntry] {
        let entries = journey.journal(view, context.library, today: context.today)
        return JournalFilter(filter, context).narrow(entries, journey, context)
    }
}
