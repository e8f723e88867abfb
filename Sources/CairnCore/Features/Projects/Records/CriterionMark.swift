/// A line that a project is held against, ticked, or why it does not apply.
public struct CriterionMark: JourneyRecord {
    /// "project/text".
    public internal(set) var id: String
    public internal(set) var project: String
    /// The line itself: a line that the Library words in another way later stays as it was ticked.
    public internal(set) var text: String
    /// Whether the user added it.
    public internal(set) var isOwn = false
    public internal(set) var done: Day?
    /// Where it can be seen: a file and line at a commit, an address; may be empty.
    public var place = ""
    /// Why it does not apply; empty if it does.
    public var because = ""

    /// The line of that text, open.
    public init(project: String, text: String) {
        id = "\(project)/\(text)"
        self.project = project
        self.text = text
    }

    public static let kind: RecordKind = "criterion"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank: CriterionMark = {
        var blank = CriterionMark(project: "", text: "")
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<CriterionMark>] = [
        .id("id", \.id), .parent("project", \.project),
        .text("text", \.text, required: true), .flag("own", \.isOwn), .day("done", \.done),
        .text(
            "place", \.place, label: "Where can it be seen?", hint: "Makefile:3 at 3f9c2e1, https://…; may be empty",
            help: "Where it can be seen."),
        .text(
            "because", \.because, label: "Or: it does not apply, because", hint: "may be empty",
            help: "Why it does not apply."),
    ]
    public var key: String { id }
    public var parent: String? { project }
    public var isNothing: Bool { !isOwn && done == nil && because.isEmpty }
    /// The user adds it.
    public mutating func isOwnLine() { isOwn = true }

    /// Ticked on that day, or why it does not apply; nil opens it again.
    public func settled(_ day: Day?, at place: String, because: String) -> CriterionMark {
        var mark = self
        mark.done = because.isEmpty ? day : nil
        mark.because = day == nil ? "" : because
        mark.place = place
        return mark
    }

    /// Whether nothing is left to do for it.
    public var isSettled: Bool { done != nil || !because.isEmpty }
}

/// Failures that were read, of one cause.
public struct FailureCause: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var project: String
    public var cause = ""
    public var count = 1
    /// One of them; may be empty.
    public var example = ""

    /// A cause of a project's failures.
    public init(id: String, project: String) {
        self.id = id
        self.project = project
    }

    public static let kind: RecordKind = "failure"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank = FailureCause(id: "", project: "")
    public static let fields: [Field<FailureCause>] = [
        .id("id", \.id), .parent("project", \.project),
        .text(
            "cause", \.cause, label: "What was the cause?", hint: "a station renamed in spring", required: true,
            missing: "Say what the cause was."),
        .number("count", \.count, in: 1...1_000_000, label: "How many?", help: "How many of those that were read."),
        .text("example", \.example, label: "One of them", hint: "may be empty", help: "One of them."),
    ]
    public var key: String { id }
    public var parent: String? { project }
}
