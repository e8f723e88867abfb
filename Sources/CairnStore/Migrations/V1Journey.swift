import GRDB

extension Migration {
    /// Version 1: the records, the log of changes, the undo stack.
    package static let journey = Migration { db in
        try db.execute(sql: records)
        try db.execute(sql: log)
        try db.execute(sql: undo)
    }

    private static let records = """
        CREATE TABLE plan (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            background TEXT CHECK (background IN ('student', 'software', 'data', 'science', 'other')),
            track TEXT CHECK (track <> ''),
            hours_per_week INTEGER CHECK (hours_per_week BETWEEN 1 AND 80),
            start TEXT CHECK (start IS date(start)),
            asked INTEGER NOT NULL CHECK (asked IN (0, 1))
        ) STRICT;
        CREATE TABLE progress (
            item TEXT NOT NULL PRIMARY KEY CHECK (item <> ''),
            status TEXT NOT NULL CHECK (status IN ('todo', 'learning', 'done', 'skipped')),
            since TEXT NOT NULL CHECK (since IS date(since))
        ) STRICT;
        CREATE TABLE evidence (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            item TEXT NOT NULL CHECK (item <> ''),
            place TEXT NOT NULL CHECK (place <> ''),
            shows TEXT NOT NULL,
            date TEXT NOT NULL CHECK (date IS date(date))
        ) STRICT;
        CREATE TABLE note (
            item TEXT NOT NULL PRIMARY KEY CHECK (item <> ''),
            text TEXT NOT NULL CHECK (text <> '')
        ) STRICT;
        CREATE TABLE link (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            item TEXT NOT NULL CHECK (item <> ''),
            address TEXT NOT NULL CHECK (address <> ''),
            title TEXT NOT NULL
        ) STRICT;
        """

    /// `change` is the JSON array of the change's edits; `at` is in milliseconds since 1970-01-01 UTC.
    private static let log = """
        CREATE TABLE change_log (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (id <> ''),
            at INTEGER NOT NULL,
            device TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('did', 'undid', 'redid')),
            title TEXT NOT NULL,
            change TEXT NOT NULL CHECK (json_valid(change))
        ) STRICT;
        CREATE TRIGGER change_log_is_never_rewritten BEFORE UPDATE ON change_log
            BEGIN SELECT RAISE(ABORT, 'the log of changes is append-only'); END;
        CREATE TRIGGER change_log_is_never_shortened BEFORE DELETE ON change_log
            BEGIN SELECT RAISE(ABORT, 'the log of changes is append-only'); END;
        """

    /// The entries that can be undone or redone. Undone entries are above all others, so that the index, which holds
    /// only them, leads to both the next undo and the next redo without a scan.
    private static let undo = """
        CREATE TABLE undo_stack (
            entry INTEGER PRIMARY KEY REFERENCES change_log (seq),
            undone INTEGER NOT NULL CHECK (undone IN (0, 1))
        ) STRICT;
        CREATE INDEX undo_stack_undone ON undo_stack (entry) WHERE undone = 1;
        """
}
