/// What somebody looks for: words, "phrases", and words that must not be there.
///
/// `self-taught` is a phrase of two words. Each is matched by its beginning.
struct SearchWords: Equatable, Sendable {
    /// One word or phrase, folded.
    struct Term: Equatable, Sendable {
        /// As typed.
        let own: [UInt8]
        /// The same without the sign between its words, if there is one: "email" for "e-mail".
        var joined: [UInt8]?
        /// Other words for the same, each folded; the joined word is one of them.
        let others: [[UInt8]]

        /// The term as it may be written.
        var spellings: [[UInt8]] { [own] + (joined.map { [$0] } ?? []) }
    }

    /// All of them have to be there.
    let terms: [Term]
    /// None of these may be there.
    let without: [[UInt8]]
    /// Everything that has to be there, with single spaces.
    let whole: [UInt8]
    /// Other words for all of that.
    let others: [[UInt8]]

    /// Reads a query. `-word` must not be there; quotation marks hold a phrase together.
    init(_ text: String, _ synonyms: Synonyms = .none) {
        self.init(QueryPart.parts(of: text), synonyms)
    }

    init(_ parts: [QueryPart], _ synonyms: Synonyms = .none) {
        let folded = parts.map { (words: Folding.words($0.text), part: $0) }.filter { !$0.words.isEmpty }
        let wanted = folded.filter(\.part.isWanted).map(\.words)
        terms = folded.filter(\.part.isWanted).map { words, part in
            let joined = part.joined(words)
            return Term(
                own: words, joined: joined, others: (joined.map { [$0] } ?? []) + synonyms.others(than: words))
        }
        without = folded.filter { !$0.part.isWanted }.flatMap { words, part in
            [words] + (part.joined(words).map { [$0] } ?? [])
        }
        whole = Array(wanted.joined(separator: [0x20]))
        others = terms.count > 1 ? synonyms.others(than: whole) : []
    }

    /// A word in two, as an index has it that knows no joined words: "e mail" for "email"; a short one in its letters, too.
    /// Empty for a phrase, and for a word that is not of plain letters.
    static func parted(_ word: [UInt8]) -> [String] {
        guard (2...24).contains(word.count),
            word.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
        else { return [] }
        let text = String(decoding: word, as: UTF8.self)
        let letters = (3...5).contains(word.count) ? [text.map(String.init).joined(separator: " ")] : []
        return (1..<word.count).map { "\(text.prefix($0)) \(text.dropFirst($0))" } + letters
    }

    var isEmpty: Bool { terms.isEmpty && without.isEmpty }

    /// The words as the screen marks them where they were found.
    var marks: [[UInt8]] { terms.map(\.own) + terms.flatMap(\.others) }
}

/// A part of what was typed: a word, or a phrase in quotation marks.
struct QueryPart: Equatable, Sendable {
    let text: String
    /// False behind a `-` or `not:`.
    var isWanted = true
    /// Whether it was in quotation marks.
    var isQuoted = false

    /// Its words as one where only a sign parts them: `e-mail` is `email`, too. Nil if there are no such words.
    fileprivate func joined(_ words: [UInt8]) -> [UInt8]? {
        guard !isQuoted, words.contains(0x20), text.contains(where: JoinedWords.joins) else { return nil }
        return words.filter { $0 != 0x20 }
    }

    /// The parts, in order. A quotation mark that is not closed reaches to the end: one is still typing.
    static func parts(of text: String) -> [QueryPart] {
        var parts: [QueryPart] = []
        var rest = text[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var isWanted = true
            for sign in ["-", "not:"] where rest.lowercased().hasPrefix(sign) && rest.count > sign.count {
                isWanted = false
                rest.removeFirst(sign.count)
                break
            }
            let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
            let isQuoted = rest.first.map(quotes.contains) ?? false
            if isQuoted { rest.removeFirst() }
            let part = rest.prefix { isQuoted ? !quotes.contains($0) : !$0.isWhitespace }
            rest.removeFirst(part.count)
            if isQuoted, !rest.isEmpty { rest.removeFirst() }
            if !part.isEmpty { parts.append(QueryPart(text: String(part), isWanted: isWanted, isQuoted: isQuoted)) }
        }
        return parts
    }
}

/// Words that mean the same, and other spellings, from the Library.
public struct Synonyms: Equatable, Sendable {
    private let groups: [[[UInt8]]]

    /// No words.
    public static let none = Synonyms([])

    /// These groups of words or phrases.
    public init(_ groups: [[String]]) { self.groups = groups.map { $0.map(Folding.words) } }

    /// The other words of the groups that have this one, or one that begins so: four letters are enough to tell.
    func others(than word: [UInt8]) -> [[UInt8]] {
        groups.filter { group in
            group.contains { $0 == word || word.count >= 4 && $0.starts(with: word) }
        }.flatMap { group in group.filter { !$0.starts(with: word) } }
    }
}
