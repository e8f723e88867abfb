import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

struct ExportTests {
    private let folder = TemporaryFolder()

    @Test func `an export is one line a record and an entry, with sorted keys`() throws {
        let store = try open(folder.journey)
        try store.apply(adding(progress("sql", .done)), at: 1, id: "one")
        try store.apply(adding(note("sql", "\u{7}\"\\/é")), at: 2, id: "two")
        // swift-format-ignore
        let expected = #"""
            {"format":"cairn-journey","version":1,"records":[
            {"progress":{"item":"sql","since":"2024-10-04","status":"done"}},
            {"note":{"item":"sql","text":"\u0007\"\\/é"}}
            ],"log":[
            {"at":1,"change":{"edits":[{"after":{"progress":{"item":"sql","since":"2024-10-04","status":"done"}}}],"title":"Add sql"},"device":"test","id":"one","kind":"did"},
            {"at":2,"change":{"edits":[{"after":{"note":{"item":"sql","text":"\u0007\"\\/é"}}}],"title":"Add sql"},"device":"test","id":"two","kind":"did"}
            ]}

            """#
        #expect(String(decoding: try store.exportJourney(), as: UTF8.self) == expected)
    }

    @Test func `what a damaged file has lost the parents of is exported all the same`() throws {
        let favour = Favour(id: "f", person: "ada", by: .mine, text: "an introduction", day: Day(number: 20_000))
        let edits = [Edit(from: nil, to: Person(id: "ada", name: "Ada")), Edit(from: nil, to: favour)]
        try open(folder.journey).apply(Change("Add two", edits), at: 1)
        var careless = Configuration()
        careless.foreignKeysEnabled = false
        try DatabaseQueue(path: folder.journey, configuration: careless).write {
            try $0.execute(sql: "DELETE FROM person")
        }
        let export = String(decoding: try open(folder.journey, .readOnly).exportJourney(), as: UTF8.self)
        #expect(export.contains("\n{\"favour\":"))
    }

    @Test func `an empty journey exports and imports`() throws {
        let export = try open(folder.journey).exportJourney()
        #expect(try open(folder("b.sqlite")).importJourney(export, at: now) == Store.Imported())
        #expect(try open(folder("b.sqlite")).exportJourney() == export)
    }

    @Test func `into an empty journey goes everything, undo and redo too`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        for _ in 0..<3 { try store.undo(try #require(try store.nextUndo()), at: now) }
        try store.redo(try #require(try store.nextRedo()), at: now)
        let export = try store.exportJourney()
        let copy = try open(folder("copy.sqlite"))
        #expect(
            try copy.importJourney(export, at: now)
                == Store.Imported(records: oneOfEach.count - 2, entries: oneOfEach.count + 4))
        #expect(try copy.exportJourney() == export)
        #expect(try copy.nextUndo() == store.nextUndo())
        #expect(try copy.nextRedo() == store.nextRedo())
    }

    @Test func `into another journey go the records, as one change that can be undone`() throws {
        let export = try storeWithOneOfEach(folder("a.sqlite")).exportJourney()
        let store = try open(folder.journey)
        let mine = [note("linear-algebra", "mine"), note("sql", "mine"), oneOfEach[1]]
        for record in mine { try store.apply(adding(record), at: now) }
        #expect(try store.importJourney(export, at: now) == Store.Imported(records: oneOfEach.count - 1, entries: 1))
        #expect(try store.journey() == Journey(oneOfEach + [note("sql", "mine")]))
        let entry = try #require(try store.nextUndo())
        #expect(entry.change.title == "Import \(oneOfEach.count - 1) records")
        try store.undo(entry, at: now)
        #expect(try store.journey() == Journey(mine))
        #expect(try store.redo(entry, at: now).kind == .redid)
        #expect(try store.importJourney(export, at: now) == Store.Imported())
    }
}
