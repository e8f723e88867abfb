/// What turns a demand round that no list of words can hold: who speaks, a "would" with a word of joy, a "not" with a word of need.
struct PostingTurns {
    private let atoms: [PostingAtom]

    init(_ atoms: [PostingAtom]) { self.atoms = atoms }

    // MARK: Demands

    /// The cue, looking to where words are: "Of course, Python", "You must know Python", "Python, ideally".
    func faced(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> PostingCue {
        guard case .section(let section) = cue.sense, section.demands, !cue.isSoft else { return cue }
        let isFirst = !(part.range.lowerBound..<range.lowerBound).contains { atoms[$0].isWord }
        let isLast = !(range.upperBound..<part.range.upperBound).contains { atoms[$0].isWord }
        guard isFirst != isLast, isFirst == (cue.side == .before) else { return cue }
        return PostingCue(sense: cue.sense, side: isFirst ? .after : .before, isOfMails: cue.isOfMails)
    }

    /// Whether the cue is none there: "would love | to hear from you", "Docker | needed a week", "not | only".
    private func isOther(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> Bool {
        let (next, end) = (range.upperBound, part.range.upperBound)
        guard next < end else { return false }
        if cue.sense == .negation { return Self.exceptions.contains(key(next)) && range.count == 1 }
        if cue.sense == .section(.nice), cue.side == .after {
            // "A deep learning framework, ideally PyTorch": the one that is named stands for what is demanded.
            let before = max(part.range.lowerBound, range.lowerBound - 4)..<range.lowerBound
            if range.count == 1, let last = before.last, !atoms[last].isWord,
                before.contains(where: { Self.kinds.contains(key($0)) })
            {
                return true
            }
            return (next..<min(next + 2, end)).contains { Self.meetings.contains(key($0)) }
                && (range.upperBound - 1..<next + 1).contains { Self.tos.contains(key($0)) }
        }
        // "As required by law"
        if cue.side == .before, range.count == 1, Self.bys.contains(key(next)) { return true }
        return cue.side == .before && range.count == 1 && Self.participles.contains(key(range.lowerBound))
            && atoms[next].isWord && !Self.adverbs.contains(key(next))
    }

    /// The cue as it is meant there; nil if it is none: "you need not", "nobody expects", "no Docker is required" do not ask; "won't do without" does.
    func turned(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> PostingCue? {
        if isOther(cue, range, part) { return nil }
        if cue.sense == .negation {
            // Two negatives demand: "we won't talk to people without Python", "ohne SQL geht nichts".
            guard range.count == 1, Self.lacks.contains(key(range.lowerBound)),
                part.range.contains(where: {
                    !range.contains($0) && (Self.negatives.contains(key($0)) || Self.hardships.contains(key($0)))
                })
            else { return cue }
            return PostingCue(sense: .section(.must), side: .after, isOfMails: false)
        }
        guard cue.sense == .section(.must), !cue.isSoft, isDenied(cue, range, part) else { return cue }
        return cue.side == .after
            ? PostingCue(sense: .section(.notNeeded), side: .after, isOfMails: false)
            : PostingCue(sense: .negation, side: .before, isOfMails: false)
    }

    private func isDenied(_ cue: PostingCue, _ range: Range<Int>, _ part: PostingPart) -> Bool {
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        if cue.side == .after {
            let follows = after < part.range.upperBound && isNegative(after, part)
            return follows || before >= part.range.lowerBound && isNegative(before, part)
        }
        if after < part.range.upperBound, isNegative(after, part) { return true }
        // "No Docker is required": the sentence, or what stands behind its last comma, begins so.
        let clause = part.range.lowerBound..<range.lowerBound
        let start =
            clause.last { Self.commas.contains(key($0)) && !atoms[$0].isWord }.map { $0 + 1 } ?? clause.lowerBound
        return (start..<min(start + 2, range.lowerBound)).contains { isNegative($0, part) }
    }

    /// Whether the word denies, and is not "not only", "nothing but" or "no more than".
    private func isNegative(_ place: Int, _ part: PostingPart) -> Bool {
        Self.negatives.contains(key(place))
            && (place + 1 == part.range.upperBound || !Self.exceptions.contains(key(place + 1)))
    }

    /// "People who came to us from PyTorch needed two weeks", "founded by people who": others than the one who is sought.
    func isOfOthers(_ range: Range<Int>, _ part: PostingPart) -> Bool {
        guard range.count > 1, Self.many.contains(key(range.lowerBound)),
            Self.relatives.contains(key(range.upperBound - 1)),
            !part.range.contains(where: { Self.duties.contains(key($0)) })
        else { return false }
        let isFirst = range.lowerBound == part.range.lowerBound
        if isFirst { return part.stance != .demands }
        let before = range.lowerBound - 1
        // "We forecast wind for people who own turbines", but "we are looking for people who"
        if Self.fors.contains(key(before)) {
            return before == part.range.lowerBound || !Self.searches.contains(key(before - 1))
        }
        return Self.amongs.contains(key(before))
    }

    /// Whether it demands of somebody "who".
    func isOfWhom(_ hit: PostingScopes.Hit) -> Bool {
        hit.cue.sense == .section(.must) && hit.range.contains { Self.relatives.contains(key($0)) }
    }

    /// "The bank has used": says what was done, and not by one who is sought.
    func isOfNobody(_ range: Range<Int>, _ part: PostingPart) -> Bool {
        Self.haves.contains(key(range.lowerBound))
            && !(part.range.lowerBound..<range.lowerBound).contains { Self.candidates.contains(key($0)) }
    }

    // MARK: Wishes

    /// "We would be glad of …", "he'd also like …", "… would make us happy", "it would be to your advantage to know …".
    func wishes(_ part: PostingPart) -> [PostingScopes.Hit] {
        part.range.compactMap { place in
            guard Self.woulds.contains(key(place)), let subject = subject(place, part),
                let joy = joy(behind: place, part, isOfPerson: subject == .person)
            else { return nil }
            let isLast = !(joy + 1..<part.range.upperBound).contains { atoms[$0].isWord }
            let looksAhead =
                subject == .person && !isLast
                || subject == .matter
                    && (joy + 1..<min(joy + 8, part.range.upperBound)).contains { Self.leads.contains(key($0)) }
            return (
                place..<joy + 1,
                PostingCue(sense: .section(.nice), side: looksAhead ? .after : .before, isOfMails: false)
            )
        }
    }

    private enum Subject { case person, matter, skill }

    /// Whose "would" stands there; nil if none does, or the reader's.
    private func subject(_ place: Int, _ part: PostingPart) -> Subject? {
        if Self.personal.contains(key(place)) { return .person }
        if Self.impersonal.contains(key(place)) { return .matter }
        guard Self.conditionals.contains(key(place)), place > part.range.lowerBound, atoms[place - 1].isWord else {
            return nil
        }
        let before = key(place - 1)
        if Self.readers.contains(before) || Self.askers.contains(before) { return nil }
        let after = place + 1 < part.range.upperBound ? key(place + 1) : 0
        if Self.persons.contains(before) || Self.persons.contains(after) { return .person }
        return Self.matters.contains(before) ? .matter : .skill
    }

    /// The word of joy that soon follows; nil if there is none, or it is about meeting: "we would love to hear from you".
    private func joy(behind place: Int, _ part: PostingPart, isOfPerson: Bool) -> Int? {
        var isAlso = false
        for next in place + 1..<max(place + 1, min(place + 7, part.range.upperBound)) {
            guard atoms[next].isWord, !Self.negatives.contains(key(next)) else { return nil }
            isAlso = isAlso || Self.additions.contains(key(next))
            guard Self.joys.contains(key(next)) || isAlso && Self.likes.contains(key(next)) else { continue }
            let meets = (next + 1..<min(next + 4, part.range.upperBound)).contains { Self.meetings.contains(key($0)) }
            return meets && isOfPerson ? nil : next
        }
        return nil
    }

    /// "…, but it isn't a condition", "if you have …, even better": all that stands before is no more than welcome.
    func waivers(_ part: PostingPart) -> [PostingScope] {
        let wish = PostingCue(sense: .section(.nice), side: .before, isOfMails: false)
        if let first = part.range.first, Self.ifs.contains(key(first)), let more = more(part) {
            return [PostingScope(range: part.range.lowerBound..<more, cue: wish)]
        }
        if let told = told(part) { return [PostingScope(range: part.range.lowerBound..<told, cue: wish)] }
        if let refusal = refusal(part) { return [refusal] }
        for place in part.range.dropFirst(2) where Self.negatives.contains(key(place)) {
            let follows = (place + 1..<min(place + 5, part.range.upperBound)).prefix { atoms[$0].isWord }
            let leads = (max(part.range.lowerBound, place - 4)..<place)
            guard follows.contains(where: { Self.needs.contains(key($0)) }),
                leads.contains(where: { Self.buts.contains(key($0)) })
            else { continue }
            return [PostingScope(range: part.range.lowerBound..<place, cue: wish)]
        }
        return []
    }

    /// "If you have written a kernel, tell us about it"
    private func told(_ part: PostingPart) -> Int? {
        guard let first = part.range.first, Self.ifs.contains(key(first)) else { return nil }
        return part.range.dropFirst().first { place in
            Self.tells.contains(key(place)) && place + 1 < part.range.upperBound && Self.toUs.contains(key(place + 1))
        }
    }

    /// "If you are set on deep learning, this one won't be for you"
    private func refusal(_ part: PostingPart) -> PostingScope? {
        guard let start = part.range.first(where: { Self.ifs.contains(key($0)) }),
            let denial = (start..<part.range.upperBound).first(where: { isNegative($0, part) }),
            (denial + 1..<min(denial + 7, part.range.upperBound)).contains(where: { Self.places.contains(key($0)) })
        else { return nil }
        return PostingScope(range: start..<denial, cue: PostingCue(sense: .negation, side: .before, isOfMails: false))
    }

    /// "even more", "all the better"
    private func more(_ part: PostingPart) -> Int? {
        part.range.dropFirst().first { Self.mores.contains(key($0)) && Self.evens.contains(key($0 - 1)) }
    }

    private func key(_ place: Int) -> UInt64 { atoms[place].key }
}
