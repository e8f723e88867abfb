import GRDB

extension Migration {
    /// Version 10: what was decided about a role, and why.
    static let decision = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE decision (
                    track TEXT NOT NULL PRIMARY KEY CHECK (track <> ''),
                    over TEXT CHECK (over <> ''),
                    pros TEXT NOT NULL,
                    cons TEXT NOT NULL,
                    because TEXT NOT NULL CHECK (because <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                """)
    }
}
