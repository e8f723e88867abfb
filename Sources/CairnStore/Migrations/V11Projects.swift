import GRDB

extension Migration {
    /// Version 11: projects, with contract, results and what they are held against.
    static let projects = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE project (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    name TEXT NOT NULL CHECK (name <> ''),
                    template TEXT CHECK (template <> ''),
                    topic TEXT NOT NULL,
                    pitch TEXT NOT NULL,
                    decides TEXT NOT NULL,
                    cost TEXT NOT NULL,
                    before TEXT NOT NULL,
                    repository TEXT NOT NULL,
                    demo TEXT NOT NULL,
                    proves TEXT NOT NULL,
                    mine TEXT NOT NULL,
                    low INTEGER,
                    high INTEGER,
                    box TEXT CHECK (box IS date(box)),
                    stop TEXT NOT NULL,
                    hard TEXT NOT NULL,
                    failed TEXT NOT NULL,
                    next TEXT NOT NULL,
                    not_again TEXT NOT NULL,
                    notes TEXT NOT NULL,
                    framed TEXT NOT NULL CHECK (framed IS date(framed)),
                    shipped TEXT CHECK (shipped IS date(shipped)),
                    kept TEXT CHECK (kept IS date(kept)),
                    dropped TEXT CHECK (dropped IS date(dropped)),
                    because TEXT NOT NULL
                ) STRICT;
                CREATE TABLE contract (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    decision TEXT NOT NULL,
                    metric TEXT NOT NULL,
                    better TEXT NOT NULL,
                    unit TEXT NOT NULL,
                    baseline TEXT NOT NULL,
                    baseline_value REAL,
                    baseline_on TEXT NOT NULL,
                    line REAL,
                    line_is TEXT NOT NULL,
                    split TEXT NOT NULL,
                    cases INTEGER,
                    unit_of_prediction TEXT NOT NULL,
                    decided_when TEXT NOT NULL,
                    costs TEXT NOT NULL,
                    source TEXT NOT NULL,
                    version TEXT NOT NULL,
                    licence TEXT NOT NULL,
                    period TEXT NOT NULL,
                    people TEXT NOT NULL,
                    cluster TEXT NOT NULL,
                    guards TEXT NOT NULL,
                    slices TEXT NOT NULL,
                    seeds INTEGER,
                    exploratory TEXT NOT NULL,
                    frozen TEXT CHECK (frozen IS date(frozen)),
                    revision TEXT NOT NULL
                ) STRICT;
                CREATE TABLE answer (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    question TEXT NOT NULL CHECK (question <> ''),
                    answer TEXT NOT NULL,
                    because TEXT NOT NULL
                ) STRICT;
                CREATE TABLE amendment (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    field TEXT NOT NULL CHECK (field <> ''),
                    before TEXT NOT NULL,
                    after TEXT NOT NULL,
                    reason TEXT NOT NULL CHECK (reason <> ''),
                    after_results INTEGER NOT NULL CHECK (after_results IN (0, 1))
                ) STRICT;
                CREATE TABLE opening (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    why TEXT NOT NULL
                ) STRICT;
                CREATE TABLE result (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    metric TEXT NOT NULL CHECK (metric <> ''),
                    value REAL NOT NULL,
                    low REAL,
                    high REAL,
                    method TEXT NOT NULL,
                    cases INTEGER,
                    hits INTEGER,
                    groups INTEGER,
                    seeds INTEGER,
                    variant TEXT NOT NULL,
                    split TEXT NOT NULL,
                    slice TEXT NOT NULL,
                    against TEXT NOT NULL,
                    difference REAL,
                    difference_low REAL,
                    difference_high REAL,
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    revision TEXT NOT NULL,
                    command TEXT NOT NULL,
                    file TEXT NOT NULL,
                    hash TEXT NOT NULL,
                    opening TEXT REFERENCES opening (id) DEFERRABLE INITIALLY DEFERRED,
                    exploratory INTEGER NOT NULL CHECK (exploratory IN (0, 1))
                ) STRICT;
                CREATE TABLE criterion (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    text TEXT NOT NULL CHECK (text <> ''),
                    own INTEGER NOT NULL CHECK (own IN (0, 1)),
                    done TEXT CHECK (done IS date(done)),
                    place TEXT NOT NULL,
                    because TEXT NOT NULL
                ) STRICT;
                CREATE TABLE failure (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    project TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
                    cause TEXT NOT NULL CHECK (cause <> ''),
                    count INTEGER NOT NULL,
                    example TEXT NOT NULL
                ) STRICT;
                """)
    }
}
