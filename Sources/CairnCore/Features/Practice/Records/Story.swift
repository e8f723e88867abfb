/// What behavioural rounds ask for.
public enum Competency: String, Word {
    case ownership, delivery, conflict, failure, ambiguity, influence, teamwork, learning, customers, judgement
}

/// Something the user did, as it is told in an interview: situation, task, action, result, and what the user would do
/// differently.
public struct Story: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var title = ""
    /// May be empty, like all texts below.
    public var situation = ""
    public var task = ""
    public var did = ""
    public var outcome = ""
    public var reflection = ""
    /// Ids of skills.
    public var skills: [String] = []
    /// Words of ``Competency``.
    public var competencies: [String] = []
    public var project: String?
    public internal(set) var day: Day

    /// A story of that day.
    public init(id: String, day: Day) { (self.id, self.day) = (id, day) }

    public static let kind: RecordKind = "story"
    public static let blank = Story(id: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let fields: [Field<Story>] = [
        .id("id", \.id),
        .text("title", \.title, label: "What do you call it?", required: true, missing: "Give it a title."),
        .lines(
            "situation", \.situation, label: "Where were you, and what was at stake?", hint: "may be empty",
            help: "The situation, and what was at stake."),
        .lines("task", \.task, label: "What was yours to do?", hint: "may be empty", help: "What was yours to do."),
        .lines(
            "did", \.did, label: "What did you do? I, not we", hint: "may be empty", help: "What you did."
        ).optionNamed("action"),
        .lines(
            "outcome", \.outcome, label: "What came of it?", hint: "a number, best of all; may be empty",
            help: "What came of it."
        ).optionNamed("result"),
        .lines(
            "reflection", \.reflection, label: "What would you do differently?", hint: "may be empty",
            help: "What you would do differently."),
        .list(
            "competencies", \.competencies, of: "competency", label: "What does it show?",
            hint: "ownership, conflict, failure …; may be empty",
            help: "What it shows: \(Competency.allCases.map(\.rawValue).joined(separator: ", "))."),
        .list(
            "skills", \.skills, of: "skill", label: "Which skills are in it?", hint: "ids; may be empty",
            help: "A skill that is in it."),
        .reference(
            "project", \.project, to: Project.kind, label: "Which project of yours?", hint: "may be empty"),
        .day("day", \.day),
    ]
    public var key: String { id }
    public var fault: FieldFault? {
        let known = Competency.allCases.map(\.rawValue)
        return competencies.first { !known.contains($0) }.map {
            FieldFault("competencies", "'\($0)' is not one of these: \(known.joined(separator: ", ")).")
        }
    }

    /// The parts in the order in which they are told.
    public var parts: [(name: String, text: String)] {
        [
            ("Situation", situation), ("Task", task), ("Action", did), ("Result", outcome),
            ("What I would do differently", reflection),
        ]
    }

    /// Words that are said aloud.
    public var words: Int {
        parts.reduce(0) { $0 + $1.text.split { $0.isWhitespace }.count }
    }

    /// Minutes it takes to say, at 140 words a minute.
    public var minutes: Double { Double(words) / 140 }
}

/// A number in a story, and what it stands on.
public struct StoryNumber: JourneyRecord {
    /// Whether it would hold if somebody asked.
    public enum Footing: String, Word {
        case verified, derived
        case unconfirmed = "cannot-confirm"
        /// Taken back. It stays, so that it does not come back.
        case retracted

        public var name: String { self == .unconfirmed ? "cannot confirm" : rawValue }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var story: String
    /// As it is said: "delays down by a fifth". Never empty.
    public var text = ""
    /// An address, or words; may be empty.
    public var source = ""
    public var result: String?
    public var footing = Footing.unconfirmed

    /// A number of a story.
    public init(id: String, story: String) { (self.id, self.story) = (id, story) }

    public static let kind: RecordKind = "story-number"
    public static var parentKind: RecordKind? { Story.kind }
    public static let blank = StoryNumber(id: "", story: "")
    public static let reading = RecordReading.late
    public static let fields: [Field<StoryNumber>] = [
        .id("id", \.id), .parent("story", \.story),
        .text("text", \.text, label: "The number, as you say it", required: true, missing: "Say the number."),
        .text(
            "source", \.source, label: "Where does it come from?", hint: "an address, a report; may be empty",
            help: "Where it comes from."),
        .reference(
            "result", \.result, to: ProjectResult.kind, label: "Or which result of a project?", hint: "may be empty"),
        .choice(
            "footing", \.footing, label: "Would it hold if somebody asked?",
            help: "verified, derived, cannot-confirm or retracted."
        ).optionNamed("state"),
    ]
    public var key: String { id }
    public var parent: String? { story }
    public var fault: FieldFault? {
        footing == .verified && source.isEmpty && result == nil
            ? FieldFault("source", "Say where it comes from, or call it derived or not confirmed.") : nil
    }
}

/// A story was told on a round.
public struct StoryTelling: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var story: String
    /// "Acme"; never empty.
    public var company = ""
    public var day: Day

    /// Told on that day.
    public init(id: String, story: String, day: Day) { (self.id, self.story, self.day) = (id, story, day) }

    public static let kind: RecordKind = "story-telling"
    public static var parentKind: RecordKind? { Story.kind }
    public static let blank = StoryTelling(id: "", story: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<StoryTelling>] = [
        .id("id", \.id), .parent("story", \.story),
        .text("company", \.company, label: "To whom?", hint: "Acme", required: true, missing: "Say to whom."),
        .day("day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03", help: "When it was.").meant(.past),
    ]
    public var key: String { id }
    public var parent: String? { story }
}
