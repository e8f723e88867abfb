import CairnCore
import GRDB

/// `progress`: how far one is with an item.
struct ProgressRow: StoredRecord {
    static let databaseTableName = "progress"
    static let columns = ["item", "status", "since"]

    let progress: Progress

    init?(_ record: Record) {
        guard case .progress(let progress) = record else { return nil }
        self.progress = progress
    }

    init(row: Row) throws {
        progress = Progress(item: try row.text(0), status: try row.word(1), since: try row.day(2))
    }

    var record: Record { .progress(progress) }
    var primaryKey: DatabaseValue { progress.item.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["item"] = progress.item
        container["status"] = progress.status.rawValue
        container["since"] = progress.since.iso
    }
}
