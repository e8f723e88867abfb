/// The words for skills in a range, where several of them overlap.
extension PostingLexicon {
    typealias TermHit = PostingPhrases<Term>.Hit

    /// The words for skills, in order; languages also where they stand within a phrase.
    func named(_ atoms: [PostingAtom], _ range: Range<Int>) -> [TermHit] {
        terms.hits(atoms, range).flatMap { hit in withLanguages(stronger(hit, atoms, range), atoms) }
    }

    /// "Manage context windows": a phrase that does not suffice gives way to one that does, and goes on behind it.
    private func stronger(_ hit: TermHit, _ atoms: [PostingAtom], _ range: Range<Int>) -> TermHit {
        guard hit.range.count > 1, hit.isWeak else { return hit }
        let others = hit.range.dropFirst().compactMap { terms.longest(atoms, at: $0, before: range.upperBound) }
        return others.first { !$0.isWeak && $0.range.upperBound > hit.range.upperBound } ?? hit
    }

    /// "Well-tested Python" asks for tests, and for Python.
    private func withLanguages(_ hit: TermHit, _ atoms: [PostingAtom]) -> [TermHit] {
        guard hit.range.count > 1 else { return [hit] }
        return [hit]
            + hit.range.filter { PostingSum.languages.contains(atoms[$0].key) }.compactMap { place in
                terms.longest(atoms, at: place, before: place + 1).flatMap { word in
                    word.meanings.allSatisfy(hit.meanings.contains) ? nil : word
                }
            }
    }
}

extension PostingPhrases<PostingLexicon.Term>.Hit {
    /// Whether the words name no skill by themselves.
    var isWeak: Bool {
        !meanings.contains { if case .skill(_, isWeak: true) = $0 { false } else { true } }
    }
}
