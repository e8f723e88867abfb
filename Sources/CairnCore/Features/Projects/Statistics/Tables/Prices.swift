/// What requests cost.
public struct TokenPrice: Equatable, Sendable {
    /// For a million tokens that go in, that come out, and in for each request besides; one currency.
    public let input: Double
    public let output: Double
    public let request: Double

    /// - Throws: if one is negative or not a finite number.
    public init(input: Double, output: Double, request: Double = 0) throws(StatisticsProblem) {
        guard [input, output, request].allSatisfy({ $0.isFinite && $0 >= 0 }) else {
            throw .impossible("A price is a number, and not negative")
        }
        self.input = input
        self.output = output
        self.request = request
    }

    /// Of one request with these tokens.
    public func cost(input tokens: Int, output others: Int) -> Double {
        (Double(tokens) * input + Double(others) * output) / 1_000_000 + request
    }
}

/// What a thousand requests cost, from a sample of them.
public struct PricePerThousand: Equatable, Sendable {
    public let variant: String
    /// For a thousand requests, with Student's t interval over those of the sample.
    public let estimate: Measured

    /// - Parameter costs: of single requests.
    /// - Throws: if there are none, or one is negative or not a finite number.
    public init(_ variant: String, costs: some Sequence<Double>) throws(StatisticsProblem) {
        var (moments, row) = (Moments(), 0)
        for cost in costs {
            row += 1
            guard cost.isFinite, cost >= 0 else { throw .notANumber(row: row) }
            moments.add(cost * 1000)
        }
        var estimate = try moments.estimate()
        estimate.interval = estimate.interval?.clamped(0...Double.greatestFiniteMagnitude)
        self.variant = variant
        self.estimate = estimate
    }
}
