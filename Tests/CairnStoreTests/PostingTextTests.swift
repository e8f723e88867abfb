import Foundation
import GRDB
import TestSupport
import Testing

@testable import CairnCore
@testable import CairnStore

/// The texts of postings stay in the store, and so does what was read in them.
struct PostingTextTests {
    private let folder = TemporaryFolder()
    private let library: Library

    init() throws { library = try Fixtures.context().library }

    private func posting(_ number: Int, _ text: String = "Requirements\n- Python\n- Flink\n") -> Posting {
        var posting = Posting(id: "0190-po\(number)", found: Day(number: 20_700))
        (posting.title, posting.company, posting.text) = ("ML engineer", "Pier \(number)", text)
        return posting
    }

    private func filled() throws -> Store {
        let store = try open(folder.journey)
        for number in 0..<5 { try store.apply(adding(Record(posting(number))), at: now) }
        return store
    }

    private func isLeft(_ posting: Posting?) -> Bool {
        if case .stored? = posting?.lateText { true } else { false }
    }

    @Test func `a journey comes without the texts, which are read when they are asked for`() throws {
        let store = try filled()
        let journey = try store.journey()
        #expect(journey[Posting.self].rows.values.allSatisfy(isLeft))
        #expect(try store.start(lateUpTo: 300).journey[Posting.self].rows.values.allSatisfy(isLeft))
        #expect(journey[Posting.self]["0190-po2"] == posting(2))
        #expect(try store.journey() == journey)
        let plan = try DatabaseQueue(path: folder.journey).read { db in
            let fields = Posting.fields.filter { $0.name != "text" }.map(\.column).joined(separator: ", ")
            return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT \(fields) FROM posting ORDER BY id")
                .map { $0["detail"] as String }
        }
        #expect(plan == ["SCAN posting USING COVERING INDEX posting_facts"])
    }

    @Test func `what is edited or deleted unread is in the log with its text`() throws {
        let store = try filled()
        var journey = try store.journey()
        var edited = try #require(journey[Posting.self]["0190-po2"])
        edited.pay = "60,000"
        try store.apply(try #require(journey.putting(edited)), at: now)
        journey = try store.journey()
        try store.apply(journey.removing(try #require(journey[Posting.self]["0190-po2"])), at: now)
        #expect(try store.journey()[Posting.self]["0190-po2"] == nil)
        try store.undo(try #require(try store.nextUndo()), at: now)
        #expect(try store.journey()[Posting.self]["0190-po2"]?.text == posting(2).text)
        try store.undo(try #require(try store.nextUndo()), at: now)
        #expect(try store.journey()[Posting.self]["0190-po2"] == posting(2))
        let exported = try store.exportJourney()
        let copy = try open(folder("copy.sqlite"))
        try copy.importJourney(exported, at: now)
        #expect(try copy.exportJourney() == exported)
    }

    @Test func `who has seen another text than is stored by now does not overwrite it`() throws {
        let store = try filled()
        let seen = try store.journey()
        var mine = try #require(seen[Posting.self]["0190-po2"])
        #expect(mine.text == posting(2).text)
        try open(folder.journey).apply(
            Change("Edit", [Edit(from: posting(2), to: posting(2, "You know SQL."))]), at: now)
        mine.text += "\nand more"
        let change = try #require(seen.putting(mine))
        #expect(throws: StoreError.changedElsewhere(title: change.title)) { try store.apply(change, at: now) }
    }

    /// A text that the disk does not give.
    private final class Lost: StoredText {
        struct Fault: Error {}

        var text: String { "" }
        var passing: String { "" }
        func read() throws -> String { throw Fault() }
        func isSame(as other: any StoredText) -> Bool { other === self }
    }

    @Test func `a text that cannot be read is a fault, and not another's change`() throws {
        let store = try filled()
        var lost = posting(2)
        lost.lateText = .stored(Lost())
        let change = Change("Delete the posting", [Edit(from: lost, to: nil)])
        let error = #expect(throws: StoreError.self) { try store.apply(change, at: now) }
        #expect(error != .changedElsewhere(title: change.title))
        #expect(try store.journey()[Posting.self]["0190-po2"]?.text == posting(2).text)
    }

    private func demand(_ store: Store, after old: Journey = Journey()) throws -> (rows: Int, readings: Int) {
        let journey = try store.journey().following(old)
        return store.readings.with { book, stored in
            let table = book.demand(journey, for: nil, library, stored: stored).table(nil, journey)
            return (table.rows.first?.musts ?? 0, book.readings)
        }
    }

    @Test func `what was read is not read again at the next start`() throws {
        let store = try filled()
        #expect(try demand(store) == (5, 5))
        try store.keepReadings()
        #expect(try demand(try open(folder.journey)) == (5, 0))
        #expect(try demand(try open(folder.journey, .readOnly)) == (5, 0))
    }

    @Test func `another text is read again, whoever wrote it, and one that is gone is forgotten`() throws {
        let store = try filled()
        let seen = try store.journey()
        _ = try demand(store)
        try store.keepReadings()
        let other = try open(folder.journey)
        try other.apply(Change("Edit", [Edit(from: posting(2), to: posting(2, "You know nothing."))]), at: now)
        #expect(try demand(store, after: seen.following(seen)) == (4, 6))
        try store.keepReadings()
        #expect(try demand(try open(folder.journey)) == (4, 0))
        try store.undo(try #require(try store.nextUndo()), at: now)
        #expect(try demand(try open(folder.journey)) == (5, 1))
        let journey = try store.journey()
        try store.apply(journey.removing(posting(0)), at: now)
        let kept = try DatabaseQueue(path: folder.journey).read {
            try String.fetchAll($0, sql: "SELECT posting FROM posting_reading ORDER BY 1")
        }
        #expect(kept == ["0190-po1", "0190-po3", "0190-po4"])
        try store.verify()
    }

    @Test func `a text that was changed before its reading is kept keeps none`() throws {
        let store = try filled()
        _ = try demand(store)
        try open(folder.journey).apply(
            Change("Edit", [Edit(from: posting(2), to: posting(2, "You know nothing."))]), at: now)
        try store.keepReadings()
        #expect(try demand(try open(folder.journey)) == (4, 1))
    }

    @Test func `readings are no part of log and export`() throws {
        let store = try filled()
        let (exported, last) = (try store.exportJourney(), try store.lastEntry())
        _ = try demand(store)
        try store.keepReadings()
        #expect(try store.exportJourney() == exported)
        #expect(try store.lastEntry() == last)
    }
}
