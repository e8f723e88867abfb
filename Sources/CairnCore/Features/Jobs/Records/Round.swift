/// One interview of an application. Whether it was held or passed is told by events.
public struct Round: JourneyRecord {
    /// What is asked in it.
    public enum Kind: String, Word {
        case recruiter, manager, coding, ml, design, genai
        case takeHome = "take-home"
        case presentation = "case"
        case behavioural, onsite, final, reference

        public var name: String {
            switch self {
            case .recruiter: "recruiter screen"
            case .manager: "hiring manager"
            case .coding: "coding"
            case .ml: "ML"
            case .design: "system design"
            case .genai: "GenAI"
            case .takeHome: "take-home review"
            case .presentation: "case or presentation"
            case .behavioural: "behavioural"
            case .onsite: "on site"
            case .final: "final"
            case .reference: "references"
            }
        }

        /// The cards that are asked in it; nil if they are of no one kind.
        public var topic: CardTopic? {
            switch self {
            case .coding: .coding
            case .ml, .takeHome, .presentation: .ml
            case .design: .design
            case .genai: .genai
            case .recruiter, .manager, .behavioural, .final: .behavioural
            case .onsite, .reference: nil
            }
        }

        /// The Library's page on it: a guide, or else the skill that prepares for it.
        public var guide: (guide: String?, skill: ItemID?) {
            switch self {
            case .coding: ("round-coding", "coding-interview")
            case .ml: ("round-ml", "ml-interview")
            case .design: ("round-design", "sysdesign-interview")
            case .genai: ("round-genai", "genai-interview")
            case .takeHome, .presentation: ("explaining-work", "portfolio")
            case .recruiter: ("role-or-industry", "cv")
            case .manager, .behavioural, .onsite: (nil, "behavioural")
            case .final, .reference: (nil, "offers")
            }
        }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var application: String
    public var kind: Kind
    /// nil while it is not settled.
    public var day: Day?
    /// Minutes since midnight in `zone`, 0…1439.
    public var minute: Int?
    /// The zone of `minute`, as people write it; empty for the user's own.
    public var zone = ""
    /// Ids of people, or names of those who are not on the list.
    public var whom: [String] = []
    public var minutes: Int?
    /// What was asked, a line each; may be empty, like the texts below.
    public var asked = ""
    public var went = ""
    public var differently = ""

    /// A round of that kind, of which nothing is settled.
    public init(id: String, application: String, kind: Kind) {
        (self.id, self.application, self.kind) = (id, application, kind)
    }

    public static let kind: RecordKind = "round"
    public static var parentKind: RecordKind? { Application.kind }
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let blank = Round(id: "", application: "", kind: .recruiter)
    public static let fields: [Field<Round>] = [
        .id("id", \.id),
        .parent("application", \.application),
        .choice("kind", \.kind, label: "Which kind of round?"),
        .day("day", \.day, label: "Its day", hint: "tue, 2026-12-03; may be empty", help: "Its day."),
        .minute("minute", \.minute, label: "Time", hint: "14:30, 2pm; may be empty", help: "Its time: 14:30.")
            .optionNamed("time"),
        .text(
            "zone", \.zone, label: "Time zone of it", hint: "Europe/Berlin; empty: your own",
            help: "The time zone of that time."),
        .list(
            "whom", \.whom, of: "with", label: "With whom?", hint: "names with commas; may be empty",
            help: "With whom; give it again for more."),
        .number(
            "minutes", \.minutes, in: 5...1440, label: "Minutes", hint: "45; may be empty", help: "How many minutes."),
        .lines(
            "asked", \.asked, label: "What did they ask? A line each", hint: "may be empty",
            help: "What they asked, a line each."),
        .lines("went", \.went, label: "How did it go?", hint: "may be empty", help: "How it went."),
        .lines(
            "differently", \.differently, label: "What would you do differently?", hint: "may be empty",
            help: "What you would do differently."),
    ]
    public var key: String { id }
    public var parent: String? { application }

    /// What was asked, without empty lines.
    public var questions: [String] {
        asked.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
    }
}
