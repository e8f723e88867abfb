/// What a scan of a project's clone proposes. Nothing of it is true before somebody has agreed to it.
public struct ScanReport: Codable, Equatable, Sendable {
    /// The commit whose tree was read, as 40 or 64 hexadecimal digits.
    public var commit: String
    /// When it was read, in seconds since 1970-01-01 UTC.
    public var when: Int
    /// At most one for each signal, in the order of the signals.
    public var findings: [Finding] = []
    /// What should be put right before anyone else sees the project.
    public var warnings: [Warning] = []
    /// What this clone cannot show, a sentence each.
    public var notShown: [String] = []
    /// Why the scan saw a part only; nil if it saw everything.
    public var stopped: String?

    public init(commit: String, when: Int) { (self.commit, self.when) = (commit, when) }

    /// A proposal.
    public struct Finding: Codable, Equatable, Sendable {
        public let signal: ScanSignal
        /// What was found, in a few words.
        public let what: String
        /// The file it was found in, as in the repository; nil if it is about the whole.
        public let path: String?
        /// The line in that file, counted from 1; nil if it is about the whole file.
        public let line: Int?
        public let trust: Trust
        /// The line of every project's floor that it suggests, word for word; nil if it suggests none. Then `signal` says
        /// what kind of line of a template it may fit.
        public let criterion: String?
    }

    /// How far what was found can be believed.
    public enum Trust: String, Codable, Comparable, Sendable {
        case low, medium, high

        private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
        public static func < (one: Trust, other: Trust) -> Bool { one.rank < other.rank }
    }

    /// Something to put right. Says where a secret stands, never what it is.
    public struct Warning: Codable, Equatable, Sendable {
        public let what: String
        public let path: String?
        /// Counted from 1; nil if it is about the whole file.
        public let line: Int?
    }
}

/// Kinds of findings. Their names are permanent: what was refused for good is known by them.
public enum ScanSignal: String, Codable, CaseIterable, Sendable {
    case decision, contract
    case contractFirst = "contract-first"
    case dataSource = "data-source"
    case leakage
    case install, dependencies
    case oneCommand = "one-command"
    case tests
    case testsInCI = "tests-in-ci"
    case dataVersions = "data-versions"
    case tracking, metrics, seeds
    case results, interval, slices, failures
    case firstCommand = "first-command"
    case demo, serving, container, recording
    case modelCard = "model-card"
    case dataCard = "data-card"
    case usagePolicy = "usage-policy"
    case limitations
    case nextSteps = "next-steps"
    case dataChecks = "data-checks"
    case monitoring, notebooks, licence, commits, tags

    /// The line of the floor that it suggests; nil if there is none for it.
    var floor: FloorLine? {
        switch self {
        case .decision: .decision
        case .contract, .contractFirst: .contract
        case .dataSource: .data
        case .leakage: .leakage
        case .install: .install
        case .oneCommand: .pipeline
        case .testsInCI: .tests
        case .dataVersions, .tracking, .metrics: .traceable
        case .interval: .interval
        case .slices: .slices
        case .failures: .failures
        case .firstCommand, .demo: .callable
        case .recording: .recording
        case .modelCard, .dataCard, .limitations: .cards
        case .usagePolicy: .policy
        case .nextSteps: .nextSteps
        case .dependencies, .tests, .seeds, .results, .serving, .container, .dataChecks, .monitoring, .notebooks,
            .licence, .commits, .tags:
            nil
        }
    }
}

/// The lines of every project's floor that a clone can speak for, in the words of `Assets/projects.yaml`.
enum FloorLine: String, CaseIterable {
    case decision =
        "One page says who will decide what with the result, the price of a wrong answer, and how they manage today."
    case contract =
        "Target metric, baseline and acceptance line are written down and dated before the first run."
    case data =
        "The source and terms of all data are noted, and whether anyone could be recognised in it."
    case leakage = "Every line of a checklist against leakage and overfitting has an answer."
    case install =
        "A single command installs everything, at fixed versions, on a machine that has never seen the project."
    case pipeline = "A second command goes from raw input to the reported figures."
    case tests = "Each push runs the tests, one of which goes through the whole chain."
    case traceable = "Any reported figure can be traced to its commit, its data version and its settings."
    case interval =
        "Every score comes with the baseline and with an interval, a number of cases or a number of seeds."
    case slices =
        "Results are split by at least three groups that matter to the reader, and the worst of them is named."
    case failures =
        "At least twenty failures (wrong answers, odd estimates, stuck users) have been read one by one and counted by cause."
    case callable =
        "There is something to call, click or rerun, and the first ten lines of the README say how."
    case recording =
        "A recorded demo, three to five minutes long, shows it working and shows it failing once."
    case cards =
        "A model card and a data card state assumptions, limitations and risks in words that a user understands."
    case policy =
        "A usage policy lists what the result may be used for, what it may not, and whom to tell of harm."
    case nextSteps =
        "The last paragraph says what you would do next and what you would not do a second time."
}
