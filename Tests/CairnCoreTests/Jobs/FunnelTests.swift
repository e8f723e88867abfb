import Testing

@testable import CairnCore

/// Rates from step to step, by hand and by chance.
struct FunnelTests {
    private let today = Day(number: 20_000)

    private func sent(_ ago: Int, _ outcome: Passage.Outcome) -> Passage { Passage(start: today + -ago, outcome) }

    @Test func `only what is old enough counts, and what is open counts as not yet`() {
        let passages = [
            sent(60, .wentOn(today + -50)), sent(42, .open), sent(100, .silent), sent(90, .refused(today + -80)),
            sent(41, .wentOn(today)), sent(3, .refused(today)),
        ]
        let rate = PassageRate(passages, today: today)
        #expect((rate.wentOn, rate.counted, rate.open, rate.young) == (1, 4, 1, 2))
        #expect(rate.text == "1 of 4")
    }

    @Test func `from twenty on there is a share with Wilson's interval`() {
        // Wilson 1927 by hand: p = 8/21, z = 1.959964: centre .3992, half .1923.
        let passages = (0..<21).map { sent(50, $0 < 8 ? .wentOn(today + -45) : .open) }
        let rate = PassageRate(passages, today: today)
        #expect(rate.text == "38 % of 21 (21–59 %)")
        #expect(PassageRate(Array(passages.dropLast(2)), today: today).text == "8 of 19")
        #expect(PassageRate([], today: today).text == "none yet")
        #expect(PassageRate([], today: today).share == nil)
    }

    @Test func `answers to letters that are too young are no "none yet"`() {
        let young = FunnelCase([.sent: today + -20, .heard: today + -10])
        let funnel = Funnel([young], today: today)
        #expect(funnel.hops.map(\.rate.text) == ["too early to say", "too early to say", "none yet", "none yet"])
        #expect(
            FunnelLines.remarks(funnel.hops[0].rate) == [
                "1 younger than 42 days, too young to count", "1 answer, too few for a median",
            ])
    }

    @Test func `half of the waits, those that are not over among them`() {
        // By hand: 2, 3+, 5, 5, 8+, 9, 12, 20+ (+ = not over): S(2) = 7/8, S(5) = 7/8·4/6 = .583, S(9) = .583·2/3 = .389.
        let waits = [(2, true), (3, false), (5, true), (5, true), (8, false), (9, true), (12, true), (20, false)]
            .map { Wait(days: $0.0, isAnswered: $0.1) }
        let days = MedianDays(waits)
        #expect((days.waits, days.answers, days.median) == (8, 5, 9))
        #expect(days.text == "half answered within 9 days (5 answers of 8)")
    }

    @Test func `without five answers, or if most still wait, there is no median`() {
        let few = MedianDays((1...4).map { Wait(days: $0, isAnswered: true) })
        #expect(few.median == nil)
        #expect(few.text == "4 answers, too few for a median")
        let most = MedianDays((1...20).map { Wait(days: $0, isAnswered: $0 <= 5) })
        #expect(most.median == nil)
        #expect(most.text == "fewer than half answered so far (5 of 20)")
        // One half exactly is a half: 10 waits, 5 answered first.
        #expect(MedianDays((1...10).map { Wait(days: $0, isAnswered: $0 <= 5) }).median == 5)
    }

    @Test func `a day that nobody knows counts for its step, and for no wait`() {
        let answered = FunnelCase([.sent: today + -80, .heard: today], undated: [.heard])
        #expect(answered.passage(.sent) == Passage(start: today + -80, .wentOn(today), isDated: false))
        #expect(answered.passage(.heard) == Passage(start: today, .open, isDated: false, isAgeKnown: false))
        let refused = FunnelCase([.sent: today + -80], end: .refused(today), isEndDated: false)
        let rate = Funnel([answered, refused], today: today).hops[0].rate
        #expect(rate.text == "1 of 2" && rate.days.waits == 0)
    }

    @Test func `a step that nobody wrote down is reached with the next, and has no days`() {
        let skipped = FunnelCase([.sent: today + -80, .round: today + -60])
        #expect(skipped.passage(.sent) == Passage(start: today + -80, .wentOn(today + -60)))
        #expect(skipped.passage(.heard) == Passage(start: today + -60, .wentOn(today + -60), isDated: false))
        #expect(skipped.passage(.round) == Passage(start: today + -60, .open))
        #expect(skipped.passage(.offer) == nil)
        let funnel = Funnel([skipped, FunnelCase([:])], today: today)
        #expect(funnel.counts == [1, 1, 1, 0, 0])
        #expect(funnel.hops.map(\.rate.text) == ["1 of 1", "1 of 1", "0 of 1", "none yet"])
        #expect(funnel.hops[1].rate.days.waits == 0)
    }

    @Test func `an answer dated before the letter is no wait`() {
        let rate = PassageRate([sent(50, .wentOn(today + -60))], today: today)
        #expect(rate.counted == 1)
        #expect(rate.days.waits == 0)
    }

    private func cases(_ way: String, _ yes: Int, _ all: Int) -> [FunnelCase] {
        (0..<all).map { index in
            let heard: [FunnelStep: Day] = index < yes ? [.heard: today + -70] : [:]
            return FunnelCase([.sent: today + -80].merging(heard) { $1 }, traits: [.wayIn: way])
        }
    }

    @Test func `groups are compared from twenty each, with Newcombe's interval`() throws {
        // Newcombe 1998, method 10, his case (a): 56/70 less 48/80 = .2, .0524 to .3339.
        let funnel = Funnel(cases("referral", 56, 70) + cases("cold", 48, 80) + cases("event", 1, 3), today: today)
        let split = funnel.split(.wayIn, from: .sent)
        #expect(split.groups.map(\.name) == ["cold", "referral", "event"])
        let difference = try #require(split.groups[1].difference)
        let interval = try #require(difference.interval)
        #expect(abs(difference.value - 0.2) < 1e-12)
        #expect(abs(interval.low - 0.0524) < 5e-5)
        #expect(abs(interval.high - 0.3339) < 5e-5)
        #expect(split.groups[0].difference == nil)
        #expect(split.groups[2].difference == nil)
        #expect(FunnelLines.split(split)[1] == "referral  80 % of 70 (69–88 %)  +20 points (+5 to +33)")
    }

    @Test func `below twenty there are counts alone`() {
        let funnel = Funnel(cases("referral", 6, 19) + cases("cold", 2, 40), today: today)
        let split = funnel.split(.wayIn, from: .sent)
        #expect(split.isCountsOnly)
        #expect(FunnelLines.split(split).last == "From 20 in each group on, their difference can be told.")
        #expect(FunnelLines.split(funnel.split(.cv, from: .sent)) == [])
    }

    @Test func `in characters, at any width`() {
        let funnel = Funnel(cases("cold", 3, 8) + [FunnelCase([.sent: today])], today: today)
        let lines = FunnelLines.hops(funnel, width: 76)
        #expect(lines[0] == "sent → heard back         █████████░░░░░░░░░░░░░░░  3 of 8")
        #expect(
            lines[1]
                == "  5 still open, counted as not yet · 1 younger than 42 days · 3 answers, too few for a median")
        #expect(FunnelLines.hops(funnel, width: 20)[0] == "sent → heard back         3 of 8")
        #expect(FunnelLines.hops(Funnel([], today: today), width: 80) == [])
    }
}
