import GRDB

extension Migration {
    /// Version 7: hours of work, the clock that counts them, and weeks looked back on.
    static let hours = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE session (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    item TEXT NOT NULL CHECK (item <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
                    note TEXT NOT NULL
                ) STRICT;
                CREATE INDEX session_item ON session (item);
                CREATE TABLE clock (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    item TEXT NOT NULL CHECK (item <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    start INTEGER NOT NULL CHECK (start >= 0)
                ) STRICT;
                CREATE TABLE week (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    week TEXT NOT NULL CHECK (week IS date(week)),
                    shown TEXT NOT NULL,
                    learned TEXT NOT NULL,
                    obstacle TEXT NOT NULL,
                    marks TEXT NOT NULL,
                    intentions TEXT NOT NULL
                ) STRICT;
                """)
    }
}
