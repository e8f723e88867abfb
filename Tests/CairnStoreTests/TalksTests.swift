import CairnCore
import CairnStore
import Foundation
import GRDB
import TestSupport
import Testing

/// A kind of record that only tests know, in the store: see docs/ADDING.md.
struct TalksTests {
    private let folder = TemporaryFolder()

    private func openWithTalks(_ path: String, _ access: Store.Access = .readWrite) throws(StoreError) -> Store {
        try Store.open(
            at: path, device: "test", access: access, now: now, migrations: Migration.all + [.talks],
            kinds: Features.withTalks.kinds)
    }

    private var talk: Talk {
        var talk = Talk(id: "0190-t", day: Day(number: 20_000))
        (talk.title, talk.speaker) = ("Drift \u{202E}'s \"cost\" 🪨", "高橋 翔")
        return talk
    }

    private func storeWithTalk() throws -> Store {
        let store = try openWithTalks(folder.journey)
        for record in oneOfEach { try store.apply(adding(record), at: now) }
        try store.apply(try #require(try store.journey().putting(talk)), at: now)
        return store
    }

    @Test func `it is kept in its table and read again`() throws {
        let store = try storeWithTalk()
        #expect(try openWithTalks(folder.journey).journey()[Talk.self].rows == [talk.id: talk])
        let row = try DatabaseQueue(path: folder.journey).read { try Row.fetchOne($0, sql: "SELECT * FROM talk") }
        #expect(row.map { Array($0.columnNames) } == ["id", "title", "day", "speaker"])
        #expect(row?["day"] == "2024-10-04")
        try store.verify()
    }

    @Test func `it is edited, undone, redone and told by history`() throws {
        let store = try storeWithTalk()
        var edited = talk
        edited.speaker = ""
        try store.apply(try #require(try store.journey().putting(edited)), at: now)
        try store.apply(try store.journey().removing(edited), at: now)
        #expect(try store.journey()[Talk.self].isEmpty)
        try store.undo(try #require(try store.nextUndo()), at: now)
        #expect(try store.journey()[Talk.self][talk.id] == edited)
        try store.undo(try #require(try store.nextUndo()), at: now)
        #expect(try store.journey()[Talk.self][talk.id] == talk)
        try store.redo(try #require(try store.nextRedo()), at: now)
        #expect(try store.journey()[Talk.self][talk.id] == edited)
        let titles = try store.history(limit: 6).map { $0.change.title.prefix(while: { $0 != " " }) }
        #expect(titles == ["Edit", "Edit", "Delete", "Delete", "Edit", "Add"])
    }

    @Test func `an export holds it, and an import gives the same bytes`() throws {
        let export = try storeWithTalk().exportJourney()
        #expect(String(decoding: export, as: UTF8.self).contains(#"{"talk":{"day":"2024-10-04","id":"0190-t""#))
        let copy = try openWithTalks(folder("copy.sqlite"))
        try copy.importJourney(export, at: now)
        #expect(try copy.journey()[Talk.self][talk.id] == talk)
        #expect(try copy.exportJourney() == export)
    }

    @Test(arguments: MigrationTests.fixtures) func `a journey of every version before gets its table`(version: Int)
        throws
    {
        try write(fixture(version), to: folder.journey)
        let store = try openWithTalks(folder.journey)
        #expect(try store.journey()[Talk.self].isEmpty)
        let before = try store.journey()
        try store.apply(try #require(before.putting(talk)), at: now)
        try store.undo(try #require(try store.nextUndo()), at: now)
        try store.undo(try #require(try store.nextUndo()), at: now)
        try store.redo(try #require(try store.nextRedo()), at: now)
        #expect(try store.journey() == before)
        try store.verify()
    }

    @Test
    func `a program without the kind reads the rest of the database, says what it leaves out, and writes nothing`()
        throws
    {
        _ = try storeWithTalk()
        let before = bytes(folder.journey)
        #expect { try open(folder.journey) } throws: { if case .newer = $0 as? StoreError { true } else { false } }
        let store = try open(folder.journey, .readOnly)
        #expect(store.isNewer)
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(try store.leftOut() == ["talk"])
        #expect(holds(folder.journey, before))
    }

    @Test func `a program without the kind refuses its export in words, and takes nothing of it`() throws {
        let export = try storeWithTalk().exportJourney()
        let reason = try refusal(of: export, by: open(folder("copy.sqlite")))
        #expect(reason.contains("'talk'") && reason.contains("update Cairn"))
        #expect(try open(folder("copy.sqlite")).history(limit: 1).isEmpty)
    }

    @Test func `a field that only a newer program knows is refused in words, one that is missing has its default`()
        throws
    {
        let export = String(decoding: try storeWithTalk().exportJourney(), as: UTF8.self)
        let newer = export.replacing(#"{"talk":{"day""#, with: #"{"talk":{"city":"Bonn","day""#)
        let reason = try refusal(of: Data(newer.utf8), by: openWithTalks(folder("copy.sqlite")))
        #expect(reason.contains("'city'") && reason.contains("update Cairn"))
        let older = export.replacing(#","speaker":"高橋 翔""#, with: "")
        let copy = try openWithTalks(folder("copy.sqlite"))
        try copy.importJourney(Data(older.utf8), at: now)
        #expect(try copy.journey()[Talk.self][talk.id]?.speaker == "")
    }

    @Test func `what its fields refuse is not written`() throws {
        let store = try storeWithTalk()
        var bad = talk
        bad.title = ""
        #expect { try store.apply(try #require(try store.journey().putting(bad)), at: now) } throws: {
            if case .refused = $0 as? StoreError { true } else { false }
        }
        #expect(try store.journey()[Talk.self][talk.id] == talk)
    }

    /// Why the store does not take it.
    private func refusal(of export: Data, by store: Store) throws -> String {
        let error = #expect(throws: StoreError.self) { try store.importJourney(export, at: now) }
        guard case .badImport(_, _, let reason) = error else { return "" }
        return reason
    }
}
