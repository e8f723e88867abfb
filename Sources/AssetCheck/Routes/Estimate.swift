import Foundation

/// A guess of hours: one time in ten it takes less than `low`, one time in ten more than `high`.
struct Estimate: Equatable, Sendable {
    let low: Double
    let high: Double

    /// The tree of a range, `[low, high]`; nil for anything else.
    init?(_ tree: Tree?) {
        let pair = tree?.items.compactMap { $0.text.flatMap(Double.init) } ?? []
        guard pair.count == 2, pair[0] > 0, pair[0] <= pair[1] else { return nil }
        (low, high) = (pair[0], pair[1])
    }

    /// Of the log-normal distribution through both points, in hours.
    var mean: Double {
        let spread = log(high / low) / (2 * Self.tenth)
        return (low * high).squareRoot() * exp(spread * spread / 2)
    }

    /// How many standard deviations the 90% point of the normal distribution lies above its middle.
    private static let tenth = 1.281_551_565_544_600_4
}
