import CairnCore
import GRDB

/// `plan`: one row, or none while nothing is known.
struct PlanRow: StoredRecord {
    static let databaseTableName = "plan"
    static let columns = ["id", "background", "track", "hours_per_week", "start", "asked"]

    let plan: Plan

    init?(_ record: Record) {
        guard case .plan(let plan) = record else { return nil }
        self.plan = plan
    }

    init(row: Row) throws {
        plan = Plan(
            background: try row.optional(1) { try row.word($0) },
            track: try row.optional(2, row.text),
            hoursPerWeek: try row.decode(Int?.self, atIndex: 3),
            start: try row.optional(4, row.day),
            asked: try row.decode(Bool.self, atIndex: 5))
    }

    var record: Record { .plan(plan) }
    var primaryKey: DatabaseValue { 1.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = 1
        container["background"] = plan.background?.rawValue
        container["track"] = plan.track
        container["hours_per_week"] = plan.hoursPerWeek
        container["start"] = plan.start?.iso
        container["asked"] = plan.asked
    }
}
