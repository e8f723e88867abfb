import CairnCore
import Foundation
import Testing

@testable import CairnStore

/// People in the store: what is long stays there until it is asked for.
struct PeopleTests {
    private let folder = TemporaryFolder()

    private func memo(_ owner: String, _ text: String) -> Record {
        Record(Memo(owner: owner, person: "0190-ada", text: text))
    }

    @Test func `a memo is read when it is asked for`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(store.texts.memo(of: "0190-talk") == "Drift caught late.\nThree on call; Zürich team.")
        #expect(store.texts.memo(of: "0190-ada") == nil)
    }

    @Test(arguments: ["drift", "DRI", "zurich", "call", "t"])
    func `words of memos are found by their beginnings, without regard to case and accents`(word: String) throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(store.texts.people(whoseMemosHave: word) == ["0190-ada"])
    }

    @Test(arguments: [
        "rift", "", "\"", "drift OR x", "*", "text:drift", "NEAR(drift)", "-", "'", "drift-x", "drift's", "\u{301}",
        "नमस्ते",
    ])
    func `what looks like a query is a word like any other`(word: String) throws {
        let store = try storeWithOneOfEach(folder.journey)
        // Those of the program count what cannot be asked as not there; here it must be asked.
        #expect(try StoredTexts(store.queue).writers(ofMemosWith: word) == [])
    }

    @Test(arguments: ["caught-late", "team.", "(call)", "Zürich/team"])
    func `a word of several words is found by all of them`(word: String) throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(store.texts.people(whoseMemosHave: word) == ["0190-ada"])
    }

    @Test func `the words follow every edit, undo and redo`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        let edit = Change("Notes", [Edit(before: oneOfEachOfPeople.last, after: memo("0190-talk", "Latency budgets"))])
        let entry = try #require(try store.apply(edit, at: now))
        #expect(store.texts.people(whoseMemosHave: "drift") == [])
        #expect(store.texts.people(whoseMemosHave: "latency") == ["0190-ada"])
        try store.undo(entry, at: now)
        #expect(store.texts.people(whoseMemosHave: "drift") == ["0190-ada"])
        #expect(store.texts.people(whoseMemosHave: "latency") == [])
        let gone = Change("Notes", [Edit(before: oneOfEachOfPeople.last, after: nil)])
        try store.apply(gone, at: now)
        #expect(store.texts.people(whoseMemosHave: "drift") == [])
        try store.verify()
    }

    @Test func `many people are read apart from the rest`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        #expect(try store.start(lateUpTo: 2).journey == store.journey())
        var journey = try store.start(lateUpTo: 1).journey
        #expect(!journey.people.isRead)
        #expect(journey.people.persons.isEmpty)
        let (late, last) = try store.late.read()
        #expect(try last == store.lastEntry())
        journey.take(late: late)
        #expect(try journey == store.journey())
    }

    @Test func `a person is deleted with all that hangs on them, and comes back`() throws {
        let store = try storeWithOneOfEach(folder.journey)
        let before = try store.journey()
        let ada = try #require(before.people.persons["0190-ada"])
        var after = before
        let change = before.removing(ada, store.texts)
        after.apply(change)
        after.leaveMemosToStore()
        let entry = try #require(try store.apply(change, at: now))
        #expect(try store.journey() == after)
        #expect(after.people.order == ["0190-bob"])
        #expect(after.people.persons["0190-bob"]?.introducedBy == nil)
        #expect(after.people.learnings["0190-bob"]?.first?.stance == nil)
        #expect(store.texts.memo(of: "0190-talk") == nil)
        try store.undo(entry, at: now)
        #expect(try store.journey() == before)
        #expect(store.texts.memo(of: "0190-talk") != nil)
    }

    @Test func `a record of nobody is refused`() throws {
        let store = try open(folder.journey)
        let talk = Conversation(id: "t", person: "nobody", state: .idea, since: Day(number: 20_000))
        #expect(throws: StoreError.self) { try store.apply(adding(Record(talk)), at: now) }
        #expect(try store.history(limit: 9).isEmpty)
    }

    @Test func `a list of one line texts takes no other`() throws {
        let store = try open(folder.journey)
        var person = Person(id: "p", name: "P")
        person.mails = ["a@example.org\nb@example.org"]
        #expect(throws: StoreError.self) { try store.apply(adding(Record(person)), at: now) }
        person.mails = [""]
        #expect(throws: StoreError.self) { try store.apply(adding(Record(person)), at: now) }
    }
}
