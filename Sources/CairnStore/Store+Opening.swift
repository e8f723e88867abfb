import CairnCore
import Foundation
import GRDB

extension Store {
    /// Opens the journey at `path`.
    ///
    /// For writing, a missing one is created (file 0600, folders 0700) and an older one is migrated, after a backup was
    /// made and verified. For reading, a missing one reads as an empty journey, and an older one is migrated in memory.
    /// A damaged journey is refused, and left unchanged: a file under 1 MiB is checked completely; of a larger one only
    /// the header and the tables, so call `verify(path:)` once the screen is painted.
    ///
    /// - Parameters:
    ///   - device: the name of this machine, for the log.
    ///   - now: milliseconds since 1970-01-01 UTC, for the backup's name.
    ///   - patience: how long it waits for others; for this store's own thread.
    ///   - checkingLater: leaves a small file to ``check()``, for a screen that is painted first.
    /// - Throws: `newer` only for writing: then open it for reading.
    public static func open(
        at path: String, device: String, access: Access, now: Int
    ) throws(StoreError) -> Store {
        try open(
            at: path, device: device, access: access, now: now, migrations: Migration.all, kinds: .shipped)
    }

    /// The same with other migrations and kinds of record: for tests.
    package static func open(
        at path: String, device: String, access: Access, now: Int, migrations: [Migration],
        kinds: RecordKinds = .shipped, patience: Patience = Patience(), checkingLater: Bool = false
    ) throws(StoreError) -> Store {
        let opening = Opening(
            file: try DatabaseFile(path), device: device, now: now, migrations: Migrations(steps: migrations),
            kinds: kinds, patience: patience)
        do {
            let store = access == .readWrite ? try opening.toWrite() : try opening.toRead()
            if !checkingLater { try store.check() }
            store.seenVersion = try store.dataVersion()
            return store
        } catch {
            throw StoreError(error, at: opening.file.path)
        }
    }
}

extension Store {
    /// Maximum bytes of a file that is checked completely before use.
    private static let quickCheckLimit = 1_048_576

    /// Whether the file is too large to be checked completely before use: `verify(path:)` then does, beside the screen.
    public var isLarge: Bool {
        get throws(StoreError) { try DatabaseFile(path).size() ?? 0 > Self.quickCheckLimit }
    }

    /// Checks a small file completely, unless that was done; before that, nothing is written. Of a large one, what is read
    /// is checked by reading it.
    public func check() throws(StoreError) {
        guard isUnchecked else { return }
        do {
            if try !isLarge {
                try checkSidecars()
                try (origin ?? queue).read { db in
                    try checkNotMoved(db)
                    try Soundness.checkAll(db, at: path)
                }
            }
            isUnchecked = false
        } catch {
            throw StoreError(error, at: path)
        }
    }
}

/// Opens a store from a path.
private struct Opening {
    let file: DatabaseFile
    let device: String
    let now: Int
    let migrations: Migrations
    let kinds: RecordKinds
    let patience: Patience

    func toWrite() throws -> Store {
        try file.prepare()
        let queue = try file.connect(patience: patience)
        let schema = try queue.read(Schema.init)
        try schema.check(against: migrations, at: file.path)
        let isCurrent = schema.version == migrations.version
        if !isCurrent { try migrate(queue) }
        let store = store(.readWrite, queue, origin: queue)
        store.isUnchecked = isCurrent
        return store
    }

    func toRead() throws -> Store {
        guard let size = try file.size(), size > 0 else { return store(.readOnly, try empty(), origin: nil) }
        try file.checkHeader()
        let queue = try file.connectToRead(patience: patience)
        let schema = try queue.read(Schema.init)
        if schema.isEmpty { return store(.readOnly, try empty(), origin: nil) }
        return try store(reading: queue, schema)
    }

    private func store(reading queue: DatabaseQueue, _ schema: Schema) throws -> Store {
        do {
            try schema.check(against: migrations, at: file.path)
        } catch StoreError.newer {
            return store(.readOnly, queue, origin: queue, found: schema.version)
        }
        let read: DatabaseQueue
        if schema.version == migrations.version {
            read = queue
        } else {
            read = try queue.copyInMemory()
            try migrations.run(read)
        }
        let store = store(.readOnly, read, origin: queue)
        store.isUnchecked = true
        return store
    }

    private func store(
        _ access: Store.Access, _ queue: DatabaseQueue, origin: DatabaseQueue?, found: Int? = nil
    ) -> Store {
        Store(
            path: file.path, access: access, device: device, kinds: kinds, version: migrations.version,
            foundVersion: found ?? migrations.version, queue: queue, origin: origin, patience: patience)
    }

    private func empty() throws -> DatabaseQueue {
        let queue = try DatabaseQueue(configuration: .journey(readOnly: false))
        try migrations.run(queue)
        return queue
    }

    private func migrate(_ queue: DatabaseQueue) throws {
        var backup: String?
        do {
            try migrations.run(queue) { version in
                // A separate connection, because SQLite does not copy from one that is about to write.
                let source = try file.connectToRead(patience: patience)
                defer { source.leave() }
                backup = try source.read { db in
                    try Soundness.checkAll(db, at: file.path)
                    return try Backup(of: file, now: now).keep(db, label: "\(version)")
                }
            }
        } catch {
            // All is as it was: there is nothing to go back to.
            if let backup { unlink(backup) }
            throw error
        }
    }
}
