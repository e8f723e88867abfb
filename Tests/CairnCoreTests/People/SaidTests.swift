import TestSupport
import Testing

@testable import CairnCore

/// What people say adds up, and nobody counts twice.
struct SaidTests {
    private func learning(
        _ id: String, _ person: String, answers: String? = nil, _ stance: Learning.Stance? = nil, about: [String] = []
    ) -> Record {
        var said = Learning(id: id, person: person, text: "text \(id)", day: Fixtures.today)
        (said.answers, said.stance, said.about) = (answers, stance, about)
        return Record(said)
    }

    private func people(_ records: [Record]) -> People {
        let persons = ["a", "b", "c", "d"].map { id in
            var person = Person(id: id, name: id.uppercased())
            person.track = id < "c" ? "engineer" : nil
            return Record(person)
        }
        return People(persons + records)
    }

    private func count(_ people: People) -> [String] { people.allSaid().map { "\($0.learning.id): \($0.count)" } }

    @Test func `everyone who agrees counts once`() {
        let people = people([
            learning("1", "a"), learning("2", "b", answers: "1", .agrees), learning("3", "b", answers: "1", .agrees),
            learning("4", "a", answers: "2", .agrees), learning("5", "c", answers: "2", .agrees),
        ])
        #expect(count(people) == ["1: 3 people"])
    }

    @Test func `who disagrees with somebody who disagrees, agrees`() {
        let people = people([
            learning("1", "a"), learning("2", "b", answers: "1", .disagrees),
            learning("3", "c", answers: "2", .disagrees),
        ])
        #expect(count(people) == ["1: 2 people; 1 disagrees"])
    }

    @Test func `a person's latest word counts`() {
        let people = people([
            learning("1", "a"), learning("2", "b", answers: "1", .disagrees), learning("3", "b", answers: "1", .agrees),
        ])
        #expect(count(people) == ["1: 2 people"])
    }

    @Test func `what most people say comes first`() {
        let people = people([
            learning("1", "a"), learning("2", "b"), learning("3", "c", answers: "2", .agrees), learning("4", "d"),
        ])
        #expect(count(people) == ["2: 2 people", "4: 1 person", "1: 1 person"])
    }

    @Test func `answers in a circle end`() {
        let people = people([learning("1", "a", answers: "2", .agrees), learning("2", "b", answers: "1", .agrees)])
        #expect(people.allSaid().isEmpty)
        #expect(people.learnings["a"].map { people.said($0[0]).count } == "2 people")
    }

    @Test func `a topic says how many of those one talked to named it, and from which tracks`() throws {
        let library = try Fixtures.library()
        let talks = ["a", "b", "d"].map { id in
            Record(Conversation(id: "t\(id)", person: id, state: .held, since: Fixtures.today))
        }
        var people = people(
            talks + [
                learning("1", "a", about: ["python"]), learning("2", "a", about: ["python"]),
                learning("3", "c", about: ["python"]),
            ])
        #expect(people.naming("python", library)?.hasPrefix("2 of 4 people (1 in ") == true)
        #expect(people.naming("statistics", library) == nil)
        #expect(people.said(about: "python").map(\.id) == ["3", "2", "1"])
        for said in people.said(about: "python") where said.person == "a" { people.remove(Record(said)) }
        #expect(people.said(about: "python").map(\.id) == ["3"])
        #expect(people.naming("python", library) == "1 of 4 people")
    }

    @Test func `a skill's and a track's detail say who named them`() throws {
        var play = try Play(Fixtures.midway, rows: 60, columns: 120)
        try play.walk(to: "python")
        #expect(play.detail.contains { $0.hasPrefix("Named by 1 of 1 person (1 in ") })
        play.press("l")
        try play.read(to: "Nobody asks for certificates")
        play.press("<enter>")
        #expect(play.app.focus == PeoplePane.id && play.selected == "p-ada")
        play.press("<esc>3")
        try play.walk(to: "engineer")
        #expect(play.detail.contains("What people in it said"))
    }
}
