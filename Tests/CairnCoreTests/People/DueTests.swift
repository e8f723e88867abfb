import TestSupport
import Testing

@testable import CairnCore

/// What is due when, by what was done and when.
struct DueTests {
    private let today = Fixtures.today
    private let ada = Person(id: "ada", name: "Ada")

    private func journey(_ records: Record...) -> Journey { Journey([Record(ada)] + records) }

    private func talk(_ state: Conversation.State, _ days: Int, id: String = "c") -> Conversation {
        var talk = Conversation(id: id, person: "ada", state: state, since: today + days)
        if state != .asked, state != .idea { talk.day = today + days }
        return talk
    }

    private func dues(_ journey: Journey) -> [String] {
        journey.people.dues(of: "ada").map { "\($0.title) \($0.day - today)" }
    }

    @Test func `nobody is owed anything before there was contact`() {
        #expect(dues(journey()) == [])
        #expect(dues(journey(Record(talk(.idea, -100)))) == [])
    }

    @Test func `after a conversation come thanks and, in three weeks, a report`() {
        #expect(dues(journey(Record(talk(.held, -3)))) == ["thank -2", "report back 18"])
        #expect(dues(journey(Record(talk(.thanked, -3)))) == ["report back 18"])
    }

    @Test func `who did not answer is asked again after a week, once`() {
        var journey = journey(Record(talk(.asked, -9)))
        #expect(dues(journey) == ["ask again -2"])
        journey.apply(journey.doing(journey.people.dues(of: "ada")[0], today: today) { "f" })
        #expect(dues(journey) == [])
    }

    @Test func `how a scheduled conversation went is asked the day after`() {
        #expect(dues(journey(Record(talk(.scheduled, 4)))) == ["how was it? 5"])
        let journey = journey(Record(talk(.scheduled, 4)))
        #expect(journey.people.dues(of: "ada", seenOn: today).isEmpty)
        #expect(journey.people.dueCount(today + 3) == 0)
        #expect(journey.people.dueCount(today + 5) == 1)
    }

    @Test func `a scheduled conversation is due on its day, for lists, filters and counts alike`() throws {
        let people = journey(Record(talk(.scheduled, 4))).people
        func seen(_ days: Int) -> [String] {
            people.dues(of: "ada", seenOn: today + days).map { "\($0.title) \($0.day - today)" }
        }
        #expect((3...5).map(seen) == [[], ["talk to them 4"], ["how was it? 5"]])
        #expect((3...5).map { people.dueCount(today + $0) } == [0, 1, 1])
        #expect(people.dues(until: today + 4, seenOn: today).map(\.title) == ["talk to them"])
        #expect(people.dues(until: today + 3, seenOn: today).isEmpty)
        var context = try Fixtures.context()
        func groups() -> [String] { PeopleList(filter: "").groups(.due, people, context).map(\.id) }
        #expect(groups() == ["scheduled"])
        context.today = today + 4
        #expect(groups() == ["due"])
        #expect(PeopleList(filter: "is:due").people(people, context) == ["ada"])
        #expect(PeopleList(filter: "is:overdue").people(people, context).isEmpty)
    }

    @Test func `how it went is settled like anything that is due`() throws {
        let journey = journey(Record(talk(.scheduled, -2)))
        let due = try #require(journey.people.dues(of: "ada").first)
        func after(_ change: Change?) throws -> Conversation {
            var later = journey
            later.apply(change)
            return try #require(later.people.conversation("c", of: "ada"))
        }
        let held = try after(journey.doing(due, today: today) { "f" })
        #expect(held.state == .held && held.since == today && held.day == today + -2)
        #expect(try after(journey.dropping(due, today: today) { "f" }).state == .noAnswer)
        let later = try after(journey.puttingOff(due, to: today + 3, today: today) { "f" })
        #expect(later.state == .scheduled && later.day == today + 3)
    }

    @Test func `getting in touch is due a quarter after the last contact, whatever that was`() {
        let reported = FollowUp(id: "f", person: "ada", kind: .report, due: today + -70, made: today + -100)
        var done = reported
        (done.conversation, done.outcome, done.closed) = ("c", .done, today + -60)
        #expect(dues(journey(Record(talk(.thanked, -100)), Record(done))) == ["get in touch 30"])
        let favour = Favour(id: "g", person: "ada", by: .mine, text: "x", day: today + -10)
        #expect(
            dues(journey(Record(talk(.thanked, -100)), Record(done), Record(favour))) == ["get in touch 80"])
    }

    @Test func `getting in touch that was put off goes when a real contact came meanwhile`() {
        let putOff = FollowUp(id: "f", person: "ada", kind: .touch, due: today + 20, made: today + -30)
        let before = journey(Record(putOff))
        #expect(dues(before) == ["get in touch 20"])
        let contact = Favour(id: "g", person: "ada", by: .theirs, text: "x", day: today + -2)
        #expect(dues(journey(Record(putOff), Record(contact))) == [])
    }

    @Test func `what is proposed can be done, dropped and put off`() throws {
        let start = journey(Record(talk(.held, -3)))
        let thanks = try #require(start.people.dues(of: "ada").first)
        var thanked = start
        thanked.apply(start.doing(thanks, today: today) { "f" })
        #expect(thanked.people.conversation("c", of: "ada")?.state == .thanked)
        #expect(dues(thanked) == ["report back 18"])
        var dropped = start
        dropped.apply(start.dropping(thanks, today: today) { "f" })
        #expect(dues(dropped) == ["report back 18"])
        #expect(dropped.people.conversation("c", of: "ada")?.state == .held)
        var later = start
        later.apply(start.puttingOff(thanks, to: today + 9, today: today) { "f" })
        #expect(dues(later) == ["thank 9", "report back 18"])
        let putOff = try #require(later.people.dues(of: "ada").first)
        later.apply(later.doing(putOff, today: today) { "g" })
        #expect(later.people.conversation("c", of: "ada")?.state == .thanked)
        #expect(dues(later) == ["report back 18"])
    }

    @Test func `the cadence moves what is proposed, and no follow-up`() {
        let step = FollowUp(id: "f", person: "ada", kind: .promise, due: today + 5, made: today)
        var journey = journey(Record(talk(.held, -3)), Record(step))
        journey.apply(journey.pacing(Cadence(thank: nil, report: 2)))
        #expect(dues(journey) == ["report back -1", "you promised 5"])
        #expect(journey.people.dueCount(today) == 1)
    }

    @Test func `one person is due once, however much is`() {
        let people = journey(Record(talk(.held, -30)), Record(talk(.held, -40, id: "b"))).people
        #expect(people.dues(of: "ada").map(\.title) == ["thank", "thank", "report back"])
        #expect(people.dueCount(today) == 1)
        #expect(people.dues(until: today + -29, seenOn: today).map(\.title) == ["thank", "thank"])
    }

    @Test(arguments: [
        (0, "today"), (1, "tomorrow"), (-1, "1 day late"), (-9, "9 days late"), (13, "in 13 days"), (14, "in 2 weeks"),
        (17, "in 2 weeks"), (18, "in 3 weeks"), (59, "in 8 weeks"), (60, "in 2 months"), (80, "in 3 months"),
        (90, "in 3 months"), (-90, "3 months late"),
    ])
    func `days are said as one thinks of them`(days: Int, words: String) {
        #expect((today + days).said(from: today) == words)
    }
}
