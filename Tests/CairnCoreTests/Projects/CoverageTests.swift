import Testing

@testable import oracle

/// Few data sets, and wide margins; `make oracle` draws thousands.
struct CoverageTests {
    private static let runs = 200

    @Test(arguments: Coverage.plain.indices) func `cases that are independent`(place: Int) {
        expect(Coverage.plain[place], Self.runs, 0.9)
    }

    @Test(arguments: Coverage.grouped.indices) func `cases in groups`(place: Int) {
        expect(Coverage.grouped[place], Self.runs, 0.875)
    }

    @Test(arguments: Coverage.seeds.indices) func `several seeds`(place: Int) {
        expect(Coverage.seeds[place], 100, 0.9)
    }

    @Test(arguments: Coverage.resampled.indices) func `with a bootstrap`(place: Int) {
        // Two thousand resamples each.
        expect(Coverage.resampled[place], 10, 0.7)
    }

    @Test(arguments: Coverage.independent.indices) func `what is avoided does not hold`(place: Int) {
        #expect(Coverage.independent[place].count(Self.runs).share < 0.91)
    }

    @Test func `verdicts are wrong as rarely as they promise, and decide as often`() {
        let rates = VerdictRate.all.map { Double($0.count(200)) / 200 }
        for (rate, range) in zip(
            rates, [0...0.07, 0.72...0.93, 0...0.07, 0.72...0.93, 0...0.07, 0...0.07, 0...0.09, 0.78...1])
        {
            #expect(range.contains(rate), "\(rates)")
        }
        #expect(rates.count == 8)
    }

    private func expect(_ coverage: Coverage, _ runs: Int, _ least: Double) {
        let count = coverage.count(runs)
        #expect(count.share >= least, "\(coverage.name): \(count)")
        #expect(count.none <= runs / 20, "\(coverage.name): \(count)")
    }
}
