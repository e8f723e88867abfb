import CairnCore
import CairnExchange

/// What must hold when any file's people are taken in and made one with others: the fuzzers and the tests ask the same.
public enum MergeTrip {
    /// Maximum people of a file that are merged, so that one input takes no time.
    private static let most = 40

    /// What does not hold; nil where all is well, or the file cannot be read.
    public static func problem(_ bytes: [UInt8]) -> String? {
        guard let contacts = try? ContactFormat(of: bytes).read(bytes) else { return nil }
        let people = Array(contacts.people.prefix(most))
        // Half of them are known, so that the rest meets people it may be.
        var journey = Journey([])
        journey.apply(intake(people.enumerated().filter { $0.offset % 2 == 0 }.map(\.element), journey, "a")?.change)
        if let problem = intakeProblem(people, &journey) { return problem }
        return mergeProblem(journey)
    }

    private static func intake(
        _ contacts: [Contact], _ journey: Journey, _ prefix: String
    ) -> (intake: ContactIntake, change: Change?)? {
        var count = 0
        let intake = ContactIntake(contacts, journey, NoTexts()) {
            count += 1
            return "\(prefix)-\(count)"
        }
        return (intake, intake.change(title: "Import", addingDoubtful: true))
    }

    /// A second import adds nobody, and what an import did can be taken back.
    private static func intakeProblem(_ people: [Contact], _ journey: inout Journey) -> String? {
        let before = journey
        guard let first = intake(people, journey, "b") else { return nil }
        journey.apply(first.change)
        for person in journey.people.persons.values where person.problem != nil {
            return "a person that the journey does not take: \(person)"
        }
        var undone = journey
        undone.apply(first.change?.inverse)
        if undone.people.persons != before.people.persons { return "an import is not taken back: \(people)" }
        let again = ContactIntake(people, journey, NoTexts()) { "c" }
        return again.new.isEmpty ? nil : "a second import adds \(again.new)"
    }

    /// Two become one: everybody else stays, nobody is introduced by whom they introduced, and undo parts them.
    private static func mergeProblem(_ start: Journey) -> String? {
        var journey = linked(start)
        while let first = journey.people.order.first, let last = journey.people.order.last, first != last,
            let one = journey.people.persons[first], let other = journey.people.persons[last]
        {
            guard let change = try? journey.merging(other, into: one, NoTexts()) else {
                return "a merge is refused: \(other)"
            }
            var after = journey
            after.apply(change)
            if after.people.persons.count != journey.people.persons.count - 1 { return "a merge loses somebody" }
            if let problem = linkProblem(after.people) { return problem }
            let talks = { (people: People) in people.conversations.values.reduce(0) { $0 + $1.count } }
            if talks(after.people) != talks(journey.people) { return "a merge loses a conversation" }
            var undone = after
            undone.apply(change.inverse)
            if undone.people.persons != journey.people.persons { return "a merge is not taken back" }
            if undone.people.conversations != journey.people.conversations { return "a conversation is not given back" }
            journey = after
        }
        return nil
    }

    /// Everybody with a conversation, and introduced by the one before.
    private static func linked(_ start: Journey) -> Journey {
        var journey = start
        var before: PersonID?
        for id in start.people.order {
            guard var person = start.people.persons[id] else { continue }
            let old = person
            person.introducedBy = before
            let talk = Conversation(id: "talk-\(id)", person: id, state: .held, since: Day(number: 0))
            journey.apply(Change("x", [Edit(from: old, to: person), Edit(from: nil, to: talk)]))
            before = id
        }
        return journey
    }

    private static func linkProblem(_ people: People) -> String? {
        for person in people.persons.values {
            if let problem = person.problem { return "a merge makes a person that is none: \(problem)" }
            guard let through = person.introducedBy else { continue }
            if people.persons[through] == nil { return "introduced by somebody who is gone" }
            if people.came(person.id, through: person.id) || through == person.id { return "introduced by themselves" }
        }
        return nil
    }
}
