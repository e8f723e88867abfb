import GRDB
import GRDBSQLite

extension Configuration {
    /// The configuration of every connection to a journey.
    ///
    /// `synchronous` is EXTRA: FULL, and a sync of the folder once the journal is deleted. Without it, a power cut just
    /// after a commit could roll the commit back. Temporary tables stay in memory because notes are private.
    ///
    /// - Parameter patience: what decides how long to wait for another program that has it locked.
    static func journey(readOnly: Bool, patience: Patience = Patience()) -> Configuration {
        var configuration = Configuration()
        configuration.label = "journey"
        configuration.readonly = readOnly
        configuration.busyMode = .callback { patience.waits(afterTries: $0) }
        // All in one call, foreign keys included: each statement that GRDB prepares makes the start slower.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            let settings = """
                PRAGMA foreign_keys = ON;
                PRAGMA synchronous = EXTRA;
                PRAGMA temp_store = MEMORY;
                PRAGMA cell_size_check = ON;
                """
            let code = sqlite3_exec(db.sqliteConnection, settings, nil, nil, nil)
            guard code == SQLITE_OK else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
        }
        return configuration
    }

    /// For an unfinished copy that is synced as a whole before anyone can see it: no journal, no syncs.
    static var unfinishedCopy: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        }
        return configuration
    }
}

extension DatabaseFile {
    /// A connection for reading and writing a prepared file.
    func connect(patience: Patience = Patience()) throws -> DatabaseQueue {
        try checkSidecars()
        return try DatabaseQueue(path: path, configuration: .journey(readOnly: false, patience: patience))
    }

    /// A connection that writes nothing.
    ///
    /// With one exception: an interrupted write is rolled back, which SQLite requires before anything can be read.
    func connectToRead(patience: Patience = Patience()) throws -> DatabaseQueue {
        try checkSidecars()
        do {
            return try DatabaseQueue(path: path, configuration: .journey(readOnly: true, patience: patience))
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
            try connect(patience: patience).leave()
            return try DatabaseQueue(path: path, configuration: .journey(readOnly: true, patience: patience))
        }
    }
}

extension DatabaseQueue {
    /// Closes it and keeps the little that is left until the process ends: to let go of a queue of Dispatch's takes
    /// another thread, and where there is none to be had that never ends.
    func leave() {
        try? close()
        _ = Unmanaged.passRetained(self)
    }

    /// A copy in memory, which can be changed freely.
    func copyInMemory() throws -> DatabaseQueue {
        let copy = try DatabaseQueue(configuration: .journey(readOnly: false))
        try backup(to: copy)
        return copy
    }
}
