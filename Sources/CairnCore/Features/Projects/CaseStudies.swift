/// Which projects have what a case study of one page needs: the problem, the constraint, how it was before, a result, what failed
/// and what would come next.
extension Journey {
    /// What a case study of the project still lacks, in words; empty if nothing.
    public func caseGaps(of project: Project) -> [String] {
        [
            project.decides.isEmpty ? "who decides what" : nil,
            project.before.isEmpty ? "how it was done before" : nil,
            project.constraint.isEmpty ? "what made it hard" : nil,
            ProjectStanding(project.id, self).decisive == nil ? "a result that counts" : nil,
            project.failed.isEmpty ? "what was tried and dropped" : nil,
            project.next.isEmpty ? "what would come next" : nil,
        ].compactMap(\.self)
    }

    /// Shipped projects, those with a whole case study first.
    public var shippedProjects: [(project: Project, gaps: [String])] {
        projects.filter { $0.shipped != nil && $0.dropped == nil }.map { ($0, caseGaps(of: $0)) }
            .sorted { $0.gaps.count < $1.gaps.count }
    }

    /// How many shipped projects have a whole case study.
    public var caseStudies: Int { shippedProjects.count(where: \.gaps.isEmpty) }
}

/// The shipped projects on the page of the roadmap's line about applications.
struct CaseStudyLines {
    let desk: Desk

    /// The ten that the line asks for.
    private func applications(_ page: inout Document) {
        let (journey, today) = (desk.journey, desk.today)
        let sent = journey.applications(on: today).filter { $0.standing.history.sent != nil }
        let led = sent.count { !$0.application.cases.isEmpty }
        page.heading("Applications · \(sent.count) of 10 sent")
        if sent.isEmpty { page.text("None is sent yet: `cairn jobs` keeps postings and applications.", .dim) }
        page.bullets(
            sent.prefix(10).map { application, standing in
                let day = standing.history.sent?.knownDay.map { "\($0.text), " } ?? ""
                let next = journey.next(of: application, standing, seenOn: today)
                return "\(journey.label(of: application)): \(day)\(next?.text ?? standing.stage.name)"
            })
        if led < sent.count {
            page.text(
                "\(led) of \(sent.count) name the case study they show: `cairn jobs apply JOB --case PROJECT`.", .dim)
        }
        let postings = journey[Posting.self].all.count { !$0.text.isEmpty }
        page.text("\(count(postings, "posting")) of 20 kept with its text: `cairn jobs demand` says what recurs.", .dim)
    }

    func add(_ item: ItemID, to page: inout Document) {
        guard item == RadarFacts.applying else { return }
        applications(&page)
        let shipped = desk.journey.shippedProjects
        page.heading("Case studies · \(shipped.count(where: \.gaps.isEmpty)) of \(shipped.count) shipped")
        if shipped.isEmpty { page.text("No project is shipped yet: pane Projects leads there.", .dim) }
        for (project, gaps) in shipped {
            page.blocks.append(
                .link(
                    .init(project.name), sign: .init(gaps.isEmpty ? "★" : "·"), remark: "",
                    .row(ProjectsPane.id, project.id)))
            if !gaps.isEmpty { page.text("Lacks \(gaps.listed).", .dim) }
        }
    }
}
