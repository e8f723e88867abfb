/// A line that a project is held against, with how it stands.
public struct ProjectLine: Equatable, Sendable {
    public let mark: CriterionMark
    /// before, work, evaluation, delivery, disclosure; "own" for the user's.
    public let group: String
    /// What the record itself answers, in words: the line is then settled without a tick.
    public let known: String?

    /// Whether nothing is left to do for it.
    public var isSettled: Bool { mark.isSettled || known != nil }

    /// The groups, in the order of the work, with their names.
    public static let groups = [
        ("before", "Before you train"), ("work", "Work"), ("evaluation", "Evaluation"), ("delivery", "Delivery"),
        ("disclosure", "Disclosure"), ("own", "Your own lines"),
    ]
}

extension Journey {
    /// What the project is held against: the floor that all share, the lines of its template, its own, in this order within each
    /// group; and lines that were ticked before the Library worded them in another way.
    public func lines(of project: Project, _ library: Library) -> [ProjectLine] {
        let marks = self[CriterionMark.self].byParent[project.id] ?? []
        let known = Dictionary(marks.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
        let asked = library.texts.shelf.floor + (project.template.flatMap(library.texts.template)?.criteria ?? [])
        let answers = FloorAnswers(project, self, library)
        var lines = asked.enumerated().map { place, criterion in
            ProjectLine(
                mark: known[criterion.text] ?? CriterionMark(project: project.id, text: criterion.text),
                group: criterion.group, known: answers[place])
        }
        let texts = Set(asked.map(\.text))
        lines += marks.filter { !texts.contains($0.text) }.sorted { $0.id < $1.id }.map {
            ProjectLine(mark: $0, group: "own", known: nil)
        }
        return ProjectLine.groups.flatMap { group in lines.filter { $0.group == group.0 } }
    }

    /// The first line that is open, with the question of the contract before it as long as that is not frozen.
    public func nextLine(of project: Project, _ library: Library) -> String? {
        let contract = contract(of: project.id)
        if contract.frozen == nil {
            if let missing = contract.missing.first { return "Contract: \(missing)" }
            return "Freeze the contract"
        }
        return lines(of: project, library).first { !$0.isSettled }?.mark.text
    }
}

/// What the record says of the lines that all projects share. They are told by their place, which the build does not move.
private struct FloorAnswers {
    private let answers: [Int: String]

    init(_ project: Project, _ journey: Journey, _ library: Library) {
        let contract = journey.contract(of: project.id)
        let results = journey.results(of: project.id).filter { !$0.isExploratory }
        let openings = journey.openings(of: project.id)
        let asked = library.texts.contractQuestions.filter { $0.kinds.contains(project.topic.rawValue) }
        let given = journey.answers(of: project.id)
        var answers: [Int: String] = [:]
        if ![project.decides, project.cost, project.before].contains("") { answers[0] = "the project says so" }
        if let frozen = contract.frozen { answers[1] = "frozen on \(frozen.text)" }
        if !contract.source.isEmpty, !contract.licence.isEmpty, !contract.people.isEmpty {
            answers[2] = "the contract says so"
        }
        if !asked.isEmpty, asked.allSatisfy({ given[$0.id] != nil }) { answers[3] = "all questions are answered" }
        if openings.count == 1, let opening = openings.first { answers[8] = "opened on \(opening.day.text)" }
        if !results.isEmpty,
            results.allSatisfy({ $0.interval != nil || $0.cases != nil || $0.seeds != nil }),
            contract.baselineValue != nil
        {
            answers[9] = "all \(results.count) results say so"
        }
        let slices = Set(results.map(\.slice).filter { !$0.isEmpty })
        if slices.count >= 3 { answers[10] = "\(slices.count) slices" }
        let read = journey.failures(of: project.id).reduce(0) { $0 + $1.count }
        if read >= 20 { answers[11] = "\(read) read" }
        self.answers = answers
    }

    subscript(place: Int) -> String? { answers[place] }
}
