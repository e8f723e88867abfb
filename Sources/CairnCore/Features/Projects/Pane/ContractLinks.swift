/// What can be done for the contract, on a project's page: the six, what is offered besides, and what the test set
/// shows.
struct ContractLinks {
    let project: Project
    let standing: ProjectStanding
    let desk: Desk

    func add(to page: inout Document) {
        let contract = desk.journey.contract(of: project.id)
        // Once there is a result its interval says more.
        if standing.decisive == nil, let words = contract.testSetWords(desk.library) {
            page.text(words)
        }
        if let doubt = contract.lineDoubt(desk.library) { page.text(doubt) }
        let isFrozen = contract.frozen != nil
        let canFreeze = !isFrozen && contract.missing.isEmpty
        if canFreeze { link("Freeze it", "c", "freeze", &page) }
        link(
            isFrozen ? "Amend it" : canFreeze ? "Change the six" : "Write it", isFrozen || canFreeze ? "" : "c",
            "contract", &page)
        for state in desk.journey.contractParts(of: project, desk.library) where state.part != .six {
            link(state.part.name.capitalizedFirst, "\(state.said) of \(state.of)", state.part.rawValue, &page)
        }
    }

    private func link(_ text: String, _ remark: String, _ target: String, _ page: inout Document) {
        page.blocks.append(.link(.init(text), sign: .init("›"), remark: remark, .local(target)))
    }
}

/// The skills that a project is to prove, each with evidence or the way to it.
struct ProjectProofs {
    let project: Project
    let desk: Desk

    /// The kind of the lines that propose evidence.
    static let kind = "proof"

    func add(to page: inout Document) {
        guard !project.proves.isEmpty else { return }
        let skills = project.proves.compactMap(desk.library.skill)
        page.heading("Proves")
        let hasResult = !desk.journey.results(of: project.id).isEmpty || project.shipped != nil
        for skill in skills {
            let box = ListRow.Box(skill.id, desk.journey)
            page.blocks.append(
                .link(.init(skill.name), sign: .init(box.text, box.style), remark: "", .item(skill.id)))
            guard hasResult, desk.journey.evidence[skill.id] == nil else { continue }
            page.blocks.append(
                .link(
                    .init("evidence for it, with the result"), sign: .init("›"), remark: "Space",
                    .record(Self.kind, skill.id)))
        }
    }
}

extension Project {
    /// Its repository as it may be shown: an address without user and password.
    public var shownRepository: String { RemoteAddress.shown(repository) }

    /// The same project, for what is given to others.
    var withShownAddress: Project {
        var project = self
        project.repository = shownRepository
        return project
    }

    /// Where it can be seen, as it may be shown; empty if nowhere.
    public var shownPlace: String { [shownRepository, RemoteAddress.shown(demo)].first { !$0.isEmpty } ?? "" }
}

extension Journey {
    /// What a project shows, in a line: its result that counts, else its name.
    public func shows(_ project: Project) -> String {
        let standing = ProjectStanding(project.id, self)
        return standing.decisive.map { "\(project.name): \($0.valueText(standing.contract))" }
            ?? project.name
    }
}

extension Evidence {
    /// What a project could show of a skill.
    static func of(_ project: Project, for skill: ItemID, _ journey: Journey, _ context: Context) -> Evidence {
        Evidence(id: "", item: skill, place: project.shownPlace, shows: journey.shows(project), date: context.today)
    }
}

extension Win {
    /// What a project could be kept as.
    static func of(_ project: Project, _ desk: Desk) -> Win {
        var win = Win(id: "", day: project.shipped ?? desk.today)
        let standing = ProjectStanding(project.id, desk.journey)
        let ending = standing.verdict == .open ? "" : ", \(standing.verdictName)"
        win.text = (project.shipped == nil ? "" : "Shipped ") + desk.journey.shows(project) + ending
        win.place = project.shownPlace
        return win
    }
}
