/// What stands at a posting's beginning and names neither the job nor who offers it.
struct FactFrame {
    /// Lines that head a part, in the Library's words: "Requirements:", "Must have: Python".
    let headings: Set<Int>
    /// Lines that are a table's.
    let rows: Set<Int>

    /// Lines that are looked at; longer ones than `longest` bytes are no headings and no rows.
    private static let most = 60
    private static let longest = 2000

    init(_ text: PostingText, _ lexicon: PostingLexicon) {
        var (atoms, ranges): ([PostingAtom], [Range<Int>]) = ([], [])
        let lines = text.lines.prefix(Self.most)
        for line in lines {
            let start = atoms.count
            if line.count <= Self.longest { atoms += PostingAtoms.atoms(text.bytes, line) }
            ranges.append(start..<atoms.count)
        }
        let known = PostingHeadings(lexicon: lexicon, bytes: text.bytes, atoms: atoms)
        let parts = PostingParts(known, ranges, lines.map(\.lowerBound))
        let first = text.filled.first { _ in true }
        // "ML engineer | Pier Nine | remote preferred" is a posting's first line.
        rows = parts.rows.filter { $0 != first || !FactTitle.isTitle(text.trimmed($0)) }
        headings = Set(parts.lines.indices.filter { Self.heads(parts.lines[$0].content, known) }.map { $0 + 1 })
    }

    /// Whether the words are a heading, or what they demand stands behind one and a colon.
    private static func heads(_ content: Range<Int>, _ headings: PostingHeadings) -> Bool {
        if headings.known(content) != nil { return true }
        guard let colon = content.first(where: { headings.atoms[$0].isSign(":") }) else { return false }
        return headings.known(content.lowerBound..<colon).map { $0.demands || $0 == .notNeeded } ?? false
    }

    /// Whether the line may name the job or who offers it.
    func mayName(_ number: Int) -> Bool { !headings.contains(number) && !rows.contains(number) }
}

extension PostingText {
    /// The numbers of the lines with words in them.
    var filled: LazyFilterSequence<ClosedRange<Int>> {
        (1...max(1, lines.count)).lazy.filter { trimmed($0).contains { $0.isLetter || $0.isNumber } }
    }
}

extension PostingLexicon {
    /// Whether the words are a skill's name, and nothing else: "SQL is needed" is not about a company.
    func isSkill(_ words: String) -> Bool {
        let atoms = PostingAtoms.atoms(words)
        if case .skill = terms.whole(atoms, atoms.indices) { return true }
        return false
    }
}
