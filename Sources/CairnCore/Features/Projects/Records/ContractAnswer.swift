/// A question of the contract, answered, or why it does not apply.
public struct ContractAnswer: JourneyRecord {
    /// "project/question".
    public internal(set) var id: String
    public internal(set) var project: String
    /// The id of a question of the Library.
    public internal(set) var question: String
    public var answer = ""
    /// Why it does not apply; empty if it does.
    public var because = ""

    /// The question of that id, unanswered.
    public init(project: String, question: String) {
        id = "\(project)/\(question)"
        self.project = project
        self.question = question
    }

    public static let kind: RecordKind = "answer"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank = ContractAnswer(id: "")
    public static let fields: [Field<ContractAnswer>] = [
        .id("id", \.id), .parent("project", \.project),
        .text("question", \.question, required: true),
        .text("answer", \.answer, label: "Your answer", hint: "empty if it does not apply"),
        .text("because", \.because, label: "Or: it does not apply, because", hint: "may be empty"),
    ]
    public var key: String { id }
    public var parent: String? { project }
    public var isNothing: Bool { answer.isEmpty && because.isEmpty }
    public var fault: FieldFault? {
        answer.isEmpty || because.isEmpty
            ? nil : FieldFault("because", "It has an answer above: leave one of the two empty.")
    }

    private init(id: String) {
        self.id = id
        project = ""
        question = ""
    }
}

/// A change of a contract after it was frozen.
public struct Amendment: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var project: String
    public internal(set) var day: Day
    /// The name of the field that was changed.
    public internal(set) var field: String
    /// As the field shows it; may be empty, like the next one.
    public internal(set) var from: String
    public internal(set) var to: String
    /// Never empty.
    public internal(set) var reason: String
    /// Whether results had been seen.
    public internal(set) var afterResults: Bool

    public static let kind: RecordKind = "amendment"
    public static var parentKind: RecordKind? { Project.kind }
    public static let reading = RecordReading.late
    public static let blank = Amendment(
        id: "", project: "", day: Day(number: 0), field: "", from: "", to: "", reason: "", afterResults: false)
    public static let fields: [Field<Amendment>] = [
        .id("id", \.id), .parent("project", \.project), .day("day", \.day),
        .text("field", \.field, required: true), .lines("before", \.from), .lines("after", \.to),
        .text("reason", \.reason, required: true), .flag("afterResults", \.afterResults),
    ]
    public var key: String { id }
    public var parent: String? { project }
}
