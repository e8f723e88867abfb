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

    var text: String {
        if let text = known.withLock({ $0 }) { return text }
        guard let text = read() else { return "" }
        known.withLock { $0 = text }
        return text
    }

    var passing: String { known.withLock { $0 } ?? read() ?? "" }

    func isSame(as other: any StoredText) -> Bool {
        guard let other = other as? StoredField else { return false }
        if other === self { return true }
        return queue === other.queue && key == other.key && sql == other.sql && !hasRead && !other.hasRead
    }

    private var hasRead: Bool { known.withLock { $0 != nil } }

    /// Records are compared while a change is written, too.
    private func read() -> String? {
        try? queue.unsafeReentrantRead { db in
            try String.fetchOne(db.cachedStatement(sql: sql), arguments: [key])
        }
    }
}
