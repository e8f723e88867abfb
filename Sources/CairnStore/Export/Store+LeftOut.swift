import CairnCore
import GRDB

extension Store {
    /// What a newer version's journey has that this version does not know, and an export therefore leaves out: names of
    /// tables, and of columns as `person.pronouns`. Empty for a journey of this version.
    public func leftOut() throws(StoreError) -> [String] {
        guard isNewer else { return [] }
        let known = Dictionary(uniqueKeysWithValues: kinds.all.map { ($0.kind.table, Set($0.allColumns)) })
        return try read { db in
            try Self.tables(db).flatMap { table in
                guard let columns = known[table] else { return [table] }
                return try db.columns(in: table).map(\.name).filter { !columns.contains($0) }.map { "\(table).\($0)" }
            }
        }
    }

    /// The tables of records, without those of the log, drafts, readings of postings, SQLite and full-text indexes.
    private static func tables(_ db: Database) throws -> [String] {
        let sql = """
            SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            AND name NOT IN ('change_log', 'undo_stack', 'draft', 'posting_reading') ORDER BY name
            """
        return try String.fetchAll(db, sql: sql)
    }
}
