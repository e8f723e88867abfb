import CairnCore
import GRDB
import GRDBSQLite

/// The Journey in SQLite: the records, the log of every change, the undo stack, and drafts.
///
/// Open it with ``open(at:device:access:now:)``; use it from one thread only. Every method throws only `StoreError`,
/// and writes nothing if it throws. Several processes may have the same journey open.
public final class Store {
    /// What a store is opened for.
    public enum Access: Sendable {
        case readWrite
        /// Writes nothing and creates no file.
        case readOnly
    }

    /// The database's absolute path, with symlinks resolved.
    public let path: String
    /// What it was opened for.
    public let access: Access
    /// Whether the database is of a later version than this program knows. It is then open for reading only.
    public var isNewer: Bool { foundVersion > version }

    /// The name of this machine, for the log.
    let device: String
    /// The kinds of record that it stores.
    let kinds: RecordKinds
    /// The version of the schema that this program writes.
    let version: Int
    /// The version of the schema found in the file.
    let foundVersion: Int
    /// What is read and written: the file, or a copy in memory if the file is older and must not be written.
    let queue: DatabaseQueue
    /// The file; nil if there is none and none may be created.
    let origin: DatabaseQueue?
    /// How long it waits for others.
    public let patience: Patience
    /// What was read in postings.
    public let readings: StoredReadings
    /// The last value of `PRAGMA data_version` read.
    var seenVersion: Int?
    /// Whether ``check()`` is still to come.
    var isUnchecked = false

    init(
        path: String, access: Access, device: String, kinds: RecordKinds, version: Int, foundVersion: Int,
        queue: DatabaseQueue, origin: DatabaseQueue?, patience: Patience
    ) {
        self.path = path
        self.access = access
        self.device = device
        self.kinds = kinds
        self.version = version
        self.foundVersion = foundVersion
        self.queue = queue
        readings = StoredReadings(queue)
        self.origin = origin
        self.patience = patience
    }

}

extension Store {
    /// Runs `body` on one state of the database.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            try checkSidecars()
            return try queue.read { db in
                try checkNotMoved(db)
                return try body(db)
            }
        } catch {
            throw meaning(of: error)
        }
    }

    /// Throws if the file was deleted or replaced while it was open. To read on would be to take the journal of the file that
    /// is there now for one's own, and to delete it.
    func checkNotMoved(_ db: Database) throws {
        var isMoved: CInt = 0
        sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_HAS_MOVED, &isMoved)
        if isMoved != 0 { throw StoreError.moved(path: path) }
    }

    func checkSidecars() throws(StoreError) { if origin != nil { try DatabaseFile(resolved: path).checkSidecars() } }

    /// Translates an error. What a later version has written may look like damage to this one.
    private func meaning(of error: any Error) -> StoreError {
        if isNewer, case .corrupt = StoreError(error, at: path) {
            return .newer(path: path, found: foundVersion, known: version)
        }
        return StoreError(error, at: path)
    }

    /// Runs `body` in a transaction that starts by taking the write lock, so that what it reads stays valid until it
    /// writes.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        if isNewer { throw .newer(path: path, found: foundVersion, known: version) }
        guard access == .readWrite else { throw .readOnly(path: path) }
        try check()
        do {
            try checkSidecars()
            return try queue.write { db in
                try checkVersion(db)
                return try body(db)
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Throws if a newer program has migrated the database while it was open here.
    private func checkVersion(_ db: Database) throws {
        let found = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
        guard found == version else { throw StoreError.newer(path: path, found: found, known: version) }
    }
}
