import CairnCore
import GRDB

/// The memos of a store, read one at a time. An unreadable memo counts as missing: the check of the whole database says
/// why.
///
/// A single query needs no transaction, which would take twice the time.
public struct StoredTexts: JourneyTexts {
    private let queue: DatabaseQueue

    init(_ queue: DatabaseQueue) { self.queue = queue }

    public func memo(of owner: String) -> String? {
        try? queue.unsafeRead { db in
            try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM memo WHERE owner = ?"), arguments: [owner])
        }
    }

    public func people(whoseMemosHave word: String) -> Set<PersonID> { (try? writers(ofMemosWith: word)) ?? [] }

    /// The people whose memos match all of these words, each as a prefix.
    func writers(ofMemosWith words: String) throws -> Set<PersonID> {
        let sql = """
            SELECT DISTINCT memo.person FROM memo_words
            CROSS JOIN memo INDEXED BY memo_person ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ?
            """
        return try queue.unsafeRead { db in
            // The index stores no positions, so it has no phrases: words that it would split, as at a hyphen, are split
            // here.
            let words = try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: words).map(\.token)
            guard !words.isEmpty else { return [] }
            // To FTS5 a quoted string is a word, whatever is in it; the star makes it a prefix.
            let pattern = words.map { "\"\($0)\" *" }.joined(separator: " ")
            return try String.fetchSet(db.cachedStatement(sql: sql), arguments: [pattern])
        }
    }
}

extension Store {
    /// The memos, each read from the store on demand.
    public var texts: any JourneyTexts { StoredTexts(queue) }
}
