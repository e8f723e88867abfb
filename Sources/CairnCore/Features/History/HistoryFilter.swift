/// What of the history is shown: words of the title, `week:`, `pane:` and `kind:`.
public struct HistoryFilter: Equatable, Sendable {
    private var words: [String] = []
    private var days: ClosedRange<Day>?
    private var kinds: Set<String>?
    /// Why a part of the filter means nothing; nil if all of it does.
    public private(set) var problem: String?

    /// Reads what is typed: `week:last pane:people note`.
    public init(_ text: String, _ context: Context) {
        for word in text.lowercased().split(separator: " ").map(String.init) {
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, ["week", "pane", "kind"].contains(parts[0]) else {
                words.append(word)
                continue
            }
            take(parts[0], parts[1], context)
        }
    }

    /// Whether the entry is meant.
    public func lets(_ entry: LogEntry, _ context: Context) -> Bool {
        if let days, !days.contains(context.local(entry.at).countsTo) { return false }
        if let kinds, !entry.change.edits.contains(where: { kinds.contains($0.kind?.name ?? "") }) { return false }
        let title = words.isEmpty ? "" : entry.change.title.lowercased()
        return words.allSatisfy(title.contains)
    }

    /// Whether all that is older than this entry is left out.
    func endsBefore(_ entry: LogEntry, _ context: Context) -> Bool {
        days.map { context.local(entry.at).countsTo < $0.lowerBound } ?? false
    }

    private mutating func take(_ key: String, _ value: String, _ context: Context) {
        if value.isEmpty { return }
        switch key {
        case "week":
            guard let day = HistoryFilter.day(value, context.today) else {
                problem = "week: takes this, last or a day of the week, as in week:\(context.today.iso)."
                return
            }
            let monday = day + -day.weekday
            days = monday...(monday + 6)
        case "pane":
            let panes = context.features.recordsByPane
            guard let found = panes.first(where: { $0.name.lowercased().hasPrefix(value) }) else {
                problem = "No pane is called \(value): \(panes.map { $0.name.lowercased() }.joined(separator: ", "))."
                return
            }
            kinds = Set(found.kinds.map(\.name))
        default:
            let all = context.features.kinds.all.map { $0.kind.name }
            let found = all.filter { $0.hasPrefix(value) }
            if found.isEmpty { problem = "No kind is called \(value): \(all.joined(separator: ", "))." }
            kinds = Set(found)
        }
    }

    private static func day(_ value: String, _ today: Day) -> Day? {
        switch value {
        case "this": today
        case "last": today + -7
        default: DayWords.parse(value, today: today, .past)
        }
    }
}

extension Edit {
    /// The kind of the record.
    fileprivate var kind: RecordKind? { (after ?? before)?.kind }
}
