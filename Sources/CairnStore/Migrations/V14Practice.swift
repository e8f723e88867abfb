import GRDB

extension Migration {
    /// Version 14: cards, their reviews, stories and mock interviews.
    static let practice = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE card (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    question TEXT NOT NULL CHECK (question <> ''),
                    outline TEXT NOT NULL,
                    followup TEXT NOT NULL,
                    mistake TEXT NOT NULL,
                    topic TEXT NOT NULL,
                    skill TEXT CHECK (skill <> ''),
                    minutes INTEGER NOT NULL,
                    origin TEXT NOT NULL,
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                CREATE TABLE card_note (
                    card TEXT NOT NULL PRIMARY KEY CHECK (card <> ''),
                    text TEXT NOT NULL CHECK (text <> '')
                ) STRICT;
                CREATE TABLE card_review (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    card TEXT NOT NULL CHECK (card <> ''),
                    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
                    moment INTEGER NOT NULL,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    seconds INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX card_review_card ON card_review (card, day);
                CREATE TABLE card_memory (
                    card TEXT NOT NULL PRIMARY KEY CHECK (card <> ''),
                    stability REAL NOT NULL,
                    difficulty REAL NOT NULL,
                    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
                    last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
                    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
                    reviews INTEGER NOT NULL,
                    lapses INTEGER NOT NULL,
                    model TEXT NOT NULL
                ) STRICT;
                CREATE TABLE practice_settings (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    minutes INTEGER NOT NULL,
                    retention REAL NOT NULL,
                    seconds INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE story (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    situation TEXT NOT NULL,
                    task TEXT NOT NULL,
                    did TEXT NOT NULL,
                    outcome TEXT NOT NULL,
                    reflection TEXT NOT NULL,
                    competencies TEXT NOT NULL,
                    skills TEXT NOT NULL,
                    project TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                CREATE TABLE story_number (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    text TEXT NOT NULL CHECK (text <> ''),
                    source TEXT NOT NULL,
                    result TEXT REFERENCES result (id) DEFERRABLE INITIALLY DEFERRED,
                    footing TEXT NOT NULL
                ) STRICT;
                CREATE TABLE story_telling (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    story TEXT NOT NULL REFERENCES story (id) DEFERRABLE INITIALLY DEFERRED,
                    company TEXT NOT NULL CHECK (company <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                CREATE TABLE mock_interview (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    topic TEXT NOT NULL,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    partner TEXT NOT NULL,
                    minutes INTEGER NOT NULL,
                    held INTEGER NOT NULL CHECK (held IN (0, 1)),
                    cards TEXT NOT NULL,
                    communication TEXT,
                    communication_why TEXT NOT NULL,
                    solving TEXT,
                    solving_why TEXT NOT NULL,
                    technical TEXT,
                    technical_why TEXT NOT NULL,
                    testing TEXT,
                    testing_why TEXT NOT NULL,
                    lessons TEXT NOT NULL
                ) STRICT;
                """)
    }
}
