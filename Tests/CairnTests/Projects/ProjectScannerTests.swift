import Foundation
import TestSupport
import Testing

@testable import CairnCore
@testable import cairn

/// Clones as people have them.
struct ProjectScannerTests {
    private func signals(_ path: String) throws -> Set<ScanSignal> {
        Set(try ProjectScanner.scan(path).findings.map(\.signal))
    }

    @Test func `a good project is told by its files and its history`() throws {
        let clone = try GitRepository()
        try clone.commit(
            ["CONTRACT.md": "Metric: recall. Baseline: rules.\n", "uv.lock": "version = 1\n"], day: "2026-01-05")
        try clone.commit(["metrics.json": "{}", "train.py": "import mlflow\nseed(1)\n"], day: "2026-01-20")
        try clone.commit(["README.md": "# Ham\n\n`make train`\n", "LICENSE": "MIT License\n"], day: "2026-02-01")
        try clone.git(["tag", "v1"])
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.commit == (try clone.git(["rev-parse", "HEAD"])))
        #expect(report.stopped == nil && report.warnings.isEmpty)
        let found = Dictionary(uniqueKeysWithValues: report.findings.map { ($0.signal, $0) })
        #expect(
            found[.contractFirst]?.what == "the contract came on 2026-01-05, before the first results on 2026-01-20")
        #expect(found[.contractFirst]?.trust == .medium && found[.install]?.trust == .high)
        #expect(found[.commits]?.what == "3 commits by 1 author in 3 weeks, 2026-01-05 to 2026-02-01")
        #expect(found[.tags]?.what == "1 tag" && found[.tracking]?.line == 1 && found[.firstCommand]?.line == 3)
    }

    @Test func `every criterion is a line of the floor, word for word`() {
        let floor = Fixtures.realLibrary().texts.floor.map(\.text)
        for line in FloorLine.allCases { #expect(floor.contains(line.rawValue), "\(line)") }
    }

    @Test func `the tree at HEAD counts, never the folder`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        try clone.write(["uv.lock": "x", ".env": "KEY=1"])
        try FileManager.default.removeItem(atPath: clone.path + "/LICENSE")
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.warnings.isEmpty)
        #expect(report.findings.map(\.signal) == [.licence, .commits])
    }

    @Test func `bare, packed, detached, in a worktree and with long names`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        try clone.git(["tag", "-a", "v1", "-m", "One"])
        try clone.git(["pack-refs", "--all"])
        try clone.git(["gc", "-q"])
        #expect(try signals(clone.path) == [.licence, .commits, .tags])
        #expect(try signals(clone.path + "/.git") == [.licence, .commits, .tags])
        try clone.git(["clone", "-q", "--bare", ".", "../bare.git"])
        #expect(try signals(clone.root + "/bare.git") == [.licence, .commits, .tags])
        try clone.git(["worktree", "add", "-q", "-b", "other/name", "../second"])
        try "x".write(toFile: clone.root + "/second/uv.lock", atomically: true, encoding: .utf8)
        try clone.git(["add", "-A"], in: clone.root + "/second")
        try clone.git(["commit", "-q", "-m", "Two"], in: clone.root + "/second")
        #expect(try signals(clone.root + "/second").contains(.install))
        try clone.git(["checkout", "-q", "--detach"])
        #expect(try !signals(clone.path).contains(.install))
        let long = try GitRepository("--object-format=sha256")
        try long.commit(["LICENSE": "MIT License\n"])
        #expect(try ProjectScanner.scan(long.path).commit.count == 64)
        #expect(try signals(long.path) == [.licence, .commits])
    }

    @Test func `a shallow clone says so, and counts no weeks`() throws {
        let clone = try GitRepository()
        for day in 1...3 { try clone.commit(["CONTRACT.md": "\(day)"], day: "2026-01-0\(day)") }
        try clone.git(["clone", "-q", "--depth", "1", "file://\(clone.path)", "../shallow"])
        let report = try ProjectScanner.scan(clone.root + "/shallow")
        #expect(report.notShown.contains { $0.contains("shallow") })
        #expect(report.findings.map(\.signal) == [.contract])
    }

    @Test func `a clone without its files says which it lacks, and fetches none`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n", "a/b.py": "import mlflow\n"])
        try clone.git(["config", "uploadpack.allowFilter", "true"])
        try clone.git(["clone", "-q", "--no-checkout", "--filter=blob:none", "file://\(clone.path)", "../partial"])
        let report = try ProjectScanner.scan(clone.root + "/partial")
        #expect(report.notShown.contains { $0.contains("2 absent files") })
        #expect(report.findings.map(\.signal) == [.commits])
    }

    @Test func `a clone that borrows its objects, and a submodule's folder`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        try clone.git(["clone", "-q", "--shared", ".", "../borrowing"])
        #expect(try signals(clone.root + "/borrowing") == [.licence, .commits])
        let alternates = clone.root + "/borrowing/.git/objects/info/alternates"
        try "../../../clone/.git/objects\n".write(toFile: alternates, atomically: true, encoding: .utf8)
        #expect(try signals(clone.root + "/borrowing") == [.licence, .commits])
        try clone.git(["-c", "protocol.file.allow=always", "submodule", "add", "-q", clone.root + "/clone", "sub"])
        #expect(try signals(clone.path + "/sub") == [.licence, .commits])
    }

    @Test func `submodules and links are told`() throws {
        let clone = try GitRepository()
        let commit = String(repeating: "ab", count: 20)
        try clone.write("secret.py", Data("x".utf8))
        try FileManager.default.createSymbolicLink(
            atPath: clone.path + "/README.md", withDestinationPath: "/etc/passwd")
        try clone.git(["add", "-A"])
        try clone.git(["update-index", "--add", "--cacheinfo", "160000,\(commit),sub"])
        try clone.git(["commit", "-q", "-m", "A commit"])
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.notShown.contains { $0.contains("1 submodule") })
        #expect(report.notShown.contains { $0.contains("1 symbolic link") })
    }

    @Test func `a folder whose name has quotes, line ends and other letters`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        let odd = clone.root + "/a \"b\"\n\\:#ü"
        try FileManager.default.moveItem(atPath: clone.path, toPath: odd)
        #expect(try signals(odd) == [.licence, .commits])
    }

    @Test func `nothing is left behind, in the clone or beside it`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        let files = { try FileManager.default.subpathsOfDirectory(atPath: clone.path).sorted() }
        let before = try files()
        _ = try ProjectScanner.scan(clone.path)
        #expect(try files() == before)
    }

    @Test func `the report is printed safely, and as JSON`() throws {
        let clone = try GitRepository()
        let blob = try clone.git(["hash-object", "-w", "--stdin"], input: "import mlflow\n")
        try clone.commit(tree: clone.tree(["100644 blob \(blob)\ta\u{1B}]0;x\u{7}\nb\u{202E}.py"]))
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.findings.first { $0.signal == .tracking }?.path == "a\u{1B}]0;x\u{7}\nb\u{202E}.py")
        for options in [[], ["--json"]] {
            let printed = Captured()
            try Output.$sink.withValue(printed.add) {
                try ScanCommand.parse([clone.path] + options).run()
            }
            #expect(printed.text.contains(report.commit.prefix(10)))
            #expect(!printed.text.unicodeScalars.contains { $0 != "\n" && Visible.isHostile($0) })
        }
    }
}
