/// A project for scripts and plain lists: what its page says.
public struct ProjectReport: Encodable, Equatable, Sendable {
    public let id: String
    public let name: String
    public let state: ProjectState
    public let verdict: Verdict
    /// The same in words: "met, but worse than the baseline".
    public let verdictText: String
    /// What the verdict means next; nil while it is open.
    public let advice: String?
    /// "MAE 12.1 min [11.4, 12.8] · baseline 15.4 · to be at most 13 min → met"; what is promised while nothing decides.
    public let standing: String
    /// Guards and slices that may decide, each with its own verdict.
    public let parts: [Part]
    /// What a reader of the verdict should know, a sentence each.
    public let remarks: [String]
    /// The result that decides; nil if there is none.
    public let decisive: String?
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
    public let amendments: [Amended]
    public let openings: [TestOpening]
    public let results: [ProjectResult]
    public let failures: [FailureCause]
    public let criteria: [Line]

    /// A guard, or a slice that may decide.
    public struct Part: Encodable, Equatable, Sendable {
        /// guard or slice.
        public let kind: String
        public let name: String
        public let promise: String
        /// With its interval; empty while there is none.
        public let value: String
        public let verdict: Verdict
        /// What is missing to judge it; empty if nothing is.
        public let missing: String
    }

    /// A change of the frozen contract: the record, and what was changed in words.
    public struct Amended: Encodable, Equatable, Sendable {
        /// "the line to reach".
        public let what: String
        public let amendment: Amendment

        public func encode(to encoder: any Encoder) throws {
            try amendment.encode(to: encoder)
            var container = encoder.container(keyedBy: Name.self)
            try container.encode(what, forKey: .what)
        }

        private enum Name: CodingKey { case what }
    }

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
        (verdict, verdictText) = (standing.verdict, standing.verdictName)
        advice = standing.advice
        self.standing = standing.sentence
        parts = standing.parts.map {
            Part(
                kind: $0.isGuard ? "guard" : "slice", name: $0.name, promise: $0.promise, value: $0.value,
                verdict: $0.judgement.verdict, missing: $0.missing)
        }
        remarks = standing.remarks
        decisive = standing.decisive?.id
        next = state.isOpen ? journey.nextLine(of: project, context.library) : nil
        hours = journey.hours(on: project)
        settled = held.count(where: \.isSettled)
        lines = held.count
        contract = standing.contract
        missing = contract.frozen == nil ? contract.missing : []
        resolution = contract.resolution(context.library)
        answers = journey.answers(of: project.id).values.sorted { $0.id < $1.id }
        amendments = journey.amendments(of: project.id).map { Amended(what: $0.fieldWords, amendment: $0) }
        openings = standing.openings
        results = journey.results(of: project.id)
        failures = journey.failures(of: project.id)
        criteria = held.map {
            Line(
                group: $0.group, text: $0.mark.text, settled: $0.isSettled, done: $0.mark.done, place: $0.mark.place,
                because: $0.mark.because, known: $0.known)
        }
    }

    /// The columns of its line in a list: name, state, verdict, hours, next line.
    public var columns: [String] {
        let time = ProjectWords.hours(project, spent: hours) ?? ""
        return [name, state.name, verdict == .open ? "" : verdictText, time, next ?? ""]
    }
}
