/// Names a person: a UUID in time order.
public typealias PersonID = String

/// Someone worth talking to.
public struct Person: Codable, Equatable, Sendable {
    /// So many characters a name may have where it is given; no name of a human being comes near it.
    public static let longestName = 500

    public let id: PersonID
    /// Never empty.
    public var name: String
    /// What they do, in their own words; may be empty, as every text here but the name.
    public var role = ""
    public var company = ""
    public var industry = ""
    /// The role track they work in, as far as it is one of ours.
    public var track: TrackID?
    public var seniority: Seniority?
    /// How you know them.
    public var met = ""
    /// Who introduced you.
    public var introducedBy: PersonID?
    public var mails: [String] = []
    /// Addresses of their pages.
    public var links: [String] = []
    public var place = ""
    /// A time zone as people write it: `Europe/Berlin`, `UTC+2`, `CET`.
    public var zone = ""
    public var tags: [String] = []
    /// What another address book calls this person, so that importing it again finds them.
    public var source = ""

    /// A person of whom only the name is known.
    public init(id: PersonID, name: String) {
        self.id = id
        self.name = name
    }

    /// "ML engineer at Acme", "ML engineer", "Acme" or nothing.
    public var position: String {
        role.isEmpty || company.isEmpty ? role + company : "\(role) at \(company)"
    }
}

/// How far somebody is in their career.
public enum Seniority: String, Codable, Sendable, CaseIterable {
    case student, junior, middle, senior, manager

    /// As asked and shown.
    public var name: String {
        switch self {
        case .student: "Student"
        case .junior: "Junior (first years)"
        case .middle: "Mid-level"
        case .senior: "Senior, staff or lead"
        case .manager: "Manager or founder"
        }
    }
}
