import Testing

@testable import CairnCore

/// The figures that people are told when they type n.
struct ResolutionTests {
    private func points(_ answer: Resolution.Answer?) -> Double { ((answer?.distance ?? .nan) * 1000).rounded() / 10 }

    @Test func `a share against a line, and against a baseline`() {
        #expect(points(Resolution.share(line: 0.9, cases: 200)) == 5.9)
        #expect(points(Resolution.pairedShares(changed: 0.05, cases: 200)) == 4.4)
        #expect(Resolution.cases(toTell: 0.01, changed: 0.05) == 3920)
        // Fewer than six changed cases never suffice.
        #expect(points(Resolution.pairedShares(changed: 0.0001, cases: 100)) == 6)
        #expect(Resolution.cases(toTell: 0.5, changed: 0.0001) == 12)
    }

    @Test func `template sizes get the same honesty`() throws {
        let queries = try #require(Resolution.share(line: 0.8, cases: 50)?.interval)
        #expect((queries.low * 100).rounded() == 67 && (queries.high * 100).rounded() == 89)
        #expect(try (#require(Share(0, of: 40).estimate().interval).high * 100).rounded() == 9)
        #expect(Resolution.observations(percentile: 0.95) == 72)
        #expect(Resolution.observations(percentile: 0.99) == 368)
        #expect(Resolution.observations(percentile: 0.5) == 6)
        #expect(Resolution.observations(percentile: 1) == nil)
        #expect(Resolution.observations(percentile: .leastNonzeroMagnitude) == .max)
    }

    @Test func `a mean, an area, cases in groups`() throws {
        let mean = try #require(Resolution.mean(12, deviation: 10, cases: 400))
        #expect(isNear(mean.interval?.halfWidth, 0.979981992270027) && isNear(mean.distance, 1.4))
        #expect(Resolution.cases(toTell: 1, deviation: 10) == 784)
        // Hanley and McNeil's own example has .032 for an area of .893, of 51 and 58.
        #expect(abs(Resolution.hanleyMcNeil(0.893, 51, 58) - 0.032) < 0.001)
        #expect(try #require(Resolution.auc(0.85, positives: 60, negatives: 540)?.interval).halfWidth < 0.07)
        #expect(Resolution.independent(cases: 200, groups: 20, alike: 0) == 200)
        #expect(Resolution.independent(cases: 200, groups: 20, alike: 1) == 20)
        #expect(Resolution.independent(cases: 200, groups: 20, alike: 0.2) == 71)
    }

    @Test func `what cannot be is no answer`() {
        #expect(Resolution.share(line: 1.2, cases: 10) == nil && Resolution.share(line: 0.5, cases: 0) == nil)
        #expect(Resolution.share(line: .nan, cases: 10) == nil)
        #expect(
            Resolution.pairedShares(changed: 0, cases: 10) == nil
                && Resolution.pairedShares(changed: .nan, cases: 1) == nil)
        #expect(
            Resolution.mean(deviation: -1, cases: 3) == nil && Resolution.mean(deviation: .infinity, cases: 3) == nil)
        #expect(Resolution.auc(0.8, positives: 0, negatives: 3) == nil)
        #expect(Resolution.cases(toTell: 0, changed: 0.1) == nil && Resolution.cases(toTell: 1e-9, changed: 1) == nil)
        #expect(Resolution.cases(toTell: .nan, deviation: 1) == nil)
        #expect(Resolution.independent(cases: 0, groups: 0, alike: 0.5) == 0)
    }
}
