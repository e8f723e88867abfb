import CairnCore
import GRDB

/// What the index of memos has to be asked so that it leaves out no memo with some folded words. It folds capitals, and
/// accents of Latin letters; a search folds more, and leaves out signs at which the index ends a word. So the memos that it
/// finds are held against the words, but are few.
///
/// It grows the words that the index has, letter by letter: of all the ways to write a word few are there.
struct MemoCandidates {
    /// What the index is asked.
    indirect enum Query: Equatable {
        case nothing
        /// Words as FTS5 reads them.
        case match(String)
        case all([Query])
        case any([Query])
        /// The index knows nothing that would leave out a memo.
        case everything
    }

    /// More questions than this take longer than to read the memos.
    private static let most = 4000

    private let db: Database
    private let tokenizer: any FTS5Tokenizer
    private var letters: [Unicode.Scalar: String] = [:]
    private var asked = 0

    init(_ db: Database) throws {
        self.db = db
        tokenizer = try db.makeTokenizer(.unicode61(diacritics: .remove))
    }

    /// For words that stand one after the other, the last by its beginning.
    mutating func query(_ words: String) throws -> Query {
        guard let words = LetterSpelling.words(words), !words.isEmpty else { return .everything }
        var queries: [Query] = []
        for (index, word) in words.enumerated() {
            var walk = Walk(word, isWhole: index < words.count - 1)
            queries.append(try rest(of: &walk, from: 0))
        }
        return asked > Self.most ? .everything : .all(of: queries)
    }

    /// A folded word on its way through the index.
    private struct Walk {
        let word: [Unicode.Scalar]
        let isWhole: Bool
        /// What has been found out for the letters from there on.
        var known: [Int: Query] = [:]
        /// Letters of the index that stand for nothing.
        let leftOut: [LetterSpelling]

        /// Longer beginnings tell no memos apart, and FTS5 takes no endless question.
        private static let length = 24

        init(_ word: [Unicode.Scalar], isWhole: Bool) {
            self.word = Array(word.prefix(Self.length))
            self.isWhole = isWhole && word.count <= Self.length
            leftOut = LetterSpelling.leftOut(of: self.word)
        }
    }

    /// A place on the way: the beginning of a word of the index, and how many folded letters it stands for.
    private struct Place: Hashable {
        /// UTF-8: to Swift's strings two spellings may be the same, to the index they are not.
        var term: [UInt8]
        var end: Int
    }

    /// For the letters from `start` on, where a word of the index begins.
    private mutating func rest(of walk: inout Walk, from start: Int) throws -> Query {
        if let known = walk.known[start] { return known }
        var queries: [Query] = []
        var open = [Place(term: [], end: start)]
        var seen = Set(open)
        while let place = open.popLast(), asked <= Self.most {
            if place.end == walk.word.count {
                queries.append(try whole(place.term, orBeginning: !walk.isWhole))
                if !walk.isWhole { continue }
            } else if place.end > start {
                // The index may end a word at a sign that a search leaves out.
                queries.append(try parted(place.term, &walk, at: place.end))
            }
            for next in LetterSpelling.all(beginning: walk.word[place.end...]) + walk.leftOut {
                let end = place.end + next.folded.count
                if walk.isWhole, end > walk.word.count { continue }
                let letter = try letter(next.own)
                let further = Place(term: place.term + letter.utf8, end: min(end, walk.word.count))
                if letter.isEmpty {
                    if !next.folded.isEmpty { queries.append(try parted(place.term, &walk, at: further.end)) }
                } else if seen.insert(further).inserted, try has(.beginning(further.term)) {
                    open.append(further)
                }
            }
        }
        let query = Query.any(of: queries)
        let known = query.isLarge ? .everything : query
        walk.known[start] = known
        return known
    }

    /// A word of the index, if any, that ends there, and the rest in others.
    private mutating func parted(_ term: [UInt8], _ walk: inout Walk, at end: Int) throws -> Query {
        let whole = try term.isEmpty ? .everything : whole(term)
        if whole == .nothing || end == walk.word.count { return whole }
        return .all(of: [whole, try rest(of: &walk, from: end)])
    }

    private mutating func whole(_ term: [UInt8], orBeginning: Bool = false) throws -> Query {
        let query: Query = orBeginning ? .beginning(term) : .whole(term)
        return try has(query) ? query : .nothing
    }

    /// The letter as the index has it; empty for what parts words there.
    private mutating func letter(_ own: Unicode.Scalar) throws -> String {
        if let letter = letters[own] { return letter }
        let letter = try tokenizer.tokenize(query: String(own)).first?.token ?? ""
        letters[own] = letter
        return letter
    }

    private mutating func has(_ query: Query) throws -> Bool {
        asked += 1
        let sql = "SELECT 1 FROM memo_words WHERE memo_words MATCH ? LIMIT 1"
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [query.pattern]) ?? false
    }
}

extension MemoCandidates.Query {
    /// The words that begin so.
    static func beginning(_ term: [UInt8]) -> Self { .match(quoted(term) + " *") }

    /// That word.
    static func whole(_ term: [UInt8]) -> Self { .match(quoted(term)) }

    private static func quoted(_ term: [UInt8]) -> String { "\"\(String(decoding: term, as: UTF8.self))\"" }

    /// What all of these find.
    static func all(of queries: [Self]) -> Self {
        if queries.contains(.nothing) { return .nothing }
        let parts = queries.flatMap { (query: Self) -> [Self] in
            if case .all(let parts) = query { parts } else { query == .everything ? [] : [query] }
        }
        return parts.isEmpty ? .everything : parts.count == 1 ? parts[0] : .all(parts)
    }

    /// What any of these finds.
    static func any(of queries: [Self]) -> Self {
        if queries.contains(.everything) { return .everything }
        let parts = queries.flatMap { (query: Self) -> [Self] in
            if case .any(let parts) = query { parts } else { query == .nothing ? [] : [query] }
        }
        return parts.isEmpty ? .nothing : parts.count == 1 ? parts[0] : .any(parts)
    }

    /// What finds nothing but what is looked for, as long as no sign that a search leaves out stands before it; and the rest.
    var parted: (sure: Self, others: Self) {
        let choices = if case .any(let choices) = self { choices } else { [self] }
        let isSure: (Self) -> Bool = { if case .match = $0 { true } else { false } }
        return (.any(of: choices.filter(isSure)), .any(of: choices.filter { !isSure($0) }))
    }

    /// Whether FTS5 would take long for it, or refuse it.
    var isLarge: Bool { depth > 8 || size > 300 }

    private var depth: Int { 1 + (parts.map(\.depth).max() ?? 0) }
    private var size: Int { 1 + parts.reduce(0) { $0 + $1.size } }
    private var parts: [Self] {
        switch self {
        case .all(let parts), .any(let parts): parts
        default: []
        }
    }

    /// As FTS5 reads it; nil if there is nothing to ask.
    var pattern: String? {
        switch self {
        case .nothing, .everything: nil
        case .match(let words): words
        case .all(let queries): "(\(queries.compactMap(\.pattern).joined(separator: " AND ")))"
        case .any(let queries): "(\(queries.compactMap(\.pattern).joined(separator: " OR ")))"
        }
    }
}
