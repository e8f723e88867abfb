/// The user's notes on a person or a conversation: several lines, never empty.
///
/// Memos are long and many, so they stay in the store and are read on demand: see ``JourneyTexts``.
public struct Memo: JourneyRecord {
    /// The person's or the conversation's id.
    public internal(set) var owner: String
    public internal(set) var person: PersonID
    public var text: String

    /// The memo of `owner`: `person`, or one of their conversations.
    public init(owner: String, person: PersonID, text: String) {
        self.owner = owner
        self.person = person
        self.text = text
    }

    public static let kind: RecordKind = "memo"
    public static let blank = Memo(owner: "", person: "", text: "")
    public static let reading = RecordReading.onDemand
    public static let fields: [Field<Memo>] = [
        .id("owner", \.owner),
        .parent("person", \.person, of: Person.kind),
        .lines("text", \.text, required: true),
    ]
    public var key: String { owner }

    /// Whether these words stand in it one after the other, the last by its beginning, however they are spelled.
    public func has(_ words: String) -> Bool {
        let words = Folding.words(words)
        return !words.isEmpty && Folding.searched([text]).begins(words)
    }

    /// Notes belong to a conversation as well.
    public var ties: [RecordTie] { fieldTies + [RecordTie(kind: Conversation.kind, key: owner)] }
}

/// The long texts of the Journey, read from the store one at a time.
public protocol JourneyTexts: Sendable {
    /// The stored memo of a person or a conversation, or nil.
    func memo(of owner: String) -> String?
    /// The people whose memos have a word with that prefix.
    func people(whoseMemosHave word: String) -> Set<PersonID>
    /// The newest memos, at most `limit`, that have one of each of these lists of words or phrases, by the beginnings of
    /// words. Throws if they cannot be read.
    func memos(having words: [[String]], limit: Int) throws -> [Memo]
}

/// No long texts.
public struct NoTexts: JourneyTexts {
    public init() {}
    public func memo(of owner: String) -> String? { nil }
    public func people(whoseMemosHave word: String) -> Set<PersonID> { [] }
    public func memos(having words: [[String]], limit: Int) throws -> [Memo] { [] }
}
