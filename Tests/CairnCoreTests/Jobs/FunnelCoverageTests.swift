import Testing

@testable import CairnCore

/// How often intervals hold the truth, and which way of counting is right.
struct FunnelCoverageTests {
    /// The chance of each count, exactly.
    private func chances(_ n: Int, _ rate: Double) -> [Double] {
        var chances = [1.0]
        for _ in 0..<n {
            var next = [Double](repeating: 0, count: chances.count + 1)
            for (count, chance) in chances.enumerated() {
                next[count] += chance * (1 - rate)
                next[count + 1] += chance * rate
            }
            chances = next
        }
        return chances
    }

    @Test(arguments: [8, 12, 20, 50])
    func `Wilson's interval holds the true rate as often as it says`(n: Int) throws {
        let intervals = try (0...n).map { try #require(try Share($0, of: n).estimate().interval) }
        let coverage = (2...98).map { percent -> Double in
            let rate = Double(percent) / 100
            return zip(chances(n, rate), intervals).reduce(0) { $0 + ($1.1.contains(rate) ? $1.0 : 0) }
        }
        let mean = coverage.reduce(0, +) / Double(coverage.count)
        let least = try #require(coverage.min())
        print("Wilson, n = \(n): mean \((mean * 1000).rounded() / 10) %, least \((least * 1000).rounded() / 10) %")
        #expect((0.94...0.97).contains(mean))
        #expect(least >= 0.83)
    }

    /// Letters of a year: 12 of 100 are answered well, after some days; a quarter of the others with a refusal, the rest never.
    private func letters(_ run: Int, today: Day) -> [Passage] {
        let draw = Draw("letters").at(run)
        return (0..<120).map { letter in
            let start = today + -Int(draw.at(letter).uniform(0) * 365)
            let day = start + Int(10 * draw.at(letter).exponential(1))
            let isGood = draw.at(letter).uniform(2) < 0.12
            let isTold = isGood || draw.at(letter).uniform(3) < 0.25
            guard isTold, day <= today else { return Passage(start: start, .open) }
            return Passage(start: start, isGood ? .wentOn(day) : .refused(day))
        }
    }

    @Test func `by age the rate is right, by answers it is not`() {
        let today = Day(number: 20_000)
        var (byAge, byAnswer) = (0.0, 0.0)
        let runs = 2000
        for run in 0..<runs {
            let letters = letters(run, today: today)
            let rate = PassageRate(letters, today: today)
            byAge += Double(rate.wentOn) / Double(rate.counted)
            let answered = letters.filter { $0.outcome != .open }
            byAnswer += Double(answered.count(where: \.wentOn)) / Double(answered.count)
        }
        byAge /= Double(runs)
        byAnswer /= Double(runs)
        print("true 12 %: by age \((byAge * 1000).rounded() / 10) %, by answers \((byAnswer * 1000).rounded() / 10) %")
        #expect(abs(byAge - 0.12) < 0.003)
        #expect(byAnswer > 0.3)
    }
}
