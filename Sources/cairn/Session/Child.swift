import CNcurses
import Foundation
import Synchronization

/// Programs that Cairn starts. (Not by way of threads, of which there may be none to be had.)
enum Child {
    /// Runs a program in the foreground, on our terminal, and waits. Returns its exit code; nil where a signal ended it.
    ///
    /// - Throws: a `Failure` where it cannot be started.
    static func runInForeground(_ program: String, _ arguments: [String]) throws -> Int32? {
        let process = try start(program, arguments, files: nil)
        guard case .exited(let code)? = state(of: process, options: 0) else { return nil }
        return code
    }

    /// How a program that was started quietly fared.
    enum Ended: Equatable {
        case exited(Int32)
        case killed
        /// It goes on, as a browser may that was not running before; or it was ended, because it would have.
        case notYet
    }

    /// How long, in tens of milliseconds, the screen stands still for such a program.
    private static let patience = 100

    /// Starts a program that has nothing to do with our terminal, gives it the text to read, and waits for a moment.
    ///
    /// - Parameter limit: tens of milliseconds after which it is ended, with all that it has started; nil to let it go on.
    /// - Throws: a `Failure` where it cannot be started.
    static func runQuietly(
        _ program: String, _ arguments: [String], input text: String = "", endingAfter limit: Int? = nil
    ) throws -> Ended {
        // A file, because a program that ends without reading would make a pipe deadly.
        let input = try unnamedFile(Array(text.utf8))
        defer { close(input) }
        var files: posix_spawn_file_actions_t = .init()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0)
        }
        let process = try start(program, arguments, files: files, inOwnGroup: limit != nil)
        for _ in 0..<(limit ?? patience) {
            if let ended = state(of: process, options: WNOHANG) { return ended }
            usleep(10_000)
        }
        if limit != nil {
            kill(-process, SIGKILL)
            _ = state(of: process, options: 0)
        } else {
            leftAlone.withLock { $0.append(process) }
        }
        return .notYet
    }

    /// Programs that went on when nobody waited for them any more.
    private static let leftAlone = Mutex<[pid_t]>([])

    /// Starts a program, with our environment unless another is given; in a group of its own, it can be ended with all that it
    /// has started.
    ///
    /// - Throws: a `Failure` where it cannot be started.
    static func start(
        _ program: String, _ arguments: [String], files: posix_spawn_file_actions_t?,
        environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = nil, inOwnGroup: Bool = false
    ) throws -> pid_t {
        // Those that have ended by now; any other is somebody's who waits for it.
        leftAlone.withLock { left in left.removeAll { waitpid($0, nil, WNOHANG) != 0 } }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let variables = environment ?? cairn_environment()
        var attributes: posix_spawnattr_t = .init()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if inOwnGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
        let code =
            if var files { posix_spawnp(&process, program, &files, &attributes, &words, variables) } else {
                posix_spawnp(&process, program, nil, &attributes, &words, variables)
            }
        guard code == 0 else {
            throw Failure(code: 74, description: "cannot start '\(program)': \(String(cString: strerror(code)))")
        }
        return process
    }

    /// How it ended; nil where it has not, or nobody knows any more.
    static func state(of process: pid_t, options: Int32) -> Ended? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, options)
            if found < 0, errno == EINTR { continue }
            guard found == process else { return nil }
            return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed
        }
    }

    /// A file of these bytes without a name, to be read from its beginning.
    static func unnamedFile(_ bytes: [UInt8]) throws -> Int32 {
        var path = Array((NSTemporaryDirectory() + "/cairn-XXXXXX").utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else {
            throw Failure(code: 74, description: "no temporary file: \(String(cString: strerror(errno)))")
        }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(path)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                close(file)
                throw Failure(code: 74, description: "no temporary file: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
        lseek(file, 0, SEEK_SET)
        return file
    }
}
