import GRDB

/// Text being typed, saved so that a crash loses little of it. Drafts are not part of the journey or its log.
extension Store {
    /// The largest draft, in bytes of UTF-8.
    public static let draftLimit = 1_048_576
    /// Maximum drafts kept.
    public static let draftCount = 32

    /// Saves the text under the key, replacing any draft there. The oldest drafts beyond `draftCount` are deleted.
    ///
    /// - Throws: `tooLarge` beyond `draftLimit`; the previous draft stays.
    public func keepDraft(key: String, text: String, at now: Int) throws(StoreError) {
        guard text.utf8.count <= Self.draftLimit else { throw .tooLarge(what: "the draft", limit: Self.draftLimit) }
        try write { db in
            let row = DraftRow(Draft(key: key, text: text, at: now))
            try row.checkTexts()
            try row.insert(db, onConflict: .replace)
            try db.execute(
                sql: """
                    DELETE FROM draft
                    WHERE key NOT IN (SELECT key FROM draft ORDER BY key = ? DESC, at DESC, key LIMIT ?)
                    """,
                arguments: [key, Self.draftCount])
        }
    }

    /// The drafts, newest first.
    public func drafts() throws(StoreError) -> [Draft] {
        try read(DraftRow.newestFirst)
    }

    /// Deletes the draft, if there is one.
    public func dropDraft(key: String) throws(StoreError) {
        try write { try $0.execute(sql: "DELETE FROM draft WHERE key = ?", arguments: [key]) }
    }
}
