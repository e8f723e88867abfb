import GRDB

/// What a database says about its schema.
struct Schema {
    /// `PRAGMA application_id`.
    let owner: Int
    /// `PRAGMA user_version`: the number of migrations it has had.
    let version: Int
    /// Whether nothing was ever written to it.
    let isEmpty: Bool

    /// Reads it. Throws GRDB's errors.
    init(_ db: Database) throws {
        owner = try db.number("PRAGMA application_id") ?? 0
        version = try db.number("PRAGMA user_version") ?? 0
        isEmpty = try owner == 0 && db.number("SELECT 1 FROM sqlite_schema LIMIT 1") == nil
    }

    /// Throws if this is not a journey, or its version is newer than these migrations.
    func check(against migrations: Migrations, at path: String) throws(StoreError) {
        if isEmpty { return }
        guard owner == Migrations.applicationID else { throw .foreign(path: path) }
        guard version <= migrations.version else {
            throw .newer(path: path, found: version, known: migrations.version)
        }
        guard version > 0 else { throw .corrupt(path: path, detail: "it says no version") }
    }
}
