import ArgumentParser
import CairnCore

/// `cairn projects scan`
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Look through a project's clone for what its criteria ask.",
        discussion: """
            Reads the files of the commit that is checked out, never the folder, and runs nothing of it. What is found is a \
            proposal.
            """)

    @Argument(help: "The folder of the clone.", completion: .directory) var path: String
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let report = try ProjectScanner.scan(path)
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
            lines.append("  \(Self.placed(finding.what, finding.path, finding.line)) (\(finding.trust.rawValue))")
            if let criterion = finding.criterion { lines.append("      ▫ \(criterion)") }
        }
        if !warnings.isEmpty { lines.append("To put right") }
        lines += warnings.map { "  \(Self.placed($0.what, $0.path, $0.line))" }
        return lines + ["What a clone does not show"] + notShown.map { "  \($0)" }
    }

    private static func placed(_ what: String, _ path: String?, _ line: Int?) -> String {
        guard let path else { return what }
        return "\(path)\(line.map { ":\($0)" } ?? ""): \(what)"
    }
}
