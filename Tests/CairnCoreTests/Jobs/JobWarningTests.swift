import TestSupport
import Testing

@testable import CairnCore

/// What is said before one applies, and in letters.
struct JobWarningTests {
    private let context: Context
    private let today = Fixtures.today
    private var journey = Fixtures.blank

    init() throws { context = try Fixtures.context() }

    private mutating func apply(_ title: String, _ company: String, sent days: Int? = nil) -> Application {
        var application = journey.newApplication(for: nil, context)
        (application.title, application.company) = (title, company)
        journey.apply(journey.putting(application))
        if let days {
            let event = JobEvent(
                id: context.makeID(), application: application.id, kind: .applied, day: today + days, noted: today)
            journey.apply(journey.putting(event, application))
        }
        return application
    }

    @Test mutating func `the same job within ninety days is told, whatever the order of its words`() {
        _ = apply("Engineer, ML", "Pier Nine GmbH", sent: -90)
        let again = apply("ML engineer", "Pier Nine")
        #expect(
            journey.beforeApplying(to: again, today: today)
                == ["You applied to Pier Nine for this job on 2 Dec 2025: applied."])
        #expect(journey.beforeApplying(to: again, today: today + 1).isEmpty)
        let other = apply("Data engineer", "Pier Nine")
        #expect(journey.beforeApplying(to: other, today: today).isEmpty)
        #expect(journey.beforeApplying(to: apply("ML engineer", ""), today: today).isEmpty)
    }

    @Test mutating func `whoever is at it already is told so, however long ago`() {
        var posting = Posting(id: "p", found: today)
        (posting.title, posting.company) = ("ML engineer", "Quay")
        journey.apply(journey.putting(posting))
        let first = journey.newApplication(for: "p", context)
        journey.apply(journey.putting(first))
        let second = journey.newApplication(for: "p", context)
        #expect(
            journey.repetition(of: second, today: today)
                == "You have begun an application to Quay for this job on \(today.text) already.")
        let event = JobEvent(id: "e", application: first.id, kind: .applied, day: today, noted: today)
        journey.apply(journey.putting(event, first))
        #expect(
            journey.repetition(of: second, today: today + 400)
                == "You applied to Quay for this job on \(today.text): applied.")
        #expect(journey.repetition(of: first, today: today) == nil)
    }

    @Test mutating func `people there whom one has not asked are named`() throws {
        for (id, name) in [("1", "Ada Byron"), ("2", "Bob Hill")] {
            var person = Person(id: id, name: name)
            person.company = "Pier Nine Inc."
            journey.apply(journey.putting(person))
        }
        var application = apply("ML engineer", "Pier Nine")
        #expect(journey.unasked(for: application).map(\.name) == ["Ada Byron", "Bob Hill"])
        #expect(
            journey.beforeApplying(to: application, today: today).first?.hasPrefix("You know Ada Byron and Bob Hill")
                == true)
        var asked = JobEvent(
            id: context.makeID(), application: application.id, kind: .referralAsked, day: today, noted: today)
        asked.person = "1"
        journey.apply(journey.putting(asked, application))
        #expect(journey.unasked(for: application).map(\.name) == ["Bob Hill"])
        let before = journey
        for (kind, person) in [(JobEvent.Kind.referralAsked, nil), (.referralSent, "1"), (.referralSent, nil)] {
            var event = JobEvent(
                id: context.makeID(), application: application.id, kind: kind, day: today, noted: today)
            event.person = person
            journey.apply(journey.putting(event, application))
            #expect(journey.unasked(for: application).isEmpty, "\(kind): it may have been any of them")
            journey = before
        }
        journey.apply(journey.putting(Conversation(id: "c", person: "2", state: .asked, since: today + -4)))
        #expect(journey.unasked(for: application).isEmpty)
        application.referrer = "2"
        #expect(journey.unasked(for: application).isEmpty)
    }

    @Test mutating func `every letter has a greeting, no empty blank, and nothing that is not known`() throws {
        let application = apply("ML engineer", "Pier Nine", sent: -8)
        for message in JobMessage.allCases {
            let text = JobLetter(application, to: "Ada Byron", journey, context).text(message)
            #expect(text.hasPrefix("Hi Ada,\n\n") && text.hasSuffix("[your name]\n"), "\(message)")
            #expect(!text.contains("{") && !text.contains("nil"), "\(message)")
        }
        let bare = Application(id: "b", posting: nil, begun: today)
        for message in JobMessage.allCases {
            let text = JobLetter(bare, journey, context).text(message)
            #expect(
                text.hasPrefix("Hello,\n") && !text.contains(" at \n") && !text.contains("  "), "\(message): \(text)")
        }
        let asking = JobLetter(application, journey, context).text(.followUp)
        #expect(asking.contains("On 22 Feb 2026 I applied for the role of ML engineer at Pier Nine."))
    }

    @Test mutating func `a brief of nothing known is still a page`() throws {
        let application = apply("ML engineer", "Pier Nine", sent: -8)
        let empty = JobBrief(application, journey, context)
        #expect(empty.round == nil && empty.summary == nil && empty.musts.isEmpty)
        var round = Round(id: "r", application: application.id, kind: .coding)
        (round.day, round.differently) = (today + 3, "say the plan first")
        journey.apply(journey.putting(round, application, context))
        var next = Round(id: "s", application: application.id, kind: .coding)
        next.day = today + 9
        journey.apply(journey.putting(next, application, context))
        let brief = JobBrief(application, round: "s", journey, context)
        #expect(brief.round?.id == "s" && brief.lessons == ["say the plan first"])
        #expect(JobBrief(application, journey, context).round?.id == "r", "the next one")
        #expect(brief.document.title == "Coding round: ML engineer, Pier Nine")
    }

    @Test mutating func `the funnel has of each application what its events say`() {
        _ = apply("A", "One", sent: -60)
        let two = apply("B", "Two", sent: -50)
        for (kind, days) in [(JobEvent.Kind.heard, -40), (.rejected, -30)] {
            let event = JobEvent(
                id: context.makeID(), application: two.id, kind: kind, day: today + days, noted: today)
            journey.apply(journey.putting(event, two))
        }
        _ = apply("C", "Three")
        let cases = journey.funnelCases
        #expect(cases.count == 2, "what was not sent is not in it")
        #expect(
            cases.contains {
                $0.reached == [.sent: today + -50, .heard: today + -40] && $0.end == .refused(today + -30)
            })
        let funnel = Funnel(cases, today: today)
        #expect(funnel.counts == [2, 1, 0, 0, 0])
    }
}
