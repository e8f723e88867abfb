/// The history on screen: the diary, narrowed by what is typed.
public struct HistoryBook: Equatable, Sendable {
    public internal(set) var field = TextField()
    public internal(set) var cursor = 0
    /// What was read of the log.
    private(set) var diary = Diary()
    /// Places in the diary's entries of those that the filter lets through.
    private var shown: [Int] = []
    /// Why a part of the filter means nothing.
    public private(set) var problem: String?

    /// One line of it.
    public struct Line: Equatable, Sendable {
        /// The day, if the line above is of another.
        public let day: String
        /// The same in fewer columns: "29 Nov".
        public let shortDay: String
        public let clock: String
        public let title: String
        /// "undone", "undo", "redo" or nothing.
        public let remark: String
    }

    /// The rows that a window shows at most.
    private static let rows = 60

    /// The history as it is now.
    init(_ context: Context) {
        diary.read(context.log)
        find(context)
    }

    /// The number of lines.
    public var count: Int { shown.count }

    /// The entry under the cursor, or nil.
    var selected: LogEntry? { shown.indices.contains(cursor) ? diary.entries[shown[cursor]] : nil }

    /// The line at that place.
    public func line(_ place: Int, _ context: Context) -> Line {
        let entry = diary.entries[shown[place]]
        let time = context.local(entry.at)
        let day = time.countsTo
        let isFirst = place == 0 || context.local(diary.entries[shown[place - 1]].at).countsTo != day
        return Line(
            day: isFirst ? "\(day.weekdayName) \(day.text)" : "",
            shortDay: isFirst ? DaySpan.text(day...day, today: context.today) : "", clock: time.clock,
            title: entry.change.title,
            remark: entry.remark ?? (diary.holds(entry) ? "" : "undone"))
    }

    /// Narrows it to what is typed.
    mutating func find(_ context: Context) {
        cursor = 0
        search(atLeast: Self.rows, context)
    }

    /// Moves the cursor, and reads on where it comes near the end.
    mutating func move(by step: Int, _ context: Context) {
        if cursor + step + Self.rows > shown.count, diary.hasMore { search(atLeast: shown.count + Self.rows, context) }
        cursor = max(0, min(cursor + step, shown.count - 1))
    }

    private mutating func search(atLeast count: Int, _ context: Context) {
        let filter = HistoryFilter(field.text, context)
        problem = filter.problem
        shown = []
        var seen = 0
        repeat {
            for place in seen..<diary.entries.count where filter.lets(diary.entries[place], context) {
                shown.append(place)
            }
            seen = diary.entries.count
            if let last = diary.entries.last, filter.endsBefore(last, context) { return }
        } while shown.count < count && diary.read(context.log)
    }
}

extension LogEntry {
    /// How it came about, if it is no change of its own.
    public var remark: String? {
        switch kind {
        case .did: nil
        case .undid: "undo"
        case .redid: "redo"
        }
    }
}
