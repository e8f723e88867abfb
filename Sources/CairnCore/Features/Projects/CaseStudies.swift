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

    func add(_ item: ItemID, to page: inout Document) {
        guard item == RadarFacts.applying else { return }
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
