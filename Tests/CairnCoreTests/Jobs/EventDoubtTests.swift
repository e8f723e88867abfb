import TestSupport
import Testing

@testable import CairnCore

/// Orders of events that cannot be are asked about, and kept.
struct EventDoubtTests {
    private let context: Context
    private let application: Application
    private let round: Round
    private var journey: Journey
    private let today = Fixtures.today

    init() throws {
        context = try Fixtures.context()
        (journey, application) = Fixtures.applied(daysAgo: 30)
        var round = Round(id: "r", application: "a", kind: .coding)
        round.day = Fixtures.today + -5
        journey.apply(journey.remembering(round))
        self.round = round
    }

    private func event(_ kind: JobEvent.Kind, _ days: Int) -> JobEvent {
        var event = JobEvent(id: context.makeID(), application: "a", kind: kind, day: today + days, noted: today)
        if kind.isOfRound { event.round = round.id }
        return event
    }

    private func doubt(_ kind: JobEvent.Kind, _ days: Int) -> String? {
        journey.doubt(about: event(kind, days), application)
    }

    private mutating func happens(_ kind: JobEvent.Kind, _ days: Int) {
        journey.apply(journey.putting(event(kind, days), application))
    }

    @Test mutating func `what follows from nothing is asked`() {
        #expect(doubt(.handedIn, -3) == "No take-home task was given by that day. Is it so?")
        #expect(doubt(.accepted, -3) == "No offer was made by that day. Is it so?")
        #expect(doubt(.declined, -3) == "No offer was made by that day. Is it so?")
        #expect(doubt(.offer, -3) == "You have neither applied by that day nor heard from them. Is it so?")
        #expect(doubt(.applied, -31)?.hasPrefix("That is before you found the posting") == true)
        happens(.applied, -20)
        happens(.takeHome, -10)
        happens(.offer, -4)
        #expect(doubt(.handedIn, -3) == nil)
        #expect(doubt(.handedIn, -11) == "No take-home task was given by that day. Is it so?")
        #expect(doubt(.accepted, -3) == nil)
        #expect(doubt(.accepted, -5) == "No offer was made by that day. Is it so?")
        happens(.handedIn, -8)
        #expect(doubt(.handedIn, -3)?.hasSuffix("already. Twice?") == true)
    }

    @Test mutating func `a round is not held before it was planned, nor before its day`() {
        happens(.applied, -20)
        happens(.roundPlanned, -8)
        #expect(doubt(.roundHeld, -9) == "The coding round was only planned on \((today + -8).text). Is it so?")
        #expect(doubt(.roundHeld, -6) == "The coding round is on \((today + -5).text). Was it held before?")
        #expect(doubt(.roundHeld, -5) == nil)
        happens(.roundPassed, -4)
        #expect(doubt(.roundFailed, -3)?.hasSuffix("that it was passed. Otherwise now?") == true)
        #expect(doubt(.roundPlanned, -2)?.hasSuffix("Planned after that?") == true)
    }

    @Test(arguments: [JobEvent.Kind.heard, .offer, .takeHome, .referralAsked])
    mutating func `after a rejection everything is asked, after no answer only another end`(kind: JobEvent.Kind) {
        happens(.applied, -20)
        happens(.noAnswer, -4)
        #expect(doubt(kind, -3) == nil)
        #expect(doubt(.withdrawn, -3) != nil)
        happens(.rejected, -4)
        #expect(doubt(kind, -3)?.hasPrefix("It was over (rejected") == true)
        #expect(doubt(.rejected, -3)?.hasPrefix("It was over already: rejected") == true)
        #expect(doubt(.applied, -20)?.hasSuffix("Twice?") == true)
    }

    @Test mutating func `what is asked is kept all the same`() {
        happens(.accepted, -3)
        #expect(journey.standing(of: application, today: today).stage == .accepted)
    }
}
