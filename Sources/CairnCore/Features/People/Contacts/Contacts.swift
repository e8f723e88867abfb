/// What was read from a file, and what was not.
public struct Contacts: Equatable, Sendable {
    /// Something odd in a file of another program: the rest of the file is read all the same.
    public struct Remark: Equatable, Sendable, Encodable {
        /// What became of it.
        public enum Outcome: String, Sendable, Encodable {
            /// A card, a row or a line is not taken.
            case leftOut
            /// It is taken, but not all of it is sound.
            case kept
        }

        public let line: Int
        public let outcome: Outcome
        /// What is odd, as the rest of a sentence that begins with the line. It may quote the file.
        public let reason: String

        /// A remark on that line, counted from 1.
        public init(line: Int, _ outcome: Outcome, _ reason: String) {
            self.line = line
            self.outcome = outcome
            self.reason = reason
        }
    }

    /// A property or a column that says something for which a person has no field.
    public struct NotRead: Equatable, Sendable, Encodable {
        /// As the file calls it.
        public let name: String
        /// How often it says something.
        public var count: Int

        /// A property that is there so often.
        public init(_ name: String, _ count: Int = 1) {
            self.name = name
            self.count = count
        }
    }

    public var people: [Contact] = []
    /// Lines where a person without a name begins; they were left out. LinkedIn writes such rows for closed accounts.
    public var nameless: [Int] = []
    /// What is odd in the file, by line.
    public var remarks: [Remark] = []
    /// What is said of people and not taken, in the order in which the file first says it.
    public var notRead: [NotRead] = []
    /// Names of columns that are none of ours; they were left out.
    public var ignoredColumns: [String] = []
    /// What the file's encoding was taken for; nil for UTF-8.
    public var encoding: String?
    /// Whether the encoding is a guess.
    public var isEncodingGuessed = false

    /// These people, and nothing left out.
    public init(people: [Contact] = []) { self.people = people }
}
