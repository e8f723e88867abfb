/// What a file says of one person.
///
/// Texts have one line, `notes` several; empty if nothing is said.
public struct Contact: Equatable, Sendable {
    /// What the file calls this person, so that reading it again finds them: a vCard's UID, a LinkedIn profile.
    public var uid: String?
    /// The whole name, as it is shown. Never empty in what a reader returns.
    public var name: String
    /// The parts of the name, where the file knows them; both empty where it does not.
    public var givenName = ""
    public var familyName = ""
    public var role = ""
    public var company = ""
    public var industry = ""
    public var track = ""
    public var seniority = ""
    /// How you know them.
    public var met = ""
    /// The preferred address first.
    public var mails: [String] = []
    public var links: [String] = []
    public var place = ""
    /// As people write it: `Europe/Berlin`, `UTC+2`, `CET`.
    public var zone = ""
    public var tags: [String] = []
    public var notes = ""
    /// The day of the connection on LinkedIn.
    public var connectedOn: Day?

    /// A person of whom only the name is known.
    public init(name: String) { self.name = name }
}

/// What was read from a file.
public struct Contacts: Equatable, Sendable {
    public var people: [Contact] = []
    /// Lines where a person without a name begins; they were left out. LinkedIn writes such rows for closed accounts.
    public var nameless: [Int] = []
    /// Names of columns that are none of ours; they were left out.
    public var ignoredColumns: [String] = []

    /// These people, and nothing left out.
    public init(people: [Contact] = []) { self.people = people }
}
