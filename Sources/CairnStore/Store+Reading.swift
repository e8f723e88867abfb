import CairnCore
import GRDB

extension Store {
    /// The journey as it is stored now. Reads the records, not the log.
    public func journey() throws(StoreError) -> Journey {
        try read { Journey(try StoredRecords.all($0)) }
    }

    /// The change that undo takes back next; nil where there is none.
    public func nextUndo() throws(StoreError) -> LogEntry? {
        try read { try UndoStack.nextUndo($0)?.entry() }
    }

    /// The change that redo carries out next; nil where there is none.
    public func nextRedo() throws(StoreError) -> LogEntry? {
        try read { try UndoStack.nextRedo($0)?.entry() }
    }

    /// The log, newest first: at most `limit` entries, from the one before `entry` (nil: from the newest).
    public func history(limit: Int, before entry: LogEntry? = nil) throws(StoreError) -> [LogEntry] {
        try read { db in
            let sql = """
                SELECT \(LogRow.columns) FROM change_log
                WHERE seq < ifnull((SELECT seq FROM change_log WHERE id = ?), 9223372036854775807)
                ORDER BY seq DESC LIMIT ?
                """
            return try LogRow.fetchAll(db, sql: sql, arguments: [entry?.id, max(limit, 0)]).map { try $0.entry() }
        }
    }

    /// Whether another process, or another store, has written since this was last asked (or since the store was opened).
    ///
    /// Drafts count too: compare journeys to tell whether there is something to show. Costs a few microseconds.
    public func changedElsewhere() throws(StoreError) -> Bool {
        let version = try dataVersion()
        defer { seenVersion = version }
        return seenVersion.map { $0 != version } ?? false
    }

    /// `PRAGMA data_version`: changes when another connection commits.
    func dataVersion() throws(StoreError) -> Int? {
        do {
            return try queue.unsafeRead { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
        } catch {
            throw StoreError(error, at: path)
        }
    }
}
