/// Judges a project by the files of one commit: first by their paths, then by contents as they come.
///
/// Give it the files, read those of `wanted` in that order, hand each to `take`, and ask for the `report`.
public struct ProjectScan: Sendable {
    /// The files that are to be read, those that tell most first.
    public let wanted: [ScannedFile]

    let files: [ScannedFile]
    /// What the project's own modules are called.
    let own: Set<String>
    var best: [ScanSignal: Candidate] = [:]
    var warnings: [ScanReport.Warning] = []
    var tally = ScanTally()

    /// A finding before it is known whether there is a better one.
    struct Candidate {
        let what: String
        let path: String?
        let line: Int?
        let trust: ScanReport.Trust
        let depth: Int
    }

    /// Judges the files' paths.
    public init(_ files: [ScannedFile]) {
        self.files = files
        own = Set(files.filter { $0.kind == .code }.map { Self.package(of: $0.path) })
        wanted = files.enumerated()
            .compactMap { place, file in file.priority.map { (file, $0, place) } }
            .sorted { ($0.1, $0.0.depth, $0.2) < ($1.1, $1.0.depth, $1.2) }
            .map(\.0)
        for file in files { judgePath(file) }
    }

    /// "ham" for `ham/a.py`, `src/ham/a.py`, and `ham.py`.
    private static func package(of path: String) -> String {
        let path = path.hasPrefix("src/") ? path.dropFirst(4) : path[...]
        let first = path.prefix { $0 != "/" }
        return String(first.endIndex == path.endIndex ? first.prefix { $0 != "." } : first)
    }

    /// Whether there is a contract, whose age is worth knowing.
    public var hasContract: Bool { files.contains { $0.kind == .contract } }

    /// Judges the contents of one of the wanted files.
    public mutating func take(_ bytes: [UInt8], of file: ScannedFile) {
        // Text has no NUL: a picture may call itself anything.
        guard !Self.hasNUL(bytes) else { return }
        if judgePointer(bytes, file) { return }
        judgeHits(bytes, file)
        switch file.kind {
        case .readme, .modelCard, .dataCard, .contract, .prose, .policy: judgeProse(Prose(bytes), bytes, file)
        case .licence: judgeLicence(bytes, file)
        case .workflow, .requirements, .makefile, .dockerfile, .compose, .attributes: judgeBuild(bytes, file)
        default: break
        }
    }

    private static func hasNUL(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < min(bytes.count, 4096) {
                if bytes[place] == 0 { return true }
                place += 1
            }
            return false
        }
    }

    /// Keeps a finding unless a better one of the same signal is known: one to be trusted more, or nearer to the top.
    mutating func find(
        _ signal: ScanSignal, _ what: String, _ file: ScannedFile?, line: Int? = nil, _ trust: ScanReport.Trust
    ) {
        let depth = file?.depth ?? 0
        if let known = best[signal], (known.trust, -known.depth) >= (trust, -depth) { return }
        best[signal] = Candidate(what: what, path: file?.path, line: line, trust: trust, depth: depth)
    }

    /// Keeps a warning. A thousand of the same kind help nobody: the rest is counted.
    mutating func warn(_ what: String, _ file: ScannedFile, line: Int? = nil) {
        guard warnings.count < Self.warningLimit else {
            tally.moreWarnings += 1
            return
        }
        warnings.append(ScanReport.Warning(what: what, path: file.path, line: line))
    }

    private static let warningLimit = 100

    /// What the files and the history say together; `history` is nil if it could not be read.
    public func report(
        commit: String, when: Int, history: ScanHistory?, tags: Int = 0, stopped: String? = nil
    ) -> ScanReport {
        var scan = self
        scan.judgeTotals()
        scan.judgeHistory(history, tags: tags)
        var report = ScanReport(commit: commit, when: when)
        report.stopped = stopped
        report.findings = ScanSignal.allCases.compactMap { signal in
            scan.best[signal].map { found in
                ScanReport.Finding(
                    signal: signal, what: found.what, path: found.path, line: found.line, trust: found.trust,
                    criterion: signal.floor?.rawValue)
            }
        }
        report.warnings = scan.warnings
        if scan.tally.moreWarnings > 0 {
            let rest = "\(count(scan.tally.moreWarnings, "more warning")) of these kinds"
            report.warnings.append(ScanReport.Warning(what: rest, path: nil, line: nil))
        }
        report.notShown = scan.notShown(history)
        return report
    }
}

/// What is counted while files are judged.
struct ScanTally {
    var moreWarnings = 0
    var testFiles = 0
    var tests = 0
    var hasAssertion = false
    /// The first file in which a test was seen.
    var firstTest: ScannedFile?
    var codeFiles = 0
    var notebooks = 0
    var notebooksWithOutputs = 0
    var notebooksOutOfOrder = 0
    var links = 0
    var submodules = 0
    var foreign = 0
    var absent = 0
    var pointers = 0
    var unread = 0
    /// Whether each contract names what a contract has to.
    var contracts: [String: Bool] = [:]
}
