import TestSupport
import Testing

@testable import CairnCore

/// What is next, and since when, of a whole application.
struct JobStandingTests {
    private let context: Context
    private let today = Fixtures.today
    private let application: Application
    private var journey = Fixtures.blank

    init() throws {
        context = try Fixtures.context()
        var posting = Posting(id: "p", found: Fixtures.today + -40)
        (posting.title, posting.company, posting.closes) = ("ML engineer", "Pier Nine", Fixtures.today + 5)
        application = Application(id: "a", posting: "p", begun: Fixtures.today + -30)
        journey.apply(journey.putting(posting))
        journey.apply(journey.putting(application))
    }

    private var standing: JobStanding { journey.standing(of: application, today: today) }
    private var next: JobNext? { journey.next(of: application, standing, seenOn: today) }

    private mutating func happens(
        _ kind: JobEvent.Kind, _ days: Int, round: String? = nil, due: Day? = nil
    ) {
        var event = JobEvent(
            id: context.makeID(), application: "a", kind: kind, day: today + days, noted: today)
        (event.round, event.due) = (round, due)
        journey.apply(journey.putting(event, application))
    }

    private mutating func plan(_ kind: Round.Kind, _ days: Int?) -> String {
        var round = Round(id: context.makeID(), application: "a", kind: kind)
        round.day = days.map { today + $0 }
        journey.apply(journey.putting(round, application, context))
        return round.id
    }

    @Test mutating func `before it is sent, what is next is sending it by the day it closes`() throws {
        #expect((standing.stage, standing.days) == (.preparing, 30))
        #expect(standing.next?.text == "send the application" && standing.next?.day == today + 5)
        happens(.referralAsked, -3)
        #expect((standing.stage, standing.days) == (.referral, 3))
        #expect(standing.next?.text == "apply once the referral is in, or without it")
        #expect(standing.history.way(of: application) == .unsaid, "they may say no")
        happens(.referralSent, -2)
        #expect((standing.stage, standing.stage.name, standing.days) == (.referred, "referral sent", 2))
        #expect(standing.history.way(of: application) == .referral)
        #expect(standing.next?.text == "apply, now that you are referred")
        happens(.applied, -1)
        #expect(standing.next?.kind == .wait && standing.days == 1)
        #expect(journey.funnelCases.map { $0.traits[.wayIn] } == ["a referral"])
        var cold = application
        cold.way = .cold
        #expect(standing.history.way(of: cold) == .cold, "what was said counts")
    }

    @Test mutating func `rounds are settled, prepared, told, waited for`() throws {
        happens(.applied, -20)
        let round = plan(.coding, nil)
        #expect(standing.next?.text == "settle the day of the coding round")
        var settled = try #require(journey[Round.self][round])
        settled.day = today + 2
        journey.apply(journey.putting(settled, application, context))
        #expect(standing.next?.text == "prepare for the coding round" && standing.next?.day == today + 2)
        settled.day = today + -1
        journey.apply(journey.putting(settled, application, context))
        #expect(standing.next?.text == "say how the coding round went" && standing.next?.kind == .tell)
        #expect(standing.next?.day == today, "its day is for the round")
        happens(.roundHeld, -1, round: round)
        #expect(standing.next?.text == "wait for word on the coding round")
        happens(.roundPassed, 0, round: round)
        #expect(standing.next?.text == "wait for what comes after the coding round")
        let talk = plan(.recruiter, 0)
        #expect(standing.next?.text == "prepare for the recruiter screen", "a round of today is still to come")
        happens(.roundFailed, 0, round: talk)
        #expect(standing.next?.kind == .end)
    }

    @Test mutating func `a task to hand in and an offer to answer come before all`() throws {
        happens(.applied, -20)
        _ = plan(.ml, 3)
        happens(.takeHome, -2, due: today + 4)
        #expect(standing.next?.text == "hand in the take-home task" && standing.next?.day == today + 4)
        happens(.handedIn, -1)
        #expect(standing.next?.kind == .prepare)
        #expect(next?.text == "prepare for the ML round")
        happens(.offer, 0, due: today + 7)
        #expect(standing.next?.text == "answer the offer" && standing.next?.day == today + 7)
        happens(.declined, 0)
        #expect(standing.next == nil && standing.stage == .declined)
    }

    @Test mutating func `whose turn it is after a word of theirs, and after a task`() {
        happens(.applied, -4)
        happens(.heard, -3)
        #expect(standing.next?.text == "reply if they asked something, else wait for their next word")
        happens(.takeHome, -2)
        happens(.handedIn, -1)
        #expect(standing.next?.text == "wait for word on the take-home task" && standing.next?.kind == .wait)
    }

    @Test mutating func `the list goes by stage, then by how long`() throws {
        happens(.applied, -20)
        for (id, days) in [("b", -5), ("c", -9)] {
            let other = Application(id: id, posting: nil, begun: today + days)
            journey.apply(journey.putting(other))
        }
        #expect(journey.applications(on: today).map(\.application.id) == ["a", "c", "b"])
    }

    @Test mutating func `an application outlives its posting, and knows what it was for`() throws {
        happens(.applied, -20)
        let before = journey
        let change = journey.removing(try #require(journey[Posting.self]["p"]))
        journey.apply(change)
        let kept = try #require(journey[Application.self]["a"])
        #expect(journey.label(of: kept) == "ML engineer, Pier Nine" && kept.posting == nil)
        #expect(journey.events(of: "a").count == 1)
        journey.apply(change.inverse)
        #expect(journey == before)
    }

    @Test mutating func `a round goes with what was told of it, and comes back with it`() throws {
        let id = plan(.coding, -2)
        happens(.roundHeld, -2, round: id)
        let before = journey
        let change = journey.removing(try #require(journey[Round.self][id]), application)
        journey.apply(change)
        #expect(journey.events(of: "a").isEmpty && journey.rounds(of: "a").isEmpty)
        journey.apply(change.inverse)
        #expect(journey == before)
    }

    @Test mutating func `events are asked about, never in the way`() throws {
        func event(_ kind: JobEvent.Kind, _ days: Int) -> JobEvent {
            JobEvent(id: context.makeID(), application: "a", kind: kind, day: today + days, noted: today)
        }
        #expect(journey.fault(of: event(.heard, 1), today: today)?.field == "day")
        #expect(journey.fault(of: event(.roundHeld, 0), today: today)?.field == "round")
        var offer = event(.offer, -1)
        offer.due = today + -2
        #expect(journey.fault(of: offer, today: today)?.field == "due")
        var heard = event(.heard, -1)
        heard.due = today
        #expect(journey.fault(of: heard, today: today)?.field == "due")
        let early = try #require(journey.doubt(about: event(.applied, -41), application))
        #expect(early.hasPrefix("That is before you found the posting"))
        #expect(journey.doubt(about: event(.applied, -40), application) == nil)
        happens(.rejected, -9)
        #expect(journey.doubt(about: event(.heard, -1), application)?.contains("open again") == true)
        #expect(journey.doubt(about: event(.heard, -12), application) == nil)
        #expect(journey.doubt(about: event(.withdrawn, -1), application)?.contains("over already") == true)
    }

    @Test mutating func `people there are found whatever form the company has in law`() throws {
        for (id, company) in [("1", "Pier Nine GmbH"), ("2", "PIER NINE, Inc."), ("3", "Pier"), ("4", "")] {
            var person = Person(id: id, name: "Person \(id)")
            person.company = company
            journey.apply(journey.putting(person))
        }
        #expect(journey.people(at: "Pier Nine").map(\.id) == ["1", "2"])
        #expect(journey.people(at: "").isEmpty)
    }

    @Test mutating func `who is merged or deleted stays in rounds by name`() throws {
        let ada = Person(id: "ada", name: "Ada Byron")
        let twin = Person(id: "twin", name: "A. Byron")
        for person in [ada, twin] { journey.apply(journey.putting(person)) }
        var round = Round(id: "r", application: "a", kind: .manager)
        round.whom = ["twin", "Bob"]
        journey.apply(journey.putting(round, application, context))
        journey.apply(try journey.merging(twin, into: ada, NoTexts()))
        #expect(journey[Round.self]["r"]?.whom == ["ada", "Bob"])
        journey.apply(journey.removing(ada, NoTexts()))
        #expect(journey[Round.self]["r"]?.whom == ["Ada Byron", "Bob"])
    }

    @Test mutating func `a posting is asked about where its days or its likeness are odd`() throws {
        func posting(_ closes: Int?, found: Int = 0, title: String = "Analyst") -> Posting {
            var posting = Posting(id: "new", found: today + found)
            (posting.title, posting.company, posting.closes) = (title, "Kestrel", closes.map { today + $0 })
            return posting
        }
        #expect(journey.doubt(about: posting(3), today: today) == nil)
        #expect(journey.doubt(about: posting(0), today: today) == nil)
        #expect(
            journey.doubt(about: posting(-1, found: -3), today: today)?.hasPrefix("It closed on 1 Mar 2026.") == true)
        #expect(journey.doubt(about: posting(-5, found: -3), today: today)?.contains("before you found it") == true)
        #expect(journey.doubt(about: posting(nil, found: 2), today: today)?.contains("still to come") == true)
        var twin = posting(nil, title: "ml Engineer")
        twin.company = "Pier Nine Ltd"
        #expect(journey.doubt(about: twin, today: today)?.contains("one like it already") == true)
    }
}
