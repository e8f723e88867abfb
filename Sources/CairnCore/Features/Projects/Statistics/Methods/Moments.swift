/// The mean and the spread of numbers that come one by one (Welford 1962, Technometrics 4).
public struct Moments: Equatable, Sendable {
    public private(set) var count = 0
    /// 0 while there are none.
    public private(set) var mean = 0.0
    private var squares = 0.0

    /// None yet.
    public init() {}

    init(_ numbers: some Sequence<Double>) { for number in numbers { add(number) } }

    /// Takes in another finite number.
    public mutating func add(_ number: Double) {
        count += 1
        let distance = number - mean
        mean += distance / Double(count)
        squares += distance * (number - mean)
    }

    /// With n − 1; 0 for fewer than two.
    public var variance: Double { count < 2 ? 0 : max(0, squares / Double(count - 1)) }

    /// Of the mean.
    var standardError: Double { count == 0 ? 0 : (variance / Double(count)).squareRoot() }

    /// The mean with Student's t interval (Student 1908, Biometrika 6).
    ///
    /// - Throws: if there are no numbers, or the sums were too large.
    public func estimate(level: Double = Measured.level) throws(StatisticsProblem) -> Measured {
        guard count > 0 else { throw .noScores }
        guard mean.isFinite, variance.isFinite else { throw .impossible("These scores are too large to add") }
        return Measured(mean, interval(level), .studentT, level: level, cases: count)
    }

    func interval(_ level: Double) -> Measured.Found {
        guard count > 1 else { return .none(.tooFew(count, needed: 2)) }
        // What differs by rounding alone does not differ.
        guard standardError > abs(mean) * 1e-15 else { return .none(.allTheSame) }
        let t = StudentT.point(level: level, freedom: Double(count - 1))
        return .interval(Interval(mean, halfWidth: t * standardError))
    }
}
