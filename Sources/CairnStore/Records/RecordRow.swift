import CairnCore
import GRDB

/// The type in CairnCore, since GRDB has a class of the same name.
typealias Record = CairnCore.Record

/// How a record is stored: in the table of its kind, one column per field. The only record of a single kind has the id
/// 1.
extension JourneyRecord {
    /// The column of the primary key.
    static var keyColumn: String { isSingle ? "id" : fields[0].column }

    /// Every column that the program knows; memos also have a number, which their full-text index uses.
    static var allColumns: [String] { columns + ["id"] }

    /// The columns of the fields, in their order.
    private static var columns: [String] { fields.map(\.column) }

    private static var selection: String { "SELECT \(columns.joined(separator: ", ")) FROM \(kind.table)" }

    /// Every record of the kind, in the order of their keys.
    static func all(_ db: Database) throws -> [Record] {
        // One cursor type instead of one per kind, which would make every start slower.
        let rows = try Row.fetchCursor(db.cachedStatement(sql: "\(selection) ORDER BY \(keyColumn)"))
        var records: [Record] = []
        while let row = try rows.next() { records.append(Record(try Self(row: row))) }
        return records
    }

    /// Throws if the table is missing or its first row cannot be read.
    static func check(_ db: Database) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: "\(selection) LIMIT 1"))
        if let row = try rows.next() { _ = try Self(row: row) }
    }

    private init(row: Row) throws {
        self = Self.blank
        for (index, field) in Self.fields.enumerated() {
            let value = try field.value(in: row, at: index)
            guard field.put(&self, value) else {
                throw UnreadableRow(
                    what: "\(Self.kind): \(field.problem(with: value) ?? "\(field.name) cannot be read")")
            }
        }
    }

    /// The value of the primary key.
    var primaryKey: DatabaseValue { Self.isSingle ? 1.databaseValue : key.databaseValue }

    /// The stored record with the same key, or nil.
    func stored(_ db: Database) throws -> Record? {
        let sql = "\(Self.selection) WHERE \(Self.keyColumn) = ?"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [primaryKey])
        return try rows.next().map { Record(try Self(row: $0)) }
    }

    /// Adds the row, or updates the one with its key. Throws `refused` for values that the type does not accept.
    ///
    /// Never replaces a row: its words would stay in the full-text index, which triggers maintain.
    func put(_ db: Database) throws {
        if let problem { throw StoreError.refused(reason: problem.description) }
        var columns = Self.columns
        var values = Self.fields.map { $0.get(self).databaseValue }
        if Self.isSingle {
            columns.insert(Self.keyColumn, at: 0)
            values.insert(primaryKey, at: 0)
        }
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        let changes = columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let sql = """
            INSERT INTO \(Self.kind.table) (\(columns.joined(separator: ", "))) VALUES (\(places))
            ON CONFLICT (\(Self.keyColumn)) DO \(changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes)")
            """
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    /// Removes the row with this key.
    func remove(_ db: Database) throws {
        let sql = "DELETE FROM \(Self.kind.table) WHERE \(Self.keyColumn) = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [primaryKey])
    }
}

extension Field {
    fileprivate func value(in row: Row, at index: Int) throws -> FieldValue {
        if row.hasNull(atIndex: index) { return .none }
        switch kind {
        case .id, .parent, .reference, .item, .track, .text, .lines, .choice, .day: return .text(try row.text(index))
        case .list: return .list(Lines.split(try row.text(index)))
        case .number, .minute: return .number(try row.decode(Int.self, atIndex: index))
        case .flag: return .flag(try row.decode(Bool.self, atIndex: index))
        }
    }
}

extension FieldValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .none: .null
        case .text(let text): text.databaseValue
        case .number(let number): number.databaseValue
        case .flag(let flag): flag.databaseValue
        case .list(let texts): Lines.joined(texts).databaseValue
        }
    }
}

/// Lists of short texts, stored as one text, one per line. Fields make sure that none is empty or contains a line end.
private enum Lines {
    static func joined(_ texts: [String]) -> String { texts.joined(separator: "\n") }

    /// The lines; none if the text is empty.
    static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
    }
}
