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
    private let reach: PostingScopes

    /// `isHeaded` if a heading says what is demanded; running text need not then.
    init(_ lexicon: PostingLexicon, _ atoms: [PostingAtom], _ bytes: [UInt8], isHeaded: Bool) {
        (self.lexicon, self.atoms, self.bytes) = (lexicon, atoms, bytes)
        reach = PostingScopes(lexicon, atoms, isHeaded: isHeaded)
    }

    /// The words of the part that are known, and how much it asks for each.
    func finds(in part: PostingPart) -> [Find] {
        let hits = lexicon.named(atoms, part.range).filter { isWhole($0.range) }
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

    /// What the part clearly says of something in it: that it is demanded, or welcome; nil if neither.
    func said(_ part: PostingPart) -> PostingDemand? {
        let sections = scopes(part).filter { !$0.cue.isSoft }.compactMap(\.section)
        if sections.contains(.nice) || part.stance == .wishes { return .nice }
        return sections.contains(.must) || part.stance == .demands ? .must : nil
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
        if next.isSign("."), last + 2 < atoms.count, atoms[last + 2].isGlued, atoms[last + 2].isWord {
            // "Python 3.11" and "Python 3.x" are versions, "node.js" is a name.
            return [last, last + 2].contains { place in
                bytes[atoms[place].range].first.map { (0x30...0x39).contains($0) } ?? false
            }
        }
        // Of words of one or two letters a hyphen makes another word, but not in German, where the next has a capital.
        guard next.isHyphenated, range.count == 1, atoms[last].range.count <= 2 else { return true }
        return bytes[next.range].first.map { (0x41...0x5A).contains($0) } ?? false
    }

    private func scopes(_ part: PostingPart) -> [PostingScope] { reach.scopes(part) }

    // MARK: Demand

    private func demand(_ hit: Range<Int>, _ part: PostingPart, _ scopes: [PostingScope]) -> PostingDemand? {
        // "Insists on Docker": the last little word of a cue may be the first one of what it is about.
        let about = scopes.filter { scope in
            let isMeant = scope.cue.side == .after && scope.section?.demands == true
            let start = isMeant ? scope.range.lowerBound - 1 : scope.range.lowerBound
            // "Kubernetes experience | experience is a must": the first word of a cue that looks back may be the last of a skill.
            let isIn =
                scope.cue.side == .before
                ? hit.lowerBound < scope.range.upperBound : hit.upperBound <= scope.range.upperBound
            return start <= hit.lowerBound && scope.range.lowerBound < hit.upperBound && isIn
        }
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
