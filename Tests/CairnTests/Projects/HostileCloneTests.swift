import CairnCore
import Foundation
import Synchronization
import Testing

@testable import cairn

/// Clones that would have their programs run: none is.
struct HostileCloneTests {
    /// Scans a clone with a contract and results, so that its history is read as well.
    private func scan(_ clone: GitRepository) throws -> ScanReport {
        try clone.commit(["CONTRACT.md": "Metric, baseline.\n", "data.bin": "x", "n.ipynb": "{}"])
        try clone.commit(["metrics.json": "{}"])
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.findings.contains { $0.signal == .contractFirst })
        return report
    }

    @Test(arguments: [
        ["log.showSignature=true", "gpg.program=TRAP", "gpg.format=openpgp"],
        ["core.fsmonitor=TRAP"], ["core.pager=TRAP", "pager.log=TRAP", "pager.ls-tree=TRAP"],
        ["core.sshCommand=TRAP", "core.gitProxy=TRAP", "core.askPass=TRAP", "credential.helper=!TRAP"],
        ["diff.external=TRAP", "diff.trap.textconv=TRAP", "diff.trap.command=TRAP"],
        ["alias.ls-tree=!TRAP", "alias.cat-file=!TRAP", "alias.rev-list=!TRAP"],
        ["core.hooksPath=.", "core.editor=TRAP", "core.alternateRefsCommand=TRAP"],
        ["trace2.eventTarget=/dev/null", "include.path=/dev/fd/0"],
    ])
    func `its settings are not read`(settings: [String]) throws {
        let clone = try GitRepository()
        let trap = try clone.trap()
        for setting in settings {
            let parts = setting.replacing("TRAP", with: trap).split(separator: "=", maxSplits: 1).map(String.init)
            try clone.git(["config", "-f", ".git/hostile", parts[0], parts[1]])
        }
        try clone.commit([".gitattributes": "* diff=trap\n"])
        try clone.commit(["CONTRACT.md": "Metric, baseline.\n"])
        try clone.commit(["metrics.json": "{}"])
        let text = try String(contentsOfFile: clone.path + "/.git/hostile", encoding: .utf8)
        let file = try #require(FileHandle(forWritingAtPath: clone.path + "/.git/config"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.findings.contains { $0.signal == .contractFirst })
        #expect(!clone.hasRun)
    }

    @Test func `a signed commit has its signature left alone`() throws {
        let clone = try GitRepository()
        let trap = try clone.trap()
        try clone.commit(["LICENSE": "MIT License\n"])
        let tree = try clone.git(["rev-parse", "HEAD^{tree}"])
        let signed = """
            tree \(tree)
            author A <a@b> 1767225600 +0000
            committer A <a@b> 1767225600 +0000
            gpgsig -----BEGIN PGP SIGNATURE-----
             
             abc
             -----END PGP SIGNATURE-----

            Signed

            """
        let commit = try clone.git(["hash-object", "-t", "commit", "-w", "--stdin"], input: signed)
        try clone.git(["update-ref", "refs/heads/main", commit])
        try clone.git(["config", "log.showSignature", "true"])
        try clone.git(["config", "gpg.program", trap])
        // The trap works: git itself falls into it.
        try clone.git(["log", "-1"])
        #expect(clone.hasRun)
        try FileManager.default.removeItem(atPath: clone.marker)
        #expect(try ProjectScanner.scan(clone.path).findings.contains { $0.signal == .commits })
        #expect(!clone.hasRun)
    }

    @Test func `nothing is fetched from a remote that runs a program`() throws {
        let clone = try GitRepository()
        let trap = try clone.trap()
        try clone.commit(["LICENSE": "MIT License\n", "a.py": "import mlflow\n"])
        let blob = try clone.git(["rev-parse", "HEAD:a.py"])
        try FileManager.default.removeItem(atPath: "\(clone.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
        for (name, value) in [
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
            ("remote.origin.promisor", "true"),
            ("remote.origin.url", "ext::\(trap)"), ("protocol.ext.allow", "always"), ("protocol.allow", "always"),
        ] {
            try clone.git(["config", name, value])
        }
        try clone.git(["cat-file", "-p", blob], mayFail: true)
        #expect(clone.hasRun)
        try FileManager.default.removeItem(atPath: clone.marker)
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.notShown.contains { $0.contains("1 absent file") } && !clone.hasRun)
    }

    @Test func `hooks, filters and attributes are left alone`() throws {
        let clone = try GitRepository()
        let trap = try clone.trap()
        for hook in ["post-checkout", "pre-commit", "post-index-change", "reference-transaction", "fsmonitor-watchman"]
        {
            try FileManager.default.createSymbolicLink(
                atPath: "\(clone.path)/.git/hooks/\(hook)", withDestinationPath: "/bin/true")
        }
        try clone.commit([".gitattributes": "* filter=trap diff=trap merge=trap\n"])
        for name in ["filter.trap.smudge", "filter.trap.clean", "filter.trap.process", "diff.trap.textconv"] {
            try clone.git(["config", name, trap])
        }
        for hook in try FileManager.default.contentsOfDirectory(atPath: "\(clone.path)/.git/hooks") {
            try FileManager.default.removeItem(atPath: "\(clone.path)/.git/hooks/\(hook)")
            try FileManager.default.createSymbolicLink(
                atPath: "\(clone.path)/.git/hooks/\(hook)", withDestinationPath: trap)
        }
        #expect(try !ProjectScanner.scan(clone.path).findings.isEmpty)
        #expect(!clone.hasRun)
    }

    @Test func `a program called git in the clone is not git`() throws {
        let clone = try GitRepository()
        let trap = try clone.trap("git-trap")
        try clone.commit(["LICENSE": "MIT License\n"])
        let bin = clone.path + "/.venv/bin"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: trap, toPath: bin + "/git")
        try FileManager.default.createSymbolicLink(atPath: clone.root + "/link", withDestinationPath: bin)
        let path = ".::\(bin):\(clone.root)/link:" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        #expect(try !ProjectScanner.scan(clone.path, programs: path).findings.isEmpty)
        #expect(!clone.hasRun)
    }

    @Test func `names with control characters, and folders called .git, are names`() throws {
        let clone = try GitRepository()
        let blob = try clone.git(["hash-object", "-w", "--stdin"], input: "x\n")
        let names = [
            "a\nb", "\t", "\u{1B}[2J", "-rf", "--upload-pack=x", "..", ".git", "\"", "\\", ":(top)x", "*", "\u{FEFF}",
        ]
        let entries = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        try clone.commit(tree: clone.tree(entries.map { "100644 blob \(blob)\t\($0)" }))
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.stopped == nil && report.findings.map(\.signal) == [.commits])
    }

    @Test func `a tree of ten thousand million files is stopped`() throws {
        let clone = try GitRepository()
        var entry = "100644 blob " + (try clone.git(["hash-object", "-w", "--stdin"], input: "import mlflow\n"))
        for _ in 0..<10 {
            let tree = try clone.tree((0..<10).map { "\(entry)\tf\($0).py" })
            entry = "040000 tree " + tree
        }
        try clone.commit(tree: String(entry.dropFirst("040000 tree ".count)))
        let report = try ProjectScanner.scan(clone.path, .init(paths: 2000))
        #expect(report.stopped == "more than 2000 files")
        #expect(report.findings.contains { $0.signal == .tracking })
    }

    @Test func `limits of time and of text are told`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n", "a.py": String(repeating: "x = 1\n", count: 100)])
        #expect(try ProjectScanner.scan(clone.path, .init(seconds: 0)).stopped == "it took longer than 0 seconds")
        let report = try ProjectScanner.scan(clone.path, .init(bytes: 400))
        #expect(report.stopped?.contains("of text") == true && report.findings.first?.signal == .licence)
    }
}

/// What a command prints.
final class Captured: Sendable {
    private let all = Mutex("")

    var text: String { all.withLock { $0 } }

    @Sendable func add(_ text: String) { all.withLock { $0 += text } }
}
