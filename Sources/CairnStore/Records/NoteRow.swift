import CairnCore
import GRDB

/// `note`: the user's own note on an item.
struct NoteRow: StoredRecord {
    static let databaseTableName = "note"
    static let columns = ["item", "text"]

    let note: Note

    init?(_ record: Record) {
        guard case .note(let note) = record else { return nil }
        self.note = note
    }

    init(row: Row) throws {
        note = Note(item: try row.text(0), text: try row.text(1))
    }

    var record: Record { .note(note) }
    var primaryKey: DatabaseValue { note.item.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["item"] = note.item
        container["text"] = note.text
    }
}
