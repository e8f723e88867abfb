import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

/// A kind of record that only tests know goes the whole way: table, migration, export, import, undo, history, deletion.
struct TestKindTests {
    private let folder = TemporaryFolder()

    private var course: Course {
        Course(
            id: "0190-course", person: "0190-ada", title: "Deep learning", hoursSpent: 40, begun: Day(number: 20_000),
            minute: 540, isPaid: true, links: ["https://example.org", "https://example.net"], verdict: .worth,
            notes: "Two lines,\nas they come.", teacher: "0190-bob")
    }

    private func storeWithCourse() throws -> Store {
        let store = try openWithCourses(folder.journey)
        for (index, record) in (oneOfEach + [Record(course)]).enumerated() {
            try store.apply(adding(record), at: now + index)
        }
        return store
    }

    @Test func `it is kept, read again and changed`() throws {
        let store = try storeWithCourse()
        #expect(try openWithCourses(folder.journey).journey()[Course.self].byParent == ["0190-ada": [course]])
        var better = course
        (better.hoursSpent, better.verdict, better.teacher, better.links) = (nil, nil, nil, [])
        let edit = try #require(try store.journey().edit(putting: better))
        try store.apply(Change("Edit", [edit]), at: now)
        #expect(try store.journey()[Course.self][course.id] == better)
    }

    @Test func `it is undone, redone and told by history`() throws {
        let store = try storeWithCourse()
        let entry = try #require(try store.nextUndo())
        #expect(entry.change.edits == [Edit(from: nil, to: course)])
        try store.undo(entry, at: now)
        #expect(try store.journey()[Course.self].isEmpty)
        try store.redo(entry, at: now)
        #expect(try store.journey()[Course.self][course.id] == course)
        #expect(try store.history(limit: 3).map(\.kind) == [.redid, .undid, .did])
    }

    @Test func `it is exported and imported`() throws {
        let export = try storeWithCourse().exportJourney()
        let copy = try openWithCourses(folder("copy.sqlite"))
        try copy.importJourney(export, at: now)
        #expect(try copy.journey()[Course.self][course.id] == course)
        #expect(try copy.exportJourney() == export)
    }

    @Test func `a program that does not know it refuses the export, and says what it does not know`() throws {
        let export = try storeWithCourse().exportJourney()
        let error = #expect(throws: StoreError.self) {
            try open(folder("copy.sqlite")).importJourney(export, at: now)
        }
        guard case .badImport(let line, _, let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(line == 2 + oneOfEach.count)
        #expect(reason.contains("'test-course'") && reason.contains("update Cairn"))
        #expect(try open(folder("copy.sqlite")).history(limit: 1).isEmpty)
    }

    @Test func `a program that does not know it reads the rest, and says what an export leaves out`() throws {
        _ = try storeWithCourse()
        try DatabaseQueue(path: folder.journey).write { try $0.execute(sql: "ALTER TABLE person ADD pronouns TEXT") }
        let store = try open(folder.journey, .readOnly)
        #expect(store.isNewer)
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(try store.leftOut() == ["person.pronouns", "test_course"])
        #expect(try openWithCourses(folder.journey, .readOnly).leftOut() == [])
    }

    @Test func `it goes with the person it hangs on, and lets go of one that it names`() throws {
        let store = try storeWithCourse()
        let before = try store.journey()
        let ada = try #require(before.people.persons["0190-ada"])
        let entry = try #require(try store.apply(before.removing(ada, store.texts), at: now))
        #expect(try store.journey()[Course.self].isEmpty)
        try store.undo(entry, at: now)
        #expect(try store.journey() == before)
        let bob = try #require(before.people.persons["0190-bob"])
        try store.apply(before.removing(bob, store.texts), at: now)
        let kept = try #require(try store.journey()[Course.self][course.id])
        #expect(kept.teacher == nil && kept.title == course.title)
    }

    @Test func `an older journey gets its table`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let store = try openWithCourses(folder.journey)
        #expect(try store.journey() == Journey(oneOfEach, kinds: .withCourses))
        try store.apply(adding(Record(course)), at: now)
        try store.verify()
    }

    @Test func `many are read apart from the rest`() throws {
        let store = try storeWithCourse()
        for number in 0..<3 {
            var more = course
            more.id = "more-\(number)"
            try store.apply(adding(Record(more)), at: now)
        }
        var journey = try store.start(lateUpTo: 3).journey
        #expect(!journey[Course.self].isRead && journey[Plan.self].isRead)
        journey.take(late: try store.late.read().journey)
        #expect(try journey == store.journey())
        #expect(journey[Course.self].byParent["0190-ada"]?.count == 4)
    }

    @Test(
        arguments: [
            { $0.title = "" }, { $0.title = "a\0b" }, { $0.hoursSpent = 501 }, { $0.minute = 1440 },
            { $0.links = ["a\nb"] },
            { $0.id = "" }, { $0.teacher = "" },
        ] as [@Sendable (inout Course) -> Void])
    func `what the type refuses is not written, whatever the table allows`(spoil: @Sendable (inout Course) -> Void)
        throws
    {
        let store = try storeWithCourse()
        var bad = course
        bad.id = "bad"
        spoil(&bad)
        let error = #expect(throws: StoreError.self) { try store.apply(adding(Record(bad)), at: now) }
        guard case .refused = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try store.journey()[Course.self].byParent["0190-ada"]?.count == 1)
    }
}
