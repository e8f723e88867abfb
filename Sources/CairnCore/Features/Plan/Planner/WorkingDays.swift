/// The days from a beginning on that are in no week off, counted.
///
/// A baseline is measured in these: a week off is a gap in them, whether it is declared before or after it has passed.
struct WorkingDays: Equatable, Sendable {
    /// Numbers of the first days of the weeks off, in order, each once.
    private let off: [Int]
    /// What ``number(_:)`` is on the first day.
    private var base = 0

    /// The days from that one on but the weeks of these; 0 is Monday.
    init(from first: Day, weeksOff days: [Day], firstWeekday: Int) {
        off = Set(days.map { $0.weekStart(firstWeekday).number }).sorted()
        base = number(first)
    }

    /// How many lie before that day.
    func count(before day: Day) -> Int { number(day) - base }

    /// The working day before which that many lie.
    func day(after count: Int) -> Day {
        var number = base + count
        for first in off where first <= number { number += 7 }
        return Day(number: number)
    }

    /// The number of the day, less the days off before it.
    private func number(_ day: Day) -> Int {
        // By bisection: every step of a baseline asks, for every point of its curve.
        var range = 0..<off.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = off[middle] < day.number ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        let begun = range.lowerBound
        guard begun > 0 else { return day.number }
        return day.number - 7 * (begun - 1) - min(7, day.number - off[begun - 1])
    }
}
