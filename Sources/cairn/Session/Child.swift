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
        if case .exited(let code) = status { return code }
        return nil
    }

    /// Starts a program that has nothing to do with our terminal and waits for it to say that it could.
    static func runQuietly(_ program: String, _ arguments: [String]) throws -> Int32? {
        let status = try waiting {
            try await run(executable(program), arguments: Arguments(arguments), output: .discarded, error: .discarded)
                .terminationStatus
        }
        if case .exited(let code) = status { return code }
        return nil
    }

    private static func executable(_ program: String) -> Executable {
        program.contains("/") ? .path(FilePath(program)) : .name(program)
    }

    /// Waits for an asynchronous piece of work: the screen stands still meanwhile, as it has to.
    private static func waiting<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let box = ResultBox<Value>()
        Task.detached {
            do { box.result = .success(try await work()) } catch { box.result = .failure(error) }
            done.signal()
        }
        done.wait()
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
