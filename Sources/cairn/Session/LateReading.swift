import CairnCore
import CairnStore
import Dispatch
import Synchronization

/// Reads what a large journey has of kinds that are read late, beside the painted screen.
final class LateReading: Sendable {
    /// What was read, and the last entry of the log then.
    typealias Result = Swift.Result<(journey: Journey, lastEntry: Int), StoreError>

    private let result = Mutex<Result?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    /// Starts to read.
    init(_ late: LateRecords) {
        Background.run { [self] in
            let read: Result
            do throws(StoreError) { read = .success(try late.read()) } catch { read = .failure(error) }
            result.withLock { $0 = read }
            isDone.signal()
        }
    }

    /// What was read, once; nil while it goes on.
    func take() -> Result? {
        result.withLock { result in
            defer { result = nil }
            return result
        }
    }

    /// Waits for it.
    func finish() -> Result? {
        isDone.wait()
        return take()
    }
}
