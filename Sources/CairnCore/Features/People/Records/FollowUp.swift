/// Names a follow-up: a UUID in time order.
public typealias FollowUpID = String

/// A dated next step with a person.
public struct FollowUp: Codable, Equatable, Sendable {
    /// What it is about.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Say thank you; ask again where no answer came; report what you did with the advice; a sign of life.
        case thank, nudge, report, touch
        /// What you promised; what they promised.
        case promise, awaiting
        /// Ask for something; help with something; anything else.
        case ask, help, other

        /// As a line begins.
        public var name: String {
            switch self {
            case .thank: "thank"
            case .nudge: "ask again"
            case .report: "report back"
            case .touch: "sign of life"
            case .promise: "you promised"
            case .awaiting: "they promised"
            case .ask: "ask"
            case .help: "help"
            case .other: "follow up"
            }
        }
    }

    /// How it ended.
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        case done, dropped
    }

    public let id: FollowUpID
    public let person: PersonID
    /// The conversation it comes from.
    public var conversation: ConversationID?
    public var kind: Kind
    /// What exactly; may be empty where the kind says it all.
    public var text = ""
    public var due: Day
    /// When it was set down.
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

    /// "you promised: the paper on LoRA", "thank".
    public var title: String { text.isEmpty ? kind.name : kind == .other ? text : "\(kind.name): \(text)" }
}

/// When follow-ups are proposed, in days; nil proposes none of that kind.
public struct Cadence: Codable, Equatable, Sendable {
    /// Thank, after a conversation.
    public var thank: Int?
    /// Ask again, after asking without an answer.
    public var nudge: Int?
    /// Report what you did with the advice, after a conversation.
    public var report: Int?
    /// A sign of life, after the last contact.
    public var touch: Int?

    /// What is usual: a day, a week, three weeks, a quarter.
    public init(thank: Int? = 1, nudge: Int? = 7, report: Int? = 21, touch: Int? = 90) {
        self.thank = thank
        self.nudge = nudge
        self.report = report
        self.touch = touch
    }
}
