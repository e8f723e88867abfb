import CairnCore
import GRDB
import Testing

@testable import CairnStore

struct ChangeTests {
    private let folder = TemporaryFolder()

    @Test func `what is stored reads back as it was, of every kind`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(try store.journey() == Journey(oneOfEach))
        #expect(try open(folder.journey).journey() == Journey(oneOfEach))
    }

    @Test func `an entry says what was done, when, where and how`() throws {
        let store = try open(folder.journey)
        let change = adding(progress("sql", .learning))
        let entry = try store.apply(change, at: now, id: "entry-1")
        #expect(entry == LogEntry(id: "entry-1", at: now, device: "test", kind: .did, change: change))
        #expect(try store.history(limit: 10) == [entry])
    }

    @Test func `a change whose before is not what is stored writes nothing`() throws {
        let store = try open(folder.journey)
        try store.apply(adding(progress("sql", .learning)), at: now)
        let stale = Change(
            "Tick", [Edit(before: nil, after: note("sql", "x")), Edit(before: nil, after: progress("sql", .done))])
        #expect(throws: StoreError.changedElsewhere(title: "Tick")) { try store.apply(stale, at: now) }
        #expect(try store.journey() == Journey([progress("sql", .learning)]))
        #expect(try store.history(limit: 10).count == 1)
    }

    @Test func `changes in one transaction are entries of their own, all of them or none`() throws {
        let store = try open(folder.journey)
        let changes = [adding(progress("sql", .learning)), Change("Nothing", []), adding(note("sql", "x"))]
        try store.apply(changes.enumerated().map { (at: now + $0.offset, change: $0.element) })
        #expect(try store.history(limit: 10).map(\.at) == [now + 2, now])
        #expect(try store.nextUndo()?.change == changes[2])
        #expect(throws: StoreError.self) {
            try store.apply([(at: now, change: adding(progress("git", .done))), (at: now, change: changes[0])])
        }
        #expect(try store.journey() == Journey([progress("sql", .learning), note("sql", "x")]))
    }

    @Test func `removing what is not there is a change elsewhere`() throws {
        let store = try open(folder.journey)
        let removal = Change("Delete", [Edit(before: note("sql", "x"), after: nil)])
        #expect(throws: StoreError.changedElsewhere(title: "Delete")) { try store.apply(removal, at: now) }
    }

    @Test func `a change that alters nothing is not logged`() throws {
        let store = try open(folder.journey)
        let same = progress("sql", .done)
        try store.apply(adding(same), at: now)
        #expect(try store.apply(Change("Nothing", []), at: now) == nil)
        #expect(try store.apply(Change("Nothing", [Edit(before: same, after: same)]), at: now) == nil)
        #expect(try store.history(limit: 10).count == 1)
    }

    @Test func `a plan of which nothing is known is the same as none`() throws {
        let store = try open(folder.journey)
        let plan = Record(Plan(track: "research"))
        try store.apply(Change("Choose", [Edit(before: Record(Plan()), after: plan)]), at: now)
        try store.apply(Change("Forget", [Edit(before: plan, after: Record(Plan()))]), at: now)
        try store.apply(Change("Choose", [Edit(before: nil, after: plan)]), at: now)
        #expect(try store.journey().plan == Plan(track: "research"))
    }

    @Test func `an edit cannot turn one record into another`() throws {
        let store = try open(folder.journey)
        try store.apply(adding(note("sql", "x")), at: now)
        for other in [note("python", "x"), progress("sql", .done)] {
            let change = Change("Odd", [Edit(before: note("sql", "x"), after: other)])
            #expect { try store.apply(change, at: now) } throws: { ($0 as? StoreError)?.exitClass == .data }
        }
        #expect(try store.journey() == Journey([note("sql", "x")]))
    }

    @Test func `a record that names one which is not there is refused in words`() throws {
        let store = try open(folder.journey)
        let talk = Conversation(id: "c-1", person: "nobody", state: .idea, since: Day(number: 20_000))
        let error = #expect(throws: StoreError.self) { try store.apply(adding(Record(talk)), at: now) }
        #expect(
            error == .refused(reason: "the conversation 'c-1' names a person 'nobody', which is not there"))
        #expect(try store.journey() == Journey())
    }

    @Test(arguments: [
        note("sql", ""), note("", "x"), note("sql", "a\0b"), evidence("id", "sql", place: ""), evidence("", "sql"),
        Record(Plan(hoursPerWeek: 0)), Record(Plan(hoursPerWeek: 81)),
        Record(Link(id: "id", item: "sql", address: "", title: "")),
    ])
    func `a record that breaks a rule is refused, and the store goes on`(record: Record) throws {
        let store = try open(folder.journey)
        #expect {
            try store.apply(adding(record), at: now)
        } throws: {
            if case .refused = $0 as? StoreError { true } else { false }
        }
        #expect(try store.journey() == Journey())
        #expect(try store.history(limit: 1).isEmpty)
        try store.apply(adding(note("sql", "fine")), at: now)
    }

    @Test func `a note of 100,000 characters is kept`() throws {
        let text = String(repeating: "é\n🪨x", count: 25_000)
        let store = try open(folder.journey)
        try store.apply(adding(note("sql", text)), at: now)
        #expect(try open(folder.journey).journey().notes["sql"]?.text == text)
        #expect(try store.nextUndo()?.change == adding(note("sql", text)))
    }

    @Test(arguments: ["UPDATE change_log SET title = 'x'", "DELETE FROM change_log"])
    func `the log cannot be rewritten`(sql: String) throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(throws: StoreError.refused(reason: "the log of changes is append-only")) {
            try store.write { try $0.execute(sql: sql) }
        }
        #expect(try store.history(limit: 99).count == oneOfEach.count)
    }

    @Test func `one id is logged once`() throws {
        let store = try open(folder.journey)
        try store.apply(adding(note("sql", "x")), at: now, id: "same")
        #expect(throws: StoreError.self) { try store.apply(adding(note("python", "x")), at: now, id: "same") }
        #expect(try store.journey() == Journey([note("sql", "x")]))
    }
}
