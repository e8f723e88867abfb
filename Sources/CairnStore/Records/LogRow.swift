import CairnCore
import GRDB

/// A row of the table `change_log`: a change that was carried out.
struct LogRow: FetchableRecord, PersistableRecord {
    static let databaseTableName = "change_log"
    /// In the order in which `init(row:)` reads them.
    static let columns = "seq, id, at, device, kind, title, change"

    /// nil until it is stored.
    let seq: Int?
    let id: String
    let at: Int
    let device: String
    let kind: LogEntry.Kind
    let title: String
    /// The JSON array of the ``LoggedEdit``s, with sorted keys.
    let edits: String

    init(row: Row) throws {
        seq = try row.decode(Int.self, atIndex: 0)
        id = try row.text(1)
        at = try row.decode(Int.self, atIndex: 2)
        device = try row.text(3)
        kind = try row.word(4)
        title = try row.text(5)
        edits = try row.text(6)
    }

    /// The row of an entry that is not stored yet.
    init(_ entry: LogEntry) throws {
        seq = nil
        id = entry.id
        at = entry.at
        device = entry.device
        kind = entry.kind
        title = entry.change.title
        edits = try JSONText.encode(entry.change.edits.map(LoggedEdit.init))
    }

    func encode(to container: inout PersistenceContainer) {
        container["seq"] = seq
        container["id"] = id
        container["at"] = at
        container["device"] = device
        container["kind"] = kind.rawValue
        container["title"] = title
        container["change"] = edits
    }

    /// The number of the last entry; 0 in an empty log.
    static func last(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT ifnull(max(seq), 0) FROM change_log")) ?? 0
    }

    /// Adds the row to the log; returns its number.
    func append(_ db: Database) throws -> Int {
        try checkTexts()
        try insert(db)
        return Int(db.lastInsertedRowID)
    }

    /// The entry. Throws if the edits are of a kind, or have fields, that this version does not know.
    func entry(_ kinds: RecordKinds) throws -> LogEntry {
        do {
            let logged = try JSONText.decode([LoggedEdit].self, from: edits, kinds)
            let change = Change(title, try logged.map { try $0.edit() })
            return LogEntry(id: id, at: at, device: device, kind: kind, change: change)
        } catch {
            throw UnreadableRow(what: "entry \(id) of the log cannot be read")
        }
    }
}
