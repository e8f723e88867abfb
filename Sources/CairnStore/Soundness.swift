import CairnCore
import GRDB

/// Checks of a database for damage.
enum Soundness {
    /// Reads all of it (`PRAGMA quick_check`). Throws `StoreError.corrupt` with the first fault.
    static func checkAll(_ queue: DatabaseQueue, at path: String) throws {
        try queue.read { try checkAll($0, at: path) }
    }

    /// The same, inside a transaction.
    static func checkAll(_ db: Database, at path: String) throws {
        let found = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        if found == "ok" { return }
        // SQLite puts a heading above the first fault.
        let fault = found?.split(separator: "\n").last.map { String($0) }
        throw StoreError.corrupt(path: path, detail: fault ?? "it cannot be checked")
    }

    /// Reads every record of these kinds, one at a time. Throws if one cannot be read.
    static func checkRecords(_ db: Database, _ kinds: RecordKinds) throws {
        for kind in kinds.all { try kind.checkAll(db) }
    }
}

extension Store {
    /// Checks the whole database, and reads every record of each kind that the program knows.
    ///
    /// - Throws: `corrupt` with the first fault.
    public func verify() throws(StoreError) {
        do {
            try Soundness.checkAll(origin ?? queue, at: path)
            try queue.read { db in
                try Soundness.checkRecords(db, isNewer ? RecordKinds([]) : kinds)
                if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
                    throw UnreadableRow(what: "a record belongs to one that is not there")
                }
            }
        } catch {
            throw StoreError(error, at: path)
        }
    }

    /// Checks the whole database at `path` over a separate connection, for reading only.
    ///
    /// May run on another thread while a store is open on the same path. Writes wait until it is done.
    ///
    /// - Throws: `corrupt` with the first fault; `noFile`.
    public static func verify(path: String, kinds: RecordKinds = .shipped) throws(StoreError) {
        let file = try DatabaseFile(path)
        guard try file.size() != nil else { throw .noFile(path: file.path) }
        do {
            let queue = try file.connectToRead()
            defer { queue.leave() }
            try Soundness.checkAll(queue, at: file.path)
            try queue.read { try Soundness.checkRecords($0, kinds) }
        } catch {
            throw StoreError(error, at: file.path)
        }
    }
}
