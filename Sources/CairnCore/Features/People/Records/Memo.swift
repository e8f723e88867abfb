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
    public static var parentKind: RecordKind? { Person.kind }
    public static let blank = Memo(owner: "", person: "", text: "")
    public static let reading = RecordReading.onDemand
    public static let fields: [Field<Memo>] = [
        .id("owner", \.owner),
        .parent("person", \.person),
        .lines("text", \.text, required: true),
    ]
    public var key: String { owner }

    /// Notes belong to a conversation as well.
    public var ties: [RecordID] { fieldTies + [RecordID(Conversation.kind, owner)] }
}

/// What is looked for in memos, folded once for all of them.
public struct MemoWords: Sendable {
    /// Of each group one is enough.
    private let groups: [[[UInt8]]]
    /// Whether plain ASCII cannot have them.
    private let isBeyondASCII: Bool

    /// - Parameter groups: words that have to stand one after the other, the last by its beginning; of each group one is enough.
    public init(_ groups: [[String]]) {
        self.groups = groups.map { $0.map(Folding.words).filter { !$0.isEmpty } }
        isBeyondASCII = self.groups.contains { $0.allSatisfy { $0.contains { $0 >= 0x80 } } }
    }

    /// Whether all of it stands there, however it is spelled.
    public func stand(in text: String) -> Bool {
        if groups.isEmpty { return true }
        if isBeyondASCII, text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        let folded = Folding.searched([text])
        return groups.allSatisfy { $0.contains(where: folded.begins) }
    }
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
