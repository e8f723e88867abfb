/// From a lower to an upper end, both included, in the unit of what it is about.
public struct Interval: Equatable, Sendable {
    /// Finite, and not above ``high``.
    public let low: Double
    public let high: Double

    /// Two finite ends; the lower one comes first whichever is given first.
    public init(_ low: Double, _ high: Double) {
        self.low = min(low, high)
        self.high = max(low, high)
    }

    /// Around a value.
    init(_ value: Double, halfWidth: Double) { self.init(value - halfWidth, value + halfWidth) }

    /// Half of its length.
    public var halfWidth: Double { (high - low) / 2 }

    /// Whether the value lies in it; its ends do.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// Its part within the range of what can be at all.
    func clamped(_ range: ClosedRange<Double>) -> Interval {
        Interval(min(max(low, range.lowerBound), range.upperBound), min(max(high, range.lowerBound), range.upperBound))
    }

    /// Each end mapped by a function that keeps their order.
    func map(_ transform: (Double) -> Double) -> Interval { Interval(transform(low), transform(high)) }

    /// With another uncertainty, independent of this one, added to each side in quadrature.
    func widened(around value: Double, by halfWidth: Double) -> Interval {
        let (below, above) = (value - low, high - value)
        let square = halfWidth * halfWidth
        return Interval(value - (below * below + square).squareRoot(), value + (above * above + square).squareRoot())
    }
}
