/// The commands on projects.
enum ProjectCommands {
    static func bindings(_ pane: PaneID) -> [Binding] {
        [
            Binding(in: pane, [.character("a")], "project.add", "Frame a project", hint: "add") { desk in
                [.form(ProjectForm().form(nil, desk))]
            },
            Binding(
                in: pane, [.character("c")], "project.step",
                "What comes next: write the contract, freeze it, add a result, ship, look after", hint: "next step",
                unless: noStep, do: { desk in desk.project.map { next($0, desk) } ?? [] }),
            Binding(
                in: pane, [.character("C")], "project.contract",
                "Go on with the contract: the part that is open next", unless: noProject,
                do: { desk in desk.project.map { goOn($0, desk) } ?? [] }),
            Binding(
                in: pane, [.character(" ")], "project.tick", "Tick the line or the proposal, or take the tick back",
                hint: "tick",
                unless: noLine, do: tick),
            Binding(
                in: pane, [.character("e")], "project.result", "Add a result", hint: "result", unless: noProject,
                do: { desk in desk.project.map { [.form(ResultForm().form(nil, $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("i")], "project.edit", "Edit the project, or the line that is selected",
                hint: "edit", unless: noProject, do: edit),
            Binding(
                in: pane, [.character("d")], "project.delete",
                "Delete the project or the result that is selected; refuse a proposal for good",
                unless: noProject, do: delete),
            Binding(
                in: pane, [.character("x")], "project.drop", "Drop the project, with the reason", unless: noOpenProject,
                do: { desk in desk.project.map { [.form(DropForm().form($0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("A")], "project.line", "Add a line of your own to measure it against",
                unless: noProject,
                do: { desk in desk.project.map { [.form(CriterionForm().form(newFor: $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("F")], "project.failure", "Count failures of one cause", unless: noProject,
                do: { desk in desk.project.map { [.form(FailureForm().form(nil, $0, desk))] } ?? [] }),
            Binding(
                in: pane, [.character("S")], "project.scan", "Look through its clone for what is asked, or stop that",
                hint: "scan", unless: noProject, do: { desk in ScanKeys.scan(desk) }),
            Binding(
                in: pane, [.character("V")], "project.win", "Keep it as a win", unless: noProject,
                do: { desk in desk.project.map { [.form(WinForm().form(nil, proposing: .of($0, desk), desk))] } ?? [] }),
        ]
    }

    /// Begins the project of the roadmap that is selected, or leads to it.
    static func beginning(_ pane: PaneID) -> Binding {
        Binding(
            in: pane, [.character("c")], "project.begin", "Begin this project, or go to it",
            unless: { $0.item?.kind == .project ? nil : "This begins a project of the roadmap: choose one first." },
            do: { desk in desk.item.map { begin($0, desk) } ?? [] })
    }

    /// The form that begins a project of the roadmap, or the way to it.
    static func begin(_ item: Item, _ desk: Desk) -> [Request] {
        desk.journey.project(after: item.id).map { [.show($0.id, in: ProjectsPane.id)] }
            ?? [.form(ProjectForm().form(nil, after: item, desk))]
    }

    /// What Enter does on a line of the detail.
    static func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? {
        guard let project = desk.project else { return nil }
        switch target {
        case .local("contract"): return [.form(ContractForm().form(project, desk))]
        case .local(let name) where ContractPart(rawValue: name) != nil:
            return ContractPart(rawValue: name).map { open($0, of: project, desk) }
        case .record(ScanSection.kind, _): return ScanKeys.form(desk)
        case .record(ProjectProofs.kind, let skill):
            return [
                .form(
                    EvidenceForm().form(
                        item: skill, editing: nil, proposing: .of(project, for: skill, desk.journey, desk.context), desk
                    ))
            ]
        case .local("result-file"): return [.form(ResultFileForm().form(project, desk))]
        case .local("red-team"): return [.form(RedTeamForm().form(project, desk))]
        case .local("opening"): return [.form(OpeningForm().form(project, desk))]
        case .local("freeze"): return [.form(FreezeForm().form(project, desk))]
        case .local("write"): return [.form(WriteForm().form(project, desk))]
        case .record(ContractAnswer.kind.name, let id):
            return desk.library.texts.contractQuestions.first { $0.id == id }
                .map { [.form(AnswerForm().form($0, project, desk))] }
        case .record(ProjectResult.kind.name, let id):
            return desk.journey[ProjectResult.self][id].map { [.form(ResultForm().form($0, project, desk))] }
        case .record(CriterionMark.kind.name, let id):
            return desk.journey.lines(of: project, desk.library).first { $0.mark.id == id }
                .map { [.form(CriterionForm().form($0.mark, project, desk))] }
        default: return nil
        }
    }

    /// What comes next for a project.
    static func next(_ project: Project, _ desk: Desk) -> [Request] {
        switch desk.journey.state(of: project) {
        case .framed:
            desk.journey.contract(of: project.id).missing.isEmpty
                ? [.form(FreezeForm().form(project, desk))] : [.form(ContractForm().form(project, desk))]
        case .frozen: [.form(ResultForm().form(nil, project, desk))]
        case .measured: [.form(ShipForm().form(project, desk))]
        case .shipped:
            .keeping(desk.journey.keeping(project, today: desk.today)) { _ in
                "“\(project.name)” is looked after from now on."
            }
        case .kept: []
        case .dropped: .keeping(desk.journey.resuming(project, desk.context)) { $0.said }
        }
    }

    /// The part of the contract that is open next.
    private static func goOn(_ project: Project, _ desk: Desk) -> [Request] {
        desk.journey.nextPart(of: project, desk.library).map { open($0, of: project, desk) }
            ?? [.say("Nothing of the contract is open. Enter on a part of it in the detail changes that.")]
    }

    /// Asks a part of the contract.
    private static func open(_ part: ContractPart, of project: Project, _ desk: Desk) -> [Request] {
        guard part == .questions else { return [.form(ContractForm().form(project, part: part, desk))] }
        let question = desk.journey.openQuestions(of: project, desk.library).first
        return question.map { [.form(AnswerForm().form($0, project, desk))] }
            ?? [.say("All questions are answered. Enter on one changes its answer.")]
    }

    private static func tick(_ desk: inout Desk) -> [Request] {
        if let requests = ScanKeys.tick(desk) { return requests }
        if case .record(ProjectProofs.kind, _)? = desk.target, let target = desk.target {
            return follow(target, &desk) ?? []
        }
        guard let project = desk.project, case .record(CriterionMark.kind.name, let id)? = desk.target,
            var mark = desk.journey.lines(of: project, desk.library).first(where: { $0.mark.id == id })?.mark
        else { return [] }
        let isSettled = mark.isSettled
        (mark.done, mark.because) = (isSettled ? nil : desk.today, "")
        return .keeping(desk.journey.putting(mark, project)) { _ in
            isSettled ? "Open again." : "Done. Enter adds where it can be seen."
        }
    }

    private static func edit(_ desk: inout Desk) -> [Request] {
        if let target = desk.target, let requests = follow(target, &desk) { return requests }
        return desk.project.map { [.form(ProjectForm().form($0, desk))] } ?? []
    }

    private static func delete(_ desk: inout Desk) -> [Request] {
        if let requests = ScanKeys.refuse(desk) { return requests }
        guard let project = desk.project else { return [] }
        let change: Change =
            if case .record(ProjectResult.kind.name, let id)? = desk.target,
                let result = desk.journey[ProjectResult.self][id]
            {
                desk.journey.removing(result, project)
            } else if let hash = ResultLines.hash(desk.target),
                let change = desk.journey.removing(fileWithHash: hash, project)
            {
                change
            } else {
                desk.journey.removing(project)
            }
        return .keeping(change) { "\($0.said) u brings it back." }
    }

    private static func noStep(_ desk: Desk) -> String? {
        guard let project = desk.project else { return noProject(desk) }
        return desk.journey.state(of: project) == .kept
            ? "It is shipped and looked after. e adds a result of what is live." : nil
    }

    private static func noProject(_ desk: Desk) -> String? {
        desk.project == nil ? "No project is selected; a frames one." : nil
    }

    private static func noOpenProject(_ desk: Desk) -> String? {
        guard let project = desk.project else { return noProject(desk) }
        return project.dropped == nil ? nil : "It is dropped already; c takes it up again."
    }

    private static func noLine(_ desk: Desk) -> String? {
        if let reason = noProject(desk) { return reason }
        switch desk.target {
        case .record(CriterionMark.kind.name, _)?, .record(ScanSection.kind, _)?, .record(ProjectProofs.kind, _)?:
            return nil
        default: break
        }
        return "Space ticks a line that the project is held against: ] leads to the next one."
    }
}
