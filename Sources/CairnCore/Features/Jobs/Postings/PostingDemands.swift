/// How much a posting asks for something, the strongest first.
public enum PostingDemand: String, CaseIterable, Comparable, Sendable {
    case must
    case nice
    case mentioned

    public static func < (first: Self, second: Self) -> Bool { first.rank < second.rank }
    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What the words of one part ask for.
struct PostingDemands {
    /// A word of the lexicon in the part.
    struct Find: Equatable, Sendable {
        let range: Range<Int>
        let terms: [PostingLexicon.Term]
        /// nil if it counts for nothing there.
        let demand: PostingDemand?
        let line: Int
    }

    private let lexicon: PostingLexicon
    private let atoms: [PostingAtom]
    private let bytes: [UInt8]

    /// Whether a heading says what is demanded; running text need not then.
    private let isHeaded: Bool

    init(_ lexicon: PostingLexicon, _ atoms: [PostingAtom], _ bytes: [UInt8], isHeaded: Bool) {
        (self.lexicon, self.atoms, self.bytes, self.isHeaded) = (lexicon, atoms, bytes, isHeaded)
    }

    /// The words of the part that are known, and how much it asks for each.
    func finds(in part: PostingPart) -> [Find] {
        let hits = lexicon.terms.hits(atoms, part.range).filter { isWhole($0.range) }
        guard !hits.isEmpty else { return [] }
        let scopes = part.section.counts || part.section.listens ? scopes(part) : []
        return hits.map { hit in
            Find(range: hit.range, terms: hit.meanings, demand: demand(hit.range, part, scopes), line: part.line)
        }
    }

    /// Whether a heading or a clear word says in the part that something is demanded; `softly` if "experience with" is enough.
    func demands(_ part: PostingPart, softly: Bool) -> Bool {
        part.section == .must
            || part.section.listens && scopes(part).contains { $0.section == .must && (softly || !$0.cue.isSoft) }
    }

    /// Whether a clear word in it says that something is demanded or welcome.
    func speaksClearly(_ part: PostingPart) -> Bool {
        var open = part
        open.section = .loose
        return scopes(open).contains { $0.section?.demands == true && !$0.cue.isSoft }
    }

    /// Whether the part says anywhere that something is demanded or welcome.
    func speaks(_ part: PostingPart) -> Bool {
        part.section.demands
            || part.section.listens && scopes(part).contains { $0.section?.demands == true && !$0.cue.isSoft }
    }

    // MARK: Whole words

    /// No part of a name: R&D is not R, and Go-to-market is not Go.
    private func isWhole(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        if first > 0, atoms[first].isGlued, !atoms[first].isHyphenated {
            let before = atoms[first - 1]
            if ["&", "@", "_", "#", "."].contains(where: { before.isSign($0) }), before.isGlued { return false }
        }
        guard last + 1 < atoms.count, atoms[last + 1].isGlued else { return true }
        let next = atoms[last + 1]
        if ["&", "@", "_"].contains(where: { next.isSign($0) }) { return false }
        if next.isSign("."), last + 2 < atoms.count, atoms[last + 2].isGlued, atoms[last + 2].isWord { return false }
        // Of words of one or two letters a hyphen makes another word, but not in German, where the next has a capital.
        guard next.isHyphenated, range.count == 1, atoms[last].range.count <= 2 else { return true }
        return bytes[next.range].first.map { (0x41...0x5A).contains($0) } ?? false
    }

    // MARK: Scopes

    /// How far a cue reaches.
    private struct Scope {
        let range: Range<Int>
        let cue: PostingCue

        /// nil for a negation.
        var section: PostingSection? {
            if case .section(let section) = cue.sense { section } else { nil }
        }
    }

    private func scopes(_ part: PostingPart) -> [Scope] {
        let all = lexicon.cues.hits(atoms, part.range).compactMap { hit -> (Range<Int>, PostingCue)? in
            let isOpen = part.section == .loose || part.section == .unknown
            let cues = hit.meanings.filter { cue in
                cue.isSoft
                    ? isOpen && !isHeaded && part.stance != .ours && part.stance != .wishes : isOpen || !cue.isOfMails
            }
            return cues.first.map { (hit.range, turned(preferred(cues, hit.range, part) ?? $0, hit.range, part)) }
        }
        let found = all.indices.filter { !isWithin(all[$0], after: $0 > 0 ? all[$0 - 1] : nil) }.map { all[$0] }
        return found.indices.map { index in
            let (range, cue) = found[index]
            if isOfFormer(cue, range, part) { return Scope(range: part.range.lowerBound..<range.lowerBound, cue: cue) }
            if let bracket = bracket(around: range, part) {
                let said = found.filter { bracket.contains($0.0.lowerBound) }.flatMap { Array($0.0) }
                let isAlone = !bracket.contains { atoms[$0].isWord && !said.contains($0) }
                return scope(cue, range, in: bracket, isAlone, found[..<index], part)
            }
            let scope =
                cue.side == .after
                ? range.upperBound..<ahead(cue, range, found[(index + 1)...], part)
                : behind(cue, range, found[..<index], part)..<range.lowerBound
            return Scope(range: scope, cue: cue)
        }
    }

    /// Whether what the cue demands was named before: "SQL and Python; you should be comfortable with both".
    private func isOfFormer(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> Bool {
        guard cue.sense == .section(.must), cue.side == .after else { return false }
        let next = range.upperBound..<min(range.upperBound + 5, part.range.upperBound)
        guard let place = next.first(where: { Self.formers.contains(atoms[$0].key) }) else { return false }
        let follower = place + 1
        return follower >= part.range.upperBound
            || !Self.joints.contains(atoms[follower].key)
                && lexicon.terms.hits(atoms, follower..<min(follower + 4, part.range.upperBound)).isEmpty
    }

    private static let formers = keys(["both", "these", "those", "them", "beides", "beidem", "beiden"])
    private static let joints = keys(["who", "whose", "that"])

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
        _ former: ArraySlice<(Range<Int>, PostingCue)>, _ part: PostingPart
    ) -> Scope {
        guard isAlone else {
            let scope =
                cue.side == .after || range.lowerBound == bracket.lowerBound
                ? range.upperBound..<max(range.upperBound, bracket.upperBound) : bracket.lowerBound..<range.lowerBound
            return Scope(range: scope, cue: cue)
        }
        let open = bracket.lowerBound - 1
        let aside = PostingCue(sense: cue.sense, side: .before, isOfMails: cue.isOfMails, isSoft: cue.isSoft)
        guard open > part.range.lowerBound else {
            return Scope(range: bracket.upperBound..<max(bracket.upperBound, part.range.upperBound), cue: cue)
        }
        let before = former.prefix { $0.0.upperBound <= open }
        return Scope(range: behind(aside, open..<open + 1, before, part)..<open, cue: aside)
    }

    /// Two negatives demand: "we won't talk to people without Python", "ohne SQL geht nichts".
    private func turned(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> PostingCue {
        guard cue.sense == .negation, range.count == 1, Self.lacks.contains(atoms[range.lowerBound].key),
            part.range.contains(where: { !range.contains($0) && Self.negatives.contains(atoms[$0].key) })
        else { return cue }
        return PostingCue(sense: .section(.must), side: .after, isOfMails: false)
    }

    private static let lacks = keys(["without", "ohne"])
    private static let negatives = keys([
        "won't", "wouldn't", "can't", "cannot", "couldn't", "don't", "doesn't", "not", "never", "no", "nobody",
        "nothing",
        "nichts", "nicht", "kein", "keine", "keinen", "niemand", "nie",
    ])

    private static func keys(_ words: [String]) -> Set<UInt64> {
        Set(words.flatMap { PostingAtoms.atoms($0).map(\.key) })
    }

    /// Whether a demand is part of the wish before it: "It would be great if | you have".
    private func isWithin(_ hit: (Range<Int>, PostingCue), after former: (Range<Int>, PostingCue)?) -> Bool {
        guard let former, hit.1.sense == .section(.must), hit.1.side == .after, former.1.side == .after,
            hit.0.lowerBound - former.0.upperBound <= 1
        else { return false }
        return former.1.sense == .section(.nice) || former.1.sense == .section(.notNeeded)
    }

    /// Of several cues of one wording the one that fits its place: what ends a part speaks of what is before it.
    private func preferred(_ cues: [PostingCue], _ range: Range<Int>, _ part: PostingPart) -> PostingCue? {
        let isLast = part.range.upperBound - range.upperBound <= 1
        return cues.first { $0.side == (isLast ? .before : .after) }
    }

    /// Where what a cue says of the words behind it ends.
    private func ahead(
        _ cue: PostingCue, _ range: Range<Int>, _ next: ArraySlice<(Range<Int>, PostingCue)>, _ part: PostingPart
    ) -> Int {
        // A cue of the same family takes over; one that looks back speaks of words that are its own.
        var end = part.range.upperBound
        for (other, following) in next where following.side == .after && takesOver(following, cue) {
            end = other.lowerBound
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
            if commas, [",", "(", ")", ":"].contains(where: { atom.isSign($0) }) { return place }
            if atom.isWord, Self.turns.contains(atom.key) { return place }
        }
        return max(start, end)
    }

    private static let turns = keys(["but", "aber", "sondern", "however", "plus", "experience", "jedoch", "doch"])

    /// Where what a cue says of the words before it begins: "A, B and C are a plus", but of "A, B is a plus" only B.
    private func behind(
        _ cue: PostingCue, _ range: Range<Int>, _ former: ArraySlice<(Range<Int>, PostingCue)>, _ part: PostingPart
    ) -> Int {
        var start = part.range.lowerBound
        let clear = former.last { !$0.1.isSoft && $0.1.sense != .negation && $0.1.sense != .section(.study) }
        if let last = clear {
            start = last.1.side == cue.side || last.1.sense != cue.sense ? last.0.upperBound : last.0.lowerBound
        }
        let isPlural = atoms[range.lowerBound].isWord && Self.plurals.contains(atoms[range.lowerBound].key)
        guard !isPlural else { return start }
        let comma = (start..<range.lowerBound).last { place in
            [",", "(", ":"].contains { atoms[place].isSign($0) } && place + 1 < range.lowerBound
        }
        return comma.map { $0 + 1 } ?? start
    }

    private static let plurals = keys(["are", "sind", "wären", "werden"])

    // MARK: Demand

    private func demand(_ hit: Range<Int>, _ part: PostingPart, _ scopes: [Scope]) -> PostingDemand? {
        let about = scopes.filter { $0.range.lowerBound <= hit.lowerBound && hit.upperBound <= $0.range.upperBound }
        if about.contains(where: { $0.section.map { !$0.counts } ?? true }) { return nil }
        // What looks back is nearer to its words than what began the sentence; of two that look ahead the later one.
        let speaker = about.last { $0.cue.side == .before } ?? about.last { !$0.cue.isSoft } ?? about.last
        switch part.section {
        case .must: return speaker?.section == .nice ? .nice : .must
        case .nice: return .nice
        case .loose where speaker == nil, .unknown where speaker == nil:
            return part.stance == .demands ? .must : part.stance == .wishes ? .nice : .mentioned
        case .duties, .other, .loose, .unknown:
            return speaker?.section == .must ? .must : speaker?.section == .nice ? .nice : .mentioned
        case .company: return speaker?.section == .must ? .must : speaker?.section == .nice ? .nice : nil
        case .notNeeded, .benefits, .legal, .study: return nil
        }
    }
}
