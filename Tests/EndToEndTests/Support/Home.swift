import Foundation
import PtyTerminal
import Testing

/// A home of its own for one test: a folder that goes with it, the environment that points there, and the program in it.
final class Home {
    /// The day that every test lives on.
    static let today = "2026-11-21"

    /// The program that is tested: `CAIRN_PROGRAM`, or the one beside the tests themselves.
    static let program: String = {
        if let named = ProcessInfo.processInfo.environment["CAIRN_PROGRAM"], !named.isEmpty {
            return URL(fileURLWithPath: named).path
        }
        return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("cairn").path
    }()

    /// The folder: 0700, in memory where the system has such a place, since no test cuts the power.
    let path: String
    /// All of the environment that programs get.
    var environment: [String: String]

    init() throws {
        let parent = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
        path = "\(parent)/cairn-end-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(
            atPath: path + "/tmp", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        environment = PtyTerminal.plainEnvironment
        environment["HOME"] = path
        environment["XDG_DATA_HOME"] = path + "/data"
        environment["TMPDIR"] = path + "/tmp"
    }

    deinit {
        _ = try? run(["chmod", "-R", "u+rwX", path])
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Where the journey is.
    var journey: String { self("data/cairn/journey.sqlite") }

    /// All bytes of a file in it; empty where there is none.
    func bytes(_ name: String) -> [UInt8] { FileManager.default.contents(atPath: self(name)).map(Array.init) ?? [] }

    /// Waits until the journey's file holds this text: what is typed is kept a second later, as a draft.
    func waitUntilKept(_ text: String, by terminal: PtyTerminal) throws {
        let end = PtyTerminal.now + PtyTerminal.patience.components.seconds * 1_000_000_000
        while !self.text("data/cairn/journey.sqlite").contains(text) {
            try #require(PtyTerminal.now < end, "“\(text)” was not kept; the screen was:\n\(terminal.screen)")
            terminal.settle(quiet: .milliseconds(50))
        }
    }

    /// A file's text.
    func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    /// Puts bytes into a file in it.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
    }

    /// Makes a shell script in it and returns its path.
    func script(_ name: String, _ lines: String) throws -> String {
        try write("#!/bin/sh\n\(lines)\n".utf8, to: name)
        chmod(self(name), 0o755)
        return self(name)
    }

    /// Every file and folder below, by relative path, with its permission bits.
    func modes() -> [String: mode_t] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return Dictionary(uniqueKeysWithValues: names.map { ($0, Self.mode(self($0))) })
    }

    private static func mode(_ path: String) -> mode_t {
        var status = stat()
        lstat(path, &status)
        return status.st_mode & 0o777
    }
}
