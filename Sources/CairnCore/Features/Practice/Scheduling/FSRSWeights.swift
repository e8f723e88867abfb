/// The 21 weights of FSRS-6 (Free Spaced Repetition Scheduler, Ye and others), w0…w20.
public struct FSRSWeights: Equatable, Sendable {
    let values: [Double]

    /// Those that are published: py-fsrs 6.3.2, fsrs-rs 6.6, ts-fsrs of June 2026.
    public static let published = FSRSWeights(values: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    private init(values: [Double]) { self.values = values }

    /// Weights found elsewhere; nil if there are not 21 or one lies outside what the model allows.
    public init?(_ values: [Double]) {
        guard values.count == Self.bounds.count, zip(values, Self.bounds).allSatisfy({ $1.contains($0) }) else {
            return nil
        }
        self.values = values
    }

    subscript(index: Int) -> Double { values[index] }

    /// As fsrs-rs clips them.
    private static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8,
        0.1...0.8,
    ]
}
