import GRDB

extension Migration {
    /// Version 2: drafts, at most 1 MiB of UTF-8 each.
    static let drafts = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE draft (
                    key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
                    text TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 1048576),
                    at INTEGER NOT NULL
                ) STRICT;
                """)
    }
}
