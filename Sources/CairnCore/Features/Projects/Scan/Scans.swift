/// What the screen knows of scans since it was started. Nothing of it is stored: what is ticked or refused is.
public struct Scans: Equatable, Sendable {
    /// The id of the project whose clone is being read; nil if none is.
    public internal(set) var running: String?
    /// By project, what came of the last one.
    private var outcomes: [String: ScanOutcome] = [:]

    /// The last report on the project; nil if there is none.
    public func report(_ project: String) -> ScanReport? {
        if case .report(let report)? = outcomes[project] { report } else { nil }
    }

    /// Why there is no report; nil if there is one, or nobody asked.
    public func problem(_ project: String) -> String? {
        if case .failed(let problem)? = outcomes[project] { problem } else { nil }
    }

    mutating func end(_ project: String, _ outcome: ScanOutcome) {
        running = nil
        // What was known before is worth more than that somebody stopped.
        if outcome != .stopped { outcomes[project] = outcome }
    }
}

/// How a scan ended.
public enum ScanOutcome: Equatable, Sendable {
    case report(ScanReport)
    /// In a sentence.
    case failed(String)
    case stopped
}

extension ScanOutcome {
    /// What is said once a clone was read beside the screen.
    func said(of id: String, _ journey: Journey) -> Request {
        let name = journey[Project.self][id]?.name ?? "The project"
        switch self {
        case .report(let report):
            let open = journey[Project.self][id].map { journey.open(report, of: $0).count } ?? report.findings.count
            let found = open == 0 ? "nothing new to propose" : count(open, "proposal")
            let wrong = report.warnings.isEmpty ? "" : ", \(count(report.warnings.count, "thing")) to put right"
            return .say("\(name): \(found)\(wrong). Tab and ] lead there.")
        case .failed(let problem): return .warn("\(name): \(problem)")
        case .stopped: return .say("Stopped; nothing is changed.")
        }
    }
}

/// What comes of a report: the only place where the screen and the command line do it. Nil if there is nothing to do.
extension Journey {
    /// Findings that were neither refused for good nor ticked.
    public func open(_ report: ScanReport, of project: Project) -> [ScanReport.Finding] {
        let refused = refused(of: project.id)
        let marks = self[CriterionMark.self].byParent[project.id] ?? []
        let settled = Set(marks.filter { !$0.place.isEmpty || !$0.because.isEmpty }.map(\.text))
        return report.findings.filter { finding in
            !refused.contains(finding.signal.rawValue) && !(finding.criterion.map(settled.contains) ?? false)
        }
    }

    /// The signals that scans of the project propose no more.
    public func refused(of project: String) -> Set<String> {
        Set((self[RefusedFinding.self].byParent[project] ?? []).map(\.signal))
    }

    /// The line that a finding suggests, as it stands; nil if it suggests none.
    func line(for finding: ScanReport.Finding, of project: Project, _ library: Library) -> ProjectLine? {
        finding.criterion.flatMap { text in lines(of: project, library).first { $0.mark.text == text } }
    }

    /// Ticks the line that a finding suggests, with where it is to be seen at that commit.
    public func ticking(
        _ finding: ScanReport.Finding, at commit: String, of project: Project, _ context: Context
    ) -> Change? {
        guard let line = line(for: finding, of: project, context.library) else { return nil }
        var mark = line.mark
        (mark.done, mark.because, mark.place) = (mark.done ?? context.today, "", finding.place(at: commit))
        return putting(mark, project)
    }

    /// A kind of finding that is not to be proposed any more.
    public func refusing(_ signal: ScanSignal, of project: Project, today: Day) -> Change? {
        guard !refused(of: project.id).contains(signal.rawValue) else { return nil }
        let refusal = RefusedFinding(project: project.id, signal: signal.rawValue, day: today)
        return Change("Refuse “\(signal.rawValue)” for “\(project.name)”", [Edit(from: nil, to: refusal)])
    }
}

extension Project {
    /// The folder that a scan reads: its clone, or its repository where that is a path; nil if neither is known.
    public var scannedFolder: String? { PlaceWords.folder(clone) ?? PlaceWords.folder(repository) }
}

extension ScanReport.Finding {
    /// "Makefile:3 @ 3f9c2e1a05".
    func place(at commit: String) -> String {
        [shownPlace, "@ \(commit.prefix(10))"].compactMap(\.self).joined(separator: " ")
    }

    /// "Makefile:3"; nil if it is about the whole.
    var shownPlace: String? { ScanReport.place(path, line) }
}

extension ScanReport {
    /// "Makefile:3", safe to show and to keep on one line; nil without a file.
    public static func place(_ path: String?, _ line: Int?) -> String? {
        path.map { path in Visible.line(path) + (line.map { ":\($0)" } ?? "") }
    }
}
