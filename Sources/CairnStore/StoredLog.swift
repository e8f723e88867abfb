import CairnCore
import GRDB

/// The log of a store, page by page.
struct StoredLog: JourneyLog {
    let queue: DatabaseQueue
    let kinds: RecordKinds

    func entries(_ limit: Int, before entry: LogEntry?) -> [LogEntry] {
        (try? queue.read { try LogRow.newestFirst($0, limit, before: entry, kinds) }) ?? []
    }
}

extension LogRow {
    /// At most `limit` entries, from the one before `entry`, or from the newest if nil.
    static func newestFirst(
        _ db: Database, _ limit: Int, before entry: LogEntry?, _ kinds: RecordKinds
    ) throws -> [LogEntry] {
        let sql = """
            SELECT \(LogRow.columns) FROM change_log
            WHERE seq < ifnull((SELECT seq FROM change_log WHERE id = ?), 9223372036854775807)
            ORDER BY seq DESC LIMIT ?
            """
        return try LogRow.fetchAll(db, sql: sql, arguments: [entry?.id, max(limit, 0)]).map { try $0.entry(kinds) }
    }
}
