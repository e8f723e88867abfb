/// The user's candidacy for a job. How far it is follows from its events: see ``JobStanding``.
public struct Application: JourneyRecord {
    /// How the user came in.
    public enum Way: String, Word {
        case unsaid = "not-said"
        case referral, cold, recruiter, event
        case inside = "internal"

        public var name: String {
            switch self {
            case .unsaid: "not said"
            case .referral: "a referral"
            case .cold: "nobody: sent cold"
            case .recruiter: "a recruiter"
            case .event: "an event"
            case .inside: "from inside the company"
            }
        }

        /// The name; empty if nothing was said.
        var said: String { self == .unsaid ? "" : name }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    /// What is applied for; nil if there is no posting.
    public internal(set) var posting: String?
    /// Of an application without a posting; empty for one with it.
    public var title = ""
    /// Of an application without a posting; may be empty.
    public var company = ""
    public var way = Way.unsaid
    /// Who refers the user, or has done so.
    public var referrer: PersonID?
    /// The version of the CV that was sent: a path, an address, a name; may be empty.
    public var cv = ""
    /// Ids of the projects shown in it as case studies.
    public var cases: [String] = []
    /// The kind of switch that it would be.
    public var bridge: Bridge.Kind?
    /// May be empty.
    public var notes = ""
    /// The day on which it was begun.
    public internal(set) var begun: Day

    /// An application begun on that day.
    public init(id: String, posting: String?, begun: Day) {
        (self.id, self.posting, self.begun) = (id, posting, begun)
    }

    /// Another application for the same job, with all that was known of the old one except who refers the user.
    public init(id: String, posting: String?, begun: Day, after old: Application) {
        self.init(id: id, posting: posting, begun: begun)
        (title, company, cv, cases, bridge) = (old.title, old.company, old.cv, old.cases, old.bridge)
    }

    public static let kind: RecordKind = "application"
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let blank = Application(id: "", posting: nil, begun: Day(number: 0))
    public static let fields: [Field<Application>] = [
        .id("id", \.id),
        .reference("posting", \.posting, to: Posting.kind),
        .text("title", \.title, label: "What is the job called?", hint: "empty if there is a posting"),
        .text("company", \.company, label: "At which company?", hint: "empty if there is a posting"),
        .choice("way", \.way, label: "Through whom?", help: "referral, cold, recruiter, event or internal."),
        .reference(
            "referrer", \.referrer, to: Person.kind, label: "Who refers you?",
            hint: "a name from your list; may be empty",
            help: "Who refers you; `none` for nobody."),
        .text(
            "cv", \.cv, label: "Which version of your CV?", hint: "a path, an address or a name; may be empty",
            help: "The version of your CV: a path, an address or a name."),
        .list(
            "cases", \.cases, of: "case", label: "Which projects does it show?",
            hint: "commas between them; may be empty",
            help: "A project that it shows as a case study; give it again for more."),
        .choice(
            "bridge", \.bridge, label: "Which kind of switch would it be?", help: "tasks, role, company or both."),
        .lines("notes", \.notes, label: "Notes", hint: "may be empty", help: "Notes."),
        .day("begun", \.begun),
    ]
    public var key: String { id }
}
