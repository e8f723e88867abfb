import GRDB
import GRDBSQLite

extension Configuration {
    /// How every connection to a journey is set up.
    ///
    /// `synchronous` is EXTRA, which is FULL and a sync of the folder once the journal is gone: without that, a power cut just
    /// after a commit could take the commit back. Temporary tables stay in memory: notes are nobody else's.
    static func journey(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "journey"
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        // In one call of SQLite's, foreign keys too: each statement that GRDB prepares costs every start its share.
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

    /// For a copy that nobody can see yet and that is synced as a whole before anybody does: no journal, no syncs.
    static var unfinishedCopy: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        }
        return configuration
    }
}

extension DatabaseFile {
    /// A connection for reading and writing to a file that was prepared.
    func connect() throws -> DatabaseQueue {
        try DatabaseQueue(path: path, configuration: .journey(readOnly: false))
    }

    /// A connection that writes nothing.
    ///
    /// With one exception: a write that a crash cut short is taken back, as SQLite asks for before anything can be read.
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
    /// A copy in memory, to be changed at will.
    func copyInMemory() throws -> DatabaseQueue {
        let copy = try DatabaseQueue(configuration: .journey(readOnly: false))
        try backup(to: copy)
        return copy
    }
}
