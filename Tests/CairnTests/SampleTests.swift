import CairnCore
import TestSupport
import Testing

@testable import cairn

/// The sample half-year adds up.
struct SampleTests {
    private func sample() throws -> (Journey, Context) {
        let context = try Fixtures.context(Fixtures.realLibrary(), today: Fixtures.day("2026-11-26"))
        return (SampleJourney.journey(context), context)
    }

    @Test func `what is done took the hours that are logged on it, or was known before`() throws {
        let (journey, context) = try sample()
        let done = journey.progress.values.filter { $0.status == .done }.map(\.item)
        #expect(done.count > 30)
        for item in done where !SampleEntries.known.contains(item) {
            let hours = try #require(journey.sessions[item]).reduce(0) { $0 + $1.hours }
            let range = try #require(context.library.item(item)?.hours)
            #expect(hours > 0.05 && hours <= Double(range.high), "\(item)")
        }
    }

    @Test func `weeks are believable, and the plan holds`() throws {
        let (journey, context) = try sample()
        let sessions = journey.sessions.values.joined()
        #expect(sessions.allSatisfy { $0.day <= context.today && (5...300).contains($0.minutes) })
        let weeks = Dictionary(grouping: sessions, by: \.day.firstOfWeek).mapValues { $0.reduce(0) { $0 + $1.hours } }
        #expect(weeks.count >= 23 && weeks.values.allSatisfy { $0 < 12 })
        let standing = try #require(journey.standing(context))
        #expect(standing.request.weeksOff.count == 2)
        #expect(standing.lateness?.late.isEmpty == true)
        #expect((20...40).contains(standing.plan.hours.percent))
    }

    @Test func `its papers and wins lie on its way, and speak in mirror and radar`() throws {
        let (journey, context) = try sample()
        let papers = journey[Paper.self].all
        #expect(papers.count == SampleReading.papers.count && papers.count(where: \.isRead) == papers.count - 1)
        #expect(
            papers.allSatisfy { $0.fault(on: context.today) == nil && $0.skill.flatMap(context.library.item) != nil })
        #expect(papers.count { $0.asksAgain(on: context.today) } == 1)
        #expect(journey[Win.self].all.allSatisfy { $0.fault(on: context.today) == nil })
        let days = papers.map(\.day) + journey[Win.self].all.map(\.day)
        let off = Set(journey[WeekOff.self].all.map(\.day.firstOfWeek))
        #expect(days.allSatisfy { !off.contains($0.firstOfWeek) && $0 >= journey.plan.start ?? $0 })
        let mirror = DoubtMirror(try #require(Doubt("nothing")), journey, context)
        #expect(mirror.answer == .contradicts && mirror.against.count > 5)
        #expect(Radar.readings(journey, context).filter { $0.standing == .look }.map(\.id) == ["opaque"])
    }

    @Test func `its jobs are read, wait, and have a round ahead`() throws {
        let (journey, context) = try sample()
        let postings = journey[Posting.self].all
        #expect(postings.count == 3)
        for posting in postings {
            let proof = try #require(journey.proof(of: posting, context.library))
            #expect(proof.musts.count > 1 && proof.lines.contains { $0.demand == .nice }, "\(posting.title)")
        }
        let standings = journey.applications(on: context.today)
        #expect(standings.map(\.standing.stage) == [.rounds, .applied])
        for (application, _) in standings {
            for event in journey.events(of: application.id) {
                #expect(journey.fault(of: event, today: context.today) == nil)
                #expect(journey.doubt(about: event, application) == nil, "\(event.kind)")
            }
        }
        #expect(
            journey.jobDues(inSightOn: context.today).map { "\($0.title) \($0.day - context.today)" }
                == ["ask again 0", "coding round 2", "apply before it closes 5"])
        #expect(!journey.demand(for: "ml-engineer", context).table("ml-engineer", journey).rows.isEmpty)
    }

    @Test func `every proof and note of it is used`() throws {
        let (journey, _) = try sample()
        #expect(Set(journey.evidence.keys) == Set(SampleEntries.proofs.keys))
        #expect(Set(SampleEntries.notes.keys).isSubset(of: journey.notes.keys))
    }
}
