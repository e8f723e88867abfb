/// What went wrong with the journey's database, in a sentence that says what to do about it.
///
/// Paths and texts are as given: make them safe before they reach a terminal.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no such file.
    case noFile(path: String)
    /// A folder, a device, a pipe.
    case notAFile(path: String)
    /// Something that is not a file is where SQLite keeps its journal.
    case inTheWay(path: String)
    /// Not an SQLite database, or one whose first bytes are damaged.
    case notAJourney(path: String)
    /// Another program's database.
    case foreign(path: String)
    /// Damaged; `detail` is SQLite's message.
    case corrupt(path: String, detail: String)
    /// Another program has switched the journey to a write-ahead log, which Cairn does not use: SQLite before 3.51.3
    /// may damage it.
    case writeAheadLog(path: String)
    /// Made by a later version of Cairn. It may be opened for reading, export and backup.
    case newer(path: String, found: Int, known: Int)
    /// The store was opened for reading, or the file system does not allow writing.
    case readOnly(path: String)
    /// The file or its folder cannot be opened or created.
    case cannotOpen(path: String, reason: String)
    /// No space is left, or a quota is used up.
    case full(path: String)
    /// Reading, writing or syncing failed.
    case io(path: String, reason: String)
    /// The file was deleted or replaced after it had been opened.
    case moved(path: String)
    /// Another process was writing for longer than the timeout.
    case busy(path: String)
    /// The record that the change would alter has changed meanwhile. Nothing was written.
    case changedElsewhere(title: String)
    /// The database does not accept this value. Nothing was written.
    case refused(reason: String)
    /// There is a file already, and replacing it was not allowed.
    case exists(path: String)
    /// A journey, its journal or one of its backups would be overwritten.
    case ownFile(path: String)
    /// The backup is missing or incomplete, or differs from its source.
    case backupFailed(path: String, reason: String)
    /// The import is invalid at this line and column (1-based, in characters).
    case badImport(line: Int, column: Int, reason: String)
    /// Larger than `limit` bytes.
    case tooLarge(what: String, limit: Int)

    /// The kinds of failure, with their exit codes (sysexits.h).
    public enum ExitClass: Int32, Sendable {
        case data = 65
        case noInput = 66
        case io = 74
        case busy = 75
    }

    /// The kind of failure.
    public var exitClass: ExitClass {
        switch self {
        case .noFile, .notAFile: .noInput
        case .notAJourney, .foreign, .corrupt, .writeAheadLog, .newer, .refused, .badImport, .tooLarge: .data
        case .readOnly, .cannotOpen, .inTheWay, .full, .io, .moved, .exists, .ownFile, .backupFailed: .io
        case .busy, .changedElsewhere: .busy
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// What is wrong and where; what to do.
    public var description: String { "\(problem); \(advice)" }

    private var problem: String {
        switch self {
        case .noFile(let path): "there is no file '\(path)'"
        case .notAFile(let path): "'\(path)' is not a file"
        case .inTheWay(let path): "'\(path)' is not a file, but SQLite keeps its journal there"
        case .notAJourney(let path): "'\(path)' is not a Cairn journey, or its beginning is damaged"
        case .foreign(let path): "'\(path)' is another program's database"
        case .corrupt(let path, let detail): "'\(path)' is damaged (\(detail))"
        case .writeAheadLog(let path): "'\(path)' was switched to a write-ahead log by another program"
        case .newer(let path, let found, let known):
            "'\(path)' was made by a newer Cairn (version \(found); this one knows up to \(known))"
        case .readOnly(let path): "'\(path)' cannot be written here"
        case .cannotOpen(let path, let reason): "cannot open '\(path)': \(reason)"
        case .full(let path): "no space is left to write '\(path)'"
        case .io(let path, let reason): "reading or writing '\(path)' failed: \(reason)"
        case .moved(let path): "'\(path)' was deleted or replaced while it was open"
        case .busy(let path): "another program is writing '\(path)'"
        case .changedElsewhere(let title): "'\(title)' does not fit: this was changed elsewhere meanwhile"
        case .refused(let reason): "cannot be stored: \(reason)"
        case .exists(let path): "there is a file '\(path)' already"
        case .ownFile(let path): "'\(path)' is a journey, or a file that belongs to one"
        case .backupFailed(let path, let reason): "no backup was made as '\(path)': \(reason)"
        case .badImport(let line, let column, let reason): "line \(line), column \(column): \(reason)"
        case .tooLarge(let what, let limit): "\(what) is larger than \(limit / 1_048_576) MiB"
        }
    }

    private var advice: String {
        switch self {
        case .noFile, .notAFile: "check the name"
        case .inTheWay: "move it away and try again"
        case .notAJourney: "name another file with --data, or restore a backup: cairn restore FILE"
        case .foreign: "it is left as it is; name another file with --data"
        case .corrupt:
            "it is left as it is; restore a backup: cairn restore FILE, or save what can be read: cairn export --damaged FILE"
        case .writeAheadLog: "switch it back: sqlite3 FILE 'PRAGMA journal_mode = DELETE'"
        case .newer: "nothing was written; update Cairn (export and backup still work)"
        case .readOnly: "make it and its folder writable, or name another file"
        case .cannotOpen: "check its folder and its permissions, or name another file"
        case .full: "nothing was changed; free some space and try again"
        case .io: "nothing was changed; check the disk and try again"
        case .moved: "nothing was written; quit and open Cairn again"
        case .busy: "nothing was written; try again in a moment"
        case .changedElsewhere: "nothing was written; look at it as it is now and try again"
        case .refused: "nothing was written"
        case .exists: "choose another name, or replace it with --force"
        case .ownFile: "nothing was written; choose another name"
        case .backupFailed: "nothing was changed; free some space or choose another place"
        case .badImport: "nothing was imported"
        case .tooLarge: "nothing was written; make it smaller"
        }
    }
}
