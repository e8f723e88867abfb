/// What a scan of the clone proposes, on a project's page.
struct ScanSection {
    let project: Project
    let desk: Desk

    /// The kind of the lines that stand for findings.
    static let kind = "finding"

    func add(to page: inout Document) {
        if desk.scans.running == project.id {
            page.heading("In the clone")
            page.text("It is being looked through. S stops that.", .dim)
        } else if let report = desk.scans.report(project.id) {
            findings(report, &page)
            page.list(
                "To put right",
                report.warnings.map {
                    [ScanReport.place($0.path, $0.line), $0.what]
                        .compactMap(\.self).joined(separator: ": ")
                }, sign: "!")
            page.list("What a clone does not show", report.notShown, sign: "–")
        } else if let problem = desk.scans.problem(project.id) {
            page.heading("In the clone")
            page.text(problem)
        }
    }

    private func findings(_ report: ScanReport, _ page: inout Document) {
        let open = desk.journey.open(report, of: project)
        page.heading("In the clone, at \(report.commit.prefix(10)) · \(count(open.count, "proposal"))")
        if let stopped = report.stopped { page.text("Only a part was read: \(stopped).") }
        if open.isEmpty { page.text("Nothing new to propose.", .dim) }
        for finding in open {
            page.blocks.append(
                .link(
                    .init(finding.what), sign: .init("?"), remark: finding.shownPlace ?? "",
                    .record(Self.kind, finding.signal.rawValue)))
            let line = desk.journey.line(for: finding, of: project, desk.library)?.mark.text
            page.text(line.map { "For: \($0)" } ?? "For no line of its own; it may fit one below.", .dim)
        }
        guard !open.isEmpty else { return }
        page.text(
            "Space ticks the line, with this commit · Enter lets you word the place · d refuses it for good", .hint)
    }
}

/// The keys of a scan.
enum ScanKeys {
    /// Starts to look through the clone of the selected project, or stops that.
    static func scan(_ desk: Desk) -> [Request] {
        guard let project = desk.project else { return [] }
        if desk.scans.running != nil { return [.effect(.stopScan), .say("Stopping.")] }
        guard let folder = project.scannedFolder else {
            return [.form(CloneForm().form(project, desk))]
        }
        return [.scan(folder, of: project.id)]
    }

    /// The finding under the cursor, with its project and the commit; nil if there is none.
    static func finding(_ desk: Desk) -> (finding: ScanReport.Finding, commit: String, project: Project)? {
        guard let project = desk.project, case .record(ScanSection.kind, let id)? = desk.target,
            let report = desk.scans.report(project.id),
            let finding = report.findings.first(where: { $0.signal.rawValue == id })
        else { return nil }
        return (finding, report.commit, project)
    }

    /// Space on a finding.
    static func tick(_ desk: Desk) -> [Request]? {
        guard let (finding, commit, project) = finding(desk) else { return nil }
        guard let change = desk.journey.ticking(finding, at: commit, of: project, desk.context) else {
            return [.warn("It suggests no line by itself: tick one below by hand, or refuse it with d.")]
        }
        return [.keepAndSay(change, "Ticked: it can be seen in \(finding.place(at: commit)). u takes it back.")]
    }

    /// `d` on a finding.
    static func refuse(_ desk: Desk) -> [Request]? {
        guard let (finding, _, project) = finding(desk) else { return nil }
        return .keeping(desk.journey.refusing(finding.signal, of: project, today: desk.today)) { _ in
            "It is not proposed any more. u takes that back."
        }
    }

    /// Enter on a finding: the line that it suggests, with the place proposed.
    static func form(_ desk: Desk) -> [Request]? {
        guard let (finding, commit, project) = finding(desk) else { return nil }
        guard let line = desk.journey.line(for: finding, of: project, desk.library) else { return tick(desk) }
        return [.form(CriterionForm().form(line.mark, seenIn: finding.place(at: commit), project, desk))]
    }
}
