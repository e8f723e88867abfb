import CairnCore
import Foundation
import Testing

@testable import CairnStore

/// What does not fit together in an export is refused, and later changes are never overwritten.
struct ImportCheckTests {
    private let folder = TemporaryFolder()

    /// An export of a note that was changed once, and of two people; its lines changed.
    private func export(_ change: ([String]) -> [String] = { $0 }) throws -> String {
        let store = try open(folder("\(TimeOrderedID.make(now: 0)).sqlite"))
        try store.apply(adding(note("sql", "one")), at: 1)
        try store.apply(Change("Edit", [Edit(before: note("sql", "one"), after: note("sql", "two"))]), at: 2)
        var bob = Person(id: "bob", name: "Bob")
        bob.introducedBy = "ada"
        let edits = [Person(id: "ada", name: "Ada"), bob].map { Edit(before: nil, after: Record($0)) }
        try store.apply(Change("Add two", edits), at: 3)
        let lines = String(decoding: try store.exportJourney(), as: UTF8.self).components(separatedBy: "\n")
        return change(lines).joined(separator: "\n")
    }

    private func problem(_ text: String, _ store: Store? = nil) throws -> String {
        let store = try store ?? open(folder("\(TimeOrderedID.make(now: 0)).sqlite"))
        let before = try store.journey()
        let error = #expect(throws: StoreError.self) { try store.importJourney(Data(text.utf8), at: now) }
        #expect(throws: StoreError.self) { try store.previewImport(Data(text.utf8)) }
        #expect(try store.journey() == before)
        return error?.description ?? ""
    }

    @Test(arguments: [
        ("null", "line 1, column 1: an object in braces is expected here"),
        ("[]", "line 1, column 1: an object in braces is expected here"),
        (#"{"format": 3}"#, "line 1, column 12: a text is expected here"),
        (#"{"format": "x", "format": "x"}"#, "line 1, column 27: this is the second value of one key"),
    ])
    func `what is no export says in plain words what is expected`(text: String, said: String) throws {
        #expect(try problem(text).hasPrefix(said))
    }

    @Test func `a number that nothing has room for is told with its place, or in our own words`() throws {
        let text = try export()
        let large = text.replacing("{\"at\":2,", with: "{\"at\":1180591620717411303424,")
        #expect(try problem(large).contains(", column 7: this number is too large; nothing was imported"))
        let endless = text.replacing("{\"at\":2,", with: "{\"at\":1e400,")
        #expect(try problem(endless).contains(", column 7: this number is too large"))
        let halved = text.replacing("{\"at\":2,", with: "{\"at\":2.5,")
        #expect(try problem(halved).contains("a number in it has a fraction where there can be none"))
    }

    @Test func `before there is a journey, a preview tries all that an import would do, and makes no file`() throws {
        let sound = Data(try export().utf8)
        let place = folder("new/journey.sqlite")
        #expect(try open(place, .readOnly).previewImport(sound) == nil)
        // Fits together, and cannot be written: there is nothing to undo before it.
        let unfit = """
            {"format":"cairn-journey","version":1,"records":[],"log":[
            {"at":1,"change":{"edits":[],"title":"Undo"},"device":"d","id":"e1","kind":"undid"}
            ]}
            """
        let error = #expect(throws: StoreError.self) {
            try open(place, .readOnly).previewImport(Data(unfit.utf8))
        }
        #expect(error?.description.contains("there is nothing to undo before this entry") == true)
        #expect(!FileManager.default.fileExists(atPath: folder("new")))
    }

    @Test func `records that the log does not make are refused`() throws {
        let text = try export { $0.map { $0.hasPrefix("{\"note\"") ? $0.replacing("two", with: "three") : $0 } }
        #expect(try problem(text).hasPrefix("line 2, column 1: the log makes something else of 'sql'"))
        let without = try export { $0.filter { !$0.hasPrefix("{\"note\"") } }
        #expect(try problem(without).contains("the log keeps 'sql', which is not among the records"))
    }

    @Test func `a log of which a part is missing is refused`() throws {
        let last = try export { $0.filter { !$0.contains("\"title\":\"Edit\"") } }
        #expect(try problem(last).contains("the log makes something else of 'sql'"))
        let changed = try export { lines in
            lines.map { $0.contains("\"title\":\"Add sql\"") ? $0.replacing("\"one\"", with: "\"zero\"") : $0 }
        }
        #expect(try problem(changed).contains("make something else of 'sql': the log is not whole"))
    }

    @Test func `a reference to what is not there is told with its place and name`() throws {
        let crossed = try export { lines in
            lines.map { $0.hasPrefix("{\"person\"") ? $0.replacing(":\"ada\"", with: ":\"nobody\"") : $0 }
                .filter { !$0.contains("\"name\":\"Ada\"") || $0.contains("title") }
        }
        let records = crossed.replacing(#/"log":\[.*\]\}/#.dotMatchesNewlines(), with: "\"log\":[]}")
        let told = try problem(records)
        #expect(told.contains("introducedBy refers to person 'nobody', which is not among the records"))
        #expect(told.hasPrefix("line 3, column 65:"))
    }

    @Test func `an older export overwrites nothing newer, and shows what it would do`() throws {
        let old = Data(try export().utf8)
        let store = try open(folder.journey)
        try store.importJourney(old, at: now)
        try store.apply(Change("Edit", [Edit(before: note("sql", "two"), after: note("sql", "mine"))]), at: 9)
        let merge = try #require(try store.previewImport(old))
        #expect(merge.edits.isEmpty && merge.kept.count == 1)
        #expect(try store.importJourney(old, at: now) == Store.Imported())
        #expect(try store.journey().notes["sql"]?.text == "mine")
    }

    @Test(arguments: 1...5) func `what journeys of every version export is imported`(version: Int) throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
        try write(bytes("\(path)/Fixtures/journey-\(version).sqlite"), to: folder("old.sqlite"))
        let export = try open(folder("old.sqlite")).exportJourney()
        let store = try open(folder.journey)
        try store.importJourney(export, at: now)
        #expect(try store.exportJourney() == export)
        let merge = try #require(try store.previewImport(export))
        #expect(merge.edits.isEmpty && merge.kept.isEmpty)
    }
}
