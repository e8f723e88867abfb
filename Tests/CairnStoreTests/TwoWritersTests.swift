import CairnCore
import Foundation
import Testing

@testable import CairnStore

struct TwoWritersTests {
    private let folder = TemporaryFolder()

    @Test func `a store says once that another has written`() throws {
        let first = try open(folder.journey)
        let second = try open(folder.journey)
        #expect(try !first.changedElsewhere())
        try second.apply(adding(note("sql", "x")), at: now)
        #expect(try first.changedElsewhere())
        #expect(try !first.changedElsewhere())
        #expect(try !second.changedElsewhere())
        #expect(try first.journey() == Journey([note("sql", "x")]))
    }

    @Test func `what was written elsewhere is noticed after a write of our own`() throws {
        let first = try open(folder.journey)
        let second = try open(folder.journey)
        try second.apply(adding(note("sql", "x")), at: now)
        try first.apply(adding(note("python", "y")), at: now)
        #expect(try first.changedElsewhere())
    }

    @Test func `of two edits of one record the second is refused, and neither is lost`() throws {
        let first = try open(folder.journey)
        let second = try open(folder.journey)
        try first.apply(adding(note("sql", "first")), at: now)
        #expect(throws: StoreError.changedElsewhere(title: "Add sql")) {
            try second.apply(adding(note("sql", "second")), at: now)
        }
        #expect(try second.journey() == Journey([note("sql", "first")]))
    }

    @Test func `an undo whose record was changed elsewhere writes nothing`() throws {
        let first = try open(folder.journey)
        let entry = try #require(try first.apply(adding(note("sql", "x")), at: now))
        try open(folder.journey).apply(
            Change("Edit", [Edit(before: note("sql", "x"), after: note("sql", "y"))]), at: now)
        #expect(throws: StoreError.changedElsewhere(title: "Add sql")) { try first.undo(entry, at: now) }
        #expect(try first.journey() == Journey([note("sql", "y")]))
    }

    @Test func `two processes write at once: every commit is kept, and nobody hears of a lock`() throws {
        let paths = (0..<3).map { _ in folder.journey }
        let writers = try paths.enumerated().map { try WriterProcess(["append", $1, "writer-\($0)", "100"]) }
        for writer in writers { #expect(writer.lines() == ["done"]) }
        let store = try open(folder.journey)
        for number in 0..<3 {
            #expect(try store.journey().evidence["writer-\(number)"]?.count == 100)
        }
        #expect(try store.history(limit: .max).count == 300)
        #expect(folder.modes().keys.sorted() == ["journey.sqlite"])
        try store.verify()
    }

    @Test func `processes that open an old journey at once migrate it once`() throws {
        let store = try open(folder.journey)
        for number in 1...20 { try store.apply(adding(note("item-\(number)", "text")), at: number) }
        let writers = try (0..<3).map { _ in try WriterProcess(["migrate", folder.journey]) }
        for writer in writers { #expect(writer.lines() == ["begins", "migrated"]) }
        #expect(folder.backups == ["journey-\(Migration.all.count)-19700101T000000Z.sqlite"])
        let migrated = try open(folder.journey, .readOnly)
        #expect(try migrated.journey().notes.values.allSatisfy { $0.text == "text migrated" })
        try migrated.verify()
    }

    @Test func `a journey can be verified on another thread while it is written`() async throws {
        let path = folder.journey
        let store = try open(path)
        let verified = Task.detached {
            for _ in 0..<50 { try Store.verify(path: path) }
        }
        for number in 0..<100 { try store.apply(adding(note("item-\(number)", "x")), at: now) }
        try await verified.value
        #expect(try open(path).journey().notes.count == 100)
    }

    @Test func `a writer that is held up for too long says busy, and goes on later`() throws {
        let store = try open(folder.journey)
        let other = try open(folder.journey)
        try store.queue.unsafeRead { try $0.execute(sql: "PRAGMA busy_timeout = 1") }
        try other.queue.inTransaction { _ in
            #expect(throws: StoreError.busy(path: folder.journey)) { try store.dropDraft(key: "x") }
            return .rollback
        }
        try store.apply(adding(note("sql", "x")), at: now)
    }
}
