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

    /// Every record of the kind, in the order of their keys.
    ///
    /// - Parameter queue: where its late text is left to be read later; nil reads it now.
    static func all(_ db: Database, leavingTextsTo queue: DatabaseQueue? = nil) throws -> [Record] {
        var records: [Record] = []
        guard let late, let queue else {
            try each(db, "ORDER BY \(keyColumn)") { records.append(Record($0)) }
            return records
        }
        let column = fields.first { $0.name == late.name }?.column ?? late.name
        let sql = "SELECT \(column) FROM \(kind.table) WHERE \(keyColumn) = ?"
        try each(db, "ORDER BY \(keyColumn)", except: late.name) {
            var record = $0
            record[keyPath: late.property] = .stored(StoredField(queue, sql, key: record.key))
            records.append(Record(record))
        }
        return records
    }

    /// Reads every record of the kind, one at a time. Throws if one cannot be read.
    static func checkAll(_ db: Database) throws { try each(db, "") { _ in } }

    /// Those that an SQL condition chooses.
    static func records(_ db: Database, _ which: String, _ arguments: StatementArguments = []) throws
        -> [Record]
    {
        var records: [Record] = []
        try each(db, which, arguments) { records.append(Record($0)) }
        return records
    }

    private static func each(
        _ db: Database, _ which: String, _ arguments: StatementArguments = [], except late: String? = nil,
        _ take: (Self) -> Void
    ) throws {
        let fields = late == nil ? Self.fields : Self.fields.filter { $0.name != late }
        // Not `map(\.column)`: through a key path each takes as long as reading five rows.
        let names = fields.map { $0.column }.joined(separator: ", ")
        // Of cursors there is then one type and not one a kind, which all starts would have to wait for.
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(names) FROM \(kind.table) \(which)"), arguments: arguments)
        let columns = fields.map(Column.init)
        while let row = try rows.next() {
            var value = blank
            for index in 0..<columns.count {
                let column = columns[index]
                guard column.put(&value, try column.storage.value(in: row, at: index)) else {
                    throw UnreadableRow(what: try fault(row, fields[index], at: index))
                }
            }
            take(value)
        }
    }

    private static func fault(_ row: Row, _ field: Field<Self>, at index: Int) throws -> String {
        let value = try ColumnStorage(field.kind).value(in: row, at: index)
        return "\(kind): \(field.problem(with: value) ?? "\(field.name) cannot be read")"
    }

    /// The value of the primary key.
    var primaryKey: DatabaseValue { Self.isSingle ? 1.databaseValue : key.databaseValue }

    /// The stored record with the same key, or nil.
    func stored(_ db: Database) throws -> Record? {
        try Self.records(db, "WHERE \(Self.keyColumn) = ?", [primaryKey]).first
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

/// What is needed of a field for each row: a whole field would be copied, and counted, ten times a row.
private struct Column<Owner> {
    let storage: ColumnStorage
    let put: @Sendable (inout Owner, FieldValue) -> Bool

    init(_ field: Field<Owner>) {
        storage = ColumnStorage(field.kind)
        put = field.put
    }
}

/// How a value lies in its column.
private enum ColumnStorage {
    case text, lines, number, decimal, flag

    init(_ kind: FieldKind) {
        switch kind {
        case .id, .parent, .reference, .item, .track, .text, .lines, .choice, .day: self = .text
        case .list: self = .lines
        case .number, .minute, .duration: self = .number
        case .decimal, .measure: self = .decimal
        case .flag: self = .flag
        }
    }

    func value(in row: Row, at index: Int) throws -> FieldValue {
        if row.hasNull(atIndex: index) { return .none }
        switch self {
        case .text: return .text(try row.text(index))
        case .lines: return .list(Lines.split(try row.text(index)))
        case .number: return .number(try row.number(index))
        case .decimal: return .decimal(try row.decode(Double.self, atIndex: index))
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
        case .decimal(let number): number.databaseValue
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
        if text.isEmpty { return [] }
        // Not by characters, which takes ten times as long.
        return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }
}
