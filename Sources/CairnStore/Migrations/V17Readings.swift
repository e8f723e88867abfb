import GRDB

extension Migration {
    /// Version 17: what was read in postings, so that no text is read twice.
    ///
    /// The index has all that a list of postings needs: behind it the texts are not touched at a start. A reading goes with the
    /// text that it was made of. It is no record: nothing of it is logged or exported.
    static let readings = Migration { db in
        try db.execute(
            sql: """
                CREATE INDEX posting_facts ON posting (
                    id, title, company, source, address, found, closes, place, mode, pay, track);
                CREATE TABLE posting_reading (
                    posting TEXT NOT NULL PRIMARY KEY REFERENCES posting (id) ON DELETE CASCADE,
                    mark TEXT NOT NULL,
                    gist TEXT NOT NULL
                ) STRICT;
                CREATE TRIGGER posting_text AFTER UPDATE OF text ON posting WHEN new.text IS NOT old.text BEGIN
                    DELETE FROM posting_reading WHERE posting = old.id;
                END;
                """)
    }
}
