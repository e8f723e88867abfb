import Foundation
import GRDB

/// A copy of a database in a file: made under a temporary name, synced and checked before it gets its final name.
struct DatabaseCopy {
    /// A connection in a transaction, whose view of the database is copied.
    let source: Database
    /// An absolute path, with symlinks resolved.
    let target: String

    /// Makes the copy, 0600 or with the mode of what it replaces. Calls `ready` just before it gets its name.
    ///
    /// - Throws: `exists` if there is a file and it must not be replaced; `backupFailed` if the copy does not
    ///   match the source.
    func make(replacing: Bool, _ ready: () throws -> Void = {}) throws {
        let folder = Paths.folder(of: target)
        PartialFile.removeStale(in: folder)
        let part = PartialFile.path(for: target)
        do {
            try PartialFile.make(part, for: target)
            try fill(part)
            try PartialFile.takeMode(of: target, part)
            try ready()
            try replacing ? PrivateFiles.move(part, to: target) : PrivateFiles.moveToFree(part, target)
        } catch {
            unlink(part)
            throw StoreError(error, at: target)
        }
    }

    private func fill(_ part: String) throws {
        let copy = try DatabaseQueue(path: part, configuration: .unfinishedCopy)
        defer { copy.leave() }
        try copy.writeWithoutTransaction { try source.backup(to: $0) }
        try copy.close()
        try PrivateFiles.sync(part)
        try check(part)
    }

    /// Reads the copy back from the file and checks it.
    private func check(_ part: String) throws {
        let copy = try DatabaseQueue(path: part, configuration: .journey(readOnly: true))
        defer { copy.leave() }
        try Soundness.checkAll(copy, at: target)
        guard try copy.read(Self.countEntries) == Self.countEntries(source) else {
            throw StoreError.backupFailed(path: target, reason: "the copy differs from the database")
        }
    }

    /// The number of log entries; nil in a later version's database without such a table.
    private static func countEntries(_ db: Database) throws -> Int? {
        guard try db.tableExists("change_log") else { return nil }
        return try Int.fetchOne(db, sql: "SELECT count(*) FROM change_log")
    }
}

/// Temporary names of unfinished files.
enum PartialFile {
    private static let prefix = ".cairn-"
    private static let suffix = ".part"

    /// A name beside `target` that includes the id of this process.
    static func path(for target: String) -> String {
        let name = "\(prefix)\(getpid())-\(TimeOrderedID.make(now: 0))-\(Paths.name(of: target))\(suffix)"
        return Paths.folder(of: target) + "/" + name
    }

    /// Creates the file, 0600. Errors are about the target, whose name says something to the user.
    static func make(_ part: String, for target: String) throws(StoreError) {
        let folder = Paths.folder(of: target)
        guard try FileKind(folder) != .missing else {
            throw .cannotOpen(path: target, reason: "there is no folder '\(folder)'")
        }
        do throws(StoreError) {
            try PrivateFiles.makeFile(part)
        } catch .cannotOpen(_, let reason) {
            throw .cannotOpen(path: target, reason: reason)
        }
    }

    /// Gives the unfinished file owner and mode of the target that it will replace, if there is one.
    static func takeMode(of target: String, _ part: String) throws(StoreError) {
        var status = stat()
        guard stat(target, &status) == 0 else { return }
        // Only the superuser may give a file away; others keep their own.
        _ = chown(part, status.st_uid, status.st_gid)
        try checked(target) { chmod(part, status.st_mode & 0o777) }
    }

    /// Removes files left behind by killed processes.
    static func removeStale(in folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where isStale(name) { unlink(folder + "/" + name) }
    }

    private static func isStale(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
        guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }) else { return false }
        return kill(process, 0) == -1 && errno == ESRCH
    }
}
