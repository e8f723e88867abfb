import GRDB

extension Migration {
    /// Version 18: what an exercise asked when it was ticked, so that a tick goes with its exercise to another place.
    static let exerciseWords = Migration { db in
        try db.execute(sql: "ALTER TABLE exercise ADD COLUMN task TEXT NOT NULL DEFAULT ''")
    }
}
