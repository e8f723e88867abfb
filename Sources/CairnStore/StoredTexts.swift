import CairnCore
import GRDB

/// The memos of a store, read one at a time. What cannot be read counts as not there: the check of the whole database says why.
///
/// A single query needs no transaction around it, which would take twice its time.
public struct StoredTexts: JourneyTexts {
    private let queue: DatabaseQueue

    init(_ queue: DatabaseQueue) { self.queue = queue }

    public func memo(of owner: String) -> String? {
        try? queue.unsafeRead { db in
            try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM memo WHERE owner = ?"), arguments: [owner])
        }
    }

    public func people(whoseMemosHave word: String) -> Set<PersonID> {
        // A quoted string is a word to FTS5 whatever is in it; the star makes it a beginning.
        let pattern = "\"\(word.replacing("\"", with: "\"\""))\" *"
        let sql = """
            SELECT DISTINCT memo.person FROM memo_words
            CROSS JOIN memo INDEXED BY memo_person ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ?
            """
        return (try? queue.unsafeRead { try String.fetchSet($0.cachedStatement(sql: sql), arguments: [pattern]) }) ?? []
    }
}

extension Store {
    /// The memos, as they are stored whenever one is asked for.
    public var texts: any JourneyTexts { StoredTexts(queue) }
}
