/// A project for scripts and plain lists: what its page says.
public struct ProjectReport: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let state: ProjectState
    public let verdict: Verdict
    /// What the verdict means next; nil while it is open.
    public let advice: String?
    /// The first line that is open; nil once it is shipped or dropped.
    public let next: String?
    public let hours: Double
    /// How many lines are settled, of how many.
    public let settled: Int
    public let lines: Int
    /// What freezing still needs.
    public let missing: [String]
    public let resolution: String?
    public let project: Project
    public let contract: Contract
    public let answers: [ContractAnswer]
    public let amendments: [Amendment]
    public let openings: [TestOpening]
    public let results: [ProjectResult]
    public let failures: [FailureCause]
    public let criteria: [Line]

    /// A line that it is held against.
    public struct Line: Encodable, Equatable, Sendable {
        public let group: String
        public let text: String
        public let settled: Bool
        /// The day on which it was ticked.
        public let done: Day?
        public let place: String
        /// Why it does not apply.
        public let because: String
        /// What the record itself answers.
        public let known: String?
    }

    /// The report of a project.
    public init(_ project: Project, _ journey: Journey, _ context: Context) {
        let standing = ProjectStanding(project.id, journey)
        let held = journey.lines(of: project, context.library)
        self.project = project.withShownAddress
        id = project.id
        name = project.name
        state = journey.state(of: project)
        verdict = standing.verdict
        advice = standing.advice
        next = state.isOpen ? journey.nextLine(of: project, context.library) : nil
        hours = journey.hours(on: project)
        settled = held.count(where: \.isSettled)
        lines = held.count
        contract = standing.contract
        missing = contract.frozen == nil ? contract.missing : []
        resolution = contract.resolution
        answers = journey.answers(of: project.id).values.sorted { $0.id < $1.id }
        amendments = journey.amendments(of: project.id)
        openings = standing.openings
        results = journey.results(of: project.id)
        failures = journey.failures(of: project.id)
        criteria = held.map {
            Line(
                group: $0.group, text: $0.mark.text, settled: $0.isSettled, done: $0.mark.done, place: $0.mark.place,
                because: $0.mark.because, known: $0.known)
        }
    }

    /// The columns of its line in a list: name, state, verdict, next line.
    public var columns: [String] {
        [name, state.name, verdict == .open ? "" : verdict.name, next ?? ""]
    }
}
