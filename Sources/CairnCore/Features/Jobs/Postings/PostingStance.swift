/// How a sentence of running text stands to a demand, apart from the words in it that say so.
enum PostingStance: Equatable, Sendable {
    /// It is about who is sought, or goes on with a demand: "Your Python is good. Docker, too."
    case demands
    /// What it names would please: "Docker would save us a month."
    case wishes
    /// It is about who hires: "We run on AWS."
    case ours
    /// It is about the work, or about something else.
    case describes
    case unclear
}

/// Tells the stance of sentences by whom they begin with, and by the sentence before.
struct PostingStances {
    private let lexicon: PostingLexicon
    private let demands: PostingDemands
    private let atoms: [PostingAtom]

    init(_ lexicon: PostingLexicon, _ demands: PostingDemands, _ atoms: [PostingAtom]) {
        (self.lexicon, self.demands, self.atoms) = (lexicon, demands, atoms)
    }

    /// Sets the stance of each part of running text.
    func set(_ parts: inout [PostingPart]) {
        var (line, goesOn, speaksOfOne) = (0, false, false)
        for index in parts.indices {
            let part = parts[index]
            // What was demanded ends with the paragraph.
            if part.line != line { (line, goesOn, speaksOfOne) = (part.line, false, false) }
            if part.section.demands { aside(&parts[index]) }
            guard part.section == .loose || part.section == .unknown else { continue }
            if isLikewise(part), index > 0, parts[index - 1].line == line, let former = demands.said(parts[index - 1]) {
                parts[index].stance = former == .must ? .demands : .wishes
                continue
            }
            parts[index].stance = stance(part, goesOn, speaksOfOne)
            speaksOfOne = speaksOfOne || isAboutOne(part)
            if refers(part, index, parts) { parts[index - 1].stance = .wishes }
            goesOn =
                demands.demands(parts[index], softly: true)
                || goesOn && [.demands, .wishes].contains(parts[index].stance)
        }
    }

    /// "The same goes for Docker", "So is SQL": what was said of the former is said of this.
    private func isLikewise(_ part: PostingPart) -> Bool {
        lexicon.likewise.longest(atoms, at: part.range.lowerBound, before: part.range.upperBound) != nil
    }

    /// "Have you used a solver? That would be welcome": a wish that names nothing is about the sentence before.
    private func refers(_ part: PostingPart, _ index: Int, _ parts: [PostingPart]) -> Bool {
        guard let first = part.range.first, Self.pronouns.contains(atoms[first].key), index > 0 else { return false }
        let former = parts[index - 1]
        // "…; neither is a condition"
        let isWaived =
            Self.neithers.contains(atoms[first].key)
            && part.range.contains { PostingTurns.needs.contains(atoms[$0].key) }
        return former.line == part.line && former.section == part.section
            && (isWaived || demands.said(part) == .nice && demands.said(former) == nil)
    }

    /// "Confident with SQL; our warehouse is Snowflake": what is said of who hires is not demanded.
    private func aside(_ part: inout PostingPart) {
        guard let first = part.range.first, Self.isOurs(first, atoms), !demands.speaksClearly(part)
        else { return }
        part.section = .other
    }

    /// "They will build": what is to come is work.
    private func isFuture(_ first: Int) -> Bool {
        Self.futures.contains(atoms[first].key)
            || first + 1 < atoms.count && Self.futures.contains(atoms[first + 1].key)
    }

    private static let futures = PostingAtoms.keys(["will", "they'll", "he'll", "she'll", "would", "they'd"])
    /// Those who are sought, once they were spoken of.
    private static let theirs = PostingAtoms.keys([
        "they", "they've", "they're", "he", "she", "their", "sie", "er", "diese",
    ])

    /// Whether the sentence begins with the one who is sought: "The engineer we hire knows".
    private func isAboutOne(_ part: PostingPart) -> Bool {
        let words = part.range.prefix(6)
        return words.contains { Self.ones.contains(atoms[$0].key) }
            && !part.range.prefix(1).contains { Self.ours.contains(atoms[$0].key) }
    }

    private static let ones = PostingAtoms.keys([
        "engineer", "scientist", "person", "researcher", "developer", "analyst", "candidate", "applicant", "whoever",
        "colleague", "somebody", "someone", "anyone", "hire", "joiner",
    ])

    private func stance(_ part: PostingPart, _ goesOn: Bool, _ speaksOfOne: Bool) -> PostingStance {
        let words = part.range.prefix(8).filter { atoms[$0].isWord }
        guard let first = words.first(where: { !Self.openers.contains(atoms[$0].key) }) else { return .unclear }
        if isOwned(first, part) { return .demands }
        if isWish(part) { return .wishes }
        if Self.isOurs(first, atoms) { return .ours }
        if goesOn, isHowTo(first, part) { return .demands }
        if goesOn, speaksOfOne, Self.theirs.contains(atoms[first].key), !isFuture(first) { return .demands }
        if Self.describing.contains(atoms[first].key) || isWork(first, part) { return .describes }
        return goesOn && isFragment(first, part) ? .demands : .unclear
    }

    /// "You know Python. How to write a test."
    private func isHowTo(_ first: Int, _ part: PostingPart) -> Bool {
        Self.hows.contains(atoms[first].key) && first + 1 < part.range.upperBound
            && PostingTurns.tos.contains(atoms[first + 1].key)
    }

    /// "Docker, too", "And you write SQL": no sentence about something else.
    private func isFragment(_ first: Int, _ part: PostingPart) -> Bool {
        Self.sought.contains(atoms[first].key) || Self.bare.contains(atoms[first].key)
            || !part.range.prefix(6).contains { Self.finite.contains(atoms[$0].key) }
    }

    private static let neithers = PostingAtoms.keys(["neither", "none", "nothing", "keines", "nichts"])
    private static let pronouns = PostingAtoms.keys([
        "that", "this", "these", "those", "both", "das", "dies", "beides", "neither", "none", "nothing", "keines",
        "nichts",
    ])
    private static let sought = PostingAtoms.keys(["you", "you're", "you've", "du", "Sie", "someone", "somebody"])
    private static let hows = PostingAtoms.keys(["how"])
    /// Verbs that begin a demand whose subject was named before: "You should know Python; have written tests".
    private static let bare = PostingAtoms.keys(["have", "be", "know", "can", "understand", "bring", "write", "enjoy"])
    private static let finite = PostingAtoms.keys([
        "is", "are", "was", "were", "has", "have", "had", "will", "does", "did", "isn't", "ist", "sind", "war", "hat",
        "haben", "wird", "werden", "comes", "runs", "makes", "goes", "gets", "takes", "lives", "means", "needs", "ends",
    ])

    /// "Your Python": what is said to be the reader's, if it is a skill.
    private func isOwned(_ first: Int, _ part: PostingPart) -> Bool {
        Self.owning.contains(atoms[first].key)
            && lexicon.terms.hits(atoms, first + 1..<min(first + 4, part.range.upperBound)).contains { hit in
                hit.meanings.contains { if case .skill(_, isWeak: false) = $0 { true } else { false } }
            }
    }

    /// "Docker would help": a skill, or something of it, would do something; nobody would.
    private func isWish(_ part: PostingPart) -> Bool {
        part.range.dropFirst().contains { place in
            Self.conditional.contains(atoms[place].key) && !Self.persons.contains(atoms[place - 1].key)
                && !Self.persons.contains(place + 1 < part.range.upperBound ? atoms[place + 1].key : 0)
                && atoms[place - 1].isWord && !Self.asking.contains(atoms[part.range.lowerBound].key)
        }
    }

    /// "You'll join": begins with what one will do.
    private func isWork(_ first: Int, _ part: PostingPart) -> Bool {
        lexicon.cues.longest(atoms, at: first, before: part.range.upperBound)?.meanings
            .contains { $0.sense == .section(.duties) && $0.side == .after } ?? false
    }

    /// Words before the one whom a sentence is about.
    private static let openers = PostingAtoms.keys([
        "and", "but", "so", "also", "today", "now", "right", "here", "currently", "at", "moment", "yes", "well", "und",
        "aber", "auch", "heute", "derzeit", "aktuell",
    ])

    private static let conditional = PostingAtoms.keys(["would", "wäre", "wären", "würde", "würden"])
    private static let persons = PostingAtoms.keys([
        "we", "I", "you", "they", "who", "it", "this", "that", "he", "she", "wir", "ich", "du", "sie", "das", "es",
        "der", "die",
        "what",
    ])
    private static let asking = PostingAtoms.keys(["what", "who", "how", "where", "was", "wer", "wie"])

    /// Those who hire.
    static let ours = PostingAtoms.keys([
        "we", "we're", "we've", "we'll", "we'd", "our", "us", "ours", "I", "I'm", "I've", "my", "wir", "unser",
        "unsere",
        "unseren", "unserem",
    ])

    /// Whether the word stands for those who hire; "well-tested" is spelled as "we'll" is.
    static func isOurs(_ place: Int, _ atoms: [PostingAtom]) -> Bool {
        ours.contains(atoms[place].key) && !(place + 1 < atoms.count && atoms[place + 1].isHyphenated)
    }

    static let articles = PostingAtoms.keys(["the", "this", "these", "die", "das", "der"])

    /// What stands for the job, for others, or for something else.
    private static let describing = PostingAtoms.keys([
        "they", "they're", "they've", "their", "it", "it's", "its", "the", "much", "most", "this", "that", "these",
        "there", "there's", "who", "how", "why", "where", "when",
        "until", "since", "every", "each", "he", "she", "his", "her", "one", "two", "three", "four", "five", "six",
        "nobody",
        "es", "das", "die", "der", "dort", "hier", "bei", "im", "in", "seit",
    ])

    /// Those to whom what is theirs is said.
    private static let owning = PostingAtoms.keys(["your", "dein", "deine", "deinem", "Ihr", "Ihre", "Ihrem"])
}
