import CairnCore
import GRDB

/// `memo`: what was written about a person or in a conversation.
struct MemoRow: StoredRecord {
    static let databaseTableName = "memo"
    static let columns = ["owner", "person", "text"]

    let memo: Memo

    init?(_ record: Record) {
        guard case .memo(let memo) = record else { return nil }
        self.memo = memo
    }

    init(row: Row) throws {
        memo = Memo(owner: try row.text(0), person: try row.text(1), text: try row.text(2))
    }

    var record: Record { .memo(memo) }
    var primaryKey: DatabaseValue { memo.owner.databaseValue }

    func encode(to container: inout PersistenceContainer) {
        container["owner"] = memo.owner
        container["person"] = memo.person
        container["text"] = memo.text
    }

    /// An update where there is one already: a replaced row would leave its words in the index.
    func put(_ db: Database) throws {
        try checkTexts()
        let sql = """
            INSERT INTO memo (owner, person, text) VALUES (?, ?, ?)
            ON CONFLICT (owner) DO UPDATE SET person = excluded.person, text = excluded.text
            """
        try db.cachedStatement(sql: sql).execute(arguments: [memo.owner, memo.person, memo.text])
    }
}
