import GRDB

extension Migration {
    /// Version 5: which part of a person's name is the family's, where another program said so.
    static let familyName = Migration { db in
        try db.execute(sql: "ALTER TABLE person ADD COLUMN family_name TEXT CHECK (family_name <> '')")
    }
}
