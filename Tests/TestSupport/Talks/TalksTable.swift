import CairnStore
import GRDB

extension Migration {
    /// Evenings.
    package static let talks = Migration { db in
        try db.execute(
            sql: """
                CREATE TABLE talk (
                    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
                    title TEXT NOT NULL CHECK (title <> ''),
                    day TEXT NOT NULL CHECK (day IS date(day)),
                    speaker TEXT NOT NULL
                ) STRICT;
                """)
    }
}
