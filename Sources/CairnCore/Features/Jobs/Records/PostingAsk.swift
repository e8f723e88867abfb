/// What the user says of a skill or a word in a posting, where that differs from what was read in it.
public struct PostingAsk: JourneyRecord {
    /// What they say.
    public enum Answer: String, Word {
        /// It is asked for.
        case confirmed
        /// It is not asked for.
        case refused
        /// A word that the Library does not know: it is looked for in all postings.
        case own
    }

    /// "posting/term".
    public internal(set) var id: String
    public internal(set) var posting: String
    /// A skill's id, or the word.
    public internal(set) var term: String
    public var answer: Answer
    /// With how much it is asked for; nil for as much as the text says.
    public var demand: PostingDemand?
    /// The skill that a word of the user's own means; nil if it stands for itself.
    public var skill: ItemID?

    /// What the user says of that skill or word.
    public init(posting: String, term: String, answer: Answer, demand: PostingDemand? = nil) {
        (id, self.posting, self.term) = ("\(posting)/\(term)", posting, term)
        (self.answer, self.demand) = (answer, demand)
    }

    public static let kind: RecordKind = "posting-ask"
    public static var parentKind: RecordKind? { Posting.kind }
    public static let reading = RecordReading.late
    public static let blank: PostingAsk = {
        var blank = PostingAsk(posting: "", term: "", answer: .confirmed)
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<PostingAsk>] = [
        .id("id", \.id), .parent("posting", \.posting), .text("term", \.term, required: true),
        .choice("answer", \.answer), .choice("demand", \.demand), .item("skill", \.skill),
    ]
    public var key: String { id }
    public var parent: String? { posting }
}

extension PostingDemand: Word {}
