import CairnCore
import Foundation
import Testing

@testable import CairnStore

struct BackupTests {
    private let folder = TemporaryFolder()

    @Test func `backup, delete, restore gives the same export`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        try store.undo(try #require(try store.nextUndo()), at: now)
        try store.keepDraft(key: "note", text: "unfinished", at: now)
        let export = try store.exportJourney()
        try store.backup(to: folder("copy.sqlite"))
        unlink(folder.journey)
        #expect(try Store.restore(at: folder.journey, from: folder("copy.sqlite"), now: now) == nil)
        let restored = try open(folder.journey)
        #expect(try restored.exportJourney() == export)
        #expect(try restored.nextRedo()?.change == oneOfEach.last.map(adding))
        #expect(try restored.drafts().map(\.text) == ["unfinished"])
        #expect(mode(folder.journey) == 0o600 && mode(folder("copy.sqlite")) == 0o600)
        #expect(folder.modes().keys.sorted() == ["copy.sqlite", "journey.sqlite"])
    }

    @Test func `a backup never replaces a file unless told to`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        try write(Data("mine".utf8), to: folder("copy.sqlite"))
        #expect(throws: StoreError.exists(path: folder("copy.sqlite"))) { try store.backup(to: folder("copy.sqlite")) }
        #expect(holds(folder("copy.sqlite"), Data("mine".utf8)))
        try store.backup(to: folder("copy.sqlite"), replacing: true)
        #expect(try open(folder("copy.sqlite")).journey() == Journey(oneOfEach))
        #expect(folder.modes().keys.sorted() == ["copy.sqlite", "journey.sqlite"])
    }

    @Test func `a backup cannot be made of a journey onto itself, or where there is no folder`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        symlink("journey.sqlite", folder("link"))
        for path in [folder.journey, folder("link"), folder.journey + "-journal"] {
            #expect { try store.backup(to: path, replacing: true) } throws: { ($0 as? StoreError)?.exitClass == .io }
        }
        #expect { try store.backup(to: folder("none/copy")) } throws: { ($0 as? StoreError)?.exitClass == .io }
        #expect { try store.backup(to: folder.path) } throws: { ($0 as? StoreError)?.exitClass == .noInput }
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(folder.modes().keys.sorted() == ["journey.sqlite", "link"])
    }

    @Test func `what killed backups left behind goes with the next`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        let dead = ".cairn-2147483646-x-copy.sqlite.part"
        let alive = ".cairn-\(getpid())-x-copy.sqlite.part"
        for name in [dead, alive] { try write(Data("x".utf8), to: folder(name)) }
        try store.backup(to: folder("copy.sqlite"))
        #expect(folder.modes().keys.sorted() == [alive, "copy.sqlite", "journey.sqlite"])
    }

    @Test func `restore keeps what was there, and open stores see the new contents`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        try store.backup(to: folder("copy.sqlite"))
        try store.apply(adding(note("sql", "later")), at: now)
        let later = try store.exportJourney()
        #expect(try !store.changedElsewhere())
        let kept = try #require(try Store.restore(at: folder.journey, from: folder("copy.sqlite"), now: now))
        #expect(Paths.name(of: kept) == "journey-before-restore-20260304T050607Z.sqlite")
        #expect(try open(kept).exportJourney() == later)
        #expect(try store.changedElsewhere())
        #expect(try store.journey() == Journey(oneOfEach))
        try store.apply(adding(note("sql", "again")), at: now)
        #expect(try open(folder.journey).journey().notes["sql"]?.text == "again")
    }

    @Test func `what cannot be restored leaves everything as it was`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        try store.backup(to: folder("sound.sqlite"))
        var damaged = bytes(folder("sound.sqlite"))
        damaged.replaceSubrange(8192..<12_288, with: Data(repeating: 0x5A, count: 4096))
        try write(damaged, to: folder("damaged.sqlite"))
        try write(damaged.prefix(20_000), to: folder("cut.sqlite"))
        try write(Data(), to: folder("empty.sqlite"))
        let before = bytes(folder.journey)
        for name in ["damaged.sqlite", "cut.sqlite", "empty.sqlite"] {
            #expect {
                try Store.restore(at: folder.journey, from: folder(name), now: now)
            } throws: {
                ($0 as? StoreError)?.exitClass == .data
            }
        }
        #expect(throws: StoreError.noFile(path: folder("none"))) {
            try Store.restore(at: folder.journey, from: folder("none"), now: now)
        }
        #expect(holds(folder.journey, before))
        #expect(folder.backups.isEmpty)
    }

    @Test func `a damaged journey is kept byte by byte when a backup takes its place`() throws {
        try storeWithOneOfEach(folder.journey).backup(to: folder("copy.sqlite"))
        for damaged in [Data("garbage".utf8), bytes(folder.journey).prefix(9000)] {
            try write(damaged, to: folder.journey)
            let kept = try #require(try Store.restore(at: folder.journey, from: folder("copy.sqlite"), now: now))
            #expect(holds(kept, damaged))
            #expect(try open(folder.journey).journey() == Journey(oneOfEach))
            #expect(mode(folder.journey) == 0o600)
        }
    }

    @Test func `a journal that is left beside a damaged journey is not taken for the new one's`() throws {
        try storeWithOneOfEach(folder.journey).backup(to: folder("copy.sqlite"))
        try write(Data("garbage".utf8), to: folder.journey)
        try write(Data("left behind".utf8), to: folder.journey + "-journal")
        let kept = try #require(try Store.restore(at: folder.journey, from: folder("copy.sqlite"), now: now))
        #expect(holds(kept + "-journal", Data("left behind".utf8)))
        #expect(try open(folder.journey).journey() == Journey(oneOfEach))
    }

    @Test func `another program's database is not replaced`() throws {
        try storeWithOneOfEach(folder("ours.sqlite")).backup(to: folder("copy.sqlite"))
        var other = bytes(folder("copy.sqlite"))
        other.replaceSubrange(68..<72, with: Data([0, 0, 0, 7]))
        try write(other, to: folder.journey)
        #expect(throws: StoreError.foreign(path: folder.journey)) {
            try Store.restore(at: folder.journey, from: folder("copy.sqlite"), now: now)
        }
        #expect(holds(folder.journey, other))
    }

    @Test func `a backup of an old version is restored as one of this version`() throws {
        let old = folder("old.sqlite")
        let first = Array(Migration.all.prefix(1))
        let store = try Store.open(at: old, device: "test", access: .readWrite, now: now, migrations: first)
        try store.apply(adding(note("sql", "x")), at: now)
        let before = bytes(old)
        try Store.restore(at: folder.journey, from: old, now: now)
        let restored = try open(folder.journey)
        #expect(try restored.journey() == Journey([note("sql", "x")]))
        try restored.keepDraft(key: "k", text: "t", at: now)
        #expect(holds(old, before))
    }
}
