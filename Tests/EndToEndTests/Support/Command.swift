import Foundation
import PtyTerminal
import Testing

/// What a command has left: how it ended and what it said.
struct Outcome {
    /// The exit code; 128 and the signal where one ended it, as a shell tells it.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    var error: String { String(decoding: errors, as: UTF8.self) }
}

/// A command that runs beside the test.
struct Running {
    fileprivate let process: pid_t
    fileprivate let streams: String

    /// Waits for its end.
    func outcome() -> Outcome {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        let code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
        return Outcome(code: code, output: Self.bytes(streams + "out"), errors: Self.bytes(streams + "err"))
    }

    private static func bytes(_ path: String) -> [UInt8] {
        defer { unlink(path) }
        return FileManager.default.contents(atPath: path).map(Array.init) ?? []
    }
}

extension Home {
    /// Runs `cairn` on the tests' day, without a terminal.
    func cairn(_ arguments: String..., input: String = "") throws -> Outcome {
        try run([Self.program] + arguments + ["--today", Self.today], input: Array(input.utf8))
    }

    /// Runs `cairn` and expects it to succeed; returns what it printed.
    @discardableResult
    func must(_ arguments: String..., input: String = "") throws -> String {
        let outcome = try run([Self.program] + arguments + ["--today", Self.today], input: Array(input.utf8))
        #expect(outcome.code == 0, "\(arguments): \(outcome.error)")
        #expect(outcome.errors.isEmpty, "\(arguments): \(outcome.error)")
        return outcome.text
    }

    /// Runs any program in this home.
    func run(_ words: [String], input: [UInt8] = []) throws -> Outcome {
        try start(words, input: input).outcome()
    }

    /// Starts a program whose end somebody waits for later.
    ///
    /// Its streams are files: no pipe can be full, and none is inherited by others.
    func start(_ words: [String], input: [UInt8] = []) throws -> Running {
        let streams = self("tmp/stream-\(UInt32.random(in: 0...UInt32.max))-")
        try Data(input).write(to: URL(fileURLWithPath: streams + "in"))
        defer { unlink(streams + "in") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, streams + "in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, streams + "out", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, streams + "err", O_WRONLY | O_CREAT, 0o600)
        var process: pid_t = 0
        let variables = environment.map { "\($0.key)=\($0.value)" }
        let error = Self.withCStrings(words) { argv in
            Self.withCStrings(variables) { posix_spawnp(&process, words[0], &actions, nil, argv, $0) }
        }
        try #require(error == 0, "\(words): \(String(cString: strerror(error)))")
        return Running(process: process, streams: streams)
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers)
    }
}
