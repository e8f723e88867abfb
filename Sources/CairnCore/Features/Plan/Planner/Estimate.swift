/// A guess of hours, log-normal: one time in ten it takes less than `low`, one time in ten more than `high`.
public struct Estimate: Equatable, Sendable {
    public let low: Double
    public let high: Double
    /// Half of all take less.
    public let median: Double
    /// The standard deviation of its logarithm.
    public let spread: Double
    /// What sums are made of.
    public let mean: Double

    /// Through both points; 0 < low ≤ high.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
        median = (low * high).squareRoot()
        spread = Elementary.log(high / low) / (2 * Self.tenth)
        mean = median * Elementary.exp(spread * spread / 2)
    }

    /// The hours of a skill, project or task.
    public init(_ range: HourRange) {
        self.init(low: Double(max(1, range.low)), high: Double(max(1, range.low, range.high)))
    }

    /// The same guess of a share of the work.
    public func share(_ share: Double) -> Estimate { Estimate(low: low * share, high: high * share) }

    /// How many standard deviations the 90% point of the normal distribution lies above its middle.
    private static let tenth = 1.281_551_565_544_600_4
}
