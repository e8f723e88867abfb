import GRDB

extension Migration {
    /// Version 15: postings, applications with events and rounds, and the switch they serve.
    static let jobs = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE posting (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    company TEXT NOT NULL,
                    source TEXT NOT NULL,
                    address TEXT NOT NULL,
                    text TEXT NOT NULL,
                    found TEXT NOT NULL CHECK (found IS date(found)),
                    closes TEXT CHECK (closes IS date(closes)),
                    place TEXT NOT NULL,
                    mode TEXT,
                    pay TEXT NOT NULL,
                    track TEXT CHECK (track <> '')
                ) STRICT;
                CREATE TABLE posting_ask (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    posting TEXT NOT NULL REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
                    term TEXT NOT NULL CHECK (term <> ''),
                    answer TEXT NOT NULL,
                    demand TEXT,
                    skill TEXT CHECK (skill <> '')
                ) STRICT;
                CREATE TABLE application (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    posting TEXT REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
                    title TEXT NOT NULL,
                    company TEXT NOT NULL,
                    way TEXT NOT NULL,
                    referrer TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
                    cv TEXT NOT NULL,
                    cases TEXT NOT NULL,
                    bridge TEXT,
                    notes TEXT NOT NULL,
                    begun TEXT NOT NULL CHECK (begun IS date(begun))
                ) STRICT;
                CREATE TABLE round (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
                    kind TEXT NOT NULL,
                    day TEXT CHECK (day IS date(day)),
                    minute INTEGER,
                    zone TEXT NOT NULL,
                    whom TEXT NOT NULL,
                    minutes INTEGER,
                    asked TEXT NOT NULL,
                    went TEXT NOT NULL,
                    differently TEXT NOT NULL
                ) STRICT;
                CREATE TABLE job_event (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
                    kind TEXT NOT NULL,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    note TEXT NOT NULL,
                    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
                    person TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
                    due TEXT CHECK (due IS date(due)),
                    cap INTEGER,
                    repository TEXT NOT NULL,
                    parts TEXT NOT NULL,
                    noted TEXT NOT NULL CHECK (noted IS date(noted))
                ) STRICT;
                CREATE TABLE job_follow_up (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
                    kind TEXT NOT NULL,
                    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
                    whom TEXT NOT NULL,
                    text TEXT NOT NULL,
                    due TEXT NOT NULL CHECK (due IS date(due)),
                    made TEXT NOT NULL CHECK (made IS date(made)),
                    outcome TEXT,
                    closed TEXT CHECK (closed IS date(closed))
                ) STRICT;
                CREATE TABLE job_cadence (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    thank INTEGER,
                    nudge INTEGER,
                    again INTEGER,
                    silence INTEGER
                ) STRICT;
                CREATE TABLE switch (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    now_role TEXT NOT NULL,
                    now_industry TEXT NOT NULL,
                    now_size TEXT,
                    want_role TEXT NOT NULL,
                    want_industry TEXT NOT NULL,
                    want_size TEXT,
                    bridge TEXT,
                    bring_tasks TEXT NOT NULL,
                    bring_role TEXT NOT NULL,
                    bring_company TEXT NOT NULL,
                    bring_both TEXT NOT NULL
                ) STRICT;
                CREATE TABLE job_column (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    means TEXT NOT NULL
                ) STRICT;
                """)
    }
}
