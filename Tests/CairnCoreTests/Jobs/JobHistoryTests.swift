import TestSupport
import Testing

@testable import CairnCore

/// What follows from events alone: stage, since when, what is open.
struct JobHistoryTests {
    private let first = Fixtures.today + -100

    /// Events on days after the first, entered in that order.
    private func history(_ events: (JobEvent.Kind, Int)...) -> JobHistory { JobHistory(made(events)) }

    private func made(_ events: [(JobEvent.Kind, Int)]) -> [JobEvent] {
        events.enumerated().map { place, event in
            JobEvent(
                id: "event-\(100 + place)", application: "a", kind: event.0, day: first + event.1,
                noted: Fixtures.today)
        }
    }

    @Test func `without an event it is being prepared, since nobody knows when`() {
        #expect(history().stage == .preparing)
        #expect(history().since == nil)
    }

    @Test func `the furthest event gives the stage, and its first day since when`() {
        let sent = history((.referralAsked, 0), (.referralSent, 2), (.applied, 3))
        #expect((sent.stage, sent.since) == (.applied, first + 3))
        let interviewed = history((.applied, 0), (.heard, 9), (.roundPlanned, 10), (.roundHeld, 20), (.roundPassed, 22))
        #expect((interviewed.stage, interviewed.since) == (.rounds, first + 10))
        #expect(history((.applied, 0), (.offer, 30)).stage == .offer)
    }

    @Test func `a referral that comes after the application takes nothing back`() {
        let late = history((.applied, 0), (.heard, 3), (.referralSent, 5))
        #expect((late.stage, late.since) == (.heard, first + 3))
    }

    @Test(arguments: [JobEvent.Kind.accepted, .declined, .withdrawn, .rejected, .noAnswer])
    func `an end ends it`(end: JobEvent.Kind) {
        let over = history((.applied, 0), (.roundPlanned, 5), (end, 9))
        #expect(over.stage == end.stage && !over.stage.isOpen)
        #expect(over.since == first + 9 && over.end?.kind == end)
    }

    @Test func `what is told late of an earlier day changes no end`() {
        let over = history((.applied, 0), (.rejected, 30), (.heard, 9), (.roundHeld, 12))
        #expect((over.stage, over.since) == (.rejected, first + 30))
        #expect(over.events.map(\.kind) == [.applied, .heard, .roundHeld, .rejected])
    }

    @Test func `a company that answers after sixty days is open again, where it was`() {
        let again = history((.applied, 0), (.roundHeld, 10), (.noAnswer, 31), (.heard, 70))
        #expect((again.stage, again.since) == (.rounds, first + 70))
        #expect(again.end == nil)
        let plain = history((.applied, 0), (.noAnswer, 21), (.heard, 60))
        #expect((plain.stage, plain.since) == (.heard, first + 60))
        #expect(history((.applied, 0), (.noAnswer, 21), (.rejected, 60)).stage == .rejected)
    }

    @Test func `feedback, a referral or work handed in after the end does not open it`() {
        for kind in [JobEvent.Kind.roundFailed, .referralSent, .referralAsked, .handedIn] {
            #expect(history((.applied, 0), (.rejected, 9), (kind, 11)).stage == .rejected, "\(kind)")
        }
    }

    @Test func `on one day what leads to what counts, not which was entered first`() {
        let all: [(JobEvent.Kind, Int)] = [(.applied, 0), (.roundPassed, 5), (.offer, 5), (.accepted, 5)]
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
            let history = JobHistory(made(order.map { all[$0] }))
            #expect(history.stage == .accepted, "\(order)")
        }
        #expect(history((.rejected, 0), (.applied, 0)).stage == .rejected)
    }

    @Test func `no answer gives way to an answer of the same day`() {
        #expect(history((.applied, 0), (.noAnswer, 21), (.heard, 21)).stage == .heard)
        #expect(history((.applied, 0), (.heard, 21), (.noAnswer, 21)).stage == .heard)
    }

    @Test func `any order of entering gives the same history`() {
        let kinds = JobEvent.Kind.allCases
        var random = SplitMix64(seed: 7)
        for round in 0..<300 {
            let events = (0..<8).map { place in
                JobEvent(
                    id: "event-\(place)", application: "a", kind: kinds[Int(random.next() % UInt64(kinds.count))],
                    day: first + Int(random.next() % 6), noted: first)
            }
            let one = JobHistory(events)
            let other = JobHistory(events.reversed())
            #expect(one == other, "round \(round)")
            #expect(one.stage.isOpen == (one.end == nil))
            #expect(one.since.map { $0 <= first + 5 } ?? false)
            if one.stage == .offer { #expect(one.openOffer != nil) }
        }
    }

    @Test func `a take-home task is open until it is handed in`() {
        #expect(history((.takeHome, 3)).openTakeHome?.day == first + 3)
        #expect(history((.takeHome, 3), (.handedIn, 3)).openTakeHome == nil)
        #expect(history((.takeHome, 3), (.handedIn, 5), (.takeHome, 9)).openTakeHome?.day == first + 9)
        #expect(history((.takeHome, 3), (.withdrawn, 5)).openTakeHome == nil)
    }

    @Test func `the state of a round is that of its events`() {
        func told(_ kinds: JobEvent.Kind...) -> RoundState {
            let events = kinds.enumerated().map { place, kind in
                var event = JobEvent(
                    id: "event-\(place)", application: "a", kind: kind, day: first + place, noted: first)
                event.round = "r"
                return event
            }
            return JobHistory(events).state(of: "r")
        }
        #expect(told() == .planned)
        #expect(told(.roundPlanned) == .planned)
        #expect(told(.roundPlanned, .roundHeld) == .held)
        #expect(told(.roundPassed) == .passed)
        #expect(told(.roundHeld, .roundFailed) == .failed)
        #expect(told(.roundFailed, .roundPassed) == .passed, "the company thought again")
    }

    @Test func `a stage is reached on the day of the first event that is as far`() {
        let history = history((.applied, 0), (.roundPlanned, 8), (.rejected, 12))
        #expect(history.reached(.heard) == first + 8, "who invites has answered")
        #expect(history.reached(.offer) == nil)
        #expect(history.reached(.rejected) == first + 12)
    }
}
