import CairnCore
import GRDB

/// `conversation`: one informational interview.
struct ConversationRow: StoredRecord {
    static let databaseTableName = "conversation"
    static let columns = [
        "id", "person", "state", "since", "day", "minute", "zone", "channel", "minutes", "questions", "gave",
    ]

    let conversation: Conversation

    init?(_ record: Record) {
        guard case .conversation(let conversation) = record else { return nil }
        self.conversation = conversation
    }

    init(row: Row) throws {
        var conversation = Conversation(
            id: try row.text(0), person: try row.text(1), state: try row.word(2), since: try row.day(3))
        conversation.day = try row.optional(4, row.day)
        conversation.minute = try row.decode(Int?.self, atIndex: 5)
        conversation.zone = try row.text(6)
        conversation.channel = try row.text(7)
        conversation.minutes = try row.decode(Int?.self, atIndex: 8)
        conversation.questions = try row.lines(9)
        conversation.gave = try row.text(10)
        self.conversation = conversation
    }

    var record: Record { .conversation(conversation) }
    var primaryKey: DatabaseValue { conversation.id.databaseValue }

    func encode(to container: inout PersistenceContainer) throws {
        container["id"] = conversation.id
        container["person"] = conversation.person
        container["state"] = conversation.state.rawValue
        container["since"] = conversation.since.iso
        container["day"] = conversation.day?.iso
        container["minute"] = conversation.minute
        container["zone"] = conversation.zone
        container["channel"] = conversation.channel
        container["minutes"] = conversation.minutes
        container["questions"] = try Lines.joined(conversation.questions, "question")
        container["gave"] = conversation.gave
    }
}
