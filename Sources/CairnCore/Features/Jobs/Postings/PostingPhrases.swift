/// Phrases that are looked for in a posting's words, all at once: a tree of their words.
struct PostingPhrases<Meaning: Equatable & Sendable>: Sendable {
    /// A phrase as it was found.
    struct Hit: Equatable, Sendable {
        /// In the atoms.
        var range: Range<Int>
        /// What it means; a weak word may mean several things.
        var meanings: [Meaning]
    }

    private struct Entry: Sendable {
        let meaning: Meaning
        /// The words with their capitals, if these count.
        let exact: [UInt64]?
    }

    private var edges = PostingEdges()
    /// What ends at each node.
    private var entries: [[Entry]] = [[]]
    /// Words that may stand within a phrase and change nothing: "you'll definitely need".
    var fillers = PostingKeys([])

    /// Adds a phrase; with `exact` its capitals count.
    mutating func add(_ phrase: String, _ meaning: Meaning, exact: Bool = false) {
        let atoms = PostingAtoms.atoms(phrase)
        guard !atoms.isEmpty else { return }
        var node: Int32 = 0
        for atom in atoms {
            let next = edges.next(node, atom.key)
            if next > 0 {
                node = next
            } else {
                entries.append([])
                edges.add(node, atom.key, Int32(entries.count - 1))
                node = Int32(entries.count - 1)
            }
        }
        let entry = Entry(meaning: meaning, exact: exact ? atoms.map(\.exact) : nil)
        if !entries[Int(node)].contains(where: { $0.meaning == meaning && $0.exact == entry.exact }) {
            entries[Int(node)].append(entry)
        }
    }

    /// Words behind which none of the fillers may stand.
    var ties = PostingKeys([])

    /// The longest phrase that begins at this atom.
    func longest(_ atoms: [PostingAtom], at start: Int, before end: Int) -> Hit? {
        guard start < end else { return nil }
        let node = edges.next(0, atoms[start].key)
        guard node > 0 else { return nil }
        var last: (node: Int32, end: Int)?
        if isEnd(node, atoms, start..<start + 1) { last = (node, start + 1) }
        walk(from: node, atoms, start, start + 1, end, fillers.isEmpty ? 0 : Self.mostFillers, &last)
        guard let last else { return nil }
        let range = start..<last.end
        let meanings = entries[Int(last.node)].filter { holds($0, atoms, range) }.map(\.meaning)
        return Hit(range: range, meanings: meanings)
    }

    /// How many fillers a phrase may have in it.
    private static var mostFillers: Int { 3 }

    /// Goes on from the node with each word that leads on, and past fillers; keeps where the longest phrase ends.
    private func walk(
        from node: Int32, _ atoms: [PostingAtom], _ start: Int, _ first: Int, _ end: Int, _ spare: Int,
        _ last: inout (node: Int32, end: Int)?
    ) {
        var (node, place) = (node, first)
        while place < end {
            let key = atoms[place].key
            if spare > 0, fillers.contains(key), !ties.contains(atoms[place - 1].key) {
                walk(from: node, atoms, start, place + 1, end, spare - 1, &last)
            }
            node = edges.next(node, key)
            guard node > 0 else { return }
            place += 1
            if place > last?.end ?? start, isEnd(node, atoms, start..<place) { last = (node, place) }
        }
    }

    private func isEnd(_ node: Int32, _ atoms: [PostingAtom], _ range: Range<Int>) -> Bool {
        !entries[Int(node)].isEmpty && entries[Int(node)].contains { holds($0, atoms, range) }
    }

    private func holds(_ entry: Entry, _ atoms: [PostingAtom], _ range: Range<Int>) -> Bool {
        guard let exact = entry.exact else { return true }
        return exact.elementsEqual(atoms[range].lazy.map(\.exact))
    }

    /// What the atoms mean as a whole.
    func whole(_ atoms: [PostingAtom], _ range: Range<Int>) -> Meaning? {
        guard !range.isEmpty, let hit = longest(atoms, at: range.lowerBound, before: range.upperBound),
            hit.range.upperBound == range.upperBound
        else { return nil }
        return hit.meanings.first
    }

    /// All phrases in the range: where two overlap, the longer one, else the first.
    func hits(_ atoms: [PostingAtom], _ range: Range<Int>) -> [Hit] {
        var hits: [Hit] = []
        for start in range where !atoms[start].isAddress {
            guard let hit = longest(atoms, at: start, before: range.upperBound) else { continue }
            guard let last = hits.last, last.range.upperBound > start else {
                hits.append(hit)
                continue
            }
            if hit.range.count > last.range.count { hits[hits.count - 1] = hit }
        }
        return hits
    }
}
