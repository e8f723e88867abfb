import CairnCore
import GRDB

/// `follow_up`: a dated next step with a person.
struct FollowUpRow: StoredRecord {
    static let databaseTableName = "follow_up"
    static let columns = ["id", "person", "conversation", "kind", "text", "due", "made", "outcome", "closed"]

    let followUp: FollowUp

    init?(_ record: Record) {
        guard case .followUp(let followUp) = record else { return nil }
        self.followUp = followUp
    }

    init(row: Row) throws {
        var followUp = FollowUp(
            id: try row.text(0), person: try row.text(1), kind: try row.word(3), due: try row.day(5),
            made: try row.day(6))
        followUp.conversation = try row.optional(2, row.text)
        followUp.text = try row.text(4)
        followUp.outcome = try row.optional(7) { try row.word($0) }
        followUp.closed = try row.optional(8, row.day)
        self.followUp = followUp
    }

    var record: Record { .followUp(followUp) }
    var primaryKey: DatabaseValue { followUp.id.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["id"] = followUp.id
        container["person"] = followUp.person
        container["conversation"] = followUp.conversation
        container["kind"] = followUp.kind.rawValue
        container["text"] = followUp.text
        container["due"] = followUp.due.iso
        container["made"] = followUp.made.iso
        container["outcome"] = followUp.outcome?.rawValue
        container["closed"] = followUp.closed?.iso
    }
}
