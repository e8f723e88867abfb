import TestSupport
import Testing

@testable import CairnCore

/// What a list says is next, beside what is due; offers without a day; how long a silence is.
struct JobNextTests {
    private let context: Context
    private let application: Application
    private var journey: Journey

    init() throws {
        context = try Fixtures.context()
        (journey, application) = Fixtures.applied(daysAgo: 60)
    }

    @discardableResult
    private mutating func happens(_ kind: JobEvent.Kind, _ days: Int, round: String? = nil) -> JobEvent {
        var event = JobEvent(
            id: context.makeID(), application: "a", kind: kind, day: Fixtures.today + days, noted: Fixtures.today)
        event.round = round
        journey.apply(journey.putting(event, application))
        return event
    }

    private mutating func plan(_ kind: Round.Kind, _ days: Int) -> Round {
        var round = Round(id: context.makeID(), application: "a", kind: kind)
        round.day = Fixtures.today + days
        journey.apply(journey.remembering(round))
        return round
    }

    private mutating func closes(_ days: Int) throws {
        var posting = try #require(journey[Posting.self]["p"])
        posting.closes = Fixtures.today + days
        journey.apply(journey.putting(posting))
    }

    /// What the list says on that day: text and day from then.
    private func next(_ days: Int) -> String? {
        let today = Fixtures.today + days
        let next = journey.next(of: application, journey.standing(of: application, today: today), seenOn: today)
        return next.map { "\($0.text)\($0.day.map { " \($0 - today)" } ?? "")" }
    }

    private func dues(_ days: Int) -> [String] {
        journey.dues(of: application, seenOn: Fixtures.today + days).map { "\($0.title) \($0.day - Fixtures.today)" }
    }

    private mutating func does(_ title: String, _ days: Int, drops: Bool = false) throws {
        var context = context
        context.today = Fixtures.today + days
        let due = try #require(
            journey.dues(of: application, seenOn: context.today).first { $0.title == title }, "\(dues(days))")
        let change = drops ? journey.dropping(due, context) : journey.doing(due, context)
        #expect(change != nil)
        journey.apply(change)
    }

    @Test mutating func `what is next is what is due`() throws {
        happens(.applied, -7)
        #expect(next(-1) == "wait for an answer")
        #expect(next(0) == "ask again 0")
        #expect(next(2) == "ask again -2")
        #expect(next(14) == "decide whether it counts as no answer 0")
        let round = plan(.coding, 3)
        #expect(next(1) == "prepare for the coding round 2")
        #expect(next(4) == "say how the coding round went 0")
        happens(.roundHeld, 3, round: round.id)
        #expect(next(4) == "thank them for the coding round 0")
        let before = journey
        var offer = happens(.offer, 3)
        offer.due = Fixtures.today + 10
        journey.apply(journey.putting(offer, application))
        #expect(next(8) == "answer the offer 2", "thanks hide nothing that cannot wait")
        journey = before
        happens(.rejected, 3)
        #expect(next(4) == "thank them for the coding round 0", "they took the time all the same")
        #expect(next(18) == nil, "later it would only puzzle")
    }

    @Test mutating func `a posting that has closed is asked about, not applied for late`() throws {
        try closes(2)
        #expect(next(-30) == "send the application 32")
        #expect(next(0) == "apply before it closes 2")
        #expect(next(20) == "it has closed; ask whether they still read letters, or let it go -18")
    }

    @Test mutating func `until when an offer holds is asked at once, and again after a week without a day`() throws {
        happens(.applied, -9)
        var offer = happens(.offer, 0)
        let ask = "ask by when they want an answer"
        #expect(dues(0) == ["\(ask) 0"] && next(0) == "\(ask) 0")
        let due = try #require(journey.dues(of: application, seenOn: Fixtures.today).first)
        #expect(journey.reason(for: due, seenOn: Fixtures.today).hasPrefix("An offer holds for a while"))
        try does(ask, 1)
        #expect(dues(2) == ["\(ask) 8"])
        let before = journey
        try does(ask, 8, drops: true)
        #expect(dues(20).isEmpty, "the user knows better")
        journey = before
        offer.due = Fixtures.today + 20
        journey.apply(journey.putting(offer, application))
        #expect(dues(8) == ["answer the offer 20"])
    }

    @Test mutating func `what was put off goes when it has no reason any more`() throws {
        happens(.applied, -9)
        let nudge = try #require(journey.dues(of: application, seenOn: Fixtures.today).first)
        journey.apply(journey.puttingOff(nudge, to: Fixtures.today + 4, context))
        #expect(dues(0) == ["ask again 4"])
        var offer = happens(.offer, 0)
        #expect(dues(0) == ["ask by when they want an answer 0"], "they have answered")
        let ask = try #require(journey.dues(of: application, seenOn: Fixtures.today).first)
        journey.apply(journey.puttingOff(ask, to: Fixtures.today + 3, context))
        #expect(dues(1) == ["ask by when they want an answer 3"])
        offer.due = Fixtures.today + 9
        journey.apply(journey.putting(offer, application))
        #expect(dues(1) == ["answer the offer 9"])
        happens(.declined, 2)
        #expect(dues(2).isEmpty)
    }

    @Test mutating func `a silence is as old as the last word, theirs or one's own`() throws {
        happens(.applied, -20)
        try does("ask again", -13)
        try does("ask again", 0)
        #expect(dues(1).isEmpty && dues(20).isEmpty)
        #expect(dues(21) == ["no answer? 21"])
    }

    @Test mutating func `nobody is late before the call closes, and once they answered that day counts no more`() throws
    {
        try closes(30)
        happens(.applied, -8)
        #expect(dues(0) == ["ask again 37"] && dues(25) == ["ask again 37"])
        #expect(dues(50) == ["ask again 37"] && dues(51) == ["no answer? 51"])
        happens(.heard, 0)
        #expect(dues(1) == ["ask again 7"])
    }

    @Test(arguments: [Round.Kind.takeHome, .reference])
    mutating func `thanks are for people who met one`(kind: Round.Kind) throws {
        happens(.applied, -9)
        let round = plan(kind, -1)
        happens(.roundPassed, -1, round: round.id)
        #expect(!dues(0).contains { $0.hasPrefix("thank") })
        var met = round
        met.whom = ["Ines"]
        journey.apply(journey.putting(met, application, context))
        #expect(dues(0).contains("thank Ines 0"))
        journey.apply(journey.putting(round, application, context))
        happens(.roundHeld, -1, round: round.id)
        #expect(dues(0).contains("thank them for the \(kind.round) 0"))
    }

    @Test func `rounds are named with their articles`() {
        #expect(
            [Round.Kind.coding, .ml, .onsite, .genai].map(\.oneRound) == [
                "a coding round", "an ML round", "an on-site round", "a GenAI round",
            ])
    }
}
