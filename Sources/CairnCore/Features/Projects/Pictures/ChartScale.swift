/// The scale of a drawing: from the least to the greatest value with a little room, and round numbers along it.
struct ChartScale {
    let low: Double
    let high: Double

    /// A scale for these values, which are finite. One value alone stands in the middle.
    init(_ values: [Double]) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        let span = most - least
        let room = span > 0 && span.isFinite ? span * 0.06 : max(least.magnitude * 0.1, 1e-12)
        (low, high) = (least - room, most + room)
    }

    /// Where a value lies, from 0 to 1.
    func share(_ value: Double) -> Double {
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        return share.isFinite ? min(1, max(0, share)) : 0.5
    }

    /// At most six round numbers, ascending.
    var ticks: [Double] {
        let span = high - low
        guard span.isFinite, span > 0 else { return [] }
        var step = 1.0
        while step > span / 2.5 { step /= 10 }
        while step * 10 <= span / 2.5 { step *= 10 }
        let chosen = [5, 2, 1].map { step * $0 }.first { span / $0 >= 2.5 } ?? step
        let first = (low / chosen).rounded(.up)
        guard first.magnitude < 1e15 else { return [] }
        return (0..<8).map { (first + Double($0)) * chosen }.filter { $0 <= high }
    }

    /// A tick's number, without what rounding left.
    static func text(_ tick: Double) -> String { MeasureWords.text(tick, digits: 4) }
}
