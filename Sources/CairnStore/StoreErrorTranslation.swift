import Foundation
import GRDB

/// A row that cannot be read as a record. Only a damaged or a newer database has one.
struct UnreadableRow: Error {
    /// Where and what: "progress 'linear-algebra': status".
    let what: String
}

extension StoreError {
    /// Translates any error, from GRDB, decoding or this module, for the file at `path`.
    init(_ error: any Error, at path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, at: path)
        case let error as UnreadableRow: self = .corrupt(path: path, detail: error.what)
        case is RowDecodingError: self = .corrupt(path: path, detail: "a row has values of the wrong kind")
        default: self = .io(path: path, reason: "\(error)")
        }
    }

    /// Translates the `errno` of a failed system call on `path`.
    init(errno code: Int32, at path: String) {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: self = .full(path: path)
        case EROFS: self = .readOnly(path: path)
        case EIO: self = .io(path: path, reason: String(cString: strerror(code)))
        default: self = .cannotOpen(path: path, reason: String(cString: strerror(code)))
        }
    }

    private init(_ error: DatabaseError, at path: String) {
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.extendedResultCode {
        case .SQLITE_READONLY_DBMOVED: self = .moved(path: path)
        // SQLite knows no limit of a file's size.
        case .SQLITE_IOERR_WRITE where FileLimit.isSet: self = .full(path: path)
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            self = .refused(reason: "other records still belong or refer to what would be removed")
        default: self.init(error.resultCode, message, at: path)
        }
    }

    private init(_ code: ResultCode, _ message: String, at path: String) {
        switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: message)
        case .SQLITE_NOTADB: self = .notAJourney(path: path)
        case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_FORMAT, .SQLITE_MISMATCH:
            self = .corrupt(path: path, detail: message)
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG: self = .refused(reason: message)
        default: self = .io(path: path, reason: message)
        }
    }
}
