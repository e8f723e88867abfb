/// How far a project is. Nothing of it is stored: it follows from days.
public enum ProjectState: String, CaseIterable, Sendable, Encodable {
    /// First in the list.
    case frozen, measured, framed, shipped, kept, dropped

    /// As a list or a heading says it.
    public var name: String {
        switch self {
        case .framed: "framed"
        case .frozen: "contract frozen"
        case .measured: "measured"
        case .shipped: "shipped"
        case .kept: "looked after"
        case .dropped: "dropped"
        }
    }

    /// Whether somebody still works on it.
    public var isOpen: Bool { self == .framed || self == .frozen || self == .measured }
}

extension ListRow.Box {
    /// The box of a project without a milestone.
    init(_ state: ProjectState) {
        switch state {
        case .framed, .frozen, .measured: self = .learning
        case .shipped, .kept: self = .done
        case .dropped: self = .skipped
        }
    }
}

extension Project {
    /// What is odd about a result of that day, as a question; nil if nothing is.
    public func doubt(about day: Day) -> String? {
        if day < framed { return "That is before the project began (\(framed.text)). Is it so?" }
        if let dropped, day > dropped { return "The project was dropped on \(dropped.text). Is it a later result?" }
        return nil
    }
}

extension Journey {
    /// How far the project is.
    public func state(of project: Project) -> ProjectState {
        if project.dropped != nil { return .dropped }
        if project.kept != nil { return .kept }
        if project.shipped != nil { return .shipped }
        guard contract(of: project.id).frozen != nil else { return .framed }
        let results = self[ProjectResult.self].byParent[project.id] ?? []
        return results.contains { !$0.isExploratory } ? .measured : .frozen
    }

    /// Open ones first, by how far they are, each group by the day it was framed.
    public var projects: [Project] {
        let order = ProjectState.allCases
        return self[Project.self].all.map { (order.firstIndex(of: state(of: $0)) ?? 0, $0) }
            .sorted { ($0.0, $0.1.framed, $0.1.id) < ($1.0, $1.1.framed, $1.1.id) }.map(\.1)
    }

    /// The project after that milestone of the roadmap, or nil.
    public func project(after template: ItemID) -> Project? {
        self[Project.self].rows.values.first { $0.template == template }
    }

    /// The project's contract; an empty one if nothing is said yet.
    public func contract(of project: String) -> Contract {
        self[Contract.self].byParent[project]?.first ?? Contract(project: project)
    }

    /// In the order in which they were entered.
    public func results(of project: String) -> [ProjectResult] {
        self[ProjectResult.self].byParent[project] ?? []
    }

    /// Openings of its test set, the first one first.
    public func openings(of project: String) -> [TestOpening] {
        (self[TestOpening.self].byParent[project] ?? []).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// Amendments of its contract, the first one first.
    public func amendments(of project: String) -> [Amendment] {
        (self[Amendment.self].byParent[project] ?? []).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// Causes of its failures, the most frequent first.
    public func failures(of project: String) -> [FailureCause] {
        (self[FailureCause.self].byParent[project] ?? []).sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    }

    /// Its answers to the contract's questions, by the question's id.
    public func answers(of project: String) -> [String: ContractAnswer] {
        Dictionary(
            (self[ContractAnswer.self].byParent[project] ?? []).map { ($0.question, $0) },
            uniquingKeysWith: { first, _ in first })
    }
}
