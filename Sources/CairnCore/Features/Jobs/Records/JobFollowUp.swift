/// What is to be done about an application by a day, as far as it was done, dropped or moved: the rest is proposed.
public struct JobFollowUp: JourneyRecord {
    /// What it is about.
    public enum Kind: String, Word {
        /// Say thank you after a round; ask again without an answer; ask until when an offer holds; say that no answer came;
        /// say how it ended after a round that was not passed; withdraw once another job is accepted; anything else.
        case thank, nudge, deadline
        case noAnswer = "no-answer"
        case ending, withdraw, other

        /// The beginning of a line about it.
        public var name: String {
            switch self {
            case .thank: "thank"
            case .nudge: "ask again"
            case .deadline: "ask by when they want an answer"
            case .noAnswer: "no answer?"
            case .ending: "say how it ended"
            case .withdraw: "withdraw, or tell them"
            case .other: "follow up"
            }
        }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var application: String
    public var kind: Kind
    /// The round after which it comes.
    public var round: String?
    /// Whom it is about: the id of a person, or a name; may be empty.
    public var whom = ""
    /// May be empty if the kind says it all.
    public var text = ""
    public var due: Day
    /// The day on which it was added.
    public var made: Day
    /// nil while it is open.
    public var outcome: FollowUp.Outcome?
    /// The day on which it ended; nil while it is open.
    public var closed: Day?

    /// An open follow-up.
    public init(id: String, application: String, kind: Kind, due: Day, made: Day) {
        (self.id, self.application, self.kind, self.due, self.made) = (id, application, kind, due, made)
    }

    public static let kind: RecordKind = "job-follow-up"
    public static var parentKind: RecordKind? { Application.kind }
    public static let reading = RecordReading.late
    public static let blank = JobFollowUp(
        id: "", application: "", kind: .other, due: Day(number: 0), made: Day(number: 0))
    public static let fields: [Field<JobFollowUp>] = [
        .id("id", \.id),
        .parent("application", \.application),
        .choice("kind", \.kind),
        .reference("round", \.round, to: Round.kind),
        .text("whom", \.whom),
        .text("text", \.text, label: "What is to be done?", hint: "send the references"),
        .day("due", \.due, label: "When?", hint: "tomorrow, fri, in 2 weeks"),
        .day("made", \.made),
        .choice("outcome", \.outcome),
        .day("closed", \.closed),
    ]
    public var key: String { id }
    public var parent: String? { application }
    public var fault: FieldFault? {
        (outcome == nil) == (closed == nil)
            ? nil : FieldFault("closed", "a follow-up has both an outcome and the day it was closed, or neither")
    }
}

/// When follow-ups on applications are proposed, in days; nil for never.
public struct JobCadence: JourneyRecord {
    /// Until saying thank you, after a round.
    public var thank: Int?
    /// Until asking again, after the last sign of the company, and until asking once more.
    public var nudge: Int?
    public var again: Int?
    /// Until it is proposed to count it as no answer.
    public var silence: Int?

    /// The default: a day, a week, two weeks, three weeks.
    public init(thank: Int? = 1, nudge: Int? = 7, again: Int? = 14, silence: Int? = 21) {
        (self.thank, self.nudge, self.again, self.silence) = (thank, nudge, again, silence)
    }

    public static let kind: RecordKind = "job-cadence"
    public static let reading = RecordReading.late
    public static let blank = JobCadence(thank: nil, nudge: nil, again: nil, silence: nil)
    public static let fields: [Field<JobCadence>] = [
        .days("thank", \.thank, label: "Say thank you, after a round"),
        .days("nudge", \.nudge, label: "Ask again, if nothing was heard"),
        .days("again", \.again, label: "Ask once more"),
        .days("silence", \.silence, label: "Ask whether it counts as no answer"),
    ]
    public var key: String { JobCadence.kind.name }
    /// The default cadence is not stored.
    public var isNothing: Bool { self == JobCadence() }
}

extension Field<JobCadence> {
    fileprivate static func days(_ name: String, _ property: Property<JobCadence, Int?>, label: String) -> Field {
        number(name, property, in: 1...3650, label: label, hint: "days; leave empty for never", help: "\(label).")
    }
}
