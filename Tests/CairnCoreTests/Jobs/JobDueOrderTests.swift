import TestSupport
import Testing

@testable import CairnCore

/// What stands above what, and why something cannot be done to it.
struct JobDueOrderTests {
    private let context: Context
    private let application: Application
    private var journey: Journey
    private let today = Fixtures.today
    private let features = Features([.plan, .items, .tasks, .today, .people, .jobs])

    init() throws {
        context = try Fixtures.context()
        (journey, application) = Fixtures.applied(daysAgo: 60)
    }

    private mutating func happens(_ kind: JobEvent.Kind, _ days: Int, due: Day? = nil) {
        var event = JobEvent(
            id: context.makeID(), application: "a", kind: kind, day: today + days, noted: today)
        event.due = due
        journey.apply(journey.putting(event, application))
    }

    private mutating func plan(_ days: Int) {
        var round = Round(id: context.makeID(), application: "a", kind: .coding)
        round.day = today + days
        journey.apply(journey.putting(round, application, context))
    }

    private mutating func saves(closing days: Int) {
        var posting = Posting(id: "q", found: today + -2)
        (posting.title, posting.company, posting.closes) = ("Data engineer", "Quay", today + days)
        journey.apply(journey.putting(posting))
    }

    @Test mutating func `what it is refused with names a key at the screen, and a command at the command line`() {
        happens(.applied, -9)
        happens(.takeHome, -3, due: today + 1)
        happens(.handedIn, -2)
        happens(.offer, -1, due: today + 5)
        saves(closing: 3)
        let all = journey.jobDues(inSightOn: today)
        #expect(all.map(\.title) == ["apply before it closes", "answer the offer"])
        for due in all {
            for step in [JobDue.Step.done, .drop, .putOff] {
                let said = due.refusal(step, seenOn: today)
                let command = due.refusal(step, seenOn: today, to: .shell)
                #expect((said == nil) == (command == nil))
                #expect(said?.contains("`") != true && said?.contains("in Jobs") != false, "\(said ?? "")")
                #expect(command?.contains("`cairn jobs") != false, "\(command ?? "")")
            }
        }
    }

    @Test mutating func `what is by tomorrow and an offer come before reminders that are late`() throws {
        happens(.applied, -9)
        saves(closing: 6)
        let other = Application(id: "b", posting: nil, begun: today + -20)
        journey.apply(journey.putting(other))
        for (kind, days) in [(JobEvent.Kind.applied, -20), (.offer, -2)] {
            var event = JobEvent(id: "b\(days)", application: "b", kind: kind, day: today + days, noted: today)
            event.due = kind == .offer ? today + 5 : nil
            journey.apply(journey.putting(event, other))
        }
        func rows(on day: Day) throws -> [String] {
            let context = try Fixtures.context(today: day, features: features)
            return TodayDue.list(journey, context).compactMap { subject in
                if case .job(let due) = subject { due.title } else { nil }
            }
        }
        #expect(try rows(on: today) == ["answer the offer", "ask again", "apply before it closes"])
        let before = journey
        plan(1)
        #expect(try rows(on: today) == ["coding round", "answer the offer", "apply before it closes"])
        journey = before
        #expect(try rows(on: today + 5) == ["answer the offer", "apply before it closes", "ask again"])
    }
}
