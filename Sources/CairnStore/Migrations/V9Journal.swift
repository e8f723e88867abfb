import GRDB

extension Migration {
    /// Version 9: papers, and wins.
    static let journal = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE paper (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    by TEXT NOT NULL,
                    address TEXT NOT NULL,
                    skill TEXT CHECK (skill <> ''),
                    lines TEXT NOT NULL,
                    verdict TEXT CHECK (verdict <> ''),
                    because TEXT NOT NULL,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    still TEXT CHECK (still IS date(still))
                ) STRICT;
                CREATE TABLE win (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    text TEXT NOT NULL CHECK (text <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    place TEXT NOT NULL
                ) STRICT;
                """)
    }
}
