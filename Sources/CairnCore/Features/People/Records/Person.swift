/// The id of a person: a UUID in time order.
public typealias PersonID = String

/// Someone worth talking to.
public struct Person: JourneyRecord {
    /// Maximum characters of a typed name, far more than any human name has.
    public static let longestName = 500

    public internal(set) var id: PersonID
    /// Never empty.
    public var name: String
    /// The part of the name that is the family's, as another program said it; nil if none did.
    public var familyName: String?
    /// What they do, in their own words; may be empty, like every text here except the name.
    public var role = ""
    public var company = ""
    public var industry = ""
    /// The track they work in, if it is one of the Library's.
    public var track: TrackID?
    public var seniority: Seniority?
    /// How the user knows them.
    public var met = ""
    /// Who introduced them.
    public var introducedBy: PersonID?
    public var mails: [String] = []
    /// Addresses of their web pages.
    public var links: [String] = []
    public var place = ""
    /// A time zone as people write it: `Europe/Berlin`, `UTC+2`, `CET`.
    public var zone = ""
    public var tags: [String] = []
    /// Their id in another address book, by which importing it again finds them.
    public var source = ""

    /// A person known only by name.
    public init(id: PersonID, name: String) {
        self.id = id
        self.name = name
    }

    public static let kind: RecordKind = "person"
    public static let blank = Person(id: "", name: "")
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let fields: [Field<Person>] = [
        .id("id", \.id),
        .text(
            "name", \.name, label: "Name", hint: "the only answer that is needed", required: true,
            missing: "Give the name; everything else can wait.", limit: longestName),
        .text(
            "role", \.role, label: "Role", hint: "as they put it: “ML engineer, search ranking”", help: "What they do."),
        .text("company", \.company, label: "Company", help: "Where they work."),
        .text(
            "industry", \.industry, label: "Industry", hint: "health, banking, games…", help: "The industry."),
        .track("track", \.track, label: "Track", help: "Their role track; `none` for none."),
        .choice(
            "seniority", \.seniority, label: "Level",
            help: "student, junior, middle, senior or manager; `none` for none."),
        .text(
            "met", \.met, label: "How you know them", hint: "met at the March meetup", help: "How you know them."),
        .reference(
            "introducedBy", \.introducedBy, to: Person.kind, label: "Introduced by", hint: "a name from your list",
            help: "Who introduced you; `none` for nobody."),
        .list(
            "mails", \.mails, of: "mail", label: "Mail", hint: "several: a comma between them",
            help: "A mail address; give it again for more."),
        .list(
            "links", \.links, of: "link", label: "Links", hint: "https://…",
            help: "The address of a page of theirs; give it again for more."),
        .text("place", \.place, label: "Place", help: "Where they are."),
        .text(
            "zone", \.zone, label: "Time zone", hint: "Europe/Berlin, UTC+2",
            help: "Their time zone: Europe/Berlin, UTC+2."),
        .list(
            "tags", \.tags, of: "tag", label: "Tags", hint: "a comma between them",
            help: "A tag; give it again for more."),
        .text("source", \.source),
        .text("familyName", \.familyName),
    ]
    public var key: String { id }

    /// The name without the family's part, and that part; nil if it is not known, or no longer stands in the name.
    public var nameParts: (given: String, family: String)? {
        guard let familyName, name.count > familyName.count else { return nil }
        let rest: Substring
        if name.hasSuffix(familyName) {
            rest = name.dropLast(familyName.count)
        } else if name.hasPrefix(familyName) {
            rest = name.dropFirst(familyName.count)
        } else {
            return nil
        }
        let given = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return given.isEmpty ? nil : (given, familyName)
    }

    /// "ML engineer at Acme", "ML engineer", "Acme" or nothing.
    public var position: String {
        role.isEmpty || company.isEmpty ? role + company : "\(role) at \(company)"
    }
}

/// How far somebody is in their career.
public enum Seniority: String, Word {
    case student, junior, middle, senior, manager

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
