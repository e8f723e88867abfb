import CairnCore
import GRDB

/// Reads the kinds of records that are read late, over a connection of its own: on another thread, too, while the store is open.
public struct LateRecords: Sendable {
    let path: String
    let kinds: RecordKinds
    /// The store's own, to which late texts are left.
    let queue: DatabaseQueue

    /// A journey of these records alone as stored now, and the number of the last log entry at that time: see
    /// ``Store/lastEntry()``.
    public func read() throws(StoreError) -> (journey: Journey, lastEntry: Int) {
        let file = try DatabaseFile(path)
        do {
            let own = try file.connectToRead()
            defer { own.leave() }
            return try own.read { db in
                let records = try RecordKinds.records(kinds.read(.late), db, leavingTextsTo: queue)
                return (Journey(records, kinds: kinds), try LogRow.last(db))
            }
        } catch {
            throw StoreError(error, at: file.path)
        }
    }
}
