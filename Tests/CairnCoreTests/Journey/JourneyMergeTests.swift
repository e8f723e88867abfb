import Testing

@testable import CairnCore

/// Of two changes of a record the later one counts.
struct JourneyMergeTests {
    /// A journey as its log makes it: what was done at which time.
    private struct Copy {
        var journey = Journey()
        var log: [LogEntry] = []

        mutating func `do`(_ change: Change, at time: Int) {
            journey.apply(change)
            log.append(LogEntry(id: "\(log.count)", at: time, device: "test", kind: .did, change: change))
        }

        mutating func put(_ value: some JourneyRecord, at time: Int) {
            let old = journey.record(type(of: value).kind, value.key)
            self.do(Change("Put", [Edit(before: old, after: Record(value))]), at: time)
        }

        var side: JourneyMerge.Side { JourneyMerge.Side(journey.records, LastChanges(log)) }
    }

    private func merge(_ theirs: Copy, into mine: Copy) -> (merge: JourneyMerge, journey: Journey) {
        let merge = JourneyMerge(theirs.side, into: mine.side)
        var journey = mine.journey
        journey.apply(Change("Merge", merge.edits))
        return (merge, journey)
    }

    private func note(_ text: String) -> Note { Note(item: "sql", text: text) }

    private var ada: Person { Person(id: "ada", name: "Ada") }

    private func talk(_ id: String) -> Conversation {
        Conversation(id: id, person: "ada", state: .asked, since: Day(number: 20_000))
    }

    /// Two copies of a journey in which Ada is known.
    private func copies() -> (Copy, Copy) {
        var copy = Copy()
        copy.put(ada, at: 1)
        return (copy, copy)
    }

    @Test(arguments: [(2, 3, "mine"), (3, 2, "theirs"), (2, 2, "mine")])
    func `the later note stays`(theirs: Int, mine: Int, text: String) {
        var (a, b) = copies()
        a.put(note("theirs"), at: theirs)
        b.put(note("mine"), at: mine)
        let (merge, journey) = merge(a, into: b)
        #expect(journey.notes["sql"]?.text == text)
        #expect(merge.overwritten.count == (text == "theirs" ? 1 : 0) && merge.kept.count == (text == "mine" ? 1 : 0))
        #expect(merge.same == 1)
    }

    @Test func `without a log on their side nothing is overwritten`() {
        var (a, b) = copies()
        a.put(note("theirs"), at: 9)
        a.put(Note(item: "git", text: "new"), at: 9)
        a.log = []
        b.put(note("mine"), at: 2)
        let journey = merge(a, into: b).journey
        #expect(journey.notes["sql"]?.text == "mine" && journey.notes["git"]?.text == "new")
    }

    @Test func `of a person each field is as it was changed last`() {
        var (a, b) = copies()
        var theirs = ada
        theirs.company = "Acme"
        theirs.role = "Lead"
        a.put(theirs, at: 2)
        var mine = ada
        mine.company = "Zeta"
        mine.mails = ["ada@example.org"]
        b.put(mine, at: 3)
        let (merge, journey) = merge(a, into: b)
        let person = journey.people.persons["ada"]
        #expect(person?.company == "Zeta" && person?.role == "Lead" && person?.mails == ["ada@example.org"])
        #expect(merge.overwritten.count == 1 && merge.kept.count == 1)
    }

    @Test func `what was removed here stays removed, unless it was changed there later`() {
        var (a, b) = copies()
        a.put(talk("one"), at: 2)
        b = a
        b.do(Change("Remove", b.journey.edits(removing: ada)), at: 4)
        let (kept, empty) = merge(a, into: b)
        #expect(empty == Journey() && kept.keptRemoved.count == 2)
        var changed = talk("one")
        changed.state = .declined
        a.put(changed, at: 5)
        let (_, back) = merge(a, into: b)
        #expect(back.people.persons["ada"] == ada && back.people.conversations["ada"]?.first?.state == .declined)
    }

    @Test func `what was removed there goes, with what belongs to it and references to it`() {
        var (a, b) = copies()
        var bob = Person(id: "bob", name: "Bob")
        bob.introducedBy = "ada"
        b.put(talk("one"), at: 2)
        b.put(bob, at: 3)
        a.do(Change("Remove", a.journey.edits(removing: ada)), at: 4)
        let (merge, journey) = merge(a, into: b)
        #expect(merge.removed.map(\.key) == ["ada", "one"])
        #expect(journey.people.order == ["bob"] && journey.people.persons["bob"]?.introducedBy == nil)
        b.put(talk("two"), at: 5)
        #expect(self.merge(a, into: b).merge.removed.isEmpty)
    }

    @Test func `what only one side knows stays`() {
        var (a, b) = copies()
        a.put(talk("one"), at: 2)
        b.put(note("mine"), at: 3)
        let (merge, journey) = merge(a, into: b)
        #expect(merge.added.map(\.key) == ["one"] && merge.removed.isEmpty && journey.notes.count == 1)
        #expect(self.merge(a, into: b).merge.edits == merge.edits)
    }

    @Test func `a change of a third journey counts by when it was made, not by when it was merged`() {
        var (a, b) = copies()
        var c = b
        a.put(note("first"), at: 2)
        b.put(note("second"), at: 3)
        c.do(Change("Merge", merge(a, into: c).merge.edits), at: 9)
        let (second, journey) = merge(b, into: c)
        #expect(journey.notes["sql"]?.text == "second")
        c.do(Change("Merge", second.edits), at: 10)
        #expect(merge(a, into: c).merge.edits.isEmpty && merge(c, into: b).merge.edits.isEmpty)
    }

    @Test func `merging twice changes nothing more, and undo takes it back`() {
        var (a, b) = copies()
        a.put(talk("one"), at: 2)
        a.put(note("theirs"), at: 5)
        b.put(note("mine"), at: 3)
        let edits = merge(a, into: b).merge.edits
        let before = b.journey
        b.do(Change("Merge", edits), at: 6)
        #expect(merge(a, into: b).merge.edits.isEmpty)
        b.journey.apply(Change("Merge", edits).inverse)
        #expect(b.journey == before)
    }
}
