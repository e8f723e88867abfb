/// A judgement in the words of hiring committees.
public enum HireWord: String, Word {
    case strongHire = "strong-hire"
    case hire
    case noHire = "no-hire"
    case strongNoHire = "strong-no-hire"

    public var name: String { rawValue.replacing("-", with: " ") }
}

/// An interview that was practised, alone or with somebody.
public struct MockInterview: JourneyRecord {
    /// A UUID in time order.
    public internal(set) var id: String
    public var topic = CardTopic.ml
    /// Planned for, or held on.
    public var day: Day
    /// Who asked; empty if nobody else was there, like all texts below if there is nothing to say.
    public var partner = ""
    public var minutes = 45
    public internal(set) var held = false
    /// The ids of the cards that were drawn.
    public internal(set) var cards: [String] = []
    /// The rubric of four, each with a line of evidence.
    public var communication: HireWord?
    public var communicationWhy = ""
    public var solving: HireWord?
    public var solvingWhy = ""
    public var technical: HireWord?
    public var technicalWhy = ""
    public var testing: HireWord?
    public var testingWhy = ""
    /// What to do better; each becomes a card.
    public var lessons: [String] = []

    /// An interview on that day.
    public init(id: String, day: Day) { (self.id, self.day) = (id, day) }

    public static let kind: RecordKind = "mock-interview"
    public static let blank = MockInterview(id: "", day: Day(number: 0))
    public static let reading = RecordReading.late
    public static let fields: [Field<MockInterview>] = [
        .id("id", \.id),
        .choice("topic", \.topic, label: "Which kind of round?", help: "coding, ml, design, genai or behavioural."),
        .day("day", \.day, label: "When?", hint: "today, fri, 2026-12-03", help: "When it is, or was."),
        .text("partner", \.partner, label: "Who asks?", hint: "empty if you are alone", help: "Who asks."),
        .number("minutes", \.minutes, in: 1...480, label: "How many minutes?", hint: "45", help: "How many minutes."),
        .flag("held", \.held), .list("cards", \.cards, of: "card"),
        .choice(
            "communication", \.communication, label: "Communication",
            help: "Communication: strong-hire, hire, no-hire or strong-no-hire."),
        .text(
            "communicationWhy", \.communicationWhy, label: "because", hint: "a line of what was said",
            help: "Why: a line of evidence."),
        .choice(
            "solving", \.solving, label: "Problem solving", help: "Problem solving, in the same words."),
        .text(
            "solvingWhy", \.solvingWhy, label: "because", hint: "a line of evidence", help: "Why: a line of evidence."),
        .choice(
            "technical", \.technical, label: "Technical competence", help: "Technical competence, in the same words."),
        .text(
            "technicalWhy", \.technicalWhy, label: "because", hint: "a line of evidence",
            help: "Why: a line of evidence."),
        .choice(
            "testing", \.testing, label: "Testing or evidence", help: "Testing or evidence, in the same words."),
        .text(
            "testingWhy", \.testingWhy, label: "because", hint: "a line of evidence", help: "Why: a line of evidence."),
        .list(
            "lessons", \.lessons, of: "lesson", label: "What to do better, as questions",
            hint: "one a line; each becomes a card", help: "What to do better, as a question: it becomes a card."),
    ]
    public var key: String { id }
    public var fault: FieldFault? {
        topic == .terms ? FieldFault("topic", "A round asks more than words: choose another kind.") : nil
    }

    /// What is judged, what that asks, and where the word and its evidence are held.
    public typealias RubricPart = (
        name: String, asks: String, word: WritableKeyPath<MockInterview, HireWord?>,
        why: WritableKeyPath<MockInterview, String>
    )

    /// The four parts of the rubric.
    public static var rubric: [RubricPart] {
        [
            (
                "Communication", "Were you easy to follow, and did you ask before you answered?", \.communication,
                \.communicationWhy
            ),
            ("Problem solving", "Did you find a way, and say why this one?", \.solving, \.solvingWhy),
            ("Technical competence", "Was what you said right?", \.technical, \.technicalWhy),
            ("Testing or evidence", "Did you say how you would check it?", \.testing, \.testingWhy),
        ]
    }

    /// The rubric: what was judged, how, and why.
    public var rubric: [(name: String, word: HireWord?, why: String)] {
        Self.rubric.map { ($0.name, self[keyPath: $0.word], self[keyPath: $0.why]) }
    }
}

extension MockInterview {
    /// The same with these questions.
    public func drawing(_ cards: [PracticeCard]) -> MockInterview {
        var mock = self
        mock.cards = cards.map(\.id)
        return mock
    }

    /// Whether those that were drawn before are of another kind, or do not fill its minutes.
    public func needsOtherQuestions(than old: MockInterview) -> Bool {
        old.topic != topic || old.minutes != minutes || old.cards.isEmpty
    }

    /// "17 questions drawn".
    public var drawnWords: String {
        cards.isEmpty ? "no question fits into its minutes" : "\(count(cards.count, "question")) drawn"
    }

    /// The same, held.
    public var judged: MockInterview {
        var mock = self
        mock.held = true
        return mock
    }

    /// Whether a part of it was judged.
    public var hasWord: Bool { rubric.contains { $0.word != nil } }

    /// Why it cannot have been held as seen on that day; nil if it is only planned.
    public func fault(on today: Day) -> FieldFault? {
        held && day > today
            ? FieldFault("day", "What was held or judged cannot lie ahead: give the day on which it was.") : nil
    }
}
