/// A paper in ten lines, and whether one would use what it says.
public struct Paper: JourneyRecord {
    /// Whether one would use it.
    public enum Verdict: String, Word {
        case would
        case wouldNot = "would-not"

        public var name: String { self == .would ? "would use" : "would not use" }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var title = ""
    /// Who wrote it; may be empty, like the next one.
    public var by = ""
    /// An address, a DOI or a path.
    public var address = ""
    /// What it is about; nil if it is about nothing in the Library.
    public var skill: ItemID?
    /// At most ``mostLines`` lines with words in them.
    public var lines = ""
    /// nil while it is unread.
    public var verdict: Verdict?
    /// Why; never empty if there is a verdict.
    public var because = ""
    /// The day on which it was read; of an unread one, the day on which it was noted.
    public var day: Day
    /// The day on which the verdict was confirmed or changed last; nil if it never was.
    public internal(set) var still: Day?

    /// An unread paper, noted on that day.
    public init(id: String, day: Day) {
        self.id = id
        self.day = day
    }

    public static let kind: RecordKind = "paper"
    public static let blank = Paper(id: "", day: Day(number: 0))
    public static let fields: [Field<Paper>] = [
        .id("id", \.id),
        .text("title", \.title, label: "What is it called?", required: true, missing: "Give its title."),
        .text(
            "by", \.by, label: "By whom?", hint: "Vaswani and others, 2017; may be empty",
            help: "Who wrote it, and when."
        ),
        .text(
            "address", \.address, label: "Where is it?", hint: "https://…, a DOI or a path; may be empty",
            help: "Its address: https://…, a DOI or a path."),
        .item(
            "skill", \.skill, label: "Which skill is it about?", hint: "may be empty",
            help: "The skill, project or task it is about, by id or name."),
        .lines(
            "lines", \.lines, label: "In ten lines: claim, method, evidence, doubt",
            help: "What it says, in ten lines at most: claim, method, evidence, doubt."),
        .choice(
            "verdict", \.verdict, label: "Would you use it?", help: "would or would-not: whether you would use it."),
        .text(
            "because", \.because, label: "Because", hint: "a line; with a verdict it is needed",
            help: "Why you would use it, or would not."),
        .day(
            "day", \.day, label: "When did you read it?", hint: "today, yesterday, 2026-12-03",
            help: "The day on which you read it (default: today)."
        ).meant(.past),
        .day("still", \.still),
    ]
    public var key: String { id }
    public var fault: FieldFault? {
        if lineCount > Self.mostLines {
            return FieldFault(
                "lines", "That is \(lineCount) lines; ten are enough. Keep what you would tell a colleague.")
        }
        if verdict != nil, !because.contains(where: { !$0.isWhitespace }) {
            return FieldFault("because", "Say why, in a line: a verdict without a reason is soon forgotten.")
        }
        return nil
    }

    /// What is wrong with what was typed on that day, or nil.
    public func fault(on today: Day) -> FieldFault? {
        if day > today { return FieldFault("day", "That day is still to come: give the day on which you read it.") }
        return PlaceWords.problem(with: address).map { FieldFault("address", $0) } ?? fault
    }

    /// How many lines say what a paper says.
    public static let mostLines = 10
    /// The days after which it asks whether the verdict still holds.
    static let lasting = 90

    /// How many lines have words in them.
    public var lineCount: Int { lines.split(whereSeparator: \.isNewline).count { $0.contains { !$0.isWhitespace } } }
    /// Whether it has a verdict, and why.
    public var isRead: Bool { verdict != nil && !because.isEmpty }
    /// The day on which it asks "still?"; nil for an unread one.
    public var asksAgain: Day? { isRead ? (still ?? day) + Self.lasting : nil }

    /// Whether it asks "still?" on that day.
    public func asksAgain(on today: Day) -> Bool { asksAgain.map { $0 <= today } ?? false }
}
