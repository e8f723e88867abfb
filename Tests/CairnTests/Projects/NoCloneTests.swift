import CairnCore
import Foundation
import Testing

@testable import cairn

/// What is no clone, or no longer one, is told in a sentence.
struct NoCloneTests {
    private func problem(_ path: String, programs: String? = nil) -> String {
        do {
            let programs = programs ?? ProcessInfo.processInfo.environment["PATH"]
            return "\(try ProjectScanner.scan(path, programs: programs).findings)"
        } catch {
            return "\(error)"
        }
    }

    @Test func `nothing there, a file, a folder`() throws {
        let clone = try GitRepository()
        try clone.write(["a/b": "x"])
        #expect(problem("").contains("there is no folder"))
        #expect(problem(clone.path + "/no").contains("there is no folder"))
        #expect(problem("a\0b").contains("there is no folder"))
        #expect(problem(clone.path + "/a/b").contains("is a file"))
        #expect(problem(clone.path + "/a").contains("is not a git repository"))
    }

    @Test func `no commit yet, and no git`() throws {
        let clone = try GitRepository()
        #expect(problem(clone.path).contains("has no commit on its branch 'main' yet"))
        try clone.commit()
        #expect(try ProjectScanner.scan(clone.path).findings.map(\.signal) == [.commits])
        #expect(problem(clone.path, programs: "").contains("git is not installed"))
        #expect(problem(clone.path, programs: clone.root).contains("git is not installed"))
    }

    @Test(arguments: [
        "", "x", "ref: ", "ref: refs/heads/../../../../etc/passwd", "ref: /etc/passwd", "ref: HEAD",
        "ref: refs/heads/a b",
        "ref: refs/heads/\u{1B}[2J", "0123", String(repeating: "0", count: 40), String(repeating: "a", count: 64),
        String(repeating: "x", count: 10_000), "ref: refs/heads/loop",
    ])
    func `a HEAD that is damaged`(head: String) throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        try clone.write([".git/HEAD": head + "\n", ".git/refs/heads/loop": "ref: refs/heads/loop\n"])
        let problem = problem(clone.path)
        #expect(problem.hasPrefix("'\(clone.path)'"), "\(problem)")
        #expect(!Visible.line(problem).unicodeScalars.contains { Visible.isHostile($0) })
    }

    @Test func `a pipe where a file should be is not waited for`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n"])
        try FileManager.default.removeItem(atPath: clone.path + "/.git/HEAD")
        #expect(mkfifo(clone.path + "/.git/HEAD", 0o600) == 0)
        #expect(problem(clone.path).contains("no HEAD that can be read"))
        try FileManager.default.removeItem(atPath: clone.path + "/.git/HEAD")
        try clone.write([".git/HEAD": "ref: refs/heads/gone\n"])
        #expect(mkfifo(clone.path + "/.git/packed-refs", 0o600) == 0)
        #expect(problem(clone.path).contains("packed-refs that cannot be read"))
    }

    @Test func `objects that are gone, cut short or overwritten`() throws {
        for way in 0..<3 {
            let clone = try GitRepository()
            try clone.commit(["LICENSE": "MIT License\n", "a/b.py": "import mlflow\n"])
            let objects = clone.path + "/.git/objects"
            for name in try FileManager.default.subpathsOfDirectory(atPath: objects) where name.count == 41 {
                let file = "\(objects)/\(name)"
                try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
                switch way {
                case 0: try FileManager.default.removeItem(atPath: file)
                case 1: #expect(truncate(file, 10) == 0)
                default: try Data(repeating: 7, count: 200).write(to: URL(fileURLWithPath: file))
                }
            }
            #expect(problem(clone.path).contains("missing or damaged"))
        }
    }

    @Test func `a part that is gone is told, the rest is judged`() throws {
        let clone = try GitRepository()
        try clone.commit(["LICENSE": "MIT License\n", "a/b.py": "import mlflow\n"])
        let tree = try clone.git(["rev-parse", "HEAD:a"])
        try FileManager.default.removeItem(atPath: "\(clone.path)/.git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.stopped == "a part of the tree is missing or damaged")
        #expect(report.findings.first?.signal == .licence)
    }

    @Test func `behind a damaged file the others are read`() throws {
        let clone = try GitRepository()
        try clone.commit(["README.md": String(repeating: "words\n", count: 90), "a/b.py": "import mlflow\n"])
        let blob = try clone.git(["rev-parse", "HEAD:README.md"])
        let file = "\(clone.path)/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes[bytes.count - 1] ^= 0xFF
        try bytes.write(to: URL(fileURLWithPath: file))
        let report = try ProjectScanner.scan(clone.path)
        #expect(report.stopped == "a part of the files is missing or damaged")
        #expect(report.findings.first?.signal == .tracking)
    }

    @Test func `no objects, and a file .git that leads nowhere`() throws {
        let clone = try GitRepository()
        try FileManager.default.removeItem(atPath: clone.path + "/.git/objects")
        #expect(problem(clone.path).contains("it has no objects"))
        for text in ["", "gitdir: ", "gitdir: /nowhere", "gitdir: .", "x"] {
            try FileManager.default.removeItem(atPath: clone.path + "/.git")
            try clone.write([".git": text])
            #expect(problem(clone.path).contains(text == "gitdir: ." ? "no objects" : "leads nowhere"), "\(text)")
        }
    }
}
