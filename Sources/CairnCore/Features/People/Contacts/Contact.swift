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
