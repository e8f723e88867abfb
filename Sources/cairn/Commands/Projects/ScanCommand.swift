import ArgumentParser
import CairnCore

/// `cairn projects scan`
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Look through a project's clone for what its criteria ask.",
        discussion: """
            Reads the files of the commit that is checked out, never the folder, and runs nothing of it. What is found is a \
            proposal: --tick ticks the line that it suggests, with the commit, and --refuse proposes it no more.
            Examples: cairn projects scan ~/work/trains
                      cairn projects scan --project late --tick install
            """)

    @Argument(help: "The folder of the clone (default: the project's).", completion: .directory) var path: String?
    @Option(help: "The project whose clone it is.") var project: String?
    @Option(help: "Tick the line that this finding suggests; give it again for more.") var tick: [String] = []
    @Option(help: "Propose this finding no more; give it again for more.") var refuse: [String] = []
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func validate() throws {
        if path == nil, project == nil { throw ValidationError("Give the folder of a clone, or --project.") }
        if project == nil, !(tick + refuse).isEmpty { throw ValidationError("--project says whose lines they are.") }
    }

    func run() throws {
        guard let project else { return try show(ProjectScanner.scan(path ?? "")) }
        if (tick + refuse).isEmpty {
            let (_, app) = try options.read()
            let project = try app.journey.project(project)
            var report = try ProjectScanner.scan(folder(of: project))
            report.findings = app.journey.open(report, of: project)
            return try show(report)
        }
        var editor = try JourneyEditor(options)
        let own = try editor.journey.project(project)
        // What is refused needs no clone.
        let refused = try refuse.map(Self.signal)
        let report = tick.isEmpty ? nil : try ProjectScanner.scan(folder(of: own))
        var journey = editor.journey
        var changes: [Change] = []
        for name in tick {
            let signal = try Self.signal(name)
            guard let finding = report?.findings.first(where: { $0.signal == signal }) else {
                throw Failure.usage("the clone shows no '\(name)'; `cairn projects scan --project` lists what it shows")
            }
            guard let commit = report?.commit,
                let change = journey.ticking(finding, at: commit, of: own, editor.context)
            else {
                throw Failure.usage("'\(name)' suggests no line by itself; `cairn projects criteria` ticks one by hand")
            }
            journey.apply(change)
            changes.append(change)
        }
        for signal in refused {
            guard let change = journey.refusing(signal, of: own, today: editor.context.today) else { continue }
            journey.apply(change)
            changes.append(change)
        }
        try editor.keep(
            Change(joining: changes),
            otherwise: "Refused already: \(refused.map(\.rawValue).joined(separator: ", ")).")
    }

    private func folder(of project: Project) throws -> String {
        if let path { return path }
        guard let folder = project.scannedFolder else {
            throw Failure.usage(
                "no clone of “\(project.name)” is known; give its folder, or `cairn projects edit … --clone FOLDER` keeps it"
            )
        }
        return folder
    }

    private static func signal(_ name: String) throws -> ScanSignal {
        if let signal = ScanSignal(rawValue: name) { return signal }
        throw Failure.usage(
            "'\(name)' is not a finding\(NearMiss.offer(name, among: ScanSignal.allCases.map(\.rawValue)))")
    }

    private func show(_ report: ScanReport) throws {
        if json { return try Output.json(report) }
        Output.lines(report.lines)
    }
}

extension ScanReport {
    /// The report in lines of text, which are not yet safe to show.
    var lines: [String] {
        var lines = ["Commit \(commit.prefix(10))"]
        if let stopped { lines.append("Only a part was read: \(stopped).") }
        lines += findings.isEmpty ? ["Nothing to propose."] : []
        for finding in findings {
            let place = Self.place(finding.path, finding.line)
            let what = [place, finding.what].compactMap(\.self).joined(separator: ": ")
            lines.append("  \(finding.signal.rawValue): \(what) (\(finding.trust.rawValue))")
            if let criterion = finding.criterion { lines.append("      ▫ \(criterion)") }
        }
        if !warnings.isEmpty { lines.append("To put right") }
        lines += warnings.map { warning in
            "  \([Self.place(warning.path, warning.line), warning.what].compactMap(\.self).joined(separator: ": "))"
        }
        return lines + ["What a clone does not show"] + notShown.map { "  \($0)" }
    }
}
