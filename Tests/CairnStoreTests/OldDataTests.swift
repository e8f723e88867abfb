import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

/// What the program of before wrote: every kind of record, a long log with undo and redo in it, and its export.
struct OldDataTests {
    private let folder = TemporaryFolder()

    private func fixture(_ name: String) -> Data {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        return bytes("\(folder)/Fixtures/\(name)")
    }

    private func migrated() throws -> Store {
        try write(fixture("all-kinds-3.sqlite"), to: folder.journey)
        return try open(folder.journey)
    }

    @Test func `an older journey exports as it did before`() throws {
        #expect(try migrated().exportJourney() == fixture("export-1.json"))
        try write(fixture("all-kinds-3.sqlite"), to: folder("b.sqlite"))
        #expect(try open(folder("b.sqlite"), .readOnly).exportJourney() == fixture("export-1.json"))
    }

    @Test func `an older export imports, and exports as it was`() throws {
        let store = try open(folder.journey)
        let imported = try store.importJourney(fixture("export-1.json"), at: now)
        #expect(imported.records > 15 && imported.entries == 27)
        #expect(try store.exportJourney() == fixture("export-1.json"))
    }

    @Test func `all of an older log is undone, redone and told`() throws {
        let store = try migrated()
        let journey = try store.journey()
        #expect(try store.history(limit: 99).count == 27)
        while let entry = try store.nextUndo() { try store.undo(entry, at: now) }
        #expect(try store.journey() == Journey())
        #expect(store.texts.people(whoseMemosHave: "a") == [])
        while let entry = try store.nextRedo() { try store.redo(entry, at: now) }
        #expect(try store.journey() == journey)
        try store.verify()
    }

    @Test func `tables made again have their keys, indexes and words`() throws {
        let store = try migrated()
        try store.read { db in
            #expect(try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil)
            let fresh = try open(folder("fresh.sqlite")).read { try schema($0) }
            #expect(try schema(db) == fresh)
        }
        let person = try #require(try store.journey().people.order.first)
        let stray = Favour(id: "g", person: "nobody", by: .mine, text: "x", day: Day(number: 1))
        #expect(throws: StoreError.self) { try store.apply(adding(Record(stray)), at: now) }
        let memo = Memo(owner: person, person: person, text: "Saxifrage")
        let old = store.texts.memo(of: person).map { Memo(owner: person, person: person, text: $0) }
        try store.apply(Change("Notes", [Edit(from: old, to: memo)]), at: now)
        #expect(store.texts.people(whoseMemosHave: "saxi") == [person])
    }

    @Test func `a new word needs no new table`() throws {
        let store = try migrated()
        try store.write { try $0.execute(sql: "UPDATE conversation SET state = 'postponed'") }
        #expect { try store.journey() } throws: { saysDamaged($0, folder.journey) }
    }

    @Test func `a large journey of every version is read by commands and by the screen`() throws {
        for version in 1...3 {
            let path = folder("large-\(version).sqlite")
            let store = try Store.open(
                at: path, device: "test", access: .readWrite, now: now, migrations: Array(Migration.all.prefix(version))
            )
            let text = String(repeating: "long ", count: 300_000)
            try store.apply(adding(note("sql", text)), at: now)
            #expect(bytes(path).count > 1_048_576)
            let before = bytes(path)
            #expect(try open(path, .readOnly).journey().notes["sql"]?.text == text)
            let later = try Store.open(at: path, device: "test", access: .readOnly, now: now)
            #expect(try later.start(lateUpTo: 300).journey.notes.count == 1)
            #expect(holds(path, before))
            #expect(try open(path).journey().notes["sql"]?.text == text)
        }
    }

    private func schema(_ db: Database) throws -> [String] {
        let sql = """
            SELECT name || ': ' || replace(replace(ifnull(sql, ''), char(10), ' '), '"', '') FROM sqlite_schema ORDER BY name
            """
        return try String.fetchAll(db, sql: sql).map { $0.split(separator: " ").joined(separator: " ") }
    }
}
