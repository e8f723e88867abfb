import CairnCore
import GRDB
import Testing

@testable import CairnStore

struct UndoTests {
    private let folder = TemporaryFolder()

    @Test func `undo and redo walk along what was done, across restarts`() throws {
        let entries = try [progress("sql", .done), note("sql", "x")].map {
            try open(folder.journey).apply(adding($0), at: now)
        }
        #expect(try open(folder.journey).nextUndo() == entries[1])
        let undid = try open(folder.journey).undo(try #require(entries[1]), at: now)
        #expect(undid.kind == .undid)
        #expect(undid.change == adding(note("sql", "x")).inverse)
        #expect(try open(folder.journey).nextUndo() == entries[0])
        #expect(try open(folder.journey).nextRedo() == entries[1])
        #expect(try open(folder.journey).journey() == Journey([progress("sql", .done)]))
        #expect(try open(folder.journey).redo(try #require(entries[1]), at: now).kind == .redid)
        #expect(try open(folder.journey).nextUndo() == entries[1])
        #expect(try open(folder.journey).nextRedo() == nil)
        #expect(try open(folder.journey).history(limit: 9).map(\.kind) == [.redid, .undid, .did, .did])
    }

    @Test func `something new makes what was undone unreachable`() throws {
        let store = try open(folder.journey)
        let entry = try #require(try store.apply(adding(note("sql", "x")), at: now))
        try store.undo(entry, at: now)
        try store.apply(adding(note("python", "y")), at: now)
        #expect(try store.nextRedo() == nil)
        #expect(throws: StoreError.changedElsewhere(title: "Add sql")) { try store.redo(entry, at: now) }
    }

    @Test func `only the next one can be undone`() throws {
        let store = try open(folder.journey)
        let first = try #require(try store.apply(adding(note("sql", "x")), at: now))
        try store.apply(adding(note("python", "y")), at: now)
        #expect(throws: StoreError.changedElsewhere(title: "Add sql")) { try store.undo(first, at: now) }
        #expect(try store.journey() == Journey([note("sql", "x"), note("python", "y")]))
    }

    @Test func `history goes back page by page`() throws {
        let store = try open(folder.journey)
        for number in 0..<10 { try store.apply(adding(note("item-\(number)", "x")), at: number) }
        let page = try store.history(limit: 4)
        #expect(page.map(\.at) == [9, 8, 7, 6])
        #expect(try store.history(limit: 4, before: page.last).map(\.at) == [5, 4, 3, 2])
        #expect(try store.history(limit: 0).isEmpty)
    }

    @Test func `the next undo and redo are found without a scan`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        while let entry = try store.nextUndo() { try store.undo(entry, at: now) }
        let plans = try store.read { db in
            try [UndoStack.undoQuery, UndoStack.redoQuery].flatMap {
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + $0).map { try $0.text(3) }
            }
        }
        #expect(plans.count { $0.contains("SEARCH") } == 5)
        #expect(!plans.contains { $0.contains("SCAN") }, "\(plans)")
    }
}
