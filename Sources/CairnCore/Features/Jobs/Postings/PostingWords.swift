/// How job advertisements speak: what they call skills, how their parts are headed, and the little words that turn a demand round.
public struct PostingWords: Decodable, Equatable, Sendable {
    /// What heads, precedes or follows, by kind.
    public var kinds: [Kind]
    /// What a skill is called, by its id.
    public var skills: [ItemID: Forms]

    /// No words: nothing is found with them.
    public static let none = PostingWords(kinds: [], skills: [:])

    /// Words of one kind, each list by language.
    public struct Kind: Decodable, Equatable, Sendable {
        /// must, nice, duties, other, not-needed, benefits, company, legal, umbrella, either, negation, study or numbering.
        public var kind: String
        /// Lines of their own over what belongs to them.
        public var headings: [String: [String]]
        /// Heads of a table's columns, and marks in its cells.
        public var columns: [String: [String]]
        /// In running text, before what is meant; "…" stands for a few words.
        public var before: [String: [String]]
        /// In running text, behind what is meant, or around it: "setzen … voraus".
        public var after: [String: [String]]
        /// In a recruiter's mail, before what is meant.
        public var mail: [String: [String]]
        /// Wherever they stand.
        public var words: [String: [String]]
    }

    /// What a skill is called.
    public struct Forms: Decodable, Equatable, Sendable {
        /// By itself says that the skill is meant.
        public var strong: [String]?
        /// Says so beside another form of the same skill.
        public var weak: [String]?
        /// As strong, with capitals as written.
        public var exact: [String]?

        public init(strong: [String]? = nil, weak: [String]? = nil, exact: [String]? = nil) {
            self.strong = strong
            self.weak = weak
            self.exact = exact
        }
    }

    /// All forms of a list of that kind, in any language, in a fixed order.
    func forms(_ kind: String, _ list: KeyPath<Kind, [String: [String]]>) -> [String] {
        kinds.filter { $0.kind == kind }.flatMap { kind in
            kind[keyPath: list].sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }
}
