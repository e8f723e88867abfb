import CairnCore
import GRDB

/// `evidence`: what proves an item.
struct EvidenceRow: StoredRecord {
    static let databaseTableName = "evidence"
    static let columns = ["id", "item", "place", "shows", "date"]

    let evidence: Evidence

    init?(_ record: Record) {
        guard case .evidence(let evidence) = record else { return nil }
        self.evidence = evidence
    }

    init(row: Row) throws {
        evidence = Evidence(
            id: try row.text(0), item: try row.text(1), place: try row.text(2), shows: try row.text(3),
            date: try row.day(4))
    }

    var record: Record { .evidence(evidence) }
    var primaryKey: DatabaseValue { evidence.id.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = evidence.id
        container["item"] = evidence.item
        container["place"] = evidence.place
        container["shows"] = evidence.shows
        container["date"] = evidence.date.iso
    }
}
