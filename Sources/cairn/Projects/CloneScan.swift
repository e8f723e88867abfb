import CairnCore
import Foundation
import Synchronization

/// Looks through a clone beside the screen.
final class CloneScan: Sendable {
    /// The id of the project that it is for.
    let project: String
    private let outcome = Mutex<ScanOutcome?>(nil)
    private let isStopped = Mutex(false)
    private let ended = DispatchSemaphore(value: 0)

    /// Starts.
    init(_ folder: String, of project: String) {
        self.project = project
        Background.run { [self] in
            let found: ScanOutcome
            do {
                var limits = ProjectScanner.Limits()
                limits.isStopped = { [self] in isStopped.withLock { $0 } }
                found = .report(try ProjectScanner.scan(folder, limits))
            } catch {
                found = isStopped.withLock { $0 } ? .stopped : .failed("\(error)")
            }
            outcome.withLock { $0 = found }
            ended.signal()
        }
    }

    /// What came of it, once; nil while it goes on.
    func take() -> ScanOutcome? {
        outcome.withLock { outcome in
            defer { outcome = nil }
            return outcome
        }
    }

    /// Has it end soon.
    func stop() { isStopped.withLock { $0 = true } }

    /// Stops it, and waits until it has put away what it made, but no longer than a second.
    func finish() {
        stop()
        _ = ended.wait(timeout: .now() + 1)
    }
}
