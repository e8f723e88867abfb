import CairnCore
import GRDB

/// `learning`: one thing that somebody said.
struct LearningRow: StoredRecord {
    static let databaseTableName = "learning"
    static let columns = ["id", "person", "conversation", "text", "about", "answers", "stance", "day"]

    let learning: Learning

    init?(_ record: Record) {
        guard case .learning(let learning) = record else { return nil }
        self.learning = learning
    }

    init(row: Row) throws {
        var learning = Learning(
            id: try row.text(0), person: try row.text(1), text: try row.text(3), day: try row.day(7))
        learning.conversation = try row.optional(2, row.text)
        learning.about = try row.lines(4)
        learning.answers = try row.optional(5, row.text)
        learning.stance = try row.optional(6) { try row.word($0) }
        self.learning = learning
    }

    var record: Record { .learning(learning) }
    var primaryKey: DatabaseValue { learning.id.databaseValue }

    func encode(to container: inout PersistenceContainer) throws {
        container["id"] = learning.id
        container["person"] = learning.person
        container["conversation"] = learning.conversation
        container["text"] = learning.text
        container["about"] = try Lines.joined(learning.about, "topic")
        container["answers"] = learning.answers
        container["stance"] = learning.stance?.rawValue
        container["day"] = learning.day.iso
    }
}
