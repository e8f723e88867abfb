import CairnCore
import GRDB

/// The Core's, where GRDB has a class of that name.
typealias Record = CairnCore.Record

/// The row of one kind of record.
///
/// To add a kind: a file with its row, a line in `StoredRecords.kinds`, a migration with its table.
protocol StoredRecord: FetchableRecord, PersistableRecord {
    /// The table's columns in the order in which `init(row:)` reads them; the first is its primary key.
    static var columns: [String] { get }

    /// The row that keeps this record; nil where the record is of another kind.
    init?(_ record: Record)

    /// The record that the row keeps.
    var record: Record { get }

    /// The value of the primary key.
    var primaryKey: DatabaseValue { get }

    /// Adds the row, or puts it in place of the one with its key.
    func put(_ db: Database) throws
}

extension StoredRecord {
    /// Every record of the kind, in the order of their keys.
    static func all(_ db: Database) throws -> [Record] {
        // Of cursors there is then one type and not one a kind, which all starts would have to wait for.
        let rows = try Row.fetchCursor(allRows(db))
        var records: [Record] = []
        while let row = try rows.next() { records.append(try Self(row: row).record) }
        return records
    }

    /// Throws where the table is missing or its first row cannot be read.
    static func check(_ db: Database) throws { _ = try Row.fetchOne(allRows(db)) }

    private static func allRows(_ db: Database) throws -> Statement {
        try db.cachedStatement(sql: "SELECT \(columns.joined(separator: ", ")) FROM \(databaseTableName) ORDER BY 1")
    }

    /// What is stored where this row would be; nil where there is nothing.
    func stored(_ db: Database) throws -> Record? {
        let columns = Self.columns
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(Self.databaseTableName) WHERE \(columns[0]) = ?"
        return try Self.fetchOne(db.cachedStatement(sql: sql), arguments: [primaryKey])?.record
    }

    func put(_ db: Database) throws {
        try checkTexts()
        try insert(db, onConflict: .replace)
    }

    /// Removes the row with this key.
    func remove(_ db: Database) throws {
        let sql = "DELETE FROM \(Self.databaseTableName) WHERE \(Self.columns[0]) = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [primaryKey])
    }
}

/// The kinds of record that the store keeps.
enum StoredRecords {
    /// One line a kind: what the first frame needs,
    static let first: [any StoredRecord.Type] = [
        PlanRow.self,
        ProgressRow.self,
        EvidenceRow.self,
        NoteRow.self,
        LinkRow.self,
    ]
    /// what may be large, and is read after it,
    static let people: [any StoredRecord.Type] = [
        PersonRow.self,
        ConversationRow.self,
        LearningRow.self,
        FollowUpRow.self,
        FavourRow.self,
        CadenceRow.self,
    ]
    /// and what is read one at a time.
    static let kinds = first + people + [MemoRow.self]

    /// The row that keeps this record.
    static func row(_ record: Record) throws -> any StoredRecord {
        for kind in kinds {
            if let row = kind.init(record) { return row }
        }
        throw StoreError.refused(reason: "there is no table for \(record)")
    }

    /// Every record of these kinds, kind by kind.
    static func all(_ kinds: [any StoredRecord.Type], _ db: Database) throws -> [Record] {
        try there(of: kinds, db).flatMap { try $0.all(db) }
    }

    /// Those of which there is a record. To ask that of all tables at once takes less than to ask a few for their columns, and
    /// most journeys have nothing in most.
    static func there(of kinds: [any StoredRecord.Type], _ db: Database) throws -> [any StoredRecord.Type] {
        var sql = "SELECT"
        for kind in kinds {
            sql += "\(sql.utf8.last == UInt8(ascii: ")") ? "," : "") EXISTS (SELECT 1 FROM \(kind.databaseTableName))"
        }
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        guard let row = try rows.next() else { return [] }
        return try kinds.enumerated().filter { try row.decode(Bool.self, atIndex: $0.offset) }.map(\.element)
    }
}

extension Record {
    /// The record as the tables keep it: a plan of which nothing is known is no row at all, nor is the usual cadence.
    var kept: Record? { self == .plan(Plan()) || self == .cadence(Cadence()) ? nil : self }
}
