/// The id of a follow-up: a UUID in time order.
public typealias FollowUpID = String

/// A dated next step with a person.
public struct FollowUp: JourneyRecord {
    /// What it is about.
    public enum Kind: String, Word {
        /// Say thank you; ask again without an answer; report what came of the advice; get in touch.
        case thank, nudge, report, touch
        /// What the user promised; what the person promised.
        case promise, awaiting
        /// Ask for something; help with something; anything else.
        case ask, help, other

        /// The beginning of a line about it.
        public var name: String {
            switch self {
            case .thank: "thank"
            case .nudge: "ask again"
            case .report: "report back"
            case .touch: "get in touch"
            case .promise: "you promised"
            case .awaiting: "they promised"
            case .ask: "ask"
            case .help: "help"
            case .other: "follow up"
            }
        }
    }

    /// How it ended.
    public enum Outcome: String, Word {
        case done, dropped
    }

    public internal(set) var id: FollowUpID
    public internal(set) var person: PersonID
    /// The conversation it comes from.
    public var conversation: ConversationID?
    public var kind: Kind
    /// The details; may be empty if the kind says it all.
    public var text = ""
    public var due: Day
    /// The day on which it was added.
    public var made: Day
    /// nil while it is open.
    public var outcome: Outcome?
    /// The day it ended; nil while it is open.
    public var closed: Day?

    /// An open follow-up.
    public init(id: FollowUpID, person: PersonID, kind: Kind, due: Day, made: Day) {
        self.id = id
        self.person = person
        self.kind = kind
        self.due = due
        self.made = made
    }

    public static let kind: RecordKind = "follow-up"
    public static var parentKind: RecordKind? { Person.kind }
    public static let blank = FollowUp(id: "", person: "", kind: .other, due: Day(number: 0), made: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<FollowUp>] = [
        .id("id", \.id),
        .parent("person", \.person),
        .reference("conversation", \.conversation, to: Conversation.kind),
        .choice(
            "kind", \.kind, label: "Kind",
            help:
                "thank, nudge, report, touch, promise (yours), awaiting (theirs), ask, help or other. (default: other)"),
        .text("text", \.text, label: "What", hint: "send the paper on LoRA"),
        .day(
            "due", \.due, label: "When", hint: "tomorrow, fri, in 2 weeks",
            help: "The day: fri, in 2 weeks, 2026-12-03. (default: in 1 week)"
        ).optionNamed("when"),
        .day("made", \.made),
        .choice("outcome", \.outcome),
        .day("closed", \.closed),
    ]
    public var key: String { id }
    public var parent: String? { person }
    public var fault: FieldFault? {
        (outcome == nil) == (closed == nil)
            ? nil : FieldFault("closed", "a follow-up has both an outcome and the day it was closed, or neither")
    }

    /// What is wrong with its text for its kind, or nil.
    public var textFault: FieldFault? {
        kind == .other && text.isEmpty ? FieldFault("text", "Say what is to be done.") : nil
    }

    /// "you promised: the paper on LoRA", "thank".
    public var title: String { text.isEmpty ? kind.name : kind == .other ? text : "\(kind.name): \(text)" }
}
