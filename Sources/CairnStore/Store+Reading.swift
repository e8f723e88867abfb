import CairnCore
import GRDB

extension Store {
    /// The journey as stored now, without memos (see ``StoredTexts``), with late texts left where they are. Reads the
    /// records, not the log.
    public func journey() throws(StoreError) -> Journey {
        try read { db in
            let all = kinds.read(.first) + kinds.read(.late)
            return Journey(try RecordKinds.records(all, db, leavingTextsTo: queue), kinds: kinds)
        }
    }

    /// What a session starts with. If any kind that is read late has more than `limit` records, the journey comes
    /// without all of these kinds, for ``late`` to read.
    public func start(
        lateUpTo limit: Int, withDrafts: Bool = true
    ) throws(StoreError) -> (journey: Journey, drafts: [Draft]) {
        try read { db in
            let there = try RecordKinds.there(of: kinds.read(.first) + kinds.read(.late), db)
            let areMany = try RecordKinds.areMany(there.filter { $0.reading == .late }, moreThan: limit, db)
            let read = areMany ? there.filter { $0.reading == .first } : there
            var journey = Journey(try read.flatMap { try $0.all(db, leavingTextsTo: queue) }, kinds: kinds)
            if areMany { journey.forgetLate() }
            return (journey, withDrafts ? try DraftRow.newestFirst(db) : [])
        }
    }

    /// What reads the kinds that are read late.
    public var late: LateRecords { LateRecords(path: path, kinds: kinds, queue: queue) }

    /// The number of the last log entry: it increases with every change.
    public func lastEntry() throws(StoreError) -> Int { try read(LogRow.last) }

    /// The entry that undo takes back next; nil if there is none.
    public func nextUndo() throws(StoreError) -> LogEntry? {
        try read { try UndoStack.nextUndo($0)?.entry(kinds) }
    }

    /// The entry that redo carries out next; nil if there is none.
    public func nextRedo() throws(StoreError) -> LogEntry? {
        try read { try UndoStack.nextRedo($0)?.entry(kinds) }
    }

    /// The log, newest first: at most `limit` entries, from the one before `entry`, or from the newest if nil.
    public func history(limit: Int, before entry: LogEntry? = nil) throws(StoreError) -> [LogEntry] {
        try read { try LogRow.newestFirst($0, limit, before: entry, kinds) }
    }

    /// The log, read as it is needed. What cannot be read counts as missing: ``verify()`` says why.
    public var log: any JourneyLog { StoredLog(queue: queue, kinds: kinds) }

    /// Whether another process or store has written since the last call, or since the store was opened.
    ///
    /// Drafts count too: compare journeys to find out whether there is something to show. Takes a few microseconds.
    public func changedElsewhere() throws(StoreError) -> Bool {
        let version = try dataVersion()
        defer { seenVersion = version }
        return seenVersion.map { $0 != version } ?? false
    }

    /// `PRAGMA data_version`, which changes when another connection commits.
    func dataVersion() throws(StoreError) -> Int? {
        do {
            try checkSidecars()
            return try queue.unsafeRead { db in
                try checkNotMoved(db)
                return try db.number("PRAGMA data_version")
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }
}
