import CairnCore
import GRDB

/// `favour`: something that one did for the other.
struct FavourRow: StoredRecord {
    static let databaseTableName = "favour"
    static let columns = ["id", "person", "by", "text", "day"]

    let favour: Favour

    init?(_ record: Record) {
        guard case .favour(let favour) = record else { return nil }
        self.favour = favour
    }

    init(row: Row) throws {
        favour = Favour(
            id: try row.text(0), person: try row.text(1), by: try row.word(2), text: try row.text(3),
            day: try row.day(4))
    }

    var record: Record { .favour(favour) }
    var primaryKey: DatabaseValue { favour.id.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = favour.id
        container["person"] = favour.person
        container["by"] = favour.by.rawValue
        container["text"] = favour.text
        container["day"] = favour.day.iso
    }
}
