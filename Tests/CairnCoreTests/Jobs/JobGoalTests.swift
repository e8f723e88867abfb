import TestSupport
import Testing

@testable import CairnCore

/// What comes after a round that was not passed, and after a job was accepted.
struct JobGoalTests {
    private let context: Context
    private let today = Fixtures.today
    private let application: Application
    private let other: Application
    private var journey: Journey

    init() throws {
        context = try Fixtures.context()
        (journey, application) = Fixtures.applied(daysAgo: 60)
        var quay = Application(id: "b", posting: nil, begun: Fixtures.today + -50)
        (quay.title, quay.company) = ("Data engineer", "Quay")
        other = quay
        journey.apply(journey.putting(quay))
    }

    private mutating func happens(
        _ kind: JobEvent.Kind, _ days: Int, to application: Application, round: String? = nil
    ) {
        var event = JobEvent(
            id: context.makeID(), application: application.id, kind: kind, day: today + days, noted: today)
        event.round = round
        journey.apply(journey.putting(event, application))
    }

    private func dues(_ days: Int, of application: Application) -> [String] {
        journey.dues(of: application, seenOn: today + days).map { "\($0.title) \($0.day - today)" }
    }

    private func next(_ days: Int) -> JobNext? {
        let day = today + days
        return journey.next(of: application, journey.standing(of: application, today: day), seenOn: day)
    }

    private mutating func fails() {
        happens(.applied, -30, to: application)
        var round = Round(id: "r", application: "a", kind: .coding)
        round.day = today + -20
        journey.apply(journey.remembering(round))
        happens(.roundFailed, -20, to: application, round: "r")
        journey.apply(journey.pacing(JobCadence(thank: nil)))
    }

    @Test mutating func `after a round that was not passed nobody asks again: how it ended is to be said`() throws {
        fails()
        #expect(next(-18)?.kind == .end && next(-18)?.day == nil)
        #expect(dues(0, of: application) == ["say how it ended -13"])
        #expect(next(0)?.kind == .end && next(0)?.round == "r")
        let due = try #require(journey.dues(of: application, seenOn: today).first)
        #expect(journey.reason(for: due, seenOn: today).hasPrefix("The coding round was not passed on 10 Feb 2026"))
        let before = journey
        journey.apply(journey.doing(due, context))
        #expect(journey.standing(of: application, today: today).stage == .rejected)
        #expect(dues(0, of: application).isEmpty)
        journey = before
        journey.apply(journey.puttingOff(due, to: today + 9, context))
        #expect(dues(0, of: application) == ["say how it ended 9"], "they may have a last word")
        journey = before
        journey.apply(journey.dropping(due, context))
        #expect(dues(30, of: application).isEmpty)
    }

    @Test mutating func `whoever writes after that goes on`() {
        fails()
        happens(.heard, -2, to: application)
        #expect(dues(0, of: application) == ["ask again 5"])
        #expect(next(0)?.text == "reply if they asked something, else wait for their next word")
    }

    @Test mutating func `once a job is accepted, those that are open are told so, and nobody is asked again`() throws {
        happens(.applied, -30, to: application)
        happens(.applied, -40, to: other)
        happens(.accepted, 0, to: other)
        #expect(dues(1, of: application) == ["withdraw, or tell them 0"])
        #expect(dues(1, of: other).isEmpty)
        let due = try #require(journey.dues(of: application, seenOn: today).first)
        let reason = journey.reason(for: due, seenOn: today)
        #expect(reason.hasPrefix("You accepted Data engineer, Quay on 2 Mar 2026"), "\(reason)")
        #expect(journey.message(about: application, today: today) == .withdraw)
        let page = JobPage(journey, today: today).document(other)
        let goal = "You accepted it: the goal is reached. 1 other application is open: withdraw, or tell them."
        #expect(page.blocks.contains { if case .text(let text, _) = $0 { text == goal } else { false } })
        let before = journey
        let change = try #require(journey.doing(due, context))
        journey.apply(change)
        #expect(journey.standing(of: application, today: today).stage == .withdrawn)
        #expect(journey.goalReached(other, .accepted) == "You accepted it: the goal is reached.")
        journey.apply(change.inverse)
        #expect(journey == before && dues(0, of: application) == ["withdraw, or tell them 0"])
        journey.apply(journey.dropping(due, context))
        #expect(dues(0, of: application) == ["no answer? -9"], "the user goes on with it")
    }

    @Test mutating func `whoever did not pass is not asked to withdraw once another job is accepted, but how it ended`()
        throws
    {
        fails()
        journey.apply(journey.pacing(JobCadence()))
        happens(.accepted, -10, to: other)
        #expect(
            dues(-9, of: application) == ["thank them for the coding round -19", "say how it ended -13"],
            "no letter goes to them that says thank you")
        #expect(next(0)?.kind == .end)
        #expect(journey.message(about: application, today: today) != .withdraw)
        #expect(journey.goalReached(other, .accepted) == "You accepted it: the goal is reached.")
        let due = try #require(journey.dues(of: application, seenOn: today).first)
        journey.apply(journey.doing(due, context))
        #expect(journey.standing(of: application, today: today).stage == .rejected)
    }

    @Test mutating func `who wrote only after a job was accepted is told so from that day on`() {
        happens(.applied, -58, to: application)
        happens(.noAnswer, -30, to: application)
        happens(.accepted, -28, to: other)
        #expect(dues(-1, of: application).isEmpty, "it is over")
        happens(.heard, -2, to: application)
        #expect(dues(0, of: application) == ["withdraw, or tell them -2"])
    }

    @Test mutating func `once another job is accepted, thanks go with the letter that says so`() {
        happens(.applied, -30, to: application)
        var round = Round(id: "r", application: "a", kind: .coding)
        round.day = today + -3
        journey.apply(journey.remembering(round))
        happens(.roundHeld, -3, to: application, round: "r")
        happens(.accepted, -1, to: other)
        #expect(dues(0, of: application) == ["withdraw, or tell them -1"])
    }

    @Test mutating func `what has its own day stays, and saved postings close in peace`() {
        happens(.applied, -30, to: application)
        happens(.accepted, 0, to: other)
        var round = Round(id: "r", application: "a", kind: .final)
        round.day = today + 2
        journey.apply(journey.putting(round, application, context))
        #expect(dues(0, of: application) == ["withdraw, or tell them 0", "final round 2"])
        var posting = Posting(id: "q", found: today + -3)
        (posting.title, posting.closes) = ("Analyst", today + 2)
        journey.apply(journey.putting(posting))
        #expect(journey.dues(of: posting, seenOn: today).isEmpty)
        posting.found = today + 1
        #expect(!journey.dues(of: posting, seenOn: today).isEmpty, "that is another search")
    }

    @Test mutating func `what is begun after a job was accepted is another search, and who goes back has not left`() {
        happens(.accepted, -55, to: other)
        happens(.applied, -10, to: application)
        #expect(journey.goal(beside: application)?.day == today + -55, "begun sixty days ago")
        var late = application
        late.begun = today + -50
        #expect(journey.goal(beside: late) == nil)
        happens(.withdrawn, -54, to: other)
        #expect(journey.goal(beside: application) == nil)
    }
}
