import CairnCore
import GRDB

extension Store {
    /// Copies a consistent state of the database to a file (0600), and checks the copy.
    ///
    /// - Parameter replacing: whether an existing file may be replaced; it stays as it is until the copy is complete.
    /// - Throws: `exists`; `ownFile` for the journey itself, its journal and its backups; `noFile` if there is no
    ///   journey yet; `corrupt` if the journey is damaged; `backupFailed`.
    public func backup(to target: String, replacing: Bool = false) throws(StoreError) {
        guard let origin else { throw .noFile(path: path) }
        if try FileKind(target) == .other { throw .notAFile(path: target) }
        let target = try Paths.resolved(target)
        if try OwnFiles(of: path).contain(target) { throw .ownFile(path: target) }
        if try FileKind(target) == .other { throw .notAFile(path: target) }
        do {
            // It is copied page by page: if the copy is damaged, so is the source.
            try origin.read { try DatabaseCopy(source: $0, target: target).make(replacing: replacing) }
        } catch StoreError.corrupt(_, let detail) {
            throw .corrupt(path: path, detail: detail)
        } catch {
            throw StoreError(error, at: target)
        }
    }

    /// Replaces the journey at `path`, which may be missing or damaged, by a backup.
    ///
    /// The backup is first checked completely, and migrated in memory if it is older. The replaced journey is kept in
    /// `backups/`. Stores that other processes have open see the new contents, in one step.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC, for the name of the kept journey.
    /// - Returns: the path of the kept journey; nil if there was none.
    /// - Throws: `noFile`, `notAJourney`, `corrupt`, `newer` for the backup; `foreign`, `newer` for the present file.
    @discardableResult
    public static func restore(at path: String, from backup: String, now: Int) throws(StoreError) -> String? {
        try restore(at: path, from: backup, now: now, migrations: Migration.all, kinds: .shipped)
    }

    /// The same with other migrations and kinds of record: for tests.
    @discardableResult
    package static func restore(
        at path: String, from backup: String, now: Int, migrations: [Migration], kinds: RecordKinds
    ) throws(StoreError) -> String? {
        let file = try DatabaseFile(path)
        let source = try DatabaseFile(backup)
        let migrations = Migrations(steps: migrations)
        let staged: DatabaseQueue
        do { staged = try source.staged(migrations, kinds) } catch { throw StoreError(error, at: source.path) }
        defer { staged.leave() }
        do {
            return try file.replaceContents(by: staged, migrations, now: now)
        } catch {
            throw StoreError(error, at: file.path)
        }
    }
}

extension DatabaseFile {
    /// A copy in memory of a sound journey, migrated to this program's version.
    fileprivate func staged(_ migrations: Migrations, _ kinds: RecordKinds) throws -> DatabaseQueue {
        guard let size = try size() else { throw StoreError.noFile(path: path) }
        guard size > 0 else { throw StoreError.notAJourney(path: path) }
        try checkHeader()
        let source = try connectToRead()
        defer { source.leave() }
        let copy = try checked(source, migrations).copyInMemory()
        try migrations.run(copy)
        _ = try copy.read { try RecordKinds.records(kinds.all, $0) }
        return copy
    }

    /// Replaces the contents in a transaction or, if the file is damaged, the file itself.
    fileprivate func replaceContents(
        by staged: DatabaseQueue, _ migrations: Migrations, now: Int
    ) throws -> String? {
        let backup = Backup(of: self, now: now)
        do {
            try prepare()
            let queue = try connect()
            defer { queue.leave() }
            let present = try checked(queue, migrations)
            let kept = try present.read { db in
                try Schema(db).isEmpty ? nil : try backup.keep(db, label: "before-restore")
            }
            try staged.backup(to: present)
            return kept
        } catch StoreError.corrupt, StoreError.notAJourney {
            return try replaceFile(by: staged, backup)
        } catch let error as DatabaseError where StoreError(error, at: path).exitClass == .data {
            return try replaceFile(by: staged, backup)
        }
    }

    private func replaceFile(by staged: DatabaseQueue, _ backup: Backup) throws -> String {
        var kept = ""
        try staged.read { db in
            try DatabaseCopy(source: db, target: path).make(replacing: true) { kept = try backup.keepDamaged() }
        }
        return kept
    }

    private func checked(_ queue: DatabaseQueue, _ migrations: Migrations) throws -> DatabaseQueue {
        let schema = try queue.read(Schema.init)
        try schema.check(against: migrations, at: path)
        try Soundness.checkAll(queue, at: path)
        return queue
    }
}
