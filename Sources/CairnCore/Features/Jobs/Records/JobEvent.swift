/// Something that happened to an application. Nothing else says how far it is.
public struct JobEvent: JourneyRecord {
    /// What happened.
    public enum Kind: String, Word {
        case referralAsked = "referral-asked"
        case referralSent = "referral-sent"
        case applied
        case heard = "heard-back"
        case roundPlanned = "round-planned"
        case roundHeld = "round-held"
        case roundPassed = "round-passed"
        case roundFailed = "round-not-passed"
        case takeHome = "take-home"
        case handedIn = "handed-in"
        case offer, accepted, declined, withdrawn, rejected
        case noAnswer = "no-answer"

        public var name: String {
            switch self {
            case .takeHome: "take-home given"
            case .roundFailed: "round not passed"
            default: rawValue.replacing("-", with: " ")
            }
        }

        /// Whether it is about a round.
        public var isOfRound: Bool { [.roundPlanned, .roundHeld, .roundPassed, .roundFailed].contains(self) }
        /// Whether it ends the application, until something comes of it after all.
        public var isEnd: Bool { [.accepted, .declined, .withdrawn, .rejected, .noAnswer].contains(self) }

        /// Whether an application that was over goes on with it. What is only told late does not open it.
        var opensAgain: Bool {
            switch self {
            case .referralAsked, .referralSent, .roundFailed, .handedIn: false
            default: !isEnd
            }
        }

        /// The place among events of one day, whichever was entered first. No answer gives way to any answer.
        var rank: Int {
            switch self {
            case .referralAsked: 0
            case .referralSent: 1
            case .applied: 2
            case .noAnswer: 3
            case .heard: 4
            case .roundPlanned: 5
            case .roundHeld: 6
            case .roundFailed: 7
            case .roundPassed: 8
            case .takeHome: 9
            case .handedIn: 10
            case .offer: 11
            case .accepted, .declined, .withdrawn, .rejected: 12
            }
        }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    public internal(set) var application: String
    public var kind: Kind
    /// The day on which it happened, which may be long ago.
    public var day: Day
    /// May be empty, like all texts below.
    public var note = ""
    /// The round that it is about.
    public var round: String?
    /// Who was asked for a referral, or sent it.
    public var person: PersonID?
    /// The last day of a take-home task, or to answer an offer.
    public var due: Day?
    /// Hours that the user means to spend on a take-home task at most.
    public var cap: Int?
    /// Where the work on a take-home task is: a path or an address.
    public var repository = ""
    /// The parts of an offer, a line each.
    public var parts = ""
    /// The day on which it was written down.
    public internal(set) var noted: Day

    /// Something that happened on that day.
    public init(id: String, application: String, kind: Kind, day: Day, noted: Day) {
        (self.id, self.application, self.kind) = (id, application, kind)
        (self.day, self.noted) = (day, noted)
    }

    /// The note of an event whose day is not known, as that of a table without days: its day is then the one on which it was
    /// written down, or that of a known end before which it happened, and no count of days takes it up.
    public static let dayUnknown = "day not known"

    /// The day on which it happened; nil if that is not known.
    public var knownDay: Day? { note.hasPrefix(Self.dayUnknown) ? nil : day }

    /// "on 4 Mar 2026"; "by 4 Mar 2026" if the day is not known.
    var dayText: String { "\(knownDay == nil ? "by" : "on") \(day.text)" }

    /// The same without the mark that its day is not known, if it has another day than the stored one: then somebody knows it.
    func settingDay(of stored: JobEvent?) -> JobEvent {
        guard let stored, stored.knownDay == nil, knownDay == nil, day != stored.day else { return self }
        var event = self
        event.note = trimmed(String(note.dropFirst(Self.dayUnknown.count).drop { ":;,.".contains($0) }))
        return event
    }

    public static let kind: RecordKind = "job-event"
    public static var parentKind: RecordKind? { Application.kind }
    public static let reading = RecordReading.late
    public static let mergesByField = true
    public static let blank = JobEvent(
        id: "", application: "", kind: .applied, day: Day(number: 0), noted: Day(number: 0))
    public static let fields: [Field<JobEvent>] = [
        .id("id", \.id),
        .parent("application", \.application),
        .choice("kind", \.kind, label: "What happened?"),
        .day(
            "day", \.day, label: "When?", hint: "today, yesterday, 2026-12-03",
            help: "The day on which it happened (default: today)."
        ).meant(.past),
        .text("note", \.note, label: "A line about it", hint: "may be empty", help: "A line about it."),
        .reference("round", \.round, to: Round.kind),
        .reference(
            "person", \.person, to: Person.kind, label: "Who was asked?", hint: "a name from your list; may be empty",
            help: "Of a referral: who was asked."),
        .day(
            "due", \.due, label: "By when?", hint: "fri, 2026-12-03; may be empty",
            help: "The last day of a take-home task, or to answer an offer."),
        .number(
            "cap", \.cap, in: 1...200, label: "Hours at most", hint: "6; may be empty",
            help: "Hours that you will spend on a take-home task at most."),
        .text(
            "repository", \.repository, label: "Where is your work?", hint: "a path or https://…; may be empty",
            help: "Where your work on a take-home task is."),
        .lines(
            "parts", \.parts, label: "What is offered?", hint: "base, bonus, shares, holidays: a line each",
            help: "The parts of an offer."),
        .day("noted", \.noted),
    ]
    public var key: String { id }
    public var parent: String? { application }
}
