import Testing

@testable import CairnCore

struct JudgementTests {
    private func stated(_ value: Double, _ low: Double, _ high: Double, cases: Int = 100) -> Measured {
        Measured(stated: value, interval: Interval(low, high), cases: cases)
    }

    @Test(arguments: [
        (Promise.line(0.8), Direction.higher, 0.9, 0.82, 0.95, Verdict.met, 0.02),
        (.line(0.8), .higher, 0.9, 0.8, 0.95, .met, 0),
        (.line(0.8), .higher, 0.7, 0.65, 0.79, .notMet, 0.01),
        (.line(0.8), .higher, 0.8, 0.75, 0.84, .notDecidable, 0.04),
        (.line(13), .lower, 12.1, 11.4, 12.8, .met, 0.2),
        (.line(13), .lower, 14, 13.5, 14.5, .notMet, 0.5),
        (.gain(0), .higher, 0.01, 0, 0.02, .notDecidable, 0),
        (.gain(0), .higher, 0.02, 0.01, 0.03, .met, 0.01),
        (.gain(0.02), .higher, 0.05, 0.01, 0.09, .notDecidable, 0.01),
        (.gain(2), .lower, -3.3, -4, -2.5, .met, 0.5),
        (.gain(2), .lower, -1, -1.5, -0.5, .notMet, 0.5),
        (.noLoss(margin: 0.02), .higher, 0, -0.015, 0.015, .met, 0.005),
        (.noLoss(margin: 0.02), .higher, -0.05, -0.07, -0.03, .notMet, 0.01),
        (.noLoss(margin: 0.02), .higher, -0.01, -0.03, 0.01, .notDecidable, 0.01),
        (.noLoss(margin: 5), .lower, 1, -2, 4, .met, 1),
        (.relativeGain(0.1), .higher, 0.02, 0.01, 0.03, .met, 0.01),
    ])
    func `the interval against the line`(
        promise: Promise, direction: Direction, value: Double, low: Double, high: Double, verdict: Verdict,
        margin: Double
    ) {
        let judgement = Judgement(promise, direction, stated(value, low, high))
        #expect(judgement.verdict == verdict)
        #expect(abs((judgement.margin ?? .nan) - margin) < 1e-12)
        #expect((judgement.needed != nil) == (verdict == .notDecidable))
    }

    @Test func `without a result it is open, without an interval of 95 % not decidable`() {
        #expect(Judgement(.line(1), .higher, nil) == .open)
        let bare = Judgement(.line(1), .higher, Measured(stated: 2, cases: 100))
        #expect(bare.verdict == .notDecidable && bare.needed == .interval && bare.margin == nil)
        let narrow = Measured(stated: 2, interval: Interval(1.5, 2.5), level: 0.9, cases: 100)
        #expect(Judgement(.line(1), .higher, narrow).verdict == .notDecidable)
        #expect(Judgement(.line(.nan), .higher, stated(2, 1, 3)).verdict == .notDecidable)
    }

    @Test func `what would decide: cases, groups, seeds, or nothing`() throws {
        func needed(_ estimate: Measured, _ line: Double) -> Needed? {
            Judgement(.line(line), .higher, estimate).needed
        }
        // Half-width 0.05 of 100 cases; 0.02 away it takes (2.8 / 1.96 * 2.5)² as many.
        #expect(needed(stated(0.8, 0.75, 0.85), 0.78) == .cases(1276))
        #expect(needed(stated(0.8, 0.75, 0.85), 0.8) == .nothing)
        #expect(needed(stated(0.8, 0.75, 0.85, cases: 0), 0.78) == .unknown)
        var grouped = stated(0.8, 0.75, 0.85)
        grouped.groups = 12
        #expect(needed(grouped, 0.78) == .groups(154))
        var seeded = stated(0.8, 0.75, 0.85)
        seeded.overSeeds = 0.03
        #expect(needed(seeded, 0.78) == .seeds)
        seeded.overSeeds = 0.01
        guard case .cases(let more)? = needed(seeded, 0.78) else {
            Issue.record("\(needed(seeded, 0.78) as Any)")
            return
        }
        #expect(more > 1276)
        #expect(needed(try Measured.overSeeds([0.79, 0.81, 0.8]), 0.799) == .seeds)
    }

    @Test func `no gain is met on fewer than six changed cases, but a guard is`() throws {
        let five = try PairedShares(better: 5, worse: 0, of: 100).estimate()
        #expect(try #require(five.interval).low > 0)
        #expect(Judgement(.gain(0), .higher, five).needed == .cases(120))
        #expect(Judgement(.noLoss(margin: 0.02), .higher, five).verdict == .met)
        let six = try PairedShares(better: 6, worse: 0, of: 100).estimate()
        #expect(Judgement(.gain(0), .higher, six).verdict == .met)
    }

    @Test func `a guard and a relative line on the same cases`() throws {
        // Retrieval that costs nothing of the guard: nDCG of the new is a fifth more in each case, with noise.
        let old = (0..<60).map { 0.3 + Double($0 % 7) / 20 }
        let new = old.enumerated().map { $1 * 1.2 + Double($0 % 5 - 2) / 100 }
        let scores = try Scores(Rows.of(new, variant: "new") + Rows.of(old, variant: "old"))
        func verdict(_ promise: Promise) throws -> Verdict {
            try scores.judge(.mean, .higher, promise, of: "new", from: "old").judgement.verdict
        }
        #expect(try verdict(.relativeGain(0.1)) == .met)
        #expect(try verdict(.relativeGain(0.2)) == .notDecidable)
        #expect(try verdict(.relativeGain(0.3)) == .notMet)
        #expect(try verdict(.noRelativeLoss(margin: 0.05)) == .met)
        #expect(
            try scores.judge(.mean, .lower, .noRelativeLoss(margin: 0.05), of: "new", from: "old").judgement.verdict
                == .notMet)
        #expect(
            try scores.judge(.mean, .lower, .noRelativeLoss(margin: 0.3), of: "new", from: "old").judgement.verdict
                == .met)
        #expect(try scores.judge(.mean, .higher, .gain(0), of: "new").judgement == .open)
    }

    @Test func `on other cases the two are independent`() throws {
        let old = (100..<150).map { place in
            var row = ScoreRow("\(place)", place % 2 == 0 ? 1 : 0)
            row.variant = "old"
            return row
        }
        let scores = try Scores(Rows.of((0..<50).map { $0 % 10 == 0 ? 0 : 1 }, variant: "new") + old)
        let (judgement, estimate) = try scores.judge(.share, .higher, .gain(0), of: "new", from: "old")
        #expect(judgement.verdict == .met && estimate.method == .independent && estimate.remarks == [.unpaired])
    }

    @Test func `every way, verdict and remark has its words`() {
        #expect(Set(IntervalMethod.allCases.map(\.name)).count == IntervalMethod.allCases.count)
        #expect(IntervalMethod.allCases.allSatisfy { ($0.source == nil) == ($0 == .stated) })
        #expect(Verdict.allCases.map(\.name) == ["met", "not met", "not decidable", "open"])
        #expect(Remark.fewChanged(1).text == "Only 1 changed case; it takes six to decide.")
    }
}
