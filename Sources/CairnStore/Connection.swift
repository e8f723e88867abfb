import GRDB
import GRDBSQLite

extension Configuration {
    /// The configuration of every connection to a journey.
    ///
    /// `synchronous` is EXTRA: FULL, and a sync of the folder once the journal is deleted. Without it, a power cut just
    /// after a commit could roll the commit back. Temporary tables stay in memory because notes are private.
    static func journey(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "journey"
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
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
    func connect() throws -> DatabaseQueue {
        try DatabaseQueue(path: path, configuration: .journey(readOnly: false))
    }

    /// A connection that writes nothing.
    ///
    /// With one exception: an interrupted write is rolled back, which SQLite requires before anything can be read.
    func connectToRead() throws -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: path, configuration: .journey(readOnly: true))
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
            try connect().close()
            return try DatabaseQueue(path: path, configuration: .journey(readOnly: true))
        }
    }
}

extension DatabaseQueue {
    /// A copy in memory, which can be changed freely.
    func copyInMemory() throws -> DatabaseQueue {
        let copy = try DatabaseQueue(configuration: .journey(readOnly: false))
        try backup(to: copy)
        return copy
    }
}
