import GRDB

/// Text that was being typed and is not part of the journey yet.
public struct Draft: Equatable, Sendable {
    /// What it is for: a key that the session chooses.
    public let key: String
    public let text: String
    /// Milliseconds since 1970-01-01 UTC.
    public let at: Int
}

/// A row of the table `draft`.
struct DraftRow: FetchableRecord, PersistableRecord {
    static let databaseTableName = "draft"

    let draft: Draft

    init(_ draft: Draft) { self.draft = draft }

    init(row: Row) throws {
        draft = Draft(key: try row.text(0), text: try row.text(1), at: try row.decode(Int.self, atIndex: 2))
    }

    /// All drafts, the newest first.
    static func newestFirst(_ db: Database) throws -> [Draft] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT key, text, at FROM draft ORDER BY at DESC, key"))
        var drafts: [Draft] = []
        while let row = try rows.next() { drafts.append(try DraftRow(row: row).draft) }
        return drafts
    }

    func encode(to container: inout PersistenceContainer) {
        container["key"] = draft.key
        container["text"] = draft.text
        container["at"] = draft.at
    }
}
