/// Phrases that are looked for in a posting's words, all at once: a tree of their words.
struct PostingPhrases<Meaning: Equatable & Sendable>: Sendable {
    /// A phrase as it was found.
    struct Hit: Equatable, Sendable {
        /// In the atoms.
        var range: Range<Int>
        /// What it means; a weak word may mean several things.
        var meanings: [Meaning]
    }

    private struct Edge: Hashable, Sendable {
        let node: Int32
        let key: UInt64
    }

    private struct Entry: Sendable {
        let meaning: Meaning
        /// The words with their capitals, if these count.
        let exact: [UInt64]?
    }

    private var edges: [Edge: Int32] = [:]
    private var entries: [[Entry]] = [[]]

    /// Adds a phrase; with `exact` its capitals count.
    mutating func add(_ phrase: String, _ meaning: Meaning, exact: Bool = false) {
        let atoms = PostingAtoms.atoms(phrase)
        guard !atoms.isEmpty else { return }
        var node: Int32 = 0
        for atom in atoms {
            let edge = Edge(node: node, key: atom.key)
            if let next = edges[edge] {
                node = next
            } else {
                entries.append([])
                node = Int32(entries.count - 1)
                edges[edge] = node
            }
        }
        let entry = Entry(meaning: meaning, exact: exact ? atoms.map(\.exact) : nil)
        if !entries[Int(node)].contains(where: { $0.meaning == meaning && $0.exact == entry.exact }) {
            entries[Int(node)].append(entry)
        }
    }

    /// Words that may stand within a phrase and change nothing: "you'll definitely need".
    var fillers: Set<UInt64> = []

    /// The longest phrase that begins at this atom.
    func longest(_ atoms: [PostingAtom], at start: Int, before end: Int) -> Hit? {
        var node: Int32 = 0
        var found: Hit?
        var place = start
        while place < end {
            guard let next = edges[Edge(node: node, key: atoms[place].key)] else {
                guard place > start, fillers.contains(atoms[place].key) else { break }
                place += 1
                continue
            }
            node = next
            place += 1
            let meanings = entries[Int(node)].filter { entry in
                entry.exact.map { $0.elementsEqual(atoms[start..<place].map(\.exact)) } ?? true
            }
            if !meanings.isEmpty { found = Hit(range: start..<place, meanings: meanings.map(\.meaning)) }
        }
        return found
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
        for start in range where atoms[start].kind != .address {
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
