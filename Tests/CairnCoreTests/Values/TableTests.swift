import TestSupport
import Testing

@testable import CairnCore

/// Tables of the Journey, what they hang on, and how one sees that they changed.
struct TableTests {
    private let midway = Fixtures.midway

    @Test func `a table's revision grows with its own edits alone`() {
        var journey = midway
        let before = (journey[Note.self].revision, journey[Progress.self].revision)
        journey.apply(journey.noting("new", on: "python", name: "Python"))
        #expect(journey[Note.self].revision > before.0)
        #expect(journey[Progress.self].revision == before.1)
    }

    @Test func `a journey that takes another's place has revisions of its own`() {
        let next = Journey(midway.records).following(midway)
        for kind in RecordKinds.shipped.all { check(kind, next) }
        #expect(next == midway, "revisions are no part of what a journey says")
    }

    private func check<Value: JourneyRecord>(_ type: Value.Type, _ next: Journey) {
        #expect(next[type].revision > midway[type].revision, "\(type.kind)")
    }

    @Test func `what is read late has other revisions before and after`() {
        var journey = midway
        let late = journey
        let first = journey[Person.self].revision
        journey.forgetLate()
        let second = journey[Person.self].revision
        #expect(!journey[Person.self].isRead && journey[Progress.self].isRead && journey.people.isEmpty)
        journey.take(late: late)
        #expect(first < second && second < journey[Person.self].revision)
        #expect(journey == midway && journey.people.order == midway.people.order)
    }

    @Test func `a record is found by its key, whatever it hangs on`() throws {
        let learning = try #require(midway.people.learnings.values.joined().first)
        #expect(midway[Learning.self][learning.id] == learning)
        #expect(midway.record(Learning.kind, learning.id) == Record(learning))
        #expect(midway.record("link", "l-1")?.as(Link.self)?.title == "Backprop by hand")
        #expect(midway.record("dream", "l-1") == nil && midway[Learning.self]["nobody"] == nil)
    }

    @Test func `a record that hangs on another is found there alone`() throws {
        var journey = midway
        var evidence = try #require(journey.evidence["python"]?.first)
        let old = evidence
        evidence.item = "networks"
        journey.apply(Change("Move", [Edit(from: old, to: evidence)]))
        #expect(journey.evidence["python"] == nil && journey.evidence["networks"] == [evidence])
        #expect(journey[Evidence.self][old.id] == evidence)
    }

    @Test func `a plan and a cadence that say nothing are no records`() {
        var journey = Journey()
        journey.put(Record(Plan()))
        journey.put(Record(Cadence()))
        #expect(journey == Journey() && journey.records.isEmpty)
        journey.put(Record(Cadence(thank: nil)))
        #expect(journey.people.cadence.thank == nil)
        #expect(journey.edits(removing: Cadence(thank: nil)).count == 1)
        journey.put(Record(Cadence()))
        #expect(journey == Journey() && journey.people.cadence == Cadence())
    }

    @Test func `removing takes along what hangs on it, and what names it lets go`() throws {
        let ada = try #require(midway.people.persons["p-ada"])
        let edits = midway.edits(removing: ada)
        var journey = midway
        journey.apply(Change("Delete", edits))
        #expect(journey.records.allSatisfy { $0.value.parent != ada.id && $0.key != ada.id })
        #expect(journey.people.persons["p-bob"]?.introducedBy == nil)
        journey.apply(Change("Delete", edits).inverse)
        #expect(journey == midway && journey.people.order == midway.people.order)
    }

    @Test func `what is derived with each edit is what all of the records say`() {
        var journey = Journey()
        for record in midway.records.reversed() { journey.put(record) }
        let whole = PeopleIndex(midway)
        let grown = journey.index(PeopleIndex.self)
        #expect(grown.listed == whole.listed && grown.met == whole.met && grown.led == whole.led)
        #expect(grown.speakers == whole.speakers && grown.answers == whole.answers)
        for record in midway.records { journey.remove(record) }
        let empty = journey.index(PeopleIndex.self)
        #expect(empty.listed.isEmpty && empty.met.isEmpty && empty.led.isEmpty)
        #expect(empty.speakers.isEmpty && empty.answers.isEmpty)
    }
}
