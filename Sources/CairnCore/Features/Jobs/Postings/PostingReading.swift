/// What a posting asks for, with the line that says so.
public struct PostingReading: Equatable, Sendable {
    /// A skill of the Library, or a word of the user's own, that the posting names.
    public struct Ask: Equatable, Sendable {
        /// A skill's id; nil for a word of the user's own.
        public let skill: ItemID?
        /// The words as they stand there.
        public let words: String
        public let demand: PostingDemand
        /// From 1, in ``PostingText``.
        public let line: Int
        /// Where ``words`` stand in ``PostingText/bytes``; nil if that is not known.
        public internal(set) var place: Range<Int>?
    }

    /// A line that was not understood.
    public struct OpenLine: Equatable, Sendable {
        public let line: Int
        public let text: String
    }

    /// One for each skill: the strongest demand, and where it is first made.
    public let asks: [Ask]
    /// Groups of ``Ask/skill`` of which one is enough, in order.
    public let either: [[ItemID]]
    /// Lines that name skills under no heading that is known, and lines of demands without a word that is known.
    public let unplaced: [OpenLine]
    /// Names that nobody knows, among what is demanded or welcome.
    public let unknown: [Unknown]
    /// Why nothing, or little, was found; empty if all was understood.
    public let doubts: [Doubt]

    /// A name that is not known.
    public struct Unknown: Equatable, Sendable {
        public let word: String
        public let line: Int
    }

    /// Why a reading may be incomplete.
    public enum Doubt: String, Equatable, Sendable, CustomStringConvertible {
        case noSections
        case noWords
        case language

        public var description: String {
            switch self {
            case .noSections: "No heading such as \"Requirements\" was found, so what is demanded may have been missed."
            case .noWords: "No word for a skill is known in it; that does not mean that it asks for nothing."
            case .language: "It has hardly a sentence of English or German; only names of tools were looked for."
            }
        }
    }

    /// The skills with that demand, in the posting's order.
    public func skills(_ demand: PostingDemand) -> [ItemID] {
        asks.filter { $0.demand == demand }.compactMap(\.skill)
    }
}

extension PostingLexicon {
    /// Reads a posting. Takes time in proportion to its length.
    public func read(_ text: PostingText) -> PostingReading {
        var reader = PostingReader(self, text)
        return reader.read()
    }
}

extension PostingLexicon {
    /// Skills whose words stand anywhere in the text: what the lexicon knows of it, apart from sections.
    package func named(_ text: PostingText) -> Set<ItemID> { PostingReader(self, text).named }
}
