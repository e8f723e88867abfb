import CNcurses
import Foundation

/// What limits a program whose output is read.
struct ReadingLimits {
    /// A reading of `CLOCK_MONOTONIC`, in nanoseconds, at which it is stopped.
    var deadline: UInt64
    /// In bytes, of all that it prints.
    var bytes: Int
    /// Whether nobody wants it any more; asked a few times a second.
    var isStopped: @Sendable () -> Bool = { false }
}

/// How the reading of a program's output ended.
enum ReadingEnd: Equatable {
    /// The program ended by itself, with that code; nil if a signal ended it.
    case ended(Int32?)
    case deadline, bytes, stopped
    /// Whoever read had enough.
    case enough
}

extension Child {
    /// Runs a program with these variables and no others, hands what it prints to `take` until that returns false, and
    /// waits. What it says on standard error is nobody's.
    ///
    /// - Parameter input: what it can read, as a whole.
    /// - Throws: a `Failure` where it cannot be started.
    static func read(
        _ program: String, _ arguments: [String], environment: [String: String], input: [UInt8] = [],
        _ limits: ReadingLimits, take: (UnsafeRawBufferPointer) -> Bool
    ) throws -> ReadingEnd {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw Failure(code: 74, description: "no pipe to '\(program)': \(String(cString: strerror(errno)))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let process: pid_t
        do {
            defer { close(ends[1]) }
            process = try startReading(program, arguments, environment, input, output: ends[1])
        }
        let stopped = drain(ends[0], limits, take)
        if stopped != nil { kill(process, SIGKILL) }
        let ended = state(of: process, options: 0)
        if let stopped { return stopped }
        if case .exited(let code)? = ended { return .ended(code) }
        return .ended(nil)
    }

    private static func startReading(
        _ program: String, _ arguments: [String], _ environment: [String: String], _ input: [UInt8], output: Int32
    ) throws -> pid_t {
        let file = try unnamedFile(input)
        defer { close(file) }
        var files: posix_spawn_file_actions_t = .init()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, file, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for variable in variables { free(variable) } }
        return try start(program, arguments, files: files, environment: &variables)
    }

    /// Reads to the end; else says what came before it.
    private static func drain(
        _ output: Int32, _ limits: ReadingLimits, _ take: (UnsafeRawBufferPointer) -> Bool
    ) -> ReadingEnd? {
        let size = 1 << 16
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
        defer { room.deallocate() }
        var total = 0
        while true {
            let now = monotonic()
            guard now < limits.deadline else { return .deadline }
            guard !limits.isStopped() else { return .stopped }
            var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            let patience = min((limits.deadline - now) / 1_000_000 + 1, 100)
            if poll(&wait, 1, Int32(patience)) <= 0 { continue }
            let count = Foundation.read(output, room.baseAddress, size)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return nil }
            total += count
            guard total <= limits.bytes else { return .bytes }
            guard take(UnsafeRawBufferPointer(rebasing: room[..<count])) else { return .enough }
        }
    }

    /// `CLOCK_MONOTONIC` in nanoseconds.
    static func monotonic() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
