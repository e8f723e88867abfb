/// What the parts of a project's documents are made from.
struct DocumentFacts {
    let project: Project
    let request: DocumentRequest
    let journey: Journey
    let context: Context
    let standing: ProjectStanding
    let looks: TestLooks
    /// In the order in which they were entered.
    let results: [ProjectResult]
    /// By the question's id.
    let answers: [String: ContractAnswer]

    init(_ project: Project, _ request: DocumentRequest, _ journey: Journey, _ context: Context) {
        self.project = project
        self.request = request
        self.journey = journey
        self.context = context
        standing = ProjectStanding(project.id, journey)
        looks = TestLooks(project.id, journey)
        results = journey.results(of: project.id)
        answers = journey.answers(of: project.id)
    }

    var contract: Contract { standing.contract }

    /// What the contract asks, in the Library's order.
    var questions: [ContractQuestion] {
        context.library.texts.contractQuestions.filter { $0.kinds.contains(project.topic.rawValue) }
    }

    /// The answer to a question; nil if it is open or does not apply.
    func answer(_ question: String) -> String? { answers[question].map(\.answer) }

    /// All that is known, and what a reader of that document would miss.
    func data(for document: ProjectDocument) -> DocumentData {
        var data = common
        data.lines("not_stated", missing(from: document, data))
        return data
    }

    private var common: DocumentData {
        var data = DocumentData()
        data.line("project_name", project.name)
        data.line("written_on", context.today.text)
        data.line("pitch", project.ownPitch(context.library))
        data.line("author", request.author)
        data.ready("commit", standing.decisive.flatMap { DocumentData.code($0.commit) })
        data.ready("contact", WebAddress(contact: request.contact)?.text)
        data.text("problem", problem)
        data.group("sources", sources)
        data.group("outcome", outcome)
        data.group("uses", uses)
        data.group("limits", limits)
        data.group("model", model)
        data.list("start_commands", startCommands)
        data.group("training", training)
        data.group("environment", environment)
        data.group("evaluation", evaluation)
        front(&data)
        data.group("data", dataSet)
        data.group("contract", promised)
        data.group("story", story)
        data.group("incident", incident)
        data.group("design", design)
        return data
    }

    private var problem: String? {
        let decides = project.decides.isEmpty ? contract.decision : project.decides
        let parts = [("Decided with it", decides), ("A wrong answer costs", project.cost)].filter { !$0.1.isEmpty }
        return parts.isEmpty ? nil : parts.map { "\($0.0): \(Self.sentence($0.1))" }.joined(separator: "\n\n")
    }

    private var sources: DocumentData {
        var group = DocumentData()
        group.ready("repository", project.publicCode?.text)
        group.ready("demo", project.publicDemo?.text)
        return group
    }

    private var story: DocumentData {
        var group = DocumentData()
        group.text("constraint", project.constraint)
        group.text("before", project.before)
        group.text("failed", project.failed)
        group.text("mine", project.mine)
        group.text("next", project.next)
        group.line("not_again", project.notAgain)
        if request.hours { group.line("effort", effort) }
        return group
    }

    private var effort: String? {
        let spent = journey.hours(on: project)
        guard spent > 0 else { return nil }
        guard let low = project.low, let high = project.high else { return "\(PlanWords.number(spent)) hours" }
        return "\(PlanWords.number(spent)) hours, estimated at \(low == high ? "\(low)" : "\(low) to \(high)")"
    }

    /// With a full stop, unless it ends like a sentence.
    static func sentence(_ text: String) -> String {
        let text = trimmed(text)
        guard let last = text.last else { return text }
        return ".!?…。".contains(last) ? text : text + "."
    }

    /// "MAE (min)", in the result's own unit.
    func metricName(_ result: ProjectResult) -> String {
        let unit = contract.unit(of: result)
        return unit.isEmpty ? result.metric : "\(result.metric) (\(unit))"
    }

    /// "MAE (min)".
    func metricName(_ metric: String) -> String {
        let isOwn = Folding.areOne(metric, contract.metric)
        return isOwn && !contract.unit.isEmpty ? "\(metric) (\(contract.unit))" : metric
    }
}
