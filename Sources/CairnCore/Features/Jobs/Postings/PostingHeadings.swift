/// Tells headings from other lines, and what they head.
struct PostingHeadings {
    let lexicon: PostingLexicon
    let bytes: [UInt8]
    let atoms: [PostingAtom]

    /// A line, taken apart.
    struct Line {
        /// All its atoms.
        var range: Range<Int>
        /// Behind bullet and number, without marks of emphasis and the colon at the end.
        var content: Range<Int>
        /// Begins with a dash, a dot or another bullet.
        var isBullet: Bool
        /// Begins with a number.
        var isNumbered: Bool
        /// Bold or with sharps, as headings are.
        var isMarked: Bool
        var endsInColon: Bool
        var isQuestion: Bool
        var isBlank: Bool { range.isEmpty }
    }

    /// Takes a line apart.
    func line(_ range: Range<Int>) -> Line {
        var content = range
        let (isBullet, isNumbered, isMarked) = strip(&content)
        var (endsInColon, isQuestion) = (false, false)
        while let last = content.last, isTrailing(atoms[last]) || isEllipsis(last, content) {
            endsInColon = endsInColon || atoms[last].isSign(":")
            isQuestion = isQuestion || atoms[last].isSign("?")
            content = content.lowerBound..<last
        }
        return Line(
            range: range, content: content, isBullet: isBullet, isNumbered: isNumbered,
            isMarked: isMarked, endsInColon: endsInColon, isQuestion: isQuestion)
    }

    /// The last of several dots: "You might be a match if..."
    private func isEllipsis(_ place: Int, _ content: Range<Int>) -> Bool {
        atoms[place].isSign(".")
            && (atoms[place].isGlued && place > content.lowerBound && atoms[place - 1].isSign(".")
                || place + 1 < atoms.count && atoms[place + 1].isSign(".") && atoms[place + 1].isGlued)
    }

    private func isTrailing(_ atom: PostingAtom) -> Bool {
        [":", "*", "_", "…", "?", "!", "#", "-", "="].contains { atom.isSign($0) } || atom.kind == .other
    }

    /// Passes over bullets, numbers and marks of emphasis.
    private func strip(_ content: inout Range<Int>) -> (isBullet: Bool, isNumbered: Bool, isMarked: Bool) {
        var (isBullet, isNumbered, isMarked) = (false, false, false)
        while let first = content.first {
            let atom = atoms[first]
            var next = first + 1
            let isDouble = next < content.upperBound && atoms[next].key == atom.key && atoms[next].isGlued
            if (atom.isSign("*") || atom.isSign("_")) && next < content.upperBound && atoms[next].isGlued {
                isMarked = isMarked || isDouble || atoms[content.upperBound - 1].key == atom.key
                isBullet = isBullet || !isMarked
            } else if atom.isSign("#") || atom.isSign("=") {
                isMarked = true
            } else if ["-", "*", "+", ">", "~", "_", "o"].contains(where: { atom.isSign($0) }) || isBulletSign(atom) {
                isBullet = true
            } else if !isNumbered, let end = number(content) {
                isNumbered = true
                next = end
            } else {
                break
            }
            content = min(next, content.upperBound)..<content.upperBound
        }
        return (isBullet, isNumbered, isMarked)
    }

    private func isBulletSign(_ atom: PostingAtom) -> Bool {
        guard atom.kind == .other else { return false }
        // Currency and quotation marks begin sentences.
        return ![
            [0xE2, 0x82, 0xAC], [0xC2, 0xA3], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xC2, 0xBF], [0xC2, 0xAB],
        ]
        .contains { bytes[atom.range].elementsEqual($0) }
    }

    /// Where a number ends that begins the line: 1. 1) (1) 1.2 a) IV. and Section 1.
    private func number(_ content: Range<Int>) -> Int? {
        var place = content.lowerBound
        let end = content.upperBound
        let isOpen = atoms[place].isSign("(")
        if isOpen { place += 1 }
        guard place < end, atoms[place].isWord else { return nil }
        let text = bytes[atoms[place].range]
        let isDigits = text.allSatisfy { (0x30...0x39).contains($0) } && text.count <= 2
        let isLetter = text.count == 1 || text.allSatisfy { [0x49, 0x56, 0x58].contains($0) }
        guard isDigits || isLetter else { return nil }
        place += 1
        while place + 1 < end, atoms[place].isSign("."), atoms[place + 1].isGlued, atoms[place + 1].isWord,
            bytes[atoms[place + 1].range].allSatisfy({ (0x30...0x39).contains($0) })
        {
            place += 2
        }
        let isDotted = place > content.lowerBound + (isOpen ? 2 : 1)
        guard place < end else { return nil }
        let closes = [".", ")", ":"].contains { atoms[place].isSign($0) } && atoms[place].isGlued
        if closes, place + 1 == end || !atoms[place + 1].isGlued || atoms[place].isSign(")") { return place + 1 }
        return isDotted && isDigits && !atoms[place].isGlued ? place : nil
    }

    /// What the words head, if they are a heading that is known, whatever stands in brackets but a wish.
    func known(_ content: Range<Int>) -> PostingSection? {
        if let known = lexicon.headings.whole(atoms, content) { return known }
        guard let open = content.first(where: { atoms[$0].isSign("(") || atoms[$0].isSign("[") }),
            open > content.lowerBound, let last = content.last, atoms[last].isSign(")") || atoms[last].isSign("]"),
            let known = lexicon.headings.whole(atoms, content.lowerBound..<open)
        else { return nil }
        // "Requirements (nice to have)"
        return known == .must && lexicon.columns.whole(atoms, open + 1..<last) == .nice ? .nice : known
    }

    /// Whether a word for a skill stands in it that suffices by itself.
    func namesSkill(_ range: Range<Int>) -> Bool {
        lexicon.terms.hits(atoms, range).contains { hit in
            hit.meanings.contains { if case .skill(_, isWeak: false) = $0 { true } else { false } }
        }
    }

    /// What a line heads that looks like a heading and is none that is known word by word: "Your tasks at Kontor". What names a skill,
    /// as "Solid SQL" does, heads nothing.
    func likely(_ content: Range<Int>) -> PostingSection? {
        let words = content.filter { atoms[$0].isWord }
        guard (1...10).contains(words.count), !namesSkill(content) else { return nil }
        // "Why Redstart?" praises.
        if let first = words.first, Self.reasons.contains(atoms[first].key) { return .benefits }
        if let section = byCue(content) { return section }
        // "You'd be at home here if" says who is sought.
        if let first = words.first, let last = words.last, words.count > 2, Self.persons.contains(atoms[first].key),
            Self.ifs.contains(atoms[last].key) || Self.ifs.contains(atoms[words[words.count - 2]].key)
        {
            return .must
        }
        let hits = lexicon.headings.hits(atoms, content).filter { hit in
            let isAtStart = hit.range.lowerBound == content.lowerBound
            return hit.range.count > 1
                && (isAtStart || hit.range.count > 2 && hit.range.upperBound == content.upperBound)
                || isAtStart && hit.meanings.first == .company
        }
        let longest = hits.map(\.range.count).max() ?? 0
        let best = hits.filter { $0.range.count == longest }.compactMap(\.meanings.first)
        if let first = best.first, best.allSatisfy({ $0 == first }) { return first }
        return byWords(words).flatMap { best.isEmpty || best.contains($0) ? $0 : nil } ?? best.last ?? byNeed(content)
    }

    /// What the last sentence of a paragraph announces, with a colon and a list below.
    func announced(_ content: Range<Int>) -> PostingSection? {
        known(content) ?? likely(content) ?? byCue(content) ?? byNeed(content)
    }

    /// By a little word among it: "What this role does not require", "It would help if you also".
    func byCue(_ content: Range<Int>) -> PostingSection? {
        let cues = lexicon.cues.hits(atoms, content).flatMap(\.meanings)
        if cues.contains(where: { $0.sense == .negation || $0.sense == .section(.notNeeded) }) { return .notNeeded }
        // "We'd love to hear from you if you have" is about those who are sought.
        let meets = content.contains { PostingTurns.encounters.contains(atoms[$0].key) }
        return cues.contains { $0.sense == .section(.nice) } && !meets ? .nice : nil
    }

    /// By the cue with which it begins: "Ideally, you'll also have", "To qualify, you need".
    func begun(_ content: Range<Int>) -> PostingSection? {
        let hits = lexicon.cues.hits(atoms, content).filter { hit in !hit.meanings.allSatisfy(\.isSoft) }
        guard hits.contains(where: { $0.range.lowerBound == content.lowerBound }) else { return nil }
        return byCue(content) ?? byNeed(content)
    }

    /// By a word for what one must have: "What our next colleague needs".
    private func byNeed(_ content: Range<Int>) -> PostingSection? {
        let cues = lexicon.cues.hits(atoms, content).flatMap(\.meanings)
        return cues.contains { $0.sense == .section(.must) } ? .must : nil
    }

    /// Words that stand in headings of all sections.
    private static let little = PostingAtoms.keys([
        "a", "an", "the", "it", "is", "be", "would", "what", "have", "that", "this", "these", "but", "not", "if",
        "and", "or", "of", "to", "in", "on",
        "at", "from", "with", "for", "as", "by", "us", "I", "really", "also", "der", "die", "das", "es", "ist",
        "und", "oder",
        "aber", "wenn", "zu", "in", "im", "mit", "von", "für",
    ])
    private static let persons = PostingAtoms.keys(["you", "you'd", "you'll", "you're", "du", "Sie", "this", "it's"])
    private static let ifs = PostingAtoms.keys(["if", "wenn"])
    private static let reasons = PostingAtoms.keys(["why", "warum"])

    /// By how often each of the words stands in headings of which section.
    private func byWords(_ words: [Int]) -> PostingSection? {
        var scores: [PostingSection: Double] = [:]
        for word in words where !Self.little.contains(atoms[word].key) {
            // What is not needed is told by a "no" or a "not", which is a cue.
            guard let counts = lexicon.headingWords[atoms[word].key]?.filter({ $0.key != .notNeeded }) else { continue }
            let sum = counts.values.reduce(0, +)
            for (section, count) in counts {
                let share = Double(count) / Double(sum)
                // A word that most sections have says little, and so does one that was seen once.
                scores[section, default: 0] += share * share * share * (sum == 1 ? 0.8 : 1)
            }
        }
        let order = PostingSection.allCases.sorted { (scores[$0] ?? 0) > (scores[$1] ?? 0) }
        guard let first = order.first, let best = scores[first], best >= 0.6 else { return nil }
        return best >= 1.5 * (scores[order[1]] ?? 0) ? first : nil
    }

    /// Whether all letters of the words are capitals.
    func isCapitals(_ content: Range<Int>) -> Bool {
        var letters = 0
        for place in content where atoms[place].isWord {
            for byte in bytes[atoms[place].range] {
                if (0x61...0x7A).contains(byte) { return false }
                if (0x41...0x5A).contains(byte) { letters += 1 }
            }
        }
        return letters >= 4
    }

    /// Whether a number stands among the words.
    func hasDigit(_ content: Range<Int>) -> Bool {
        content.contains { place in
            atoms[place].isWord && bytes[atoms[place].range].first.map { (0x30...0x39).contains($0) } ?? false
        }
    }

    /// Whether the word is capitals alone.
    func isCapital(_ place: Int) -> Bool { !bytes[atoms[place].range].contains { (0x61...0x7A).contains($0) } }

    /// Whether the word begins with a capital or a digit.
    func isCapitalised(_ place: Int) -> Bool {
        bytes[atoms[place].range].first.map { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } ?? false
    }

    /// What a line heads that is closed by a full stop: "Das bringst du mit."
    func closed(_ line: Line) -> PostingSection? {
        guard let last = line.content.last, atoms[last].isSign("."), !line.isBullet, line.content.count <= 9 else {
            return nil
        }
        return lexicon.headings.whole(atoms, line.content.dropLast())
    }

    /// Whether the line is short, and no sentence.
    func isShort(_ line: Line) -> Bool {
        guard let last = line.content.last, line.content.count <= 14 else { return false }
        return ![".", ",", ";"].contains { atoms[last].isSign($0) }
    }
}
