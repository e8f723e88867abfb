import CairnCore
import GRDB
import Synchronization

/// A long text of one record, read from its column when it is first asked for, and then kept.
final class StoredField: StoredText {
    private let queue: DatabaseQueue
    private let sql: String
    private let key: String
    private let known = Mutex<String?>(nil)

    /// - Parameter sql: selects the text of the record with a key.
    init(_ queue: DatabaseQueue, _ sql: String, key: String) {
        (self.queue, self.sql, self.key) = (queue, sql, key)
    }

    var text: String { (try? read()) ?? "" }

    func read() throws -> String {
        if let text = known.withLock({ $0 }) { return text }
        guard let text = try stored() else { return "" }
        known.withLock { $0 = text }
        return text
    }

    var passing: String { known.withLock { $0 } ?? (try? stored()) ?? "" }

    func isSame(as other: any StoredText) -> Bool {
        guard let other = other as? StoredField else { return false }
        if other === self { return true }
        return queue === other.queue && key == other.key && sql == other.sql && !hasRead && !other.hasRead
    }

    private var hasRead: Bool { known.withLock { $0 != nil } }

    /// nil if the record is gone. Records are compared while a change is written, too.
    private func stored() throws -> String? {
        try queue.unsafeReentrantRead { db in
            try String.fetchOne(db.cachedStatement(sql: sql), arguments: [key])
        }
    }
}
