import GRDB

extension Migration {
    /// Version 3: people, conversations and what came of them, with a full-text index of the memos.
    ///
    /// Lists of short texts (mails, links, tags, questions, topics) are stored as one text, one per line. Foreign keys
    /// are checked at the commit, because a change may write its records in any order.
    static let people = Migration { db in
        try db.execute(sql: tables)
        try db.execute(sql: memos)
    }

    private static let tables = """
        CREATE TABLE person (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            role TEXT NOT NULL,
            company TEXT NOT NULL,
            industry TEXT NOT NULL,
            track TEXT CHECK (track <> ''),
            seniority TEXT CHECK (seniority IN ('student', 'junior', 'middle', 'senior', 'manager')),
            met TEXT NOT NULL,
            introduced_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            mails TEXT NOT NULL,
            links TEXT NOT NULL,
            place TEXT NOT NULL,
            zone TEXT NOT NULL,
            tags TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE INDEX person_introduced_by ON person (introduced_by) WHERE introduced_by IS NOT NULL;
        CREATE TABLE conversation (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            state TEXT NOT NULL
                CHECK (state IN ('idea', 'asked', 'scheduled', 'held', 'thanked', 'declined', 'no-answer')),
            since TEXT NOT NULL CHECK (since IS date(since)),
            day TEXT CHECK (day IS date(day)),
            minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
            zone TEXT NOT NULL,
            channel TEXT NOT NULL,
            minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
            questions TEXT NOT NULL,
            gave TEXT NOT NULL
        ) STRICT;
        CREATE INDEX conversation_person ON conversation (person);
        CREATE TABLE learning (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            conversation TEXT REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
            text TEXT NOT NULL CHECK (text <> ''),
            about TEXT NOT NULL,
            answers TEXT REFERENCES learning (id) DEFERRABLE INITIALLY DEFERRED,
            stance TEXT CHECK (stance IN ('agrees', 'disagrees')),
            day TEXT NOT NULL CHECK (day IS date(day)),
            CHECK ((answers IS NULL) = (stance IS NULL))
        ) STRICT;
        CREATE INDEX learning_person ON learning (person);
        CREATE INDEX learning_conversation ON learning (conversation) WHERE conversation IS NOT NULL;
        CREATE INDEX learning_answers ON learning (answers) WHERE answers IS NOT NULL;
        CREATE TABLE follow_up (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            conversation TEXT REFERENCES conversation (id) DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL CHECK (kind IN
                ('thank', 'nudge', 'report', 'touch', 'promise', 'awaiting', 'ask', 'help', 'other')),
            text TEXT NOT NULL,
            due TEXT NOT NULL CHECK (due IS date(due)),
            made TEXT NOT NULL CHECK (made IS date(made)),
            outcome TEXT CHECK (outcome IN ('done', 'dropped')),
            closed TEXT CHECK (closed IS date(closed)),
            CHECK ((outcome IS NULL) = (closed IS NULL))
        ) STRICT;
        CREATE INDEX follow_up_person ON follow_up (person);
        CREATE INDEX follow_up_conversation ON follow_up (conversation) WHERE conversation IS NOT NULL;
        CREATE TABLE favour (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            by TEXT NOT NULL CHECK (by IN ('theirs', 'mine')),
            text TEXT NOT NULL CHECK (text <> ''),
            day TEXT NOT NULL CHECK (day IS date(day))
        ) STRICT;
        CREATE INDEX favour_person ON favour (person);
        CREATE TABLE cadence (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            thank INTEGER CHECK (thank BETWEEN 1 AND 3650),
            nudge INTEGER CHECK (nudge BETWEEN 1 AND 3650),
            report INTEGER CHECK (report BETWEEN 1 AND 3650),
            touch INTEGER CHECK (touch BETWEEN 1 AND 3650)
        ) STRICT;
        """

    /// The index `memo_person` holds all that a search returns, so that it need not read the memos. The words are
    /// stored without positions (`detail = none`), since a search only asks whose memos have them.
    private static let memos = """
        CREATE TABLE memo (
            id INTEGER PRIMARY KEY,
            owner TEXT NOT NULL UNIQUE CHECK (owner <> ''),
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
            text TEXT NOT NULL CHECK (text <> '')
        ) STRICT;
        CREATE INDEX memo_person ON memo (id, person);
        CREATE INDEX memo_of_person ON memo (person);
        CREATE VIRTUAL TABLE memo_words USING fts5 (
            text, content = 'memo', content_rowid = 'id', detail = none, columnsize = 0, prefix = '1 2 3',
            tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER memo_added AFTER INSERT ON memo BEGIN
            INSERT INTO memo_words (rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER memo_removed AFTER DELETE ON memo BEGIN
            INSERT INTO memo_words (memo_words, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER memo_changed AFTER UPDATE ON memo BEGIN
            INSERT INTO memo_words (memo_words, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO memo_words (rowid, text) VALUES (new.id, new.text);
        END;
        """
}
