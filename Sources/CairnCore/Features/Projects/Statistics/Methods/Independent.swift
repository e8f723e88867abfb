extension Measured {
    /// This value less another, of which it is independent: on other cases, or where only counts are known.
    ///
    /// Of shares it is Newcombe's interval 10 (1998, Statistics in Medicine 17), of any two intervals Zou and Donner's (2008, Statistics in
    /// Medicine 27): the distances of the ends from the values, in quadrature. On the same cases it is too wide rather than too narrow.
    ///
    /// - Parameter factor: what the other is multiplied by before; above 0.
    public func less(_ other: Measured, factor: Double = 1) -> Measured {
        let rest = other.value * factor
        let found: Found
        if let interval, let against = other.interval?.map({ $0 * factor }) {
            let down = square(value - interval.low) + square(against.high - rest)
            let up = square(interval.high - value) + square(rest - against.low)
            found = .interval(Interval(value - rest - down.squareRoot(), value - rest + up.squareRoot()))
        } else {
            found = .none(missing ?? other.missing ?? .notStated)
        }
        var difference = Measured(
            value - rest, found, .independent, level: min(level, other.level), cases: cases + other.cases)
        difference.seeds = seeds
        difference.remarks = [.unpaired]
        return difference
    }

    private func square(_ number: Double) -> Double { number * number }

    /// The values of several training runs on one test set, which say what another run would give (Student 1908, Biometrika 6).
    ///
    /// - Throws: if there are none, or one is not a finite number.
    public static func overSeeds(_ values: [Double], level: Double = Measured.level) throws(StatisticsProblem)
        -> Measured
    {
        if let place = values.firstIndex(where: { !$0.isFinite }) { throw .notANumber(row: place + 1) }
        var estimate = try Moments(values).estimate(level: level)
        estimate.method = .seedsT
        estimate.overSeeds = estimate.interval?.halfWidth
        (estimate.overCases, estimate.cases, estimate.seeds) = (nil, 0, values.count)
        estimate.remarks = [.seedsAlone]
        return estimate
    }
}
