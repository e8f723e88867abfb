/// The user's own piece of work, perhaps after a template of the Library. How far it is follows from its days: see
/// ``ProjectState``.
public struct Project: JourneyRecord {
    /// What it is about, and so what its contract asks.
    public enum Topic: String, Word {
        case predictive, genai, causal, platform

        public var name: String { self == .genai ? "GenAI" : rawValue }
    }

    /// A UUID in time order.
    public internal(set) var id: String
    /// Never empty.
    public var name = ""
    /// The roadmap's project that it is an instance of; nil if it is none. There is one of each at most.
    public var template: ItemID?
    public var topic = Topic.predictive
    /// One sentence that somebody who hires would remember; may be empty, like all texts below.
    public var pitch = ""
    /// Who decides what with it.
    public var decides = ""
    /// What a wrong answer costs them.
    public var cost = ""
    /// How it is done today.
    public var before = ""
    /// A path or an address.
    public var repository = ""
    /// The folder of the user's clone, for scans.
    public var clone = ""
    /// Something to try: an address or a path.
    public var demo = ""
    /// Ids of the skills that it is to prove.
    public var proves: [String] = []
    /// The user's own part, if others take part; empty if nobody else does.
    public var mine = ""
    /// Hours at least and at most; both or neither.
    public var low: Int?
    public var high: Int?
    /// The last day of its time box.
    public var box: Day?
    /// When the work ends without a result.
    public var stop = ""
    /// What made it hard, what was tried and dropped, what would come next, what the user would not do a second time.
    public var constraint = ""
    public var failed = ""
    public var next = ""
    public var notAgain = ""
    public var notes = ""
    /// The day on which it was framed.
    public internal(set) var framed: Day
    public internal(set) var shipped: Day?
    /// Since when it is looked after once it is shipped.
    public internal(set) var kept: Day?
    public internal(set) var dropped: Day?
    /// Why it was dropped; never empty if it was.
    public internal(set) var because = ""

    /// A project framed on that day, of which nothing is known.
    public init(id: String, framed: Day) {
        self.id = id
        self.framed = framed
    }

    public static let kind: RecordKind = "project"
    public static let mergesByField = true
    public static let blank = Project(id: "", framed: Day(number: 0))
    public static let fields: [Field<Project>] = [
        .id("id", \.id),
        .text(
            "name", \.name, label: "What is it called?", hint: "Late trains", required: true,
            missing: "Give it a name.", limit: 60),
        .item("template", \.template),
        .choice("topic", \.topic, label: "What is it about?", help: "predictive, genai, causal or platform."),
        .text(
            "pitch", \.pitch, label: "In one sentence", hint: "what somebody who hires would remember; may be empty",
            help: "One sentence that somebody who hires would remember."),
        .text(
            "decides", \.decides, label: "Who will decide what with it?",
            hint: "the dispatcher, which trains to hold; may be empty", help: "Who decides what with the result."),
        .text(
            "cost", \.cost, label: "What does a wrong answer cost them?", hint: "may be empty",
            help: "What a wrong answer costs."),
        .text(
            "before", \.before, label: "How do they manage today?", hint: "may be empty",
            help: "How it is done today."),
        .text(
            "repository", \.repository, label: "Where is the code?", hint: "a path or https://…; may be empty",
            help: "The code: a path or an address."),
        .text(
            "clone", \.clone, label: "Where is your clone of it?", hint: "~/work/trains; may be empty",
            help: "The folder of your clone, for scans."),
        .text(
            "demo", \.demo, label: "Where can it be tried?", hint: "https://… or a path; may be empty",
            help: "Something to try: an address or a path."),
        .list(
            "proves", \.proves, of: "skill", label: "Which skills is it to prove?",
            hint: "ids with commas: sql, leakage; may be empty",
            help: "A skill that it is to prove, by id or name; give it again for more."),
        .text(
            "mine", \.mine, label: "With others: what is yours?", hint: "empty if you work alone",
            help: "Your own part, if others take part."),
        .number("low", \.low, in: 1...5_000, label: "Hours, at least", hint: "may be empty", help: "Hours at least."),
        .number("high", \.high, in: 1...5_000, label: "Hours, at most", hint: "may be empty", help: "Hours at most."),
        .day(
            "box", \.box, label: "Its last day", hint: "when the time box ends; may be empty",
            help: "The last day of its time box."),
        .text(
            "stop", \.stop, label: "When will you stop without a result?",
            hint: "two variants in a row below the baseline; may be empty", help: "When the work ends without a result."
        ),
        .text(
            "hard", \.constraint, label: "What made it hard?", hint: "no history from before the strike; may be empty",
            help: "What made it hard."),
        .text(
            "failed", \.failed, label: "What did you try and drop?",
            hint: "a network on the weather maps: no better; may be empty", help: "What was tried and dropped."),
        .text("next", \.next, label: "What would come next?", hint: "may be empty", help: "What would come next."),
        .text(
            "notAgain", \.notAgain, label: "What would you not do a second time?", hint: "may be empty",
            help: "What you would not do a second time."),
        .lines("notes", \.notes, help: "Notes."),
        .day("framed", \.framed),
        .day("shipped", \.shipped),
        .day("kept", \.kept),
        .day("dropped", \.dropped),
        .text("because", \.because),
    ]
    public var key: String { id }
    public var fault: FieldFault? {
        switch (low, high) {
        case (let low?, let high?) where low > high:
            FieldFault("high", "That is less than \(low), the least.")
        case (nil, _?): FieldFault("low", "Say at least, too.")
        case (_?, nil): FieldFault("high", "Say at most, too.")
        default: nil
        }
    }
}
