/// Puts together what the parts of a posting ask for.
struct PostingReader {
    private let lexicon: PostingLexicon
    private let text: PostingText
    private var atoms: [PostingAtom] = []
    private var ranges: [Range<Int>] = []

    init(_ lexicon: PostingLexicon, _ text: PostingText) {
        (self.lexicon, self.text) = (lexicon, text)
        for line in text.lines {
            let start = atoms.count
            atoms += PostingAtoms.atoms(text.bytes, line)
            ranges.append(start..<atoms.count)
        }
    }

    mutating func read() -> PostingReading {
        var (parts, headings) = PostingParts.parts(lexicon, text, atoms, ranges)
        let isHeaded = headings.values.contains { $0.demands }
        let isMustHeaded = parts.contains { $0.section == .must }
        let demands = PostingDemands(lexicon, atoms, text.bytes, isHeaded: isMustHeaded)
        PostingStances(lexicon, demands, atoms).set(&parts)
        let speaks = isHeaded || parts.contains { demands.speaks($0) }
        let finds = finds(parts, demands, isHeaded)
        let sum = PostingSum(finds.flatMap { $0 }, atoms, text.bytes)
        let asks = sum.asks
        return PostingReading(
            asks: asks, either: sum.groups(lexicon), unplaced: unplaced(parts, finds, sum),
            unknown: PostingUnknowns(atoms, text.bytes).words(parts, finds), doubts: doubts(isHeaded, speaks, asks))
    }

    /// What each part asks for. In a few lines that demand nothing in words and have no heading, what is named is sought.
    private func finds(
        _ parts: [PostingPart], _ demands: PostingDemands, _ isHeaded: Bool
    ) -> [[PostingDemands.Find]] {
        let finds = parts.map(demands.finds)
        let isShort = parts.count <= 8 || Set(parts.map(\.line)).count <= 3
        guard isShort, !isHeaded, !finds.joined().contains(where: { $0.demand == .must && $0.isOfSkill })
        else { return finds }
        return parts.map { part in
            var part = part
            if part.section == .loose, part.stance == .unclear { part.stance = .demands }
            return demands.finds(in: part)
        }
    }

    /// Skills whose words stand anywhere in the text, whatever is said of them.
    var named: Set<ItemID> {
        var (named, weak): (Set<ItemID>, [ItemID: Set<[UInt64]>]) = ([], [:])
        for range in ranges {
            for hit in lexicon.named(atoms, range) {
                for case .skill(let id, let isWeak) in hit.meanings {
                    if !isWeak { named.insert(id) } else { weak[id, default: []].insert(atoms[hit.range].map(\.key)) }
                }
            }
        }
        return named.union(weak.filter { $0.value.count > 1 }.keys)
    }

    /// Lines that were not understood: a word for a skill below a strange heading, or a demand of nothing that is known.
    private func unplaced(
        _ parts: [PostingPart], _ finds: [[PostingDemands.Find]], _ sum: PostingSum
    ) -> [PostingReading.OpenLine] {
        var open: Set<Int> = []
        var understood: Set<Int> = []
        // Of the first line everybody knows that it is the title.
        if let title = parts.first?.line, parts.last?.line != title { understood.insert(title) }
        for (part, found) in zip(parts, finds) {
            let counted = found.filter(sum.isCounted)
            if isOpen(part, found, counted) { open.insert(part.line) }
            if counted.contains(where: { ($0.demand ?? .mentioned) < .mentioned }) {
                understood.insert(part.line)
            }
        }
        return open.subtracting(understood).sorted().map { PostingReading.OpenLine(line: $0, text: text.line($0)) }
    }

    private func isOpen(
        _ part: PostingPart, _ found: [PostingDemands.Find], _ counted: [PostingDemands.Find]
    ) -> Bool {
        switch part.section {
        case .must, .nice: counted.isEmpty && saysSomething(part)
        case .loose, .unknown:
            // "You have years of machine learning" demands a field, which is no skill.
            counted.isEmpty && found.contains { ($0.demand ?? .mentioned) < .mentioned && $0.terms.contains(.umbrella) }
                || part.stance != .describes && part.stance != .ours && counted.contains { $0.demand == .mentioned }
        default: false
        }
    }

    /// Whether it is more than "good" in a table, and is not about pay, the law or a field of study.
    private func saysSomething(_ part: PostingPart) -> Bool {
        let words = part.range.filter { atoms[$0].isWord }
        guard let first = words.first else { return false }
        let isName = text.bytes[atoms[first].range].contains { (0x41...0x5A).contains($0) }
        guard words.count > 1 || isName, lexicon.benefits.hits(atoms, part.range).isEmpty else { return false }
        return !lexicon.cues.hits(atoms, part.range).contains { hit in
            hit.meanings.contains { cue in
                [.legal, .study, .notNeeded, .benefits].contains { cue.sense == .section($0) } || cue.sense == .negation
            }
        }
    }

    private func doubts(_ isHeaded: Bool, _ speaks: Bool, _ asks: [PostingReading.Ask]) -> [PostingReading.Doubt] {
        var doubts: [PostingReading.Doubt] = []
        if !isHeaded, !speaks { doubts.append(.noSections) }
        if asks.isEmpty { doubts.append(.noWords) }
        if !isHeaded, !isKnownLanguage { doubts.append(.language) }
        return doubts
    }

    /// Whether enough little words of English or German stand in it.
    private var isKnownLanguage: Bool {
        let words = atoms.prefix(4000).filter(\.isWord)
        return words.count { Self.little.contains($0.key) } * 12 >= words.count
    }

    private static let little = PostingAtoms.keys([
        "the", "and", "of", "to", "a", "in", "for", "with", "you", "we", "our", "is", "are", "or", "who", "und",
        "der", "die",
        "das", "mit", "in", "für", "wir", "du", "sie", "von", "zu", "den", "ein", "eine", "oder", "unser",
    ])
}

extension PostingDemands.Find {
    /// Whether it names a skill, weakly or not.
    var isOfSkill: Bool { terms.contains { if case .skill = $0 { true } else { false } } }
}
