/// How far a little word reaches.
struct PostingScope {
    let range: Range<Int>
    let cue: PostingCue

    /// nil for a negation.
    var section: PostingSection? {
        if case .section(let section) = cue.sense { section } else { nil }
    }
}

/// Finds the little words of a part, and how far each of them reaches.
struct PostingScopes {
    typealias Hit = (range: Range<Int>, cue: PostingCue)

    let lexicon: PostingLexicon
    let atoms: [PostingAtom]
    private let turns: PostingTurns
    /// Whether a heading says what is demanded; running text need not then.
    private let isHeaded: Bool

    init(_ lexicon: PostingLexicon, _ atoms: [PostingAtom], isHeaded: Bool) {
        (self.lexicon, self.atoms, self.isHeaded) = (lexicon, atoms, isHeaded)
        turns = PostingTurns(atoms)
    }

    func scopes(_ part: PostingPart) -> [PostingScope] {
        let (hits, framed) = hits(part)
        let found = hits.indices.filter { index in
            !isWithin(hits[index], after: index > 0 ? hits[index - 1] : nil) && !isCarried(index, hits)
        }.map { hits[$0] }
        let scopes = found.indices.map { index in
            let (range, cue) = found[index]
            if isOfFormer(cue, range, part) {
                return PostingScope(range: part.range.lowerBound..<range.lowerBound, cue: cue)
            }
            if let bracket = bracket(around: range, part) {
                let said = found.filter { bracket.contains($0.range.lowerBound) }.flatMap { Array($0.range) }
                let isAlone = !bracket.contains { atoms[$0].isWord && !said.contains($0) }
                return scope(cue, range, in: bracket, isAlone, found[..<index], part)
            }
            let scope =
                cue.side == .after
                ? range.upperBound..<ahead(cue, range, found[(index + 1)...], part)
                : behind(cue, range, found[..<index], part)..<range.lowerBound
            return PostingScope(range: scope, cue: cue)
        }
        return waived(scopes) + framed + (part.section.listens ? turns.waivers(part) : [])
    }

    /// "Docker isn't required but would be useful": what is denied and then wished for is welcome.
    private func waived(_ scopes: [PostingScope]) -> [PostingScope] {
        guard let wish = scopes.last, wish.section == .nice, wish.cue.side == .before,
            let denial = scopes.firstIndex(where: { $0.section == nil && $0.cue.side == .before }),
            (scopes[denial].range.upperBound..<wish.range.upperBound).contains(where: {
                PostingTurns.buts.contains(atoms[$0].key)
            })
        else { return scopes }
        var scopes = scopes
        scopes[denial] = PostingScope(range: scopes[denial].range, cue: wish.cue)
        return scopes
    }

    // MARK: Words

    /// The cues of the part in order, and what stands between the halves of one: "setzen … voraus".
    private func hits(_ part: PostingPart) -> (hits: [Hit], framed: [PostingScope]) {
        let isOpen = part.section == .loose || part.section == .unknown
        var hits = lexicon.cues.hits(atoms, part.range).compactMap { hit -> Hit? in
            let cues = hit.meanings.filter { cue in
                cue.isSoft
                    ? isLeading(hit.range, part)
                        || isOpen && !isHeaded && part.stance != .ours && part.stance != .wishes
                    : isOpen || !cue.isOfMails
            }
            guard let first = cues.first, !turns.isOfOthers(hit.range, part),
                !cues.allSatisfy({ $0.isSoft && turns.isOfNobody(hit.range, part) })
            else { return nil }
            let cue = turns.faced(preferred(cues, hit.range, part) ?? first, hit.range, part)
            return turns.turned(cue, hit.range, part).map { (hit.range, $0) }
        }
        guard part.section.listens || part.section == .must else { return (hits, []) }
        let framed = frames(part, &hits)
        for wish in turns.wishes(part) {
            let isKnown = hits.contains { hit in
                hit.range.overlaps(wish.range) && hit.cue.sense == .section(.nice) && hit.cue.side == wish.cue.side
            }
            if isKnown { continue }
            hits.removeAll { $0.range.overlaps(wish.range) }
            hits.append(wish)
            hits.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        return (hits, framed)
    }

    /// "Strong experience in Docker" begins a line that demands, whatever stands over it.
    private func isLeading(_ cue: Range<Int>, _ part: PostingPart) -> Bool {
        guard part.section.listens, part.section != .company, cue.lowerBound - part.range.lowerBound <= 3 else {
            return false
        }
        let words = part.range.lowerBound..<min(cue.upperBound + 1, part.range.upperBound)
        return words.contains { Self.abilities.contains(atoms[$0].key) }
            && (part.range.lowerBound..<cue.lowerBound).allSatisfy {
                !atoms[$0].isWord || Self.degrees.contains(atoms[$0].key)
            }
    }

    private static let abilities = PostingAtoms.keys([
        "experience", "knowledge", "proficiency", "expertise", "familiarity", "understanding", "command", "Erfahrung",
        "Erfahrungen", "Kenntnisse", "Verständnis",
    ])
    /// What may stand before them.
    private static let degrees = PostingAtoms.keys([
        "strong", "good", "solid", "sound", "excellent", "deep", "extensive", "hands", "on", "proven", "practical",
        "relevant", "prior", "working", "basic", "advanced", "in", "depth", "a", "of", "at", "least", "sehr", "gute",
        "fundierte", "erste", "mehrjährige", "praktische", "some",
    ])

    /// Whether a demand is part of the wish before it: "It would be great if | you have", "glad of | applicants who".
    private func isWithin(_ hit: Hit, after former: Hit?) -> Bool {
        guard let former, hit.cue.sense == .section(.must), hit.cue.side == .after, former.cue.side == .after,
            former.range.upperBound <= hit.range.lowerBound, hit.range.lowerBound - former.range.upperBound <= 4,
            former.cue.sense == .section(.nice) || former.cue.sense == .section(.notNeeded)
        else { return false }
        let gap = former.range.upperBound..<hit.range.lowerBound
        return gap.count <= 1
            || !gap.contains {
                !atoms[$0].isWord || Self.turns.contains(atoms[$0].key) || Self.joints.contains(atoms[$0].key)
            }
    }

    /// "We'd be glad of people who bring Docker, who can …, or who have …": the wish holds for each "who".
    private func isCarried(_ index: Int, _ hits: [Hit]) -> Bool {
        guard turns.isOfWhom(hits[index]), let first = hits[..<index].last(where: { !turns.isOfWhom($0) }) else {
            return false
        }
        return first.cue.sense == .section(.nice) && first.cue.side == .after
    }

    /// Of several cues of one wording the one that fits its place: what ends a part speaks of what is before it.
    private func preferred(_ cues: [PostingCue], _ range: Range<Int>, _ part: PostingPart) -> PostingCue? {
        guard cues.contains(where: { $0.side != cues.first?.side }) else { return nil }
        // Where a skill is named near by tells more than the place in the sentence.
        let start = max(part.range.lowerBound, range.lowerBound - 16)
        let end = min(part.range.upperBound, range.upperBound + 16)
        let names = [start..<range.lowerBound, range.upperBound..<end].map { !lexicon.terms.hits(atoms, $0).isEmpty }
        if names[0] != names[1], let cue = cues.first(where: { ($0.side == .before) == names[0] }) { return cue }
        let isFirst = !(part.range.lowerBound..<range.lowerBound).contains { atoms[$0].isWord }
        let isLast = !(range.upperBound..<part.range.upperBound).contains { atoms[$0].isWord }
        // "Docker setzen wir nicht voraus: …"
        let endsClause = !isFirst && range.upperBound < part.range.upperBound && !atoms[range.upperBound].isWord
        return cues.first { $0.side == (isLast || endsClause ? .before : .after) }
    }

    /// Whether what the cue demands was named before: "SQL and Python; you should be comfortable with both".
    private func isOfFormer(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> Bool {
        guard cue.sense == .section(.must), cue.side == .after else { return false }
        let next = range.upperBound..<min(range.upperBound + 6, part.range.upperBound)
        guard let place = next.first(where: { isFormer($0) }) else { return false }
        let follower = place + 1
        return follower >= part.range.upperBound
            || !Self.relatives.contains(atoms[follower].key)
                && lexicon.terms.hits(atoms, follower..<min(follower + 4, part.range.upperBound)).isEmpty
    }

    /// "Both", or "fluent in it".
    private func isFormer(_ place: Int) -> Bool {
        Self.formers.contains(atoms[place].key)
            || Self.ones.contains(atoms[place].key) && (place + 1 == atoms.count || !atoms[place + 1].isWord)
            || Self.its.contains(atoms[place].key) && Self.prepositions.contains(atoms[place - 1].key)
    }

    /// "Agents are our product, so you must have shipped one."
    private static let ones = PostingAtoms.keys(["one", "some"])
    private static let its = PostingAtoms.keys(["it", "that"])
    private static let prepositions = PostingAtoms.keys(["in", "with", "at", "of"])
    private static let formers = PostingAtoms.keys([
        "both", "these", "those", "them", "beides", "beidem", "beiden",
    ])
    private static let relatives = PostingAtoms.keys(["who", "whose", "that"])
    private static let joints = PostingAtoms.keys(["and", "or", "und", "oder"])

    /// Where what a cue says of the words behind it ends.
    private func ahead(
        _ cue: PostingCue, _ range: Range<Int>, _ next: ArraySlice<Hit>, _ part: PostingPart
    ) -> Int {
        // A cue of the same family takes over; one that looks back speaks of words that are its own.
        var end = part.range.upperBound
        for other in next where other.cue.side == .after && takesOver(other.cue, cue) {
            end = other.range.lowerBound
            break
        }
        switch cue.sense {
        case .negation: return clauseEnd(from: range.upperBound, before: min(end, range.upperBound + 7), commas: true)
        case .section(.notNeeded), .section(.study):
            return clauseEnd(from: range.upperBound, before: end, commas: false)
        case .section: return end
        }
    }

    private func takesOver(_ cue: PostingCue, _ former: PostingCue) -> Bool {
        if cue.isSoft, !former.isSoft { return false }
        return switch (former.sense, cue.sense) {
        case (_, .section(.study)): former.sense == .section(.study)
        case (.section, .negation): false
        default: true
        }
    }

    /// The next comma, bracket or "but".
    private func clauseEnd(from start: Int, before end: Int, commas: Bool) -> Int {
        for place in start..<max(start, end) {
            let atom = atoms[place]
            // "No experience with" goes on.
            if place == start, atom.isWord { continue }
            if commas, [",", "(", ")", ":"].contains(where: { atom.isSign($0) }) { return place }
            if atom.isWord, Self.turns.contains(atom.key) { return place }
        }
        return max(start, end)
    }

    private static let turns = PostingAtoms.keys([
        "but", "aber", "sondern", "however", "plus", "experience", "jedoch", "doch",
    ])

    /// Where what a cue says of the words before it begins: "A, B and C are a plus", but of "A, B is a plus" only B.
    private func behind(
        _ cue: PostingCue, _ range: Range<Int>, _ former: ArraySlice<Hit>, _ part: PostingPart
    ) -> Int {
        var start = part.range.lowerBound
        // "Docker has to be | second nature" is one.
        let clear = former.last {
            !$0.cue.isSoft && $0.cue.sense != .negation && $0.cue.sense != .section(.study)
                && ($0.range.upperBound < range.lowerBound || $0.cue.sense != cue.sense)
        }
        if let last = clear {
            let goesOn = last.cue.side == cue.side || last.cue.sense != cue.sense
            start = goesOn ? last.range.upperBound : last.range.lowerBound
        }
        let isPlural = atoms[range.lowerBound].isWord && Self.plurals.contains(atoms[range.lowerBound].key)
        if isPlural, let first = former.first, first.range.lowerBound == part.range.lowerBound, turns.isOfWhom(first) {
            // "Candidates with …, and those who have …, are welcome"
            return first.range.upperBound
        }
        guard !isPlural else { return start }
        let comma = (start..<range.lowerBound).last { place in
            [",", "(", ":"].contains { atoms[place].isSign($0) } && place + 1 < range.lowerBound
        }
        // "Slurm or Kubernetes, one of them is needed"
        let isAll =
            comma.map { (($0 + 1)..<range.lowerBound).allSatisfy { Self.anaphors.contains(atoms[$0].key) } } ?? false
        return isAll ? start : comma.map { $0 + 1 } ?? start
    }

    private static let anaphors = PostingAtoms.keys([
        "one", "any", "each", "all", "both", "either", "of", "them", "these", "those", "that", "this", "it", "the",
        "two",
        "and", "eines", "davon", "beides", "alles", "das",
    ])
    private static let plurals = PostingAtoms.keys(["are", "sind", "wären", "werden"])

    // MARK: Brackets

    /// What stands between the brackets in which the cue stands; nil if it stands in none.
    private func bracket(around cue: Range<Int>, _ part: PostingPart) -> Range<Int>? {
        var open = cue.lowerBound
        // No cue is far behind the bracket that it speaks in.
        let limit = max(part.range.lowerBound, cue.lowerBound - 24)
        repeat {
            guard open > limit else { return nil }
            open -= 1
            if atoms[open].isSign(")") || atoms[open].isSign("]") { return nil }
        } while !atoms[open].isSign("(") && !atoms[open].isSign("[")
        let close = (cue.upperBound..<part.range.upperBound).prefix(24).first {
            atoms[$0].isSign(")") || atoms[$0].isSign("]")
        }
        return open + 1..<(close ?? part.range.upperBound)
    }

    /// In brackets a cue speaks of what is in them: "(nice to have: Flax)"; alone in them of what is before: "Flax (optional)", and at
    /// a line's beginning of what comes: "[optional] Flax".
    private func scope(
        _ cue: PostingCue, _ range: Range<Int>, in bracket: Range<Int>, _ isAlone: Bool,
        _ former: ArraySlice<Hit>, _ part: PostingPart
    ) -> PostingScope {
        guard isAlone else {
            let scope =
                cue.side == .after || range.lowerBound == bracket.lowerBound
                ? range.upperBound..<max(range.upperBound, bracket.upperBound) : bracket.lowerBound..<range.lowerBound
            return PostingScope(range: scope, cue: cue)
        }
        let open = bracket.lowerBound - 1
        let aside = PostingCue(sense: cue.sense, side: .before, isOfMails: cue.isOfMails, isSoft: cue.isSoft)
        guard open > part.range.lowerBound else {
            return PostingScope(range: bracket.upperBound..<max(bracket.upperBound, part.range.upperBound), cue: cue)
        }
        let before = former.prefix { $0.range.upperBound <= open }
        return PostingScope(range: behind(aside, open..<open + 1, before, part)..<open, cue: aside)
    }
}
