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

    public func people(whoseMemosHave word: String) -> Set<PersonID> { (try? writers(ofMemosWith: word)) ?? [] }

    /// Whose memos have every word of these, each at least by its beginning.
    func writers(ofMemosWith words: String) throws -> Set<PersonID> {
        let sql = """
            SELECT DISTINCT memo.person FROM memo_words
            CROSS JOIN memo INDEXED BY memo_person ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ?
            """
        return try queue.unsafeRead { db in
            // The index has no places, so it knows no phrases: what it would split, as at a hyphen, must come in pieces.
            let words = try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: words).map(\.token)
            guard !words.isEmpty else { return [] }
            // A quoted string is a word to FTS5 whatever is in it; the star makes it a beginning.
            let pattern = words.map { "\"\($0)\" *" }.joined(separator: " ")
            return try String.fetchSet(db.cachedStatement(sql: sql), arguments: [pattern])
        }
    }
}

extension Store {
    /// The memos, as they are stored whenever one is asked for.
    public var texts: any JourneyTexts { StoredTexts(queue) }
}
