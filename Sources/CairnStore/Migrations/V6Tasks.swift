import GRDB

extension Migration {
    /// Tasks of the user's own.
    static let tasks = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE task (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    origin TEXT NOT NULL,
                    made TEXT NOT NULL CHECK (made IS date(made)),
                    done TEXT CHECK (done IS date(done))
                ) STRICT;
                """)
    }
}
