/// The log of changes, as a diary: which of them still hold, and what hangs on them.
public struct Diary: Equatable, Sendable {
    /// The newest first.
    public private(set) var entries: [LogEntry] = []
    /// Whether the log goes further back.
    public private(set) var hasMore = true
    /// Ids of the changes that were undone.
    private var undone: Set<String> = []

    /// Entries read at once.
    static let page = 300

    /// Nothing read yet.
    public init() {}

    /// Reads another page; false if there is none.
    @discardableResult
    public mutating func read(_ log: any JourneyLog) -> Bool {
        guard hasMore else { return false }
        let more = log.entries(Diary.page, before: entries.last)
        entries += more
        hasMore = more.count == Diary.page
        undone = Diary.undone(in: entries)
        return !more.isEmpty
    }

    /// Reads on until an entry fits; nil if none does.
    public mutating func first(_ log: any JourneyLog, where fits: (LogEntry) -> Bool) -> LogEntry? {
        var seen = 0
        repeat {
            if let found = entries[seen...].first(where: fits) { return found }
            seen = entries.count
        } while read(log)
        return nil
    }

    /// Whether the entry is a change that was not undone.
    public func holds(_ entry: LogEntry) -> Bool { entry.kind == .did && !undone.contains(entry.id) }

    /// Undo takes back the last change that holds, redo the one undone last; a new change ends redoing.
    private static func undone(in entries: [LogEntry]) -> Set<String> {
        var (done, gone, all): ([String], [String], Set<String>) = ([], [], [])
        for entry in entries.reversed() {
            switch entry.kind {
            case .did:
                done.append(entry.id)
                gone = []
            case .undid:
                guard let id = done.popLast() else { continue }
                gone.append(id)
                all.insert(id)
            case .redid:
                guard let id = gone.popLast() else { continue }
                done.append(id)
                all.remove(id)
            }
        }
        return all
    }
}

extension Diary {
    /// The later changes that hang on this one, newest first: they change the same records, or records that belong or refer
    /// to them. The entry must have been read.
    public func hanging(on entry: LogEntry) -> [LogEntry] {
        guard let place = entries.firstIndex(where: { $0.id == entry.id }) else { return [] }
        var reach = Reach()
        reach.take(entry.change)
        var found: [LogEntry] = []
        for later in entries[..<place].reversed() where holds(later) && reach.touches(later.change) {
            reach.take(later.change)
            found.append(later)
        }
        return found.reversed()
    }

    /// Takes a change back, and the later ones that hang on it, as a change of its own.
    public static func takingBack(_ entry: LogEntry, with later: [LogEntry]) -> Change {
        let more = later.isEmpty ? "" : later.count == 1 ? " and a later change" : " and \(later.count) later changes"
        return Change(
            "Taken back: \(entry.change.title)\(more)", (later + [entry]).flatMap(\.change.inverse.edits))
    }
}

/// The records that some changes touch.
private struct Reach {
    private var touched: Set<RecordID> = []
    /// What those records belong and refer to.
    private var ties: Set<RecordID> = []

    mutating func take(_ change: Change) {
        for edit in change.edits {
            if let record = edit.before ?? edit.after { touched.insert(RecordID(record)) }
            ties.formUnion(edit.before?.ties ?? [])
        }
    }

    func touches(_ change: Change) -> Bool {
        change.edits.contains { edit in
            let isTouched = (edit.before ?? edit.after).map { touched.contains(RecordID($0)) } ?? false
            let leans = edit.after?.ties.contains(where: touched.contains) ?? false
            // What it belonged to was removed later.
            let isLeft = edit.after == nil && edit.before.map { ties.contains(RecordID($0)) } ?? false
            return isTouched || leans || isLeft
        }
    }
}
