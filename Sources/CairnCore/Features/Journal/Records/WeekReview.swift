/// A week looked back on.
public struct WeekReview: JourneyRecord {
    /// What a sound piece of work goes through in a week.
    public enum Mark: String, Word {
        case built, tested, measured, noted, demoed

        public var name: String {
            switch self {
            case .built: "built something"
            case .tested: "tested it"
            case .measured: "measured it"
            case .noted: "wrote a design note"
            case .demoed: "recorded a demo of 3–5 minutes"
            }
        }
    }

    /// The week's first day as text: there is one review a week.
    public internal(set) var id: String
    /// The week's first day.
    public internal(set) var week: Day
    /// What one showed to others; may be empty, like the next two.
    public var shown = ""
    public var learned = ""
    public var obstacle = ""
    /// Words of ``Mark``; others say nothing.
    public var marks: [String] = []
    /// What one means to do next week; at most three.
    public var intentions: [String] = []

    /// The review of the week that begins on that day; nothing is said yet.
    public init(week: Day) {
        id = week.iso
        self.week = week
    }

    public static let kind: RecordKind = "week"
    public static let blank: WeekReview = {
        var blank = WeekReview(week: Day(number: 0))
        blank.id = ""
        return blank
    }()
    public static let fields: [Field<WeekReview>] = [
        .id("id", \.id),
        .day("week", \.week),
        .text(
            "shown", \.shown, label: "What did you show to someone?",
            hint: "a notebook, a demo, a question; may be empty",
            help: "What you showed to someone."),
        .text(
            "learned", \.learned, label: "What did you learn?", hint: "a line; may be empty",
            help: "What you learned."),
        .text(
            "obstacle", \.obstacle, label: "What gets in the way?", hint: "a line; may be empty",
            help: "What gets in the way."),
        .list("marks", \.marks, of: "mark", help: "built, tested, measured, noted or demoed; give it again for more."),
        .list(
            "intentions", \.intentions, of: "intention",
            help: "What you mean to do next week; give it again for more, three at most."),
    ]
    public var key: String { id }
    public var isNothing: Bool {
        shown.isEmpty && learned.isEmpty && obstacle.isEmpty && marks.isEmpty && intentions.isEmpty
    }
    public var fault: FieldFault? {
        intentions.count > Self.mostIntentions
            ? FieldFault("intentions", "three intentions at most: a week with more has none") : nil
    }

    /// How many intentions a week can have.
    static let mostIntentions = 3
}

extension Journey {
    /// The review of the week that begins on that day, or nil. It may be older than the setting of the day on which weeks begin.
    func review(of week: Day) -> WeekReview? {
        let reviews = self[WeekReview.self]
        return reviews[week.iso] ?? reviews.all.last { $0.week.firstOfWeek == week }
    }

    /// The week that one looks back on: this one from Friday on, else the last, if the journey had begun by its end.
    func weekToReview(_ today: Day) -> Day {
        let week = today.weekToReview
        let worked = sessions.values.joined().lazy.map(\.day).min()
        let begun = [plan.start, self[Acceptance.self].single?.day, worked].compactMap(\.self).min()
        return begun.map { $0 >= week + 7 && $0 <= today } == true ? today.firstOfWeek : week
    }

    /// Keeps a review; nil if nothing changes.
    public func putting(_ review: WeekReview) -> Change? {
        edit(putting: review).map { Change("Look back on the week of \(review.week.text)", [$0]) }
    }
}
