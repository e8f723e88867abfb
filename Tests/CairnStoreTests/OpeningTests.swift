import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

struct OpeningTests {
    private let folder = TemporaryFolder()

    @Test func `a missing journey is made where one writes, with its folders`() throws {
        let store = try open(folder("a/b/journey.sqlite"))
        #expect(try store.journey() == Journey())
        #expect(folder.modes() == ["a": 0o700, "a/b": 0o700, "a/b/journey.sqlite": 0o600])
    }

    @Test func `a missing or empty journey reads as an empty one, and nothing is made`() throws {
        try write(Data(), to: folder("empty.sqlite"))
        for path in [folder("a/b/journey.sqlite"), folder("empty.sqlite")] {
            let store = try open(path, .readOnly)
            #expect(try store.journey() == Journey())
            #expect(try store.nextUndo() == nil)
            #expect(try store.drafts().isEmpty)
            #expect(throws: StoreError.readOnly(path: store.path)) { try store.dropDraft(key: "x") }
            #expect(throws: StoreError.noFile(path: store.path)) { try store.backup(to: folder("copy")) }
        }
        #expect(folder.modes().keys.sorted() == ["empty.sqlite"])
        #expect(bytes(folder("empty.sqlite")).isEmpty)
    }

    @Test func `an empty file becomes a journey that only its owner reads`() throws {
        try write(Data(), to: folder.journey)
        chmod(folder.journey, 0o644)
        try open(folder.journey).apply(adding(note("sql", "x")), at: now)
        #expect(mode(folder.journey) == 0o600)
    }

    @Test func `reading leaves every byte and every name as it was`() throws {
        try storeWithOneOfEach(folder.journey).keepDraft(key: "note", text: "x", at: now)
        let before = bytes(folder.journey)
        let store = try open(folder.journey, .readOnly)
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(try store.nextUndo() != nil)
        #expect(try !store.changedElsewhere())
        _ = try store.exportJourney()
        try store.verify()
        #expect(throws: StoreError.readOnly(path: store.path)) { try store.dropDraft(key: "note") }
        #expect(holds(folder.journey, before))
        #expect(folder.modes().keys.sorted() == ["journey.sqlite"])
    }

    @Test func `symlinks are followed, also to a file that is not there yet`() throws {
        symlink("real/journey.sqlite", folder("link.sqlite"))
        try open(folder("link.sqlite")).apply(adding(note("sql", "x")), at: now)
        #expect(try open(folder("real/journey.sqlite")).journey() == Journey([note("sql", "x")]))
        #expect(folder.modes()["real"] == 0o700)
        #expect(folder.modes()["real/journey.sqlite"] == 0o600)
    }

    @Test func `a path is never one of SQLite's special names`() throws {
        for name in [":memory:", "file:x?mode=memory", "sp ace é"] {
            try open(folder(name)).apply(adding(note("sql", "x")), at: now)
            #expect(try open(folder(name), .readOnly).journey() == Journey([note("sql", "x")]))
        }
    }

    @Test(arguments: [Store.Access.readWrite, .readOnly])
    func `what is not a file is refused`(access: Store.Access) throws {
        mkfifo(folder("pipe"), 0o600)
        symlink("loop", folder("loop"))
        for path in [folder.path, folder("pipe"), folder("dir/"), "/dev/null"] {
            #expect { try open(path, access) } throws: { ($0 as? StoreError)?.exitClass == .noInput }
        }
        for path in ["", "a\0b", folder("loop"), "/dev/null/x", folder(String(repeating: "x", count: 300))] {
            #expect { try open(path, access) } throws: { ($0 as? StoreError)?.exitClass == .io }
        }
        #expect(folder.modes().keys.sorted() == ["loop", "pipe"])
    }

    @Test(arguments: [Store.Access.readWrite, .readOnly])
    func `what is not a journey is refused, its bytes as they were`(access: Store.Access) throws {
        let other = folder("other.sqlite")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
        try refuses(other, access, StoreError.foreign(path: other))
        for text in ["x", "# Notes\n", String(repeating: "not a database ", count: 1000)] {
            try write(Data(text.utf8), to: folder("text"))
            try refuses(folder("text"), access, StoreError.notAJourney(path: folder("text")))
        }
    }

    @Test func `a write-ahead log that somebody switched on is refused rather than continued`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let other = try DatabaseQueue(path: folder.journey)
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode=WAL") }
        try other.close()
        try refuses(folder.journey, .readWrite, StoreError.writeAheadLog(path: folder.journey))
        try refuses(folder.journey, .readOnly, StoreError.writeAheadLog(path: folder.journey))
    }

    @Test func `a journey of a newer version is only read, exported and backed up`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        try DatabaseQueue(path: folder.journey).write { db in
            try db.execute(sql: "PRAGMA user_version = 99")
            try db.execute(sql: "CREATE TABLE new (x)")
        }
        let newer = StoreError.newer(path: folder.journey, found: 99, known: Migration.all.count)
        try refuses(folder.journey, .readWrite, newer)
        let before = bytes(folder.journey)
        let store = try open(folder.journey, .readOnly)
        #expect(store.isNewer)
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(throws: newer) { try store.dropDraft(key: "x") }
        #expect(try !store.exportJourney().isEmpty)
        try store.backup(to: folder("copy.sqlite"))
        #expect(try DatabaseQueue(path: folder("copy.sqlite")).read { try $0.tableExists("new") })
        #expect(holds(folder.journey, before))
    }

    @Test func `a number beyond all limits is refused where a file is too large to be checked`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        try DatabaseQueue(path: folder.journey).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE conversation SET minutes = \(Int.max)")
            try db.execute(sql: "CREATE TABLE filler (x); INSERT INTO filler VALUES (zeroblob(2000000))")
            try db.execute(sql: "DROP TABLE filler")
        }
        let store = try open(folder.journey)
        #expect(try store.isLarge)
        #expect { try store.journey() } throws: { saysDamaged($0, folder.journey) }
    }

    @Test func `a small journey that was opened unchecked is checked before anything is written`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        try DatabaseQueue(path: folder.journey).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE conversation SET minutes = 100000")
        }
        let before = bytes(folder.journey)
        #expect { try open(folder.journey) } throws: { saysDamaged($0, folder.journey) }
        let store = try Store.open(
            at: folder.journey, device: "test", access: .readWrite, now: now, migrations: Migration.all,
            checkingLater: true)
        #expect(try !store.isLarge && !store.journey()[Conversation.self].isEmpty)
        for _ in 0..<2 {
            #expect { try store.apply(adding(note("sql", "x")), at: now) } throws: { saysDamaged($0, folder.journey) }
            #expect { try store.check() } throws: { saysDamaged($0, folder.journey) }
        }
        #expect(holds(folder.journey, before))
    }

    @Test func `a journey that a newer program migrates meanwhile is not written any more`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        let later = Migration.all + [Migration { try $0.execute(sql: "CREATE TABLE later (x) ") }]
        _ = try Store.open(at: folder.journey, device: "test", access: .readWrite, now: now, migrations: later)
        let known = Migration.all.count
        #expect(throws: StoreError.newer(path: folder.journey, found: known + 1, known: known)) {
            try store.apply(adding(note("sql", "x")), at: now)
        }
    }

    @Test func `a journey that is deleted or replaced while open takes no more writes`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        rename(folder.journey, folder("moved.sqlite"))
        #expect(throws: StoreError.moved(path: folder.journey)) { try store.apply(adding(note("sql", "x")), at: now) }
        _ = try storeWithOneOfEach(folder.journey)
        #expect(throws: StoreError.moved(path: folder.journey)) { try store.apply(adding(note("sql", "x")), at: now) }
        #expect(try open(folder("moved.sqlite")).journey() == Journey(oneOfEach))
    }

    @Test func `a journey that is deleted while open is not read any more, since its journal may be another's`() throws
    {
        let store = try storeWithOneOfEach(folder.journey)
        unlink(folder.journey)
        #expect(throws: StoreError.moved(path: folder.journey)) { try store.journey() }
        #expect(throws: StoreError.moved(path: folder.journey)) { try store.changedElsewhere() }
        let new = try open(folder.journey)
        try new.apply(adding(note("sql", "x")), at: now)
        #expect(throws: StoreError.moved(path: folder.journey)) { try store.changedElsewhere() }
        #expect(try new.lastEntry() == 1)
    }

    @Test func `a file of over 1 MiB opens without being read as a whole, and verifying finds what is wrong`() throws {
        try fill(folder.journey, bytes: 2_000_000)
        try Store.verify(path: folder.journey)
        var damaged = bytes(folder.journey)
        damaged.replaceSubrange(1_000_000..<1_004_096, with: Data(repeating: 0xFF, count: 4096))
        try write(damaged, to: folder.journey)
        let store = try open(folder.journey)
        #expect { try store.verify() } throws: { ($0 as? StoreError)?.exitClass == .data }
        #expect { try Store.verify(path: folder.journey) } throws: { ($0 as? StoreError)?.exitClass == .data }
        #expect { try store.backup(to: folder("copy.sqlite")) } throws: { saysDamaged($0, folder.journey) }
        #expect(folder.modes().keys.sorted() == ["journey.sqlite"])
        #expect(throws: StoreError.noFile(path: folder("none"))) { try Store.verify(path: folder("none")) }
    }

    /// Edits a note until the log is that large.
    private func fill(_ path: String, bytes: Int) throws {
        let store = try open(path)
        var before: Record?
        for number in 0..<bytes / 20_000 {
            let after = note("sql", "\(number)" + String(repeating: "x", count: 10_000))
            try store.apply(Change("Edit", [Edit(before: before, after: after)]), at: now)
            before = after
        }
    }

    private func refuses(_ path: String, _ access: Store.Access, _ error: StoreError) throws {
        let before = bytes(path)
        #expect(throws: error) { try open(path, access) }
        #expect(holds(path, before))
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }
}
