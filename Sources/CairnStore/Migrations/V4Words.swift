import GRDB

extension Migration {
    /// Version 4: words are checked by the types alone, so that a new word needs no table to be rebuilt; and the log
    /// may store a long text once if an edit changed only a part of it (see ``LoggedEdit``).
    ///
    /// SQLite cannot remove a CHECK, so each table is rebuilt: <https://www.sqlite.org/lang_altertable.html>, section
    /// 7.
    static let words = Migration { db in
        let old = "SELECT 1 FROM sqlite_schema WHERE name = 'follow_up' AND sql LIKE '%''touch''%'"
        guard try db.number(old) != nil else { throw UnreadableRow(what: "its tables are not those of version 3") }
        for table in tables { try rebuild(table, db) }
        try db.execute(sql: indexes)
    }

    private static func rebuild(_ table: (name: String, columns: String), _ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE rebuilt (\(table.columns)) STRICT;
                INSERT INTO rebuilt SELECT * FROM \(table.name) ORDER BY rowid;
                DROP TABLE \(table.name);
                ALTER TABLE rebuilt RENAME TO \(table.name);
                """)
    }

    /// The tables without checks of words; the columns are in the same order.
    private static let tables: [(name: String, columns: String)] = [
        (
            "plan",
            """
            id INTEGER PRIMARY KEY CHECK (id = 1),
            background TEXT CHECK (background <> ''),
            track TEXT CHECK (track <> ''),
            hours_per_week INTEGER CHECK (hours_per_week BETWEEN 1 AND 80),
            start TEXT CHECK (start IS date(start)),
            asked INTEGER NOT NULL CHECK (asked IN (0, 1))
            """
        ),
        (
            "progress",
            """
            item TEXT NOT NULL PRIMARY KEY CHECK (item <> ''),
            status TEXT NOT NULL CHECK (status <> ''),
            since TEXT NOT NULL CHECK (since IS date(since))
            """
        ),
        (
            "person",
            """
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            role TEXT NOT NULL,
            company TEXT NOT NULL,
            industry TEXT NOT NULL,
            track TEXT CHECK (track <> ''),
            seniority TEXT CHECK (seniority <> ''),
            met TEXT NOT NULL,
            introduced_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            mails TEXT NOT NULL,
            links TEXT NOT NULL,
            place TEXT NOT NULL,
            zone TEXT NOT NULL,
            tags TEXT NOT NULL,
            source TEXT NOT NULL
            """
        ),
        (
            "conversation",
            """
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL CHECK (state <> ''),
            since TEXT NOT NULL CHECK (since IS date(since)),
            day TEXT CHECK (day IS date(day)),
            minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
            zone TEXT NOT NULL,
            channel TEXT NOT NULL,
            minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
            questions TEXT NOT NULL,
            gave TEXT NOT NULL
            """
        ),
        (
            "learning",
            """
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            conversation TEXT REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
            text TEXT NOT NULL CHECK (text <> ''),
            about TEXT NOT NULL,
            answers TEXT REFERENCES learning (id) DEFERRABLE INITIALLY DEFERRED,
            stance TEXT CHECK (stance <> ''),
            day TEXT NOT NULL CHECK (day IS date(day)),
            CHECK ((answers IS NULL) = (stance IS NULL))
            """
        ),
        (
            "follow_up",
            """
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            conversation TEXT REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind <> ''),
            text TEXT NOT NULL,
            due TEXT NOT NULL CHECK (due IS date(due)),
            made TEXT NOT NULL CHECK (made IS date(made)),
            outcome TEXT CHECK (outcome <> ''),
            closed TEXT CHECK (closed IS date(closed)),
            CHECK ((outcome IS NULL) = (closed IS NULL))
            """
        ),
        (
            "favour",
            """
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            by TEXT NOT NULL CHECK (by <> ''),
            text TEXT NOT NULL CHECK (text <> ''),
            day TEXT NOT NULL CHECK (day IS date(day))
            """
        ),
    ]

    /// Dropped with the old tables, so created again.
    private static let indexes = """
        CREATE INDEX person_introduced_by ON person (introduced_by) WHERE introduced_by IS NOT NULL;
        CREATE INDEX conversation_person ON conversation (person);
        CREATE INDEX learning_person ON learning (person);
        CREATE INDEX learning_conversation ON learning (conversation) WHERE conversation IS NOT NULL;
        CREATE INDEX learning_answers ON learning (answers) WHERE answers IS NOT NULL;
        CREATE INDEX follow_up_person ON follow_up (person);
        CREATE INDEX follow_up_conversation ON follow_up (conversation) WHERE conversation IS NOT NULL;
        CREATE INDEX favour_person ON favour (person);
        """
}
