/// Two systems' right and wrong on the same cases: only the cases where they differ tell them apart.
public struct PairedShares: Equatable, Sendable {
    /// Cases that the first has right and the second wrong.
    public let better: Int
    /// Cases that the first has wrong and the second right.
    public let worse: Int
    /// All cases, at least 1.
    public let cases: Int

    /// - Throws: if the counts cannot be.
    public init(better: Int, worse: Int, of cases: Int) throws(StatisticsProblem) {
        guard cases > 0 else { throw .noScores }
        guard cases <= Share.most else { throw .tooMany("cases", limit: Share.most) }
        guard better >= 0, worse >= 0, better <= cases, worse <= cases - better else {
            throw .impossible("\(better) better and \(worse) worse of \(cases) cannot be")
        }
        self.better = better
        self.worse = worse
        self.cases = cases
    }

    /// The first system's share less the second's.
    public var value: Double { Double(better - worse) / Double(cases) }

    /// The difference with Tango's score interval (Tango 1998, Statistics in Medicine 17).
    public func estimate(level: Double = Measured.level) -> Measured {
        let interval = PairedShares.tango(
            Double(better), Double(worse), Double(cases), Normal.point((1 + level) / 2))
        var estimate = Measured(value, .interval(interval), .tango, level: level, cases: cases)
        if better + worse < PairedShares.fewest { estimate.remarks = [.fewChanged(better + worse)] }
        return estimate
    }

    /// The two-sided p of McNemar's exact test (McNemar 1947, Psychometrika 12): how often as few or fewer would go one way by chance.
    public var mcNemar: Double {
        guard better + worse > 0 else { return 1 }
        return min(1, 2 * Binomial(better + worse, 0.5).share(atMost: min(better, worse)))
    }

    /// Changed cases below which no comparison decides: five that all go one way have p = 0.0625.
    public static let fewest = 6

    /// Where the score statistic is as far from 0 as `z` says; it falls with the difference. Bisection to the last bit that counts.
    static func tango(_ better: Double, _ worse: Double, _ n: Double, _ z: Double) -> Interval {
        func score(_ difference: Double) -> Double {
            let a = 2 * n
            let b = -better - worse + (2 * n - better + worse) * difference
            let c = -worse * difference * (1 - difference)
            let share = ((max(0, b * b - 4 * a * c)).squareRoot() - b) / (2 * a)
            let variance = n * (2 * share + difference * (1 - difference))
            let distance = better - worse - n * difference
            return variance > 0 ? distance / variance.squareRoot() : distance > 0 ? .infinity : -.infinity
        }
        func crossing(_ wanted: Double, _ low: Double, _ high: Double) -> Double {
            var (low, high) = (low, high)
            for _ in 0..<80 {
                let middle = (low + high) / 2
                if score(middle) > wanted { low = middle } else { high = middle }
            }
            return (low + high) / 2
        }
        let value = (better - worse) / n
        return Interval(value <= -1 ? -1 : crossing(z, -1, value), value >= 1 ? 1 : crossing(-z, value, 1))
    }
}
