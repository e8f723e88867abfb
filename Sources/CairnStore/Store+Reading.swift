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
    /// without its people: they are then `unread`, for ``people()`` to read.
    public func start(
        peopleUpTo limit: Int, withDrafts: Bool = true
    ) throws(StoreError) -> (journey: Journey, drafts: [Draft]) {
        try read { db in
            let there = try RecordKinds.there(of: kinds.read(.first) + kinds.read(.late), db)
            let areMany = try RecordKinds.areMany(there.filter { $0.reading == .late }, moreThan: limit, db)
            let read = areMany ? there.filter { $0.reading == .first } : there
            var journey = Journey(try read.flatMap { try $0.all(db, leavingTextsTo: queue) }, kinds: kinds)
            if areMany { journey.forgetPeople() }
            return (journey, withDrafts ? try DraftRow.newestFirst(db) : [])
        }
    }

    /// The people of the journey as stored now.
    public func people() throws(StoreError) -> People {
        try read { People(try RecordKinds.records(kinds.read(.late), $0)) }
    }

    /// The people of the journey at `path`, read over a separate connection: may run on another thread while a store is
    /// open on the same path.
    ///
    /// - Returns: the people, and the number of the last log entry at that time: see ``lastEntry()``.
    public static func people(
        at path: String, kinds: RecordKinds = .shipped
    ) throws(StoreError) -> (People, lastEntry: Int) {
        let file = try DatabaseFile(path)
        do {
            let queue = try file.connectToRead()
            defer { queue.leave() }
            return try queue.read { db in
                (People(try RecordKinds.records(kinds.read(.late), db)), try LogRow.last(db))
            }
        } catch {
            throw StoreError(error, at: file.path)
        }
    }

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
