import GRDB

/// The table `undo_stack`: what can be undone and redone. `entry` is the number of a `did` entry in the log.
enum UndoStack {
    private static let firstUndone = "SELECT min(entry) FROM undo_stack WHERE undone = 1"
    private static let lastDone =
        "SELECT max(entry) FROM undo_stack WHERE entry < ifnull((\(firstUndone)), 9223372036854775807)"

    /// Selects the highest entry below the undone ones.
    static let undoQuery = "SELECT \(LogRow.columns) FROM change_log WHERE seq = (\(lastDone))"
    /// Selects the lowest of the undone entries.
    static let redoQuery = "SELECT \(LogRow.columns) FROM change_log WHERE seq = (\(firstUndone))"

    /// The entry that undo takes back next.
    static func nextUndo(_ db: Database) throws -> LogRow? {
        try LogRow.fetchOne(db.cachedStatement(sql: undoQuery))
    }

    /// The entry that redo carries out next.
    static func nextRedo(_ db: Database) throws -> LogRow? {
        try LogRow.fetchOne(db.cachedStatement(sql: redoQuery))
    }

    /// Adds an entry and removes the undone ones, which can no longer be redone.
    static func push(_ seq: Int, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM undo_stack WHERE undone = 1").execute()
        try db.cachedStatement(sql: "INSERT INTO undo_stack (entry, undone) VALUES (?, 0)").execute(arguments: [seq])
    }

    /// Moves an entry between undo and redo.
    static func mark(_ seq: Int?, undone: Bool, _ db: Database) throws {
        let sql = "UPDATE undo_stack SET undone = ? WHERE entry = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [undone, seq])
    }
}
