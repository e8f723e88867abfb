import CairnCore
import GRDB
import Synchronization

/// What was read in the postings of a store. What cannot be read counts as missing, and is read in the text again.
public final class StoredReadings: PostingReadings {
    private let queue: DatabaseQueue
    private let book = Mutex(DemandBook())

    init(_ queue: DatabaseQueue) { self.queue = queue }

    public func with<Value: Sendable>(
        _ body: (inout DemandBook, @escaping (_ mark: String) -> [String: String]) -> Value
    ) -> Value {
        book.withLock { body(&$0) { self.gists($0) } }
    }

    /// How many texts were read so far.
    public var texts: Int { book.withLock { $0.readings } }

    private func gists(_ mark: String) -> [String: String] {
        let sql = "SELECT posting, gist FROM posting_reading WHERE mark = ?"
        return
            (try? queue.unsafeReentrantRead { db in
                var gists: [String: String] = [:]
                let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [mark])
                while let row = try rows.next() { gists[try row.text(0)] = try row.text(1) }
                return gists
            }) ?? [:]
    }

    fileprivate func takePending() -> [DemandBook.Pending] { book.withLock { $0.takePending() } }
}

extension Store {
    /// Keeps what was read in postings since the last time. It is no change: the log has nothing of it.
    ///
    /// A text that another program has changed meanwhile keeps its own reading.
    public func keepReadings() throws(StoreError) {
        guard access == .readWrite, !isNewer else { return }
        let pending = readings.takePending()
        if pending.isEmpty { return }
        try write { db in
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO posting_reading (posting, mark, gist)
                    SELECT id, ?, ? FROM posting WHERE id = ? AND text = ?
                    ON CONFLICT (posting) DO UPDATE SET mark = excluded.mark, gist = excluded.gist
                    """)
            for one in pending {
                try statement.execute(arguments: [one.mark, one.gist.coded, one.posting, one.text])
            }
        }
    }
}
