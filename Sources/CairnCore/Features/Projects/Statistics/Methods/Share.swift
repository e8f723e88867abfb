/// k of n.
public struct Share: Equatable, Sendable {
    public let successes: Int
    /// At least 1.
    public let trials: Int

    /// - Throws: if there are no trials, or fewer than successes.
    public init(_ successes: Int, of trials: Int) throws(StatisticsProblem) {
        guard trials > 0 else { throw .noScores }
        guard trials <= Share.most else { throw .tooMany("cases", limit: Share.most) }
        guard (0...trials).contains(successes) else { throw .impossible("\(successes) of \(trials) cannot be") }
        self.successes = successes
        self.trials = trials
    }

    /// Cases that are taken as counts.
    static let most = 1_000_000_000

    /// 0 to 1.
    public var value: Double { Double(successes) / Double(trials) }

    /// With Wilson's score interval (Wilson 1927, JASA 22), which holds for any n, and at 0 and n of n, too.
    public func estimate(level: Double = Measured.level) -> Measured {
        let interval = Share.wilson(value, Double(trials), Normal.point((1 + level) / 2))
        return Measured(value, .interval(interval), .wilson, level: level, cases: trials)
    }

    /// Wilson's interval of a share `p` of `n` trials, which need not be whole, `z` standard errors to each side.
    static func wilson(_ p: Double, _ n: Double, _ z: Double) -> Interval {
        let square = z * z / n
        let middle = (p + square / 2) / (1 + square)
        let half = z / (1 + square) * (p * (1 - p) / n + square / (4 * n)).squareRoot()
        return Interval(p == 0 ? 0 : max(0, middle - half), p == 1 ? 1 : min(1, middle + half))
    }

    /// F1 = 2 TP / (2 TP + FP + FN), by Wilson's interval of J = TP / (TP + FP + FN), since F = 2 J / (1 + J) rises with J
    /// (Lam, Gopal & Qian 2023, arXiv 2309.14621).
    ///
    /// - Throws: if there is nothing to find and nothing was found.
    public static func f1(
        truePositives: Int, falsePositives: Int, falseNegatives: Int, level: Double = Measured.level
    ) throws(StatisticsProblem) -> Measured {
        for count in [truePositives, falsePositives, falseNegatives] where !(0...most).contains(count) {
            throw .impossible("\(count) cases cannot be")
        }
        let all = truePositives + falsePositives + falseNegatives
        guard all > 0 else { throw .oneClass }
        let jaccard = try Share(truePositives, of: all)
        func f(_ j: Double) -> Double { 2 * j / (1 + j) }
        let interval = wilson(jaccard.value, Double(all), Normal.point((1 + level) / 2)).map(f)
        return Measured(f(jaccard.value), .interval(interval), .wilsonOfF1, level: level, cases: all)
    }
}
