/// The user's own words for skills, as a pack for the Library: everybody who has the pack reads postings with them.
public struct PostingWordPack: Equatable, Sendable {
    /// What the pack says of one skill.
    public struct Entry: Equatable, Sendable {
        public let skill: ItemID
        /// Words that mean this skill alone.
        public internal(set) var strong: [String] = []
        /// Words that mean another skill as well.
        public internal(set) var weak: [String] = []
    }

    /// A word that a pack cannot take.
    public struct Omission: Equatable, Sendable {
        public let word: String
        /// A sentence's end: "is in the Library already".
        public let reason: String
    }

    /// By id.
    public private(set) var entries: [Entry] = []
    public private(set) var omissions: [Omission] = []

    /// How many words it has.
    public var count: Int { entries.map { $0.strong.count + $0.weak.count }.reduce(0, +) }

    /// The longest form that a pack may have, in characters.
    static let longest = 60

    /// These words, as far as a Library that has those takes them.
    init(_ own: [(word: String, skill: ItemID?)], over words: PostingWords, _ skills: Set<ItemID>) {
        var known: [String: [(skill: ItemID, suffices: Bool)]] = [:]
        for (id, forms) in words.skills {
            for form in (forms.strong ?? []) + (forms.exact ?? []) {
                known[Self.form(form), default: []].append((id, true))
            }
            for form in forms.weak ?? [] { known[Self.form(form), default: []].append((id, false)) }
        }
        let fields = Set(words.forms("umbrella", \.words).map(Self.form))
        let owners = Dictionary(grouping: own.filter { $0.skill != nil }, by: { Self.form($0.word) })
        var made: [ItemID: Entry] = [:]
        for (word, skill) in own {
            let form = Self.form(word)
            if let reason = Self.obstacle(word, skill, known[form] ?? [], fields.contains(form), skills) {
                omissions.append(Omission(word: word, reason: reason))
            } else if let skill {
                let isShared = Set((owners[form] ?? []).compactMap(\.skill)).count > 1
                let isTaken = (known[form] ?? []).contains { $0.suffices }
                var entry = made[skill] ?? Entry(skill: skill)
                guard !(entry.strong + entry.weak).contains(where: { Self.form($0) == form }) else { continue }
                if isShared || isTaken { entry.weak.append(word) } else { entry.strong.append(word) }
                made[skill] = entry
            }
        }
        entries = made.values.sorted { $0.skill < $1.skill }
    }

    /// Why a pack cannot take the word; nil if it can.
    private static func obstacle(
        _ word: String, _ skill: ItemID?, _ known: [(skill: ItemID, suffices: Bool)], _ isField: Bool,
        _ skills: Set<ItemID>
    ) -> String? {
        guard let skill else { return "means no skill yet" }
        if !skills.contains(skill) { return "means '\(skill)', which is not in the Library" }
        if known.contains(where: { $0.skill == skill }) { return "is a word of '\(skill)' already" }
        if isField { return "is a word for a whole field" }
        return word.count > longest ? "is longer than \(longest) characters" : nil
    }

    /// What two spellings have in common that count as one form in packs.
    fileprivate static func form(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }
            .joined(separator: " ")
    }

    /// The pack, in YAML.
    public func text(id: String, name: String) -> String {
        let lines = entries.flatMap { entry -> [String] in
            let lists = [("strong", entry.strong), ("weak", entry.weak)].filter { !$0.1.isEmpty }
            return ["  - id: \(entry.skill)", "    posting:"] + lists.map { "      \($0.0): \(Escape.json($0.1))" }
        }
        return (["pack:", "  id: \(id)", "  name: \(Escape.json(name))", "", "skills:"] + lines).joined(separator: "\n")
            + "\n"
    }
}

extension Library {
    /// The skills that postings mean by that word, by itself or beside another.
    public func skills(calledInPostings word: String) -> [Skill] {
        let form = PostingWordPack.form(word)
        let named = skills(called: word).map(\.id)
        return skills.filter { skill in
            let forms = texts.postingWords.skills[skill.id]
            let words = (forms?.strong ?? []) + (forms?.exact ?? []) + (forms?.weak ?? [])
            return named.contains(skill.id) || words.contains { PostingWordPack.form($0) == form }
        }
    }
}

/// A word that the user added for all postings.
public struct OwnWord: Encodable, Equatable, Sendable {
    public let word: String
    /// nil if it stands for itself.
    public let skill: ItemID?
}

extension Journey {
    /// The words that the user added for all postings, in order.
    public var ownWords: [OwnWord] { ownPostingWords.map(OwnWord.init) }

    /// The words that the user added for all postings, as a pack over the Library.
    public func postingWordPack(_ library: Library) -> PostingWordPack {
        PostingWordPack(ownPostingWords, over: library.texts.postingWords, Set(library.skills.map(\.id)))
    }
}
