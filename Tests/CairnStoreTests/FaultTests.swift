import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

struct FaultTests {
    private let folder = TemporaryFolder()

    @Test func `a commit has reached the disk, with all that it needs, when it returns`() throws {
        let store = try open(folder.journey)
        let settings = try store.read { db in
            try ["synchronous", "journal_mode", "foreign_keys"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == ["3", "delete", "1"])
    }

    @Test(arguments: ["0", "22", "77", "277", "777"])
    func `files are 0600 and folders 0700 at any umask`(umask: String) throws {
        #expect(try WriterProcess(["umask", umask, folder("a/b/journey.sqlite")]).lines() == ["journal 600"])
        let folders: Set = ["a", "a/b", "a/b/backups"]
        let modes = folder.modes()
        #expect(folders.isSubset(of: modes.keys) && modes.count == 8, "\(modes.keys)")
        for (name, mode) in modes { #expect(mode == (folders.contains(name) ? 0o700 : 0o600), "\(name)") }
    }

    @Test func `a disk that is full stops a write, loses nothing, and lets the next one through`() throws {
        let lines = try WriterProcess(["cramped", "200000", folder.journey]).lines()
        let stopped = try #require(lines.first).split(separator: " ")
        #expect(stopped[0] == "stopped" && stopped[1] == "74")
        #expect(stopped[2] == stopped[3], "what was acknowledged is what is stored")
        #expect(lines.last == "went on \((Int(stopped[2]) ?? 0) + 1)")
    }

    @Test func `a database that may not grow is full, and a smaller change still fits`() throws {
        let store = try open(folder.journey)
        try store.apply(adding(note("sql", "x")), at: now)
        try store.queue.unsafeRead { try $0.execute(sql: "PRAGMA max_page_count = 30") }
        let large = String(repeating: "x", count: 200_000)
        let full = StoreError.full(path: folder.journey)
        #expect(throws: full) { try store.apply(adding(note("python", large)), at: now) }
        #expect(throws: full) { try store.keepDraft(key: "k", text: large, at: now) }
        #expect(try store.journey() == Journey([note("sql", "x")]))
        try store.apply(adding(note("python", "short")), at: now)
        try store.verify()
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount"))
    func `a real disk that is full refuses changes and backups, and neither leaves anything behind`() throws {
        let disk = try SmallDisk(at: folder("disk"))
        let path = disk.path + "/journey.sqlite"
        let journey = try fillUp(path)
        #expect(try open(path).journey() == journey)
        let copy = disk.path + "/copy.sqlite"
        #expect(throws: StoreError.full(path: copy)) { try open(path).backup(to: copy) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["journey.sqlite"])
        try disk.remount(Int(MS_RDONLY), "")
        #expect(throws: StoreError.readOnly(path: path)) { try open(path) }
        #expect(try open(path, .readOnly).journey() == journey)
        try disk.remount(0, "size=8m")
        try open(path).apply(adding(note("z", "x")), at: now)
    }

    /// Applies changes until the disk is full; returns the journey of those that were applied.
    private func fillUp(_ path: String) throws -> Journey {
        let store = try open(path)
        var journey = Journey()
        let error = #expect(throws: StoreError.self) {
            for number in 0..<1000 {
                let change = adding(note("item-\(number)", String(repeating: "x", count: 5000)))
                try store.apply(change, at: now)
                journey.apply(change)
            }
        }
        #expect(error == .full(path: path))
        #expect(try store.journey() == journey)
        return journey
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func `a folder that cannot be written is said to be so, and what is in it can be read`() throws {
        let path = folder("a/journey.sqlite")
        _ = try storeWithOneOfEach(path)
        chmod(folder("a"), 0o500)
        defer { chmod(folder("a"), 0o700) }
        #expect(throws: StoreError.readOnly(path: path)) { try open(path) }
        #expect(try open(path, .readOnly).journey() == Journey(oneOfEach))
        #expect { try open(folder("a/new.sqlite")) } throws: { ($0 as? StoreError)?.exitClass == .io }
    }

    @Test(arguments: [Store.Access.readWrite, .readOnly])
    func `what a crash has left of another program's database is left as it is`(access: Store.Access) throws {
        var crashed = try crash(try storeWithOneOfEach(folder.journey))
        crashed.database.replaceSubrange(68..<72, with: Data([0, 0, 0, 7]))
        let other = folder("other.sqlite")
        try write(crashed.database, to: other)
        try write(crashed.journal, to: other + "-journal")
        #expect(throws: StoreError.foreign(path: other)) { try open(other, access) }
        #expect(holds(other, crashed.database))
        #expect(holds(other + "-journal", crashed.journal))
    }

    @Test func `a write cut short by a crash is taken back, for one who only reads too`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        let export = try store.exportJourney()
        let crashed = try crash(store)
        try write(crashed.database, to: folder("crashed.sqlite"))
        try write(crashed.journal, to: folder("crashed.sqlite-journal"))
        #expect(crashed.database != bytes(folder.journey))
        #expect(try open(folder("crashed.sqlite"), .readOnly).exportJourney() == export)
    }

    /// The files as they are while a large write is going on.
    private func crash(_ store: Store) throws -> (database: Data, journal: Data) {
        var files = (database: Data(), journal: Data())
        try store.queue.inTransaction { db in
            try db.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 2")
            let text = String(repeating: "x", count: 3000)
            for number in 0..<200 {
                try db.execute(sql: "INSERT INTO note VALUES (?, ?)", arguments: ["n\(number)", text])
            }
            files = (bytes(folder.journey), bytes(folder.journey + "-journal"))
            return .rollback
        }
        return files
    }
}

/// A file system of 1 MiB in memory.
private final class SmallDisk {
    let path: String

    init(at path: String) throws {
        self.path = path
        mkdir(path, 0o700)
        try #require(mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0)
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    func remount(_ flags: Int, _ options: String) throws {
        // Busy while a child of another test, just forked, still has our files open.
        while mount("tmpfs", path, "tmpfs", UInt(Int(MS_REMOUNT) | flags), options) != 0 {
            try #require(errno == EBUSY)
            sched_yield()
        }
    }

    static let isPossible: Bool = {
        let folder = TemporaryFolder()
        guard (try? SmallDisk(at: folder("disk"))) != nil else { return false }
        return true
    }()
}
