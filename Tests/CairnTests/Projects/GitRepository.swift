import Foundation
import Testing

/// A repository that a test makes with git; it goes with the test.
final class GitRepository {
    /// The folder of the test, with the repository in it.
    let root = FileManager.default.temporaryDirectory.path + "/cairn-scan-test-\(UUID().uuidString)"
    /// The repository.
    let path: String

    init(_ options: String...) throws {
        path = root + "/clone"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try git(["init", "-q", "-b", "main"] + options + ["."])
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// A file that programs of a hostile repository would make.
    var marker: String { root + "/ran" }
    var hasRun: Bool { FileManager.default.fileExists(atPath: marker) }

    /// A program that makes the marker.
    func trap(_ name: String = "trap") throws -> String {
        let file = "\(root)/\(name)"
        try "#!/bin/sh\ntouch '\(marker)'\n".write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return file
    }

    /// Writes files, and makes the folders that they lie in.
    func write(_ files: [String: String]) throws {
        for (name, text) in files { try write(name, Data(text.utf8)) }
    }

    func write(_ name: String, _ data: Data) throws {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }

    /// Commits all that is there.
    func commit(_ files: [String: String] = [:], day: String = "2026-01-01") throws {
        try write(files)
        try git(["add", "-A", "-f"])
        try git(["commit", "-q", "--allow-empty", "-m", "A commit"], day: day)
    }

    /// Runs git there, with no settings but the repository's own; returns what it prints.
    ///
    /// - Throws: if git fails, unless it may.
    @discardableResult
    func git(
        _ arguments: [String], in folder: String? = nil, input: String = "", day: String = "2026-01-01",
        mayFail: Bool = false
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? path)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": root, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_COMMITTER_NAME": "Ana",
            "GIT_COMMITTER_EMAIL": "ana@example.org", "GIT_AUTHOR_DATE": "\(day)T12:00:00Z",
            "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
        ]
        let (output, source) = (Pipe(), root + "/input")
        try Data(input.utf8).write(to: URL(fileURLWithPath: source))
        process.standardInput = FileHandle(forReadingAtPath: source)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(mayFail || process.terminationStatus == 0, "git \(arguments)")
        return String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// Makes a tree of these lines, as `git mktree -z` reads them.
    func tree(_ lines: [String]) throws -> String {
        try git(["mktree", "-z"], input: lines.map { $0 + "\0" }.joined())
    }

    /// Makes a commit of that tree, and main point to it.
    func commit(tree: String) throws {
        let commit = try git(["commit-tree", tree, "-m", "A commit"])
        try git(["update-ref", "refs/heads/main", commit])
    }
}
