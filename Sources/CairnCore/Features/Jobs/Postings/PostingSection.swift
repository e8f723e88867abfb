/// What a part of a posting is about.
enum PostingSection: String, CaseIterable, Sendable {
    case must
    case nice
    case duties
    case other
    case notNeeded = "not-needed"
    case benefits
    case company
    case legal
    case study
    /// No heading stands over it.
    case loose
    /// A heading stands over it that nobody knows.
    case unknown

    /// Whether what is named here belongs to the work.
    var counts: Bool {
        switch self {
        case .must, .nice, .duties, .other, .loose, .unknown: true
        case .notNeeded, .benefits, .company, .legal, .study: false
        }
    }

    /// Whether running text may say here what is demanded.
    var listens: Bool {
        switch self {
        case .duties, .other, .company, .loose, .unknown: true
        case .must, .nice, .notNeeded, .benefits, .legal, .study: false
        }
    }

    /// Whether something is demanded or welcome here.
    var demands: Bool { self == .must || self == .nice }
}

/// A little word of running text.
struct PostingCue: Equatable, Sendable {
    /// What it says of what stands before or after it.
    enum Sense: Equatable, Sendable {
        case section(PostingSection)
        /// What stands there is not asked for.
        case negation
    }

    /// Where what it speaks of stands, as seen from the cue.
    enum Side: Equatable, Sendable {
        case after
        case before
    }

    let sense: Sense
    let side: Side
    /// Counts in text without headings alone, as recruiters write it.
    let isOfMails: Bool
    /// Says what is demanded only where no heading does, and nothing clearer: "experience with".
    var isSoft = false
}

/// A cue with a gap in it.
struct PostingFrame: Equatable, Sendable {
    /// The words behind the gap.
    let tail: [UInt64]
    /// If it looks back, what it speaks of stands in the gap; else behind the tail.
    let cue: PostingCue
}

/// The words of postings, made ready to be looked for.
public struct PostingLexicon: Sendable {
    /// A skill, or a word of no skill.
    enum Term: Equatable, Sendable {
        case skill(ItemID, isWeak: Bool)
        /// A word for a whole field.
        case umbrella
        /// A word that the user added and gave no skill.
        case own(String)
    }

    private(set) var terms = PostingPhrases<Term>()
    private(set) var headings = PostingPhrases<PostingSection>()
    private(set) var columns = PostingPhrases<PostingSection>()
    private(set) var cues = PostingPhrases<PostingCue>()
    /// Cues with a gap, by the words before it.
    private(set) var frames = PostingPhrases<PostingFrame>()
    /// What opens a sentence that says the same of something else.
    private(set) var likewise = PostingPhrases<Bool>()
    /// Words that stand among benefits.
    private(set) var benefits = PostingPhrases<Bool>()
    /// Words between alternatives.
    private(set) var alternatives = PostingPhrases<Bool>()
    /// The last words of what opens a list of alternatives: "one of", "such as".
    private(set) var openers = PostingKeys([])
    /// How often a word stands in headings of each section.
    private(set) var headingWords: [UInt64: [PostingSection: Int]] = [:]

    /// A lexicon of these words and of the user's own: a word, and the skill that it means, or none.
    public init(_ words: PostingWords, own: [(word: String, skill: ItemID?)] = []) {
        for (id, forms) in words.skills.sorted(by: { $0.key < $1.key }) {
            let weak = Set(forms.weak ?? [])
            for form in PostingInflections.forms(of: forms.strong ?? []) where !weak.contains(form) {
                terms.add(form, .skill(id, isWeak: false))
            }
            for form in PostingInflections.forms(of: forms.weak ?? []) { terms.add(form, .skill(id, isWeak: true)) }
            for form in forms.exact ?? [] { terms.add(form, .skill(id, isWeak: false), exact: true) }
        }
        for form in words.forms("umbrella", \.words) { terms.add(form, .umbrella) }
        add(own)
        for section in PostingSection.allCases { add(section, words) }
        addCues(.negation, "negation", words)
        for word in words.forms("must", \.words) {
            cues.add(word, PostingCue(sense: .section(.must), side: .after, isOfMails: false, isSoft: true))
        }
        cues.fillers = PostingAtoms.keys(Self.fillers)
        terms.fillers = PostingAtoms.keys(PostingInflections.fillers)
        terms.ties = PostingAtoms.keys(PostingInflections.ties)
        for word in Self.sames { likewise.add(word, true) }
        for word in words.forms("benefits", \.words) { benefits.add(word, true) }
        for word in words.forms("either", \.words) + words.forms("either", \.after) { alternatives.add(word, true) }
        openers = PostingKeys(
            words.forms("either", \.before).compactMap { PostingAtoms.atoms($0).last { $0.isWord }?.key })
    }

    /// The same, with words of the user's own: a word, and the skill that it means, or none.
    func adding(_ own: [(word: String, skill: ItemID?)]) -> PostingLexicon {
        var more = self
        more.add(own)
        return more
    }

    private mutating func add(_ own: [(word: String, skill: ItemID?)]) {
        for (word, skill) in own { terms.add(word, skill.map { .skill($0, isWeak: false) } ?? .own(word)) }
    }

    private static let sames = [
        "the same goes for", "the same holds for", "the same applies to", "the same is true of", "same goes for",
        "same for", "likewise", "ditto", "so is", "so are", "so would", "so does", "so do", "and so is", "and so are",
        "das Gleiche gilt für", "Gleiches gilt für", "dasselbe gilt für", "ebenso",
    ]

    /// Words that change nothing within a cue.
    private static let fillers = [
        "also", "already", "really", "definitely", "certainly", "absolutely", "certain", "some", "clearly", "safely",
        "do",
        "just", "simply", "then", "therefore", "so", "all", "very", "too", "here", "there", "either", "still",
        "usually",
        "auch", "schon", "bereits", "wirklich", "dort", "hier", "dabei", "dafür", "also", "unbedingt", "bei", "uns",
        "der", ",",
        "Kunde", "sehr", "außerdem", "ebenso", "zudem", "jedenfalls",
    ]

    private mutating func add(_ section: PostingSection, _ words: PostingWords) {
        let kind = section.rawValue
        for heading in words.forms(kind, \.headings) {
            headings.add(heading, section)
            for atom in PostingAtoms.atoms(heading) where atom.isWord {
                headingWords[atom.key, default: [:]][section, default: 0] += 1
            }
        }
        for column in words.forms(kind, \.columns) { columns.add(column, section) }
        addCues(.section(section), kind, words)
    }

    private mutating func addCues(_ sense: PostingCue.Sense, _ kind: String, _ words: PostingWords) {
        for word in words.forms(kind, \.before) {
            addCue(word, PostingCue(sense: sense, side: .after, isOfMails: false))
        }
        for word in words.forms(kind, \.after) {
            addCue(word, PostingCue(sense: sense, side: .before, isOfMails: false))
        }
        for word in words.forms(kind, \.mail) {
            cues.add(word, PostingCue(sense: sense, side: .after, isOfMails: true))
        }
    }

    /// "setzen … voraus" is a cue with a gap.
    private mutating func addCue(_ word: String, _ cue: PostingCue) {
        let halves = word.split(separator: "…", maxSplits: 1)
        guard let head = halves.first, let tail = halves.dropFirst().first else { return cues.add(word, cue) }
        frames.add(String(head), PostingFrame(tail: PostingAtoms.atoms(String(tail)).map(\.key), cue: cue))
    }
}
