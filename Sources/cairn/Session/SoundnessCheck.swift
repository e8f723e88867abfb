import CairnStore
import Foundation
import Synchronization

/// The full check of a large database, beside the painted screen.
final class SoundnessCheck: Sendable {
    private enum State {
        case running
        case sound
        case broken(String)
    }

    private let state = Mutex(State.running)

    /// Starts the check; nil if the store was checked as a whole when it was opened.
    init?(_ store: Store) {
        let (path, kinds) = (store.path, World.program.features.kinds)
        guard (try? store.isLarge) == true, !store.isNewer else { return nil }
        Background.run { [self] in
            let result: State
            do {
                try Store.verify(path: path, kinds: kinds)
                result = .sound
            } catch {
                result = .broken("\(error)")
            }
            state.withLock { $0 = result }
        }
    }

    /// Whether it goes on.
    var isRunning: Bool {
        state.withLock {
            if case .running = $0 { true } else { false }
        }
    }

    /// What is wrong, once; nil if nothing is, or if it is not known yet.
    func takeProblem() -> String? {
        state.withLock {
            guard case .broken(let problem) = $0 else { return nil }
            $0 = .sound
            return problem
        }
    }
}
