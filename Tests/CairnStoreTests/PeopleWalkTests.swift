import CairnCore
import Testing

@testable import CairnStore

/// Everything that can be done to people, in any order: disk equals memory, and undo takes all of it back.
struct PeopleWalkTests {
    private let folder = TemporaryFolder()

    @Test func `1,000 random edits of people`() throws {
        let store = try open(folder.journey)
        var random = Seeded(7)
        var journey = Journey()
        for number in 1...1000 {
            let change = PeopleStep(journey: journey, number: number, texts: store.texts).change(&random)
            guard let change, try store.apply(change, at: number) != nil else { continue }
            journey.apply(change)
            journey.leaveMemosToStore()
            if number % 50 == 0 {
                #expect(try open(folder.journey).journey() == journey, "after \(number)")
                #expect(try store.late.read().journey.people == journey.people)
            }
        }
        #expect(journey.people.persons.count > 3)
        #expect(
            journey.people.order
                == journey.people.persons.values.map { ($0.name.lowercased(), $0.id) }.sorted(by: <).map(\.1))
        while let entry = try store.nextUndo() { try store.undo(entry, at: 2000) }
        #expect(try store.journey() == Journey())
        #expect(store.texts.people(whoseMemosHave: "memo") == [])
        while let entry = try store.nextRedo() { try store.redo(entry, at: 3000) }
        #expect(try store.journey() == journey)
        try store.verify()
    }
}

/// One random edit of a journey's people.
struct PeopleStep {
    let journey: Journey
    let number: Int
    let texts: any JourneyTexts

    private var day: Day { Day(number: 20_000 + number / 5) }
    private var people: People { journey.people }

    func change(_ random: inout Seeded) -> Change? {
        guard let id = people.order.randomElement(using: &random), let person = people.persons[id] else {
            return meeting()
        }
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return meeting(introducedBy: id)
        case 2: return renaming(person)
        case 3: return number % 4 == 0 ? journey.removing(person, texts) : meeting()
        case 4, 5: return talking(to: id, &random)
        case 6: return learning(from: id, &random)
        case 7: return journey.writing("memo \(number)", of: id, person: id, texts)
        case 8: return following(id, &random)
        case 9: return journey.putting(Favour(id: "g\(number)", person: id, by: .mine, text: "x", day: day))
        case 10: return journey.pacing(Cadence(thank: number % 3 == 0 ? nil : 2))
        default: return dropping(something: id, &random)
        }
    }

    private func meeting(introducedBy id: PersonID? = nil) -> Change? {
        var person = Person(id: "p\(number)", name: "\(["Zoë", "ada", "Bob", "Ada"][number % 4]) \(number % 7)")
        person.introducedBy = id
        return journey.putting(person)
    }

    private func renaming(_ person: Person) -> Change? {
        var person = person
        person.name = "Renamed \(number)"
        person.tags = ["t\(number)"]
        return journey.putting(person)
    }

    private func talking(to id: PersonID, _ random: inout Seeded) -> Change? {
        let old = people.conversations[id]?.randomElement(using: &random)
        var talk = old ?? Conversation(id: "c\(number)", person: id, state: .idea, since: day)
        talk.state = Conversation.State.allCases.randomElement(using: &random) ?? .held
        talk.since = day
        return journey.putting(talk)
    }

    private func learning(from id: PersonID, _ random: inout Seeded) -> Change? {
        var said = Learning(id: "l\(number)", person: id, text: "said \(number)", day: day)
        said.conversation = people.conversations[id]?.randomElement(using: &random)?.id
        said.about = ["topic-\(number % 3)"]
        if let other = people.learnings.values.joined().map(\.id).sorted().randomElement(using: &random) {
            said.answers = other
            said.stance = number % 2 == 0 ? .agrees : .disagrees
        }
        return journey.putting(said)
    }

    private func following(_ id: PersonID, _ random: inout Seeded) -> Change? {
        guard let due = people.dues(of: id).randomElement(using: &random) else {
            return journey.putting(FollowUp(id: "f\(number)", person: id, kind: .ask, due: day + 3, made: day))
        }
        switch number % 3 {
        case 0: return journey.doing(due, today: day) { "f\(number)" }
        case 1: return journey.dropping(due, today: day) { "f\(number)" }
        default: return journey.puttingOff(due, to: day + 9, today: day) { "f\(number)" }
        }
    }

    private func dropping(something id: PersonID, _ random: inout Seeded) -> Change? {
        if number % 3 == 0, let talk = people.conversations[id]?.randomElement(using: &random) {
            return journey.removing(talk, texts)
        }
        if number % 3 == 1, let said = people.learnings[id]?.randomElement(using: &random) {
            return journey.removing(said)
        }
        if let step = people.followUps[id]?.randomElement(using: &random) { return journey.removing(step) }
        return journey.writing("", of: id, person: id, texts)
    }
}
