import CairnCore

/// How often an interval holds the truth, by simulation.
struct Coverage: Sendable {
    let name: String
    /// Draws a data set, and says for it an estimate and the truth; nil if there is no value.
    let draw: @Sendable (inout Chance) throws -> (Measured, Double)

    /// Counts of simulated data sets.
    struct Count: Equatable {
        var held = 0
        var all = 0
        /// Without an interval.
        var none = 0
        var widths = 0.0

        var share: Double { all == 0 ? 0 : Double(held) / Double(all) }
        var width: Double { all == 0 ? 0 : widths / Double(all) }
    }

    init(_ name: String, draw: @escaping @Sendable (inout Chance) throws -> (Measured, Double)) {
        self.name = name
        self.draw = draw
    }

    /// The same data sets each time.
    func count(_ runs: Int) -> Count {
        var (count, chance) = (Count(), Chance(7))
        for _ in 0..<runs {
            guard let (estimate, truth) = try? draw(&chance), let interval = estimate.interval else {
                count.none += 1
                continue
            }
            count.all += 1
            count.widths += interval.high - interval.low
            if interval.contains(truth) { count.held += 1 }
        }
        return count
    }
}
