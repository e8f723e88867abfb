/// Whether what was given 70 % happens in seven of ten cases.
public struct CalibrationTable: Equatable, Sendable {
    /// Predictions between two probabilities.
    public struct Bin: Equatable, Sendable {
        /// Of the probabilities that were predicted.
        public let mean: Double
        /// What happened, with Wilson's interval; the mean lies in it if the bin may be calibrated.
        public let observed: Measured
    }

    /// Those with predictions, in ascending order of their means.
    public let bins: [Bin]
    /// The mean square of prediction less outcome (Brier 1950), with Student's t interval.
    public let brier: Measured

    /// Bins of as nearly equal numbers as equal predictions allow, so that none says more or less than the others.
    ///
    /// - Parameter count: of bins, 1 to 100.
    /// - Throws: if there are no predictions, or one is no probability.
    public init(_ predictions: [(probability: Double, happened: Bool)], bins count: Int = 10) throws(StatisticsProblem)
    {
        guard (1...100).contains(count) else { throw .impossible("There are 1 to 100 bins") }
        var squares = Moments()
        for (place, each) in predictions.enumerated() {
            guard (0...1).contains(each.probability) else { throw .notANumber(row: place + 1) }
            let distance = each.probability - (each.happened ? 1 : 0)
            squares.add(distance * distance)
        }
        brier = try squares.estimate()
        let sorted = predictions.sorted {
            ($0.probability, $0.happened ? 1 : 0) < ($1.probability, $1.happened ? 1 : 0)
        }
        var (bins, begin) = ([Bin](), 0)
        for bin in 1...count where begin < sorted.count {
            var end = max(begin, sorted.count * bin / count)
            // Equal predictions stay together.
            while end > begin, end < sorted.count, sorted[end].probability == sorted[end - 1].probability { end += 1 }
            guard end > begin else { continue }
            let here = sorted[begin..<end]
            let share = try Share(here.count { $0.happened }, of: here.count)
            let mean = here.reduce(0) { $0 + $1.probability } / Double(here.count)
            bins.append(Bin(mean: mean, observed: share.estimate()))
            begin = end
        }
        self.bins = bins
    }
}
