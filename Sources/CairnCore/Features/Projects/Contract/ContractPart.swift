/// A part of the contract that is asked in one go. The first freezes it; the others are offered, and wait.
public enum ContractPart: String, CaseIterable, Sendable {
    case six, errors, data, guards, runs, questions

    /// As a heading or a sentence says it.
    public var name: String {
        switch self {
        case .six: "the six that freeze it"
        case .errors: "one case, and what errors cost"
        case .data: "the data"
        case .guards: "guards and slices"
        case .runs: "the model, its runs, and what is only looked at"
        case .questions: "the questions"
        }
    }

    /// Why it is asked, in a sentence or two.
    var why: String {
        switch self {
        case .six: "Six things, before anything is trained. Leave what you do not know yet."
        case .errors: "What is decided each time, and what it costs to be wrong: that is what a threshold is chosen by."
        case .data: "Whoever reads the card asks this first. What cases hang together by widens every interval."
        case .guards:
            "What must not get worse, and by how much it may; and the groups that may decide. A group that is named after "
                + "the results were seen only describes."
        case .runs:
            "Said beforehand, it is honest to look at everything else, too. Model and hardware promise nothing: say them once "
                + "you know them."
        case .questions: ""
        }
    }

    /// The names of the contract's fields that it asks of a project of this kind.
    public func fields(_ topic: Project.Topic) -> [String] {
        switch self {
        case .six:
            [
                "decision", "metric", "better", "unit", "baseline", "baselineValue", "baselineOn", "line", "lineIs",
                "split", "cases",
            ]
        case .errors: topic == .platform ? ["costs"] : ["unitOfPrediction", "decidedWhen", "costs"]
        case .data:
            topic == .platform
                ? ["source", "licence", "people"] : ["source", "version", "licence", "period", "people", "cluster"]
        case .guards: topic == .causal ? ["slices"] : topic == .platform ? ["guards"] : ["guards", "slices"]
        case .runs:
            switch topic {
            case .predictive, .genai: ["model", "hardware", "seeds", "exploratory"]
            case .causal: ["model", "exploratory"]
            case .platform: ["hardware", "exploratory"]
            }
        case .questions: []
        }
    }
}

/// How much of a part is said.
public struct ContractPartState: Equatable, Sendable {
    public let part: ContractPart
    public let said: Int
    public let of: Int

    public var isOpen: Bool { said < of }
}

extension Journey {
    /// The parts of the project's contract, each with how much of it is said. The first counts the six, with what belongs to
    /// them.
    public func contractParts(of project: Project, _ library: Library) -> [ContractPartState] {
        let contract = contract(of: project.id)
        return ContractPart.allCases.compactMap { part in
            switch part {
            case .six: return ContractPartState(part: part, said: 6 - contract.missing.count, of: 6)
            case .questions:
                let asked = questions(of: project, library)
                let open = openQuestions(of: project, library).count
                return asked.isEmpty ? nil : ContractPartState(part: part, said: asked.count - open, of: asked.count)
            case .errors, .data, .guards, .runs:
                let names = part.fields(project.topic)
                let fields = Contract.fields.filter { names.contains($0.name) }
                let said = fields.count { !$0.text(in: contract).isEmpty }
                return ContractPartState(part: part, said: said, of: fields.count)
            }
        }
    }

    /// The part to go on with: the six before all, then those of which nothing is said, then those that have gaps. Nil if
    /// nothing is open.
    public func nextPart(of project: Project, _ library: Library) -> ContractPart? {
        let open = contractParts(of: project, library).filter(\.isOpen)
        return (open.first { $0.part == .six } ?? open.first { $0.said == 0 } ?? open.first)?.part
    }

    /// What is asked of a project of its kind.
    public func questions(of project: Project, _ library: Library) -> [ContractQuestion] {
        library.texts.contractQuestions.filter { $0.kinds.contains(project.topic.rawValue) }
    }

    /// What of that has no answer yet.
    func openQuestions(of project: Project, _ library: Library) -> [ContractQuestion] {
        let given = answers(of: project.id)
        return questions(of: project, library).filter { given[$0.id] == nil }
    }
}

extension Contract {
    /// What is wrong with what was typed, or nil. What was there before is not asked for again.
    public func wordsFault(since old: Contract?, _ library: Library) -> FieldFault? {
        if metric != old?.metric, let question = Scoring.question(of: metric, library.texts) {
            return FieldFault("metric", question)
        }
        guard guards != old?.guards else { return nil }
        guard let place = guards.firstIndex(where: { GuardLine($0) == nil }) else {
            return guardLines.lazy.compactMap { $0.fault(library.texts) }.first.map { FieldFault("guards", $0) }
        }
        let text = guards[place]
        // A comma of its own cut it in two.
        if guards.indices.contains(place + 1), !text.contains(":"),
            let next = GuardLine("\(text), \(guards[place + 1])"),
            next.direction != nil, !next.metric.contains(",")
        {
            return FieldFault(
                "guards", "Write “\(next.metric) (\(next.direction == .lower ? "lower" : "higher")): \(next.margin)”.")
        }
        return FieldFault(
            "guards", "By how much may “\(text)” get worse? As in “latency p95: 20 ms”, or “price: at most 0.1 €”.")
    }
}
