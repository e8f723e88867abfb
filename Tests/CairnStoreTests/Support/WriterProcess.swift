import Foundation
import Testing

/// A running `store-writer`, whose lines come to us as it prints them.
final class WriterProcess {
    private var process: pid_t = 0
    private let output: FileHandle

    /// Starts it with those arguments.
    init(_ arguments: [String]) throws {
        // One at a time: a child that is started meanwhile would inherit our end of the pipe and keep it open.
        Self.starting.lock()
        defer { Self.starting.unlock() }
        let pipe = Pipe()
        output = pipe.fileHandleForReading
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
            _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
        }
        try start(arguments, printingTo: pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForWriting.close()
    }

    private static let starting = NSLock()

    private func start(_ arguments: [String], printingTo descriptor: Int32) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
        var words = ([Self.program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        try #require(posix_spawn(&process, Self.program, &actions, nil, &words, environ) == 0, "\(Self.program)")
    }

    /// Beside the tests themselves.
    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("store-writer").path

    /// Ends it on the spot, as `kill -9` does.
    func kill() { Foundation.kill(process, SIGKILL) }

    /// Every line that it printed, once it has ended by itself or was killed.
    func lines() -> [String] {
        let text = String(decoding: output.readDataToEndOfFile(), as: UTF8.self)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        // A line that is cut off was not printed.
        return text.components(separatedBy: "\n").dropLast()
    }

    /// Waits until it prints something or ends.
    func waitForOutput() {
        var descriptor = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
        poll(&descriptor, 1, -1)
    }
}
