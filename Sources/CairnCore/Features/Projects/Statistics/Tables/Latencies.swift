/// How long requests took, at a stated load.
public struct Latencies: Equatable, Sendable {
    /// In ascending order, in the unit that they were given in.
    private let sorted: [Double]

    /// - Throws: if there are none, or one is negative or not a finite number.
    public init(_ latencies: [Double]) throws(StatisticsProblem) {
        guard !latencies.isEmpty else { throw .noScores }
        if let place = latencies.firstIndex(where: { !$0.isFinite || $0 < 0 }) { throw .notANumber(row: place + 1) }
        sorted = latencies.sorted()
    }

    /// The point below which this share of requests stays, with the interval of order statistics, which takes 72 requests for the 95th and
    /// 368 for the 99th. Requests of one run are taken as independent; if runs differ, read them as scores with groups.
    ///
    /// - Throws: if the share is not above 0 and below 1.
    public func percentile(_ share: Double, level: Double = Measured.level) throws(StatisticsProblem) -> Measured {
        let percentile = try Percentile(share, sorted)
        return Measured(
            percentile.value, percentile.interval(level), .orderStatistics, level: level, cases: sorted.count)
    }

    /// Median, p95, p99.
    public static let shares = [0.5, 0.95, 0.99]

    /// The percentiles of ``shares``.
    public var rows: [(share: Double, estimate: Measured)] {
        Latencies.shares.compactMap { share in (try? percentile(share)).map { (share, $0) } }
    }
}
