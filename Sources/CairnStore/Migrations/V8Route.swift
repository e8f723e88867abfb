import GRDB

extension Migration {
    /// Version 8: what one wants and by when, hours in halves, hours from a week on, weeks off, edits of the route, the
    /// baseline, and exercises that were done.
    ///
    /// SQLite cannot change a column's type, so the plan's table is rebuilt.
    static let route = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE rebuilt (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    goal TEXT CHECK (goal <> ''),
                    track TEXT CHECK (track <> ''),
                    background TEXT CHECK (background <> ''),
                    hours_per_week REAL CHECK (hours_per_week BETWEEN 0.5 AND 80),
                    start TEXT CHECK (start IS date(start)),
                    target TEXT CHECK (target IS date(target)),
                    asked INTEGER NOT NULL CHECK (asked IN (0, 1))
                ) STRICT;
                INSERT INTO rebuilt SELECT id, NULL, track, background, hours_per_week, start, NULL, asked FROM plan;
                DROP TABLE plan;
                ALTER TABLE rebuilt RENAME TO plan;
                CREATE TABLE week_hours (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    week TEXT NOT NULL CHECK (week IS date(week)),
                    hours REAL NOT NULL CHECK (hours BETWEEN 0 AND 80)
                ) STRICT;
                CREATE TABLE week_off (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                CREATE TABLE route_edit (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    verb TEXT NOT NULL CHECK (verb <> ''),
                    item TEXT NOT NULL CHECK (item <> ''),
                    depth TEXT NOT NULL CHECK (depth <> ''),
                    other TEXT NOT NULL,
                    other_depth TEXT NOT NULL CHECK (other_depth <> '')
                ) STRICT;
                CREATE TABLE acceptance (
                    id INTEGER PRIMARY KEY CHECK (id = 1),
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    cuts TEXT NOT NULL
                ) STRICT;
                CREATE TABLE baseline_step (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    item TEXT NOT NULL CHECK (item <> ''),
                    depth TEXT NOT NULL CHECK (depth <> ''),
                    minutes INTEGER NOT NULL CHECK (minutes >= 0),
                    logged INTEGER NOT NULL CHECK (logged >= 0),
                    first TEXT NOT NULL CHECK (first IS date(first)),
                    last TEXT NOT NULL CHECK (last IS date(last)),
                    CHECK (first <= last)
                ) STRICT;
                CREATE TABLE exercise (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    item TEXT NOT NULL CHECK (item <> ''),
                    number INTEGER NOT NULL CHECK (number >= 1),
                    day TEXT NOT NULL CHECK (day IS date(day))
                ) STRICT;
                """)
    }
}
