import CairnCore
import Synchronization

/// Stands in for the store's log.
public final class KeptLog: JourneyLog {
    private let kept = Mutex<[LogEntry]>([])

    /// An empty log.
    public init() {}

    /// The log from now on, oldest first.
    public func keep(_ entries: [LogEntry]) { kept.withLock { $0 = entries } }

    public func entries(_ limit: Int, before entry: LogEntry?) -> [LogEntry] {
        kept.withLock { kept in
            let end = entry.flatMap { entry in kept.firstIndex { $0.id == entry.id } } ?? kept.count
            return Array(kept[..<end].suffix(limit).reversed())
        }
    }
}
