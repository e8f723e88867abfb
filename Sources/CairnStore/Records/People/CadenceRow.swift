import CairnCore
import GRDB

/// `cadence`: one row, or none while it is the usual one.
struct CadenceRow: StoredRecord {
    static let databaseTableName = "cadence"
    static let columns = ["id", "thank", "nudge", "report", "touch"]

    let cadence: Cadence

    init?(_ record: Record) {
        guard case .cadence(let cadence) = record else { return nil }
        self.cadence = cadence
    }

    init(row: Row) throws {
        cadence = Cadence(
            thank: try row.decode(Int?.self, atIndex: 1), nudge: try row.decode(Int?.self, atIndex: 2),
            report: try row.decode(Int?.self, atIndex: 3), touch: try row.decode(Int?.self, atIndex: 4))
    }

    var record: Record { .cadence(cadence) }
    var primaryKey: DatabaseValue { 1.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = 1
        container["thank"] = cadence.thank
        container["nudge"] = cadence.nudge
        container["report"] = cadence.report
        container["touch"] = cadence.touch
    }
}
