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
        criteria(of: project, library).map { line($0, project, library) }
    }

    private func line(_ asked: Asked, _ project: Project, _ library: Library) -> ProjectLine {
        ProjectLine(
            mark: asked.mark, group: asked.group, known: asked.answer.flatMap { answer($0, project, library) })
    }

    /// The same, before the record is asked what it answers.
    private func criteria(of project: Project, _ library: Library) -> [Asked] {
        let marks = self[CriterionMark.self].byParent[project.id] ?? []
        let known = Dictionary(marks.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
        let asked = library.texts.floor + (project.template.flatMap(library.texts.template)?.criteria ?? [])
        var lines = asked.map { criterion in
            Asked(
                mark: known[criterion.text] ?? CriterionMark(project: project.id, text: criterion.text),
                group: criterion.group, answer: criterion.answer)
        }
        let texts = Set(asked.map(\.text))
        lines += marks.filter { !texts.contains($0.text) }.sorted { $0.id < $1.id }.map {
            Asked(mark: $0, group: "own", answer: nil)
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
        return criteria(of: project, library).first { !line($0, project, library).isSettled }?.mark.text
    }
}

/// A line that a project is held against, and what of the record may answer it.
private struct Asked {
    let mark: CriterionMark
    let group: String
    let answer: Criterion.Answer?
}

extension Journey {
    /// What the record says of a line by itself, in a few words; nil while it does not.
    private func answer(_ answer: Criterion.Answer, _ project: Project, _ library: Library) -> String? {
        // Only what this line asks is looked up: a project may have many results.
        var contract: Contract { self.contract(of: project.id) }
        var results: [ProjectResult] {
            (self[ProjectResult.self].byParent[project.id] ?? []).filter { !$0.isExploratory }
        }
        switch answer {
        case .problem:
            return [project.decides, project.cost, project.before].contains("") ? nil : "the project says so"
        case .contract: return contract.frozen.map { "frozen on \($0.text)" }
        case .data:
            return [contract.source, contract.licence, contract.people].contains("") ? nil : "the contract says so"
        case .questions:
            let asked = questions(of: project, library)
            return !asked.isEmpty && openQuestions(of: project, library).isEmpty ? "all questions are answered" : nil
        case .opened:
            let openings = openings(of: project.id)
            return openings.count == 1 ? "opened on \(openings[0].day.text)" : nil
        case .intervals:
            let results = results
            let areKnown = results.allSatisfy { $0.interval != nil || $0.cases != nil || $0.seeds != nil }
            return !results.isEmpty && areKnown && contract.baselineValue != nil
                ? "so \(results.count == 1 ? "does the result" : "do all \(results.count) results")" : nil
        case .slices:
            let slices = Set(results.map(\.slice)).subtracting([""])
            return slices.count >= 3 ? CairnCore.count(slices.count, "slice") : nil
        case .failures:
            let read = failures(of: project.id).reduce(0) { $0 + $1.count }
            return read >= 20 ? "\(read) were read" : nil
        }
    }
}
