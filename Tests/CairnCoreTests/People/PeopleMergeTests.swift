import Testing

@testable import CairnCore

/// Two entries that are one person.
struct PeopleMergeTests {
    private static let day = Day(number: 20_000)
    private let memos = Memos(["a": "mine", "b": "theirs", "talk": "what was said"])

    private var journey: Journey {
        var one = Person(id: "a", name: "Rika Moor")
        (one.company, one.mails, one.links) = ("Dune", ["r@x.example"], ["https://www.linkedin.com/in/rika"])
        var two = Person(id: "b", name: "Moor, Rika")
        (two.company, two.role, two.track) = ("Kelp", "Lead", "ml-engineer")
        (two.mails, two.links) = (["R@x.example", "rika@kelp.example"], ["http://linkedin.com/in/rika/"])
        (two.tags, two.source, two.introducedBy) = (["mentor"], "u7", "c")
        var friend = Person(id: "d", name: "Dora")
        friend.introducedBy = "b"
        var said = Learning(id: "said", person: "b", text: "Measure", day: Self.day)
        said.conversation = "talk"
        return Journey(
            [
                Record(one), Record(two), Record(Person(id: "c", name: "Cy")), Record(friend),
                Record(Conversation(id: "talk", person: "b", state: .held, since: Self.day)), Record(said),
                Record(FollowUp(id: "step", person: "b", kind: .thank, due: Self.day, made: Self.day)),
                Record(Favour(id: "favour", person: "b", by: .mine, text: "Read a draft", day: Self.day)),
            ])
    }

    private func person(_ id: PersonID) throws -> Person { try #require(journey.people.persons[id]) }

    @Test func `everything goes over, and what was lacking is taken`() throws {
        let change = try journey.merging(person("b"), into: person("a"), memos)
        var after = journey
        after.apply(change)
        let people = after.people
        #expect(people.persons["b"] == nil)
        let rika = try #require(people.persons["a"])
        #expect([rika.name, rika.company, rika.role, rika.source] == ["Rika Moor", "Dune", "Lead", "u7"])
        #expect([rika.track, rika.introducedBy] == ["ml-engineer", "c"])
        #expect(rika.mails == ["r@x.example", "rika@kelp.example"])
        #expect(rika.links == ["https://www.linkedin.com/in/rika"])
        #expect(rika.tags == ["mentor"])
        #expect(people.persons["d"]?.introducedBy == "a")
        #expect(people.conversations["a"]?.map(\.id) == ["talk"] && people.conversations["b"] == nil)
        #expect(people.learnings["a"]?.map(\.conversation) == ["talk"])
        #expect(people.followUps["a"]?.count == 1 && people.favours["a"]?.count == 1)
        #expect(people.memo(of: "a", memos) == "mine\n\ntheirs")
        #expect(people.memo(of: "b", memos) == nil)
        #expect(people.memo(of: "talk", memos) == "what was said")
        #expect(after[Memo.self]["talk"]?.person == "a")
        #expect(change.title == "Merge Moor, Rika into Rika Moor")
    }

    @Test func `undo parts them again`() throws {
        let change = try journey.merging(person("b"), into: person("a"), memos)
        var after = journey
        after.apply(change)
        after.apply(change.inverse)
        #expect(after.people.persons == journey.people.persons)
        #expect(after.people.conversations == journey.people.conversations)
        #expect(after.people.learnings == journey.people.learnings)
        #expect(after.people.followUps == journey.people.followUps && after.people.favours == journey.people.favours)
        #expect(after.people.memo(of: "a", memos) == "mine")
        #expect(after.people.memo(of: "b", memos) == "theirs")
    }

    @Test func `nobody is introduced by themselves, in however many steps`() throws {
        for (mine, theirs, between) in [("b", nil, nil), (nil, "a", nil), ("x", nil, "b"), (nil, "x", "a")]
            as [(String?, String?, String?)]
        {
            var (one, two, other) = (Person(id: "a", name: "A"), Person(id: "b", name: "B"), Person(id: "x", name: "X"))
            (one.introducedBy, two.introducedBy, other.introducedBy) = (mine, theirs, between)
            var journey = Journey([Record(one), Record(two), Record(other)])
            journey.apply(try journey.merging(two, into: one, NoTexts()))
            #expect(!journey.people.came("a", through: "a"))
            #expect(journey.people.persons["a"]?.introducedBy == nil)
        }
    }

    @Test func `oneself and strangers are refused`() throws {
        let one = try person("a")
        #expect(throws: MergeFault.oneself) { try journey.merging(one, into: one, memos) }
        #expect(throws: MergeFault.unknown) { try journey.merging(Person(id: "z", name: "Z"), into: one, memos) }
    }
}
