import CairnCore
import Foundation
import GRDB
import Testing

@testable import CairnStore

struct MigrationTests {
    private let folder = TemporaryFolder()
    private let later = Migration.all + [Migration { try $0.execute(sql: "CREATE TABLE later (x)") }]

    /// One a version of the schema: `store-writer fixture VERSION FILE` has made it when the version was new.
    static let fixtures = 1...Migration.all.count

    @Test(arguments: fixtures)
    func `a journey of every version opens with all that was in it`(version: Int) throws {
        try write(fixture(version), to: folder.journey)
        let store = try open(folder.journey)
        let journey = try store.journey()
        #expect(journey.notes["count"]?.text == "12")
        #expect(journey.evidence["count"]?.map(\.id) == (3...12).map { "evidence-\($0)" }.sorted())
        #expect(journey.status("linear-algebra") == .done)
        #expect(journey.plan.start == Day(number: 20_000))
        #expect(try store.history(limit: 99).count == (version < 3 ? 16 : 17))
        #expect(journey.people.persons["person-1"]?.name == (version < 3 ? nil : "線形 Ada"))
        #expect(store.texts.people(whoseMemosHave: "drift") == (version < 3 ? [] : ["person-1"]))
        #expect(try store.nextUndo()?.id == "did-14")
        #expect(try store.nextRedo()?.id == "did-15")
        try store.keepDraft(key: "note", text: "x", at: now)
        try store.verify()
    }

    @Test func `what was practised is read as it was written in version 14`() throws {
        try write(fixture(14), to: folder.journey)
        let store = try open(folder.journey)
        let journey = try store.journey()
        let kinds: [any JourneyRecord.Type] = [
            OwnCard.self, CardNote.self, CardMemory.self, PracticeSettings.self, Story.self, StoryNumber.self,
            StoryTelling.self, MockInterview.self,
        ]
        for kind in kinds { #expect(journey.records.count { $0.kind == kind.kind } == 1, "\(kind.kind)") }
        #expect(store.reviews.reviews(of: ["card-1"]).map(\.rating) == [.good])
        #expect(journey[Story.self]["story-1"]?.did == "I held one")
        #expect(journey.practiceSettings.retention == 0.92)
    }

    @Test func `what was applied for is read as it was written in version 15`() throws {
        try write(fixture(15), to: folder.journey)
        let journey = try open(folder.journey).journey()
        let kinds: [any JourneyRecord.Type] = [
            Posting.self, PostingAsk.self, Application.self, Round.self, JobFollowUp.self, JobCadence.self,
            CareerSwitch.self, JobColumn.self,
        ]
        for kind in kinds { #expect(journey.records.count { $0.kind == kind.kind } == 1, "\(kind.kind)") }
        let application = try #require(journey[Application.self]["application-1"])
        let standing = journey.standing(of: application, today: Day(number: 20_020))
        #expect((standing.stage, standing.next?.day) == (.offer, Day(number: 20_022)))
        #expect(journey[Round.self]["round-1"]?.questions == ["windows", "joins"])
        #expect(journey[Posting.self]["posting-1"]?.text == "You know SQL.\nR&D")
    }

    @Test func `an exercise is read as it was ticked, before and since its words are kept`() throws {
        try write(fixture(17), to: folder.journey)
        try DatabaseQueue(path: folder.journey).write { db in
            try db.execute(
                sql: "INSERT INTO exercise VALUES ('linear-algebra/2', 'linear-algebra', 2, '2024-10-05')")
        }
        let old = try open(folder.journey).journey()[ExerciseTick.self]["linear-algebra/2"]
        #expect((old?.number, old?.task, old?.day) == (2, "", Day(number: 20_001)))
        try write(fixture(18), to: folder("new.sqlite"))
        let new = try open(folder("new.sqlite")).journey()[ExerciseTick.self].all
        #expect(new.map(\.id) == ["linear-algebra/Multiply 線形 by hand"])
    }

    @Test func `a kind is in the database only with the one that it says`() throws {
        try openWithCourses(folder.journey).read { db in
            for kind in RecordKinds.withCourses.all {
                let required = """
                    SELECT key."table" FROM pragma_foreign_key_list(?1) key
                    JOIN pragma_table_info(?1) ON name = key."from" WHERE "notnull"
                    """
                let parents = try String.fetchAll(db, sql: required, arguments: [kind.kind.table])
                #expect(parents == [kind.parentKind?.table].compactMap(\.self), "\(kind.kind)")
            }
        }
    }

    @Test(arguments: fixtures)
    func `what is there is backed up before it is migrated`(version: Int) throws {
        try write(fixture(version), to: folder.journey)
        _ = try open(folder.journey)
        let kept = version == Migration.all.count ? [] : ["journey-\(version)-20260304T050607Z.sqlite"]
        #expect(folder.backups == kept)
        for name in kept {
            #expect(try contents(folder("backups/" + name)) == contents(of: fixture(version)))
            #expect(folder.modes()["backups/" + name] == 0o600)
            #expect(folder.modes()["backups"] == 0o700)
        }
    }

    @Test(arguments: fixtures)
    func `an older journey is read without a byte being written`(version: Int) throws {
        try write(fixture(version), to: folder.journey)
        let store = try open(folder.journey, .readOnly)
        #expect(try store.journey().notes["count"]?.text == "12")
        #expect(try store.drafts().isEmpty)
        try store.backup(to: folder("copy.sqlite"))
        #expect(try contents(folder("copy.sqlite")) == contents(of: fixture(version)))
        #expect(holds(folder.journey, fixture(version)))
        #expect(folder.backups.isEmpty)
    }

    @Test func `a migration that fails changes nothing`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let before = bytes(folder.journey)
        let broken = [
            Migration { db in
                try db.execute(sql: "DELETE FROM note; CREATE TABLE later (x); INSERT INTO nowhere VALUES (1)")
            }
        ]
        #expect(throws: StoreError.self) { try migrated(by: Migration.all + broken) }
        #expect(holds(folder.journey, before))
        #expect(try open(folder.journey).journey() == Journey(oneOfEach))
    }

    @Test func `without a backup there is no migration`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        let before = bytes(folder.journey)
        try write(Data("in the way".utf8), to: folder("backups"))
        #expect(throws: StoreError.self) { try migrated(by: later) }
        #expect(holds(folder.journey, before))
    }

    @Test func `a damaged journey is not migrated`() throws {
        _ = try storeWithOneOfEach(folder.journey)
        var damaged = bytes(folder.journey)
        damaged.replaceSubrange(8192..<12_288, with: Data(repeating: 0x5A, count: 4096))
        try write(damaged, to: folder.journey)
        #expect { try migrated(by: later) } throws: { saysDamaged($0, folder.journey) }
        #expect(holds(folder.journey, damaged))
        #expect(folder.backups.isEmpty)
    }

    @Test(arguments: 0..<Migration.all.count)
    func `a version that does not fit the tables is not believed`(version: Int) throws {
        _ = try storeWithOneOfEach(folder.journey)
        try DatabaseQueue(path: folder.journey).write { try $0.execute(sql: "PRAGMA user_version = \(version)") }
        let before = bytes(folder.journey)
        #expect { try open(folder.journey) } throws: { ($0 as? StoreError)?.exitClass == .data }
        #expect(holds(folder.journey, before))
    }

    @Test func `backups of one second get names of their own`() throws {
        let known = Migration.all.count
        for added in 1...3 {
            let more = (1...added).map { _ in Migration { _ in } }
            _ = try migrated(by: Migration.all + more)
        }
        try write(fixture(1), to: folder.journey)
        _ = try open(folder.journey)
        try write(fixture(1), to: folder.journey)
        _ = try open(folder.journey)
        #expect(
            Set(folder.backups) == [
                "journey-1-20260304T050607Z-2.sqlite", "journey-1-20260304T050607Z.sqlite",
                "journey-\(known + 1)-20260304T050607Z.sqlite", "journey-\(known + 2)-20260304T050607Z.sqlite",
            ])
    }

    @discardableResult
    private func migrated(by migrations: [Migration]) throws -> Store {
        try Store.open(at: folder.journey, device: "test", access: .readWrite, now: now, migrations: migrations)
    }

    /// What a database says, as SQL text: every schema object and every row.
    private func contents(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")
            let schema = try String.fetchAll(db, sql: "SELECT ifnull(sql, '') FROM sqlite_schema ORDER BY 1")
            return try schema + tables.flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map { "\($0)" } }
        }
    }

    private func contents(of database: Data) throws -> [String] {
        try write(database, to: folder("contents.sqlite"))
        defer { unlink(folder("contents.sqlite")) }
        return try contents(folder("contents.sqlite"))
    }
}
