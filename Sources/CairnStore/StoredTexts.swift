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

    /// The people whose memos match all of these folded words, the last by its beginning.
    func writers(ofMemosWith words: String) throws -> Set<PersonID> {
        if Self.isIndexed(words) {
            return try queue.unsafeRead { db in try writers(matching: pattern(anyOf: [words], db), db) }
        }
        let found = try memos(having: [[words]], limit: Self.mostRead)
        if found.count < Self.mostRead { return Set(found.map(\.person)) }
        return try queue.unsafeRead { db in
            var candidates = try MemoCandidates(db)
            let (sure, others) = try candidates.query(words).parted
            if others == .nothing { return try writers(matching: sure.pattern, db) }
            let memos = try memos(matching: others.pattern, MemoWords([[words]]), limit: .max, db)
            return try writers(matching: sure.pattern, db).union(memos.map(\.person))
        }
    }

    private func writers(matching pattern: String?, _ db: Database) throws -> Set<PersonID> {
        guard let pattern else { return [] }
        let sql = """
            SELECT DISTINCT memo.person FROM memo_words
            CROSS JOIN memo INDEXED BY memo_person ON memo.id = memo_words.rowid
            WHERE memo_words MATCH ?
            """
        return try String.fetchSet(db.cachedStatement(sql: sql), arguments: [pattern])
    }

    public func memos(having words: [[String]], limit: Int) throws -> [Memo] {
        let indexed = words.filter { $0.allSatisfy(Self.isIndexed) }
        let others = words.filter { !$0.allSatisfy(Self.isIndexed) }
        return try queue.unsafeRead { db in
            var patterns = try indexed.compactMap { try self.pattern(anyOf: $0, db) }
            guard !patterns.isEmpty || !others.isEmpty else { return [] }
            for group in others {
                let query = try candidates(anyOf: group, db)
                if query == .nothing { return [] }
                if let pattern = query.pattern { patterns.append(pattern) }
            }
            let pattern = patterns.isEmpty ? nil : patterns.joined(separator: " AND ")
            return try memos(matching: pattern, MemoWords(others), limit: limit, db)
        }
    }

    /// The newest memos that match, or all without a pattern, and have these words.
    private func memos(matching pattern: String?, _ words: MemoWords, limit: Int, _ db: Database) throws -> [Memo] {
        let chosen =
            pattern == nil
            ? "memo ORDER BY id DESC"
            : """
            memo_words JOIN memo ON memo.id = memo_words.rowid WHERE memo_words MATCH ?
            ORDER BY memo_words.rowid DESC
            """
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT memo.owner, memo.person, memo.text FROM \(chosen)"),
            arguments: pattern.map { [$0] } ?? [])
        var found: [Memo] = []
        while found.count < limit, let row = try rows.next() {
            let memo = Memo(owner: try row.text(0), person: try row.text(1), text: try row.text(2))
            if words.stand(in: memo.text) { found.append(memo) }
        }
        return found
    }

    /// What the index is asked for memos that may have one of these words.
    private func candidates(anyOf words: [String], _ db: Database) throws -> MemoCandidates.Query {
        var candidates = try MemoCandidates(db)
        return try .any(
            of: words.map { word in
                guard Self.isIndexed(word) else { return try candidates.query(word) }
                return try pattern(anyOf: [word], db).map { .match($0) } ?? .nothing
            })
    }

    /// Whether the index of memos has the folded words as a search has them; else it only says which memos may have them.
    private static func isIndexed(_ words: String) -> Bool { words.utf8.allSatisfy { $0 < 0x80 } }

    /// Maximum memos that are read to see whether they have a word by which people are looked for.
    private static let mostRead = 1000

    /// What FTS5 looks for to find one of these, in any spelling; nil if there is no word.
    private func pattern(anyOf words: [String], _ db: Database) throws -> String? {
        let patterns = try words.flatMap { text in
            // Only of a single word: of one in two there are enough already.
            let spellings = text.contains(" ") ? [text] : MemoSpelling.all(text)
            return try tokens(text, db) == [text] ? spellings.map { pattern([$0]) } : [pattern(tokens(text, db))]
        }.compactMap(\.self)
        return patterns.isEmpty ? nil : "(\(patterns.map { "(\($0))" }.joined(separator: " OR ")))"
    }

    /// The words as FTS5 has them: it splits some, as at a hyphen or an apostrophe.
    private func tokens(_ words: String, _ db: Database) throws -> [String] {
        // Folded words of plain letters are what they are, and to make a tokenizer takes longer than to look for a word.
        let isPlain = words.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20 }
        if isPlain { return words.split(separator: " ").map(String.init) }
        return try db.makeTokenizer(.unicode61(diacritics: .remove)).tokenize(query: words).map(\.token)
    }

    /// What FTS5 looks for; nil if there is no word. It stores no positions, so it has no phrases. The last word may go on.
    private func pattern(_ words: [String]) -> String? {
        guard let last = words.last else { return nil }
        // To FTS5 a quoted string is a word, whatever is in it; the star makes it a prefix. What begins with a letter is in
        // nearly every memo, so behind another word it stands for itself: "don't".
        let isWhole = words.count > 1 && last.count == 1
        return words.map { "\"\($0)\"" }.joined(separator: " AND ") + (isWhole ? "" : " *")
    }
}

/// Words as the index of memos may have them: it knows capitals and accents, but takes some letters for letters of their own
/// that a search folds.
enum MemoSpelling {
    private static let letters: [(folded: String, own: String)] = [
        ("ss", "ß"), ("th", "þ"), ("ae", "æ"), ("oe", "œ"), ("d", "ð"), ("d", "đ"), ("o", "ø"), ("l", "ł"), ("i", "ı"),
        ("n", "ŋ"), ("h", "ħ"), ("t", "ŧ"), ("e", "ə"),
        // As they come from the text of a PDF.
        ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("2", "²"), ("2", "₂"), ("3", "³"),
    ]
    /// Maximum spellings of a word that are looked for.
    private static let most = 48

    /// The folded words, and with one or all of the letters that they may stand for.
    static func all(_ word: String) -> [String] {
        var spellings = [word]
        for (folded, own) in letters where word.contains(folded) {
            for spelling in spellings where spellings.count < most {
                spellings += replaced(folded, own, in: spelling).filter { !spellings.contains($0) }
            }
        }
        return Array(spellings.prefix(most))
    }

    private static func replaced(_ folded: String, _ own: String, in word: String) -> [String] {
        let places = word.ranges(of: folded)
        let single = places.map { word.replacingCharacters($0, with: own) }
        return places.count > 1 ? single + [word.replacing(folded, with: own)] : single
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
        var changed = self
        changed.replaceSubrange(range, with: text)
        return changed
    }
}

extension Store {
    /// The memos, each read from the store on demand.
    public var texts: any JourneyTexts { StoredTexts(queue) }
}
