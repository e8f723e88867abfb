import CairnCore
import CairnStore
import Foundation
import Synchronization

/// Reads the people of a large journey beside the painted screen.
final class PeopleReading: Sendable {
    /// What was read, and the last entry of the log then.
    typealias Result = Swift.Result<(People, lastEntry: Int), StoreError>

    private let result = Mutex<Result?>(nil)

    /// Starts to read.
    init(_ store: Store) {
        let (path, kinds) = (store.path, World.program.features.kinds)
        Background.run { [self] in
            let read: Result
            do throws(StoreError) {
                read = .success(try Store.people(at: path, kinds: kinds))
            } catch {
                read = .failure(error)
            }
            result.withLock { $0 = read }
        }
    }

    /// What was read, once; nil while it goes on.
    func take() -> Result? {
        result.withLock { result in
            defer { result = nil }
            return result
        }
    }
}
