import GRDB

extension Migration {
    /// Version 12: where a project's clone lies, and what scans of it propose no more.
    static let scans = Migration { db in
        try db.execute(
            sql: """
                ALTER TABLE project ADD COLUMN clone TEXT NOT NULL DEFAULT '';
                CREATE TABLE refusal (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    signal TEXT NOT NULL CHECK (signal <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                """)
    }
}
