/// What you wrote about a person, or in a conversation: many lines, never empty.
///
/// Memos are long and many, so they stay in the store until one is read: see ``JourneyTexts``.
public struct Memo: JourneyRecord {
    /// The person's or the conversation's id.
    public internal(set) var owner: String
    public internal(set) var person: PersonID
    public var text: String

    /// The memo of `owner`, who is or belongs to `person`.
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
}

/// The long texts of the Journey, read from the store one at a time.
public protocol JourneyTexts: Sendable {
    /// The memo of a person or a conversation, as it is stored; nil where there is none.
    func memo(of owner: String) -> String?
    /// Whose memos have a word that begins so.
    func people(whoseMemosHave word: String) -> Set<PersonID>
}

/// No long texts at all.
public struct NoTexts: JourneyTexts {
    public init() {}
    public func memo(of owner: String) -> String? { nil }
    public func people(whoseMemosHave word: String) -> Set<PersonID> { [] }
}
