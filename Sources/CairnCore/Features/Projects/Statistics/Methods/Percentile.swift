/// The point below which a share of the cases lies, interpolated between two of them (Hyndman & Fan 1996, type 7: what NumPy and R
/// print).
struct Percentile: Statistic {
    let share: Double
    private let scores: [Double]
    /// Places of scores, from the lowest to the highest.
    private let order: [Int32]

    /// - Throws: if the share is not above 0 and below 1.
    init(_ share: Double, _ scores: [Double]) throws(StatisticsProblem) {
        guard share > 0, share < 1 else { throw .impossible("A percentile lies between 0 and 100") }
        self.share = share
        self.scores = scores
        order = Ranking.order(scores)
    }

    private func score(_ rank: Int) -> Double { scores[Int(order[rank])] }

    var value: Double {
        let place = Double(scores.count - 1) * share
        let low = Int(place)
        return Percentile.between(score(low), score(min(low + 1, scores.count - 1)), place - Double(low))
    }

    func influences() -> [Double] {
        // Not of the point, which has no derivative, but of the share that lies at or below it (Woodruff 1952).
        let (point, count) = (value, Double(scores.count))
        let below = Double(scores.count { $0 <= point }) / count
        return scores.map { (($0 <= point ? 1 : 0) - below) / count }
    }

    func value(_ weights: [UInt16]) -> Double? {
        var count = 0
        for weight in weights { count += Int(weight) }
        guard count > 0 else { return nil }
        let wanted = Double(count - 1) * share
        let low = Int(wanted)
        var (passed, lower) = (0, Double?.none)
        for (rank, place) in order.enumerated() {
            let weight = Int(weights[Int(place)])
            guard weight > 0 else { continue }
            passed += weight
            if lower == nil, passed > low { lower = score(rank) }
            if let lower, passed > min(low + 1, count - 1) {
                return Percentile.between(lower, score(rank), wanted - Double(low))
            }
        }
        return lower
    }

    /// Between two order statistics, whatever the distribution (Thompson 1936, Annals of Mathematical Statistics 7): each end is passed
    /// with probability (1 − level) / 2 at most.
    func interval(_ level: Double) -> Measured.Found {
        let binomial = Binomial(scores.count, share)
        let tail = (1 - level) / 2
        let upper = binomial.least(within: tail)
        guard let below = binomial.most(within: tail), upper <= scores.count else {
            return .none(.tooFew(scores.count, needed: Percentile.fewest(share, level)))
        }
        return .interval(Interval(score(below), score(upper - 1)))
    }

    /// Over groups: the interval of the share that lies below, carried over to the points (Woodruff 1952, JASA 47).
    func interval(_ level: Double, _ groups: Groups) -> Measured.Found {
        let half = groups.halfWidth(influences(), level)
        guard case .interval(let around) = half else { return half }
        let (low, high) = (share + around.low, share + around.high)
        guard low > 0, high < 1 else {
            return .none(.tooFew(groups.count, needed: max(groups.count + 1, Percentile.fewest(share, level))))
        }
        let count = Double(scores.count)
        return .interval(Interval(score(Int(low * count)), score(min(scores.count - 1, Int(high * count)))))
    }

    /// How many cases it takes to have an interval at all: 72 for the 95th, 368 for the 99th percentile.
    static func fewest(_ share: Double, _ level: Double) -> Int {
        let count = Elementary.log((1 - level) / 2) / Elementary.log(max(share, 1 - share))
        return (0..<1e15).contains(count) ? Int((count - 1e-9).rounded(.up)) : .max
    }

    private static func between(_ low: Double, _ high: Double, _ part: Double) -> Double {
        part == 0 ? low : low + (high - low) * part
    }
}
