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

    @Test func `every proof and note of it is used`() throws {
        let (journey, _) = try sample()
        #expect(Set(journey.evidence.keys) == Set(SampleEntries.proofs.keys))
        #expect(Set(SampleEntries.notes.keys).isSubset(of: journey.notes.keys))
    }
}
