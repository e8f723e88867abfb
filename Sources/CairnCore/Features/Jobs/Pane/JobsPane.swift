/// Postings and applications; what postings ask for, how many applications go on, and the switch they serve.
struct JobsPane: Pane {
    static let id = PaneID("jobs")

    var id: PaneID { Self.id }
    let name = "Jobs"
    let views = JobView.allCases.map(\.rawValue)
    let filterHint = "words"
    let reads: [any JourneyRecord.Type] = [
        Posting.self, PostingAsk.self, Application.self, Round.self, JobEvent.self, CareerSwitch.self, Person.self,
        Progress.self, Evidence.self,
    ]

    var bindings: [Binding] { JobCommands.bindings(id) }

    func summary(_ desk: Desk) -> Summary {
        guard desk.journey[Application.self].isRead else { return Summary("…") }
        let stages = desk.journey[Application.self].rows.values.map {
            JobHistory(desk.journey.events(of: $0.id)).stage
        }
        let (open, accepted) = (stages.count(where: \.isOpen), stages.count { $0 == .accepted })
        let (saved, ended) = (desk.journey.openPostings.count, stages.count - open - accepted)
        func said(_ count: Int, _ word: String) -> String? { count > 0 ? "\(count) \(word)" : nil }
        // While something is open, what is over is of no interest.
        let over = open > 0 ? [] : [said(accepted, "accepted"), said(ended, "ended")]
        let parts = ([said(open, "open"), said(saved, "saved")] + over).compactMap(\.self)
        guard let first = parts.first else { return Summary("postings, letters, rounds", short: "none yet") }
        return Summary(parts.joined(separator: ", "), short: first)
    }

    func contents(_ desk: Desk) -> ListContents {
        let filter = WordFilter(desk.list.filter)
        return switch desk.jobView {
        case .stages: stages(filter, desk)
        case .companies: companies(filter, desk)
        case .postings:
            ListContents(
                ids: desk.journey[Posting.self].all.filter { filter.matches([$0.title, $0.company, $0.place]) }
                    .sorted { ($1.found, $1.id) < ($0.found, $0.id) }.map { JobRow.posting($0.id).id })
        case .demand: demand(filter, desk)
        case .funnel:
            desk.journey[Application.self].rows.isEmpty
                ? ListContents()
                : ListContents(
                    ids: FunnelStep.allCases.dropLast().map { JobRow.hop($0).id }
                        + FunnelTrait.allCases.map { JobRow.trait($0).id })
        case .change:
            ListContents(
                ids: [JobRow.verdict.id] + desk.journey.careerSwitch.coach.bridges.map { JobRow.bridge($0.kind).id })
        }
    }

    private func add(_ branch: JobRow, _ rows: [RowID], _ desk: Desk, to contents: inout ListContents) {
        guard !rows.isEmpty else { return }
        contents.branches[branch.id] = BranchContents(count: rows.count, reached: 0, first: [])
        contents.add(heading: branch.id)
        contents.add(rows, isOpen: desk.list.open.contains(branch.id) || desk.list.isNarrowed)
    }

    private func stages(_ filter: WordFilter, _ desk: Desk) -> ListContents {
        let journey = desk.journey
        let all = journey.applications(on: desk.today).filter { application, standing in
            filter.matches([journey.title(of: application), journey.company(of: application), standing.stage.name])
        }
        let groups = Dictionary(grouping: all) { $0.standing.stage }
        let saved = journey.openPostings.filter { filter.matches([$0.title, $0.company, $0.place, "saved"]) }
        var contents = ListContents()
        for stage in JobStage.allCases {
            // What is saved stands where the open stages end.
            if stage == .accepted { add(.saved, saved.map { JobRow.posting($0.id).id }, desk, to: &contents) }
            add(
                .stage(stage), (groups[stage] ?? []).map { JobRow.application($0.application.id).id }, desk,
                to: &contents)
        }
        return contents
    }

    private func companies(_ filter: WordFilter, _ desk: Desk) -> ListContents {
        let journey = desk.journey
        var groups: [CompanyKey?: (name: String, rows: [RowID])] = [:]
        func add(_ company: String, _ title: String, _ row: JobRow) {
            guard filter.matches([company, title]) else { return }
            let key = CompanyKey(company)
            groups[key, default: (company, [])].rows.append(row.id)
        }
        for (application, _) in journey.applications(on: desk.today) {
            add(journey.company(of: application), journey.title(of: application), .application(application.id))
        }
        for posting in journey.openPostings { add(posting.company, posting.title, .posting(posting.id)) }
        var contents = ListContents()
        for group in groups.values.sorted(by: { Self.key($0.name) < Self.key($1.name) }) {
            self.add(.company(group.name), group.rows, desk, to: &contents)
        }
        return contents
    }

    private static func key(_ name: String) -> String {
        name.isEmpty ? "\u{10FFFF}" : String(decoding: Folding.words(name), as: UTF8.self)
    }

    private func demand(_ filter: WordFilter, _ desk: Desk) -> ListContents {
        let table = desk.journey.demand(for: desk.track, desk.context).table(desk.track, desk.journey)
        var contents = ListContents()
        let rows = table.rows.filter { filter.matches([desk.name(of: $0.subject), $0.state.name]) }
        for row in rows {
            let id = JobRow.demand(row.subject.name).id
            contents.branches[id] = BranchContents(count: row.asked, reached: table.jobs, first: [])
        }
        contents.add(rows.map { JobRow.demand($0.subject.name).id })
        let unknown = table.unknown.filter { filter.matches([$0.word]) }
        for word in unknown {
            contents.branches[JobRow.unknown(word.word).id] = BranchContents(
                count: word.jobs, reached: table.jobs, first: [])
        }
        contents.add(unknown.map { JobRow.unknown($0.word).id })
        return contents
    }

    func row(_ id: RowID, _ desk: Desk) -> ListRow { JobRows(desk: desk).row(id) }

    func parent(_ id: RowID, _ desk: Desk) -> RowID? {
        let journey = desk.journey
        switch (JobRow(id, journey), desk.jobView) {
        case (.application(let id)?, .stages):
            return journey[Application.self][id].map {
                JobRow.stage(journey.standing(of: $0, today: desk.today).stage).id
            }
        case (.posting?, .stages): return JobRow.saved.id
        case (.application(let id)?, .companies):
            return journey[Application.self][id].flatMap { branch(journey.company(of: $0), desk) }
        case (.posting(let id)?, .companies): return journey[Posting.self][id].flatMap { branch($0.company, desk) }
        default: return nil
        }
    }

    /// The branch of that company, under whichever spelling it is listed.
    private func branch(_ company: String, _ desk: Desk) -> RowID? {
        desk.list.branches.keys.first { id in
            if case .company(let name)? = JobRow(id, desk.journey) {
                CompanyKey(name) == CompanyKey(company)
            } else {
                false
            }
        }
    }

    func view(showing row: RowID, _ desk: Desk) -> Int? {
        let view: JobView? =
            switch JobRow(row, desk.journey) {
            case .stage?, .saved?, .application?: .stages
            case .company?: .companies
            case .posting(let id)?: desk.journey.applications(for: id).isEmpty ? .stages : .postings
            case .demand?, .unknown?: .demand
            case .hop?, .trait?: .funnel
            case .verdict?, .bridge?: .change
            case nil: nil
            }
        return view.flatMap(JobView.allCases.firstIndex)
    }

    func detail(_ id: RowID, _ desk: Desk) -> Document { JobDetail(desk: desk).document(id) }

    func emptyText(_ desk: Desk) -> String {
        guard desk.journey[Application.self].isRead else { return "Reading your jobs…" }
        if !desk.list.filter.isEmpty { return "No job matches. Esc clears the filter." }
        return switch desk.jobView {
        case .stages, .companies, .postings:
            "No posting yet. a takes one: paste all of its text, and title, company, place, pay and closing day are read "
                + "from it. c then begins the application."
        case .demand:
            "What postings ask for is counted here, over all that you saved for your track. a adds a posting; from "
                + "\(DemandTable.enough) on the shares mean something."
        case .funnel:
            "How many applications go on from step to step stands here once there is one. On a posting, c begins an "
                + "application."
        case .change: ""
        }
    }

    func firstOpen(_ desk: Desk) -> Set<RowID> {
        Set(JobStage.allCases.filter(\.isOpen).map { JobRow.stage($0).id } + [JobRow.saved.id])
    }

    func firstSelected(_ desk: Desk) -> RowID? {
        desk.list.ids.first { id in
            switch JobRow(id, desk.journey) {
            case .stage?, .saved?, .company?: false
            default: true
            }
        }
    }

    func item(_ id: RowID, _ context: Context) -> ItemID? {
        id.hasPrefix("demand:") ? context.library.skill(String(id.dropFirst("demand:".count)))?.id : nil
    }

    func work(_ id: RowID, _ desk: Desk) -> ItemID? { nil }

    func follow(_ target: Document.Target, _ desk: inout Desk) -> [Request]? { JobCommands.follow(target, &desk) }
}

extension Desk {
    /// The skill's name, or the word.
    func name(of subject: DemandSubject) -> String {
        subject.skill.flatMap { library.skill($0)?.name } ?? subject.name
    }
}
