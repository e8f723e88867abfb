extension Feature {
    /// The user's own pieces of work: contract, results, verdict, what they prove.
    static let projects = Feature(
        pane: ProjectsPane(),
        records: [
            Project.self, Contract.self, ContractAnswer.self, Amendment.self, TestOpening.self, ProjectResult.self,
            CriterionMark.self, FailureCause.self, RefusedFinding.self,
        ],
        forms: [
            ProjectForm(), ContractForm(), FreezeForm(), AnswerForm(), ResultForm(), OpeningForm(), FailureForm(),
            ShipForm(), DropForm(), CriterionForm(), CloneForm(), WriteForm(), ResultFileForm(), RedTeamForm(),
        ])
}

/// The user's own projects, by how far they are.
struct ProjectsPane: Pane {
    static let id = PaneID("projects")

    var id: PaneID { Self.id }
    let name = "Projects"
    let filterHint = "words"
    let reads: [any JourneyRecord.Type] = [
        Project.self, Contract.self, ContractAnswer.self, Amendment.self, TestOpening.self, ProjectResult.self,
        CriterionMark.self, FailureCause.self, RefusedFinding.self, WorkSession.self, Evidence.self, Progress.self,
    ]

    var bindings: [Binding] {
        ProjectCommands.bindings(id) + [
            WritingCommands.binding(id), StorySource.binding(id) { $0.project.map(StorySource.project) },
        ]
    }

    func summary(_ desk: Desk) -> Summary {
        guard desk.journey[ProjectResult.self].isRead else { return Summary("…") }
        let all = desk.journey[Project.self].all
        let open = all.count { desk.journey.state(of: $0).isOpen }
        let shipped = all.count { $0.shipped != nil && $0.dropped == nil }
        let parts = [open > 0 ? "\(open) building" : nil, shipped > 0 ? "\(shipped) shipped" : nil].compactMap(\.self)
        return parts.isEmpty
            ? Summary("measured and shown", short: "none yet")
            : Summary(parts.joined(separator: ", "), short: parts[0])
    }

    func contents(_ desk: Desk) -> ListContents {
        guard desk.journey[ProjectResult.self].isRead else { return ListContents() }
        let filter = WordFilter(desk.list.filter)
        let projects = desk.journey.projects.filter {
            filter.matches([$0.name, $0.pitch, desk.journey.state(of: $0).name])
        }
        var contents = ListContents()
        let states = Dictionary(grouping: projects) { desk.journey.state(of: $0) }
        for state in ProjectState.allCases {
            let own = (states[state] ?? []).map(\.id)
            guard !own.isEmpty else { continue }
            let heading = Self.heading(state)
            contents.branches[heading] = BranchContents(count: own.count, reached: 0, first: [])
            contents.add(heading: heading)
            contents.add(own, isOpen: desk.list.open.contains(heading) || desk.list.isNarrowed)
        }
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow {
        if let state = Self.state(id) {
            var row = ListRow(id, state.name)
            row.isOpen = desk.list.open.contains(id) || desk.list.isNarrowed
            row.style = .strong
            row.trailing = row.isOpen == true ? "" : desk.list.branches[id].map { String($0.count) } ?? ""
            return row
        }
        guard let project = desk.journey[Project.self][id] else { return ListRow(id, "") }
        var row = ListRow(id, project.name)
        row.depth = 1
        row.trailing = ProjectWords.remark(project, desk)
        if project.shipped != nil { row.badges = [ListRow.Badge(text: "★", sign: "★", style: .proven)] }
        return row
    }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        desk.journey[Project.self][id].map { Self.heading(desk.journey.state(of: $0)) }
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document {
        if let state = Self.state(id) {
            var page = Document(state.name.capitalizedFirst)
            page.text("\(count(desk.list.branches[id]?.count ?? 0, "project")).")
            return page
        }
        return desk.journey[Project.self][id].map { ProjectDetail($0, desk).document } ?? Document("")
    }

    func emptyText(_ desk: Desk) -> String {
        guard desk.journey[ProjectResult.self].isRead else { return "Reading your projects…" }
        return desk.list.isNarrowed
            ? "No project matches. Esc clears the filter."
            : "No project yet. a frames one of your own; on the roadmap, c on a project begins that one. A name, who decides "
                + "what with it, and one number: the rest comes when it is due."
    }

    func firstOpen(_ desk: Desk) -> Set<RowID> {
        Set(ProjectState.allCases.filter { $0 != .dropped }.map(Self.heading))
    }

    func firstSelected(_ desk: Desk) -> RowID? { desk.list.ids.first { Self.state($0) == nil } }

    func work(_ id: RowID, _ desk: Desk) -> ItemID? { desk.journey[Project.self][id]?.work }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        ProjectCommands.follow(target, &desk)
    }

    static func heading(_ state: ProjectState) -> RowID { "state:\(state.rawValue)" }

    static func state(_ id: RowID) -> ProjectState? {
        id.hasPrefix("state:") ? ProjectState(rawValue: String(id.dropFirst("state:".count))) : nil
    }
}

extension Desk {
    /// The project that the selected row stands for, or nil.
    var project: Project? { list.selected.flatMap { journey[Project.self][$0] } }
}

/// A project in a few words.
enum ProjectWords {
    /// The verdict, or the next open line; without either the hours.
    static func remark(_ project: Project, _ desk: Desk) -> String {
        if let dropped = project.dropped { return dropped.text }
        let standing = ProjectStanding(project.id, desk.journey)
        return [standing.verdict == .open ? nil : standing.verdictName, hours(project, desk.journey)].compactMap(\.self)
            .joined(separator: " · ")
    }

    /// "22 of 30–45 h"; nil if none are estimated or logged.
    static func hours(_ project: Project, _ journey: Journey) -> String? {
        hours(project, spent: journey.hours(on: project))
    }

    /// The same of hours that were looked up already.
    static func hours(_ project: Project, spent: Double) -> String? {
        guard let low = project.low, let high = project.high else {
            return spent > 0 ? "\(PlanWords.number(spent)) h" : nil
        }
        let range = low == high ? "\(low)" : "\(low)–\(high)"
        return spent > 0 ? "\(PlanWords.number(spent)) of \(range) h" : "\(range) h"
    }
}
