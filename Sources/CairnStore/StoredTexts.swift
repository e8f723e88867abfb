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

    public func people(whoseMemosHave word: String) -> Set<PersonID> {
        Self.spellings(word).reduce(into: []) { $0.formUnion((try? writers(ofMemosWith: $1)) ?? []) }
    }

    /// The people whose memos match all of these words, each as a prefix.
    func writers(ofMemosWith words: String) throws -> Set<PersonID> {
        let sql = """
            SELECT DISTINCT memo.person FROM memo_words
            CROSS JOIN memo INDEXED BY memo_person ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ?
            """
        return try queue.unsafeRead { db in
            guard let pattern = try pattern(words, db) else { return [] }
            return try String.fetchSet(db.cachedStatement(sql: sql), arguments: [pattern])
        }
    }

    public func memos(having words: [[String]], limit: Int) throws -> [Memo] {
        let sql = """
            SELECT memo.owner, memo.person, memo.text FROM memo_words JOIN memo ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ? ORDER BY memo_words.rowid DESC LIMIT ?
            """
        return try queue.unsafeRead { db in
            let patterns = try words.compactMap { others -> String? in
                let patterns = try others.flatMap(Self.spellings).compactMap { try pattern($0, db) }
                return patterns.isEmpty ? nil : "(\(patterns.map { "(\($0))" }.joined(separator: " OR ")))"
            }
            guard !patterns.isEmpty else { return [] }
            return try Row.fetchAll(
                db.cachedStatement(sql: sql), arguments: [patterns.joined(separator: " AND "), limit]
            ).map { Memo(owner: $0[0], person: $0[1], text: $0[2]) }
        }
    }

    /// What FTS5 looks for; nil if there is no word. It stores no positions, so it has no phrases: words that it would
    /// split, as at a hyphen or an apostrophe, are split here.
    private func pattern(_ words: String, _ db: Database) throws -> String? {
        let words = try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: words).map(\.token)
        // To FTS5 a quoted string is a word, whatever is in it; the star makes it a prefix.
        return words.isEmpty ? nil : words.map { "\"\($0)\" *" }.joined(separator: " AND ")
    }

    /// The index knows capitals and accents, but takes ß for a letter of its own.
    private static func spellings(_ word: String) -> [String] {
        word.contains("ss") ? [word, word.replacing("ss", with: "ß")] : [word]
    }
}

extension Store {
    /// The memos, each read from the store on demand.
    public var texts: any JourneyTexts { StoredTexts(queue) }
}
