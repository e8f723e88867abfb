import Dispatch
import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Programs that Cairn starts.
enum Child {
    /// Runs a program in the foreground, on our terminal, and waits. Returns its exit code; nil where a signal ended it.
    ///
    /// - Throws: a `Failure` where it cannot be started.
    static func runInForeground(_ program: String, _ arguments: [String]) throws -> Int32? {
        let status = try waiting {
            try await run(
                executable(program), arguments: Arguments(arguments), input: .currentStandardInput,
                output: .currentStandardOutput,
                error: .currentStandardError
            ).terminationStatus
        }
        if case .exited(let code)? = status { return code }
        return nil
    }

    /// How a program that was started quietly fared.
    enum Ended: Equatable {
        case exited(Int32)
        case killed
        /// It goes on, as a browser may that was not running before.
        case notYet
    }

    /// Starts a program that has nothing to do with our terminal, gives it the text to read, and waits for a moment, in
    /// which the screen stands still.
    ///
    /// - Throws: a `Failure` or an error of the system where it cannot be started.
    static func runQuietly(
        _ program: String, _ arguments: [String], input text: String = ""
    ) throws -> Ended {
        // A file, because a program that ends without reading would make a pipe deadly.
        let file = try unnamedFile(text)
        let ended = try waiting(atMost: .now() + .seconds(2)) { () async throws -> Ended in
            let status = try await run(
                executable(program), arguments: Arguments(arguments),
                input: .fileDescriptor(file, closeAfterSpawningProcess: true), output: .discarded, error: .discarded
            ).terminationStatus
            if case .exited(let code) = status { return .exited(code) }
            return .killed
        }
        return ended ?? .notYet
    }

    /// A file of that text without a name, to be read from its beginning.
    private static func unnamedFile(_ text: String) throws -> FileDescriptor {
        var path = Array((NSTemporaryDirectory() + "cairn-XXXXXX").utf8CString)
        let file = mkstemp(&path)
        guard file >= 0 else {
            throw Failure(code: 74, description: "no temporary file: \(String(cString: strerror(errno)))")
        }
        unlink(&path)
        let descriptor = FileDescriptor(rawValue: file)
        do {
            _ = try descriptor.writeAll(Array(text.utf8))
            try descriptor.seek(offset: 0, from: .start)
        } catch {
            try? descriptor.close()
            throw error
        }
        return descriptor
    }

    private static func executable(_ program: String) -> Executable {
        program.contains("/") ? .path(FilePath(program)) : .name(program)
    }

    /// Waits for an asynchronous piece of work: the screen stands still meanwhile, as it has to. Nil where it goes on for
    /// longer than that.
    private static func waiting<Value: Sendable>(
        atMost end: DispatchTime = .distantFuture, _ work: @escaping @Sendable () async throws -> Value
    ) throws -> Value? {
        let done = DispatchSemaphore(value: 0)
        let box = ResultBox<Value>()
        Task.detached {
            do { box.result = .success(try await work()) } catch { box.result = .failure(error) }
            done.signal()
        }
        guard done.wait(timeout: end) == .success else { return nil }
        guard let result = box.result else {
            throw Failure(code: 74, description: "a program that was started is gone")
        }
        return try result.get()
    }
}

/// A result on its way from one thread to another; the semaphore orders the two accesses.
private final class ResultBox<Value: Sendable>: @unchecked Sendable {
    var result: Result<Value, any Error>?
}
