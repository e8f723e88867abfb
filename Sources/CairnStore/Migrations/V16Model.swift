import GRDB

extension Migration {
    /// Version 16: what kind of model a project has, and what it is trained and run on.
    static let model = Migration { db in
        for column in ["model", "hardware"] {
            try db.execute(sql: "ALTER TABLE contract ADD COLUMN \(column) TEXT NOT NULL DEFAULT ''")
        }
    }
}
