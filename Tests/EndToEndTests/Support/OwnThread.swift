import Dispatch
import Testing

/// Runs a suite on a thread of its own: its tests wait for a terminal most of the time. All others share as many threads as there
/// are cores, and each test waits there for its turn.
struct OwnThread: SuiteTrait, TestScoping {
    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(WaitingThread.shared) { try await function() }
    }
}

extension Trait where Self == OwnThread {
    static var ownThread: Self { Self() }
}

/// One thread for tests that wait.
private final class WaitingThread: TaskExecutor {
    static let shared = WaitingThread()

    private let queue = DispatchQueue(label: "Tests that wait")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
