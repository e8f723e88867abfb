/// What a project promises before anything is trained. Frozen on a day; changed later only by an ``Amendment``.
public struct Contract: JourneyRecord {
    /// What the acceptance line is about.
    public enum Line: String, Word {
        /// The value itself reaches it.
        case value
        /// Better than the baseline by this much, in the metric's unit.
        case gain
        /// Better than the baseline by this many per cent of it.
        case percent

        public var name: String {
            switch self {
            case .value: "the value itself"
            case .gain: "better than the baseline by this much"
            case .percent: "better than the baseline by this many %"
            }
        }
    }

    /// Which way is better.
    public enum Better: String, Word {
        case higher, lower
    }

    /// The project's id: there is one contract a project.
    public internal(set) var id: String
    public internal(set) var project: String

    // The six that freezing needs.
    public var decision = ""
    public var metric = ""
    public var better = Better.higher
    /// May be empty.
    public var unit = ""
    /// What it is compared with.
    public var baseline = ""
    public var baselineValue: Double?
    /// On which data; never the test set.
    public var baselineOn = ""
    public var line: Double?
    public var lineIs = Line.value
    public var split = ""
    /// Cases of the test set.
    public var cases: Int?

    // What is offered.
    /// What one case is, and when it is decided.
    public var unitOfPrediction = ""
    public var decidedWhen = ""
    /// Each kind of error with what it costs.
    public var costs: [String] = []
    public var source = ""
    public var version = ""
    public var licence = ""
    public var period = ""
    public var people = ""
    /// What cases hang together by.
    public var group = ""
    /// Each with its margin: "latency p95: 20 ms".
    public var guards: [String] = []
    /// Slices that may decide.
    public var slices: [String] = []
    /// "boosted trees"; no promise, and so never amended, as the line below.
    public var model = ""
    /// What it is trained and run on.
    public var hardware = ""
    public var seeds: Int?
    /// What is looked at without deciding anything.
    public var exploratory: [String] = []

    public internal(set) var frozen: Day?
    /// The commit at which it was frozen; empty if none vouches for the day.
    public internal(set) var commit = ""

    /// The contract of that project, in which nothing is said yet.
    public init(project: String) {
        id = project
        self.project = project
    }

    /// The same contract, for that project.
    public func of(_ project: Project) -> Contract {
        var contract = self
        (contract.id, contract.project) = (project.id, project.id)
        return contract
    }

    public static let kind: RecordKind = "contract"
    public static var parentKind: RecordKind? { Project.kind }
    public static let mergesByField = true
    public static let blank = Contract(project: "")
    public static let fields: [Field<Contract>] = [
        .id("id", \.id),
        .parent("project", \.project),
        .text(
            "decision", \.decision, label: "Who decides what with it?",
            hint: "the dispatcher, which trains to hold", help: "Who decides what with the result."),
        .text(
            "metric", \.metric, label: "By which one metric?", hint: "MAE, recall at 1 % alarms, nDCG@10",
            help: "The metric that decides."),
        .choice("better", \.better, label: "Which way is better?", help: "higher or lower: which is better."),
        .text("unit", \.unit, label: "Its unit", hint: "min, €, ms; may be empty", help: "The metric's unit."),
        .text(
            "baseline", \.baseline, label: "What is the baseline?", hint: "last week's delay at the same hour",
            help: "What it is compared with."),
        .measure(
            "baselineValue", \.baselineValue, label: "How good is that?", hint: "15.4, on validation or past data",
            help: "How good the baseline is."),
        .text(
            "baselineOn", \.baselineOn, label: "On which data?",
            hint: "validation, July and August; never the test set",
            help: "On which data the baseline was measured."),
        .measure("line", \.line, label: "What has to be reached?", hint: "13.0", help: "The acceptance line."),
        .choice(
            "lineIs", \.lineIs, label: "That line is", help: "value, gain or percent: what the line is about."),
        .text(
            "split", \.split, label: "How is the test set set apart?", hint: "by month: September and October",
            help: "How the test set is set apart."),
        .number(
            "cases", \.cases, in: 1...100_000_000, label: "How many cases has it?", hint: "200",
            help: "Cases of the test set."),
        .text(
            "unitOfPrediction", \.unitOfPrediction, label: "What is one case?",
            hint: "one train at one station; may be empty",
            help: "What one case is."),
        .text(
            "decidedWhen", \.decidedWhen, label: "When does it have to be decided?",
            hint: "at 17:00, with what is known then; may be empty",
            help: "When a case is decided."),
        .list(
            "costs", \.costs, of: "cost", label: "What does each kind of error cost?",
            hint: "a missed delay costs a connection; a false one, a wait",
            help: "A kind of error and what it costs; give it again for more."),
        .text(
            "source", \.source, label: "Where is the data from?",
            hint: "the operator's open archive; may be empty",
            help: "Where the data is from."),
        .text(
            "version", \.version, label: "Which version of it?",
            hint: "2026-09, or a hash; may be empty",
            help: "The version or hash of the data."
        ).optionNamed("data-version"),
        .text(
            "licence", \.licence, label: "Under which terms may it be used?",
            hint: "CC BY 4.0; may be empty",
            help: "Under which terms the data may be used."),
        .text(
            "period", \.period, label: "From when is it?",
            hint: "January to October 2026; may be empty",
            help: "From when the data is."),
        .text(
            "people", \.people, label: "Who could be recognised in it?",
            hint: "nobody: trains and times only; may be empty",
            help: "Who could be recognised in the data."),
        .text(
            "cluster", \.group, label: "What do cases hang together by?",
            hint: "user, document, week; may be empty",
            help: "What cases hang together by: user, document, week."),
        .list(
            "guards", \.guards, of: "guard", label: "What must not get worse, and by how much may it?",
            hint: "latency p95: 20 ms; price: at most 0.1 €",
            help:
                "A metric that must not get worse, and its margin, as in \"latency p95: 20 ms\" or \"price: at most 0.1 €\"; give it again for more."
        ),
        .list(
            "slices", \.slices, of: "slice", label: "Which groups may decide, too?",
            hint: "at night, in winter",
            help: "A slice that may decide; give it again for more."),
        .text(
            "model", \.model, label: "What kind of model is it?", hint: "boosted trees; may be empty",
            help: "What kind of model it is."),
        .text(
            "hardware", \.hardware, label: "What is it trained and run on?",
            hint: "a laptop without GPU; may be empty", help: "What it is trained and run on."),
        .number(
            "seeds", \.seeds, in: 1...1_000, label: "Over how many training runs is it averaged?",
            hint: "5; may be empty",
            help: "How many training runs are averaged."),
        .list(
            "exploratory", \.exploratory, of: "thing", label: "What is looked at without deciding anything?",
            hint: "other stations, a second model",
            help: "What is looked at without deciding anything; give it again for more."),
        .day("frozen", \.frozen),
        .text("revision", \.commit),
    ]
    public var key: String { id }
    public var parent: String? { project }
    public var isNothing: Bool { self == Contract(project: project) }
}
