/// Days in a few words.
enum DaySpan {
    /// "4–9 Dec", "28 Nov–3 Dec", "4 Dec"; with the year where it is not this one.
    static func text(_ days: ClosedRange<Day>, today: Day) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if Day.habits.style == .iso { return first == last ? first.iso : "\(first.iso)–\(last.iso)" }
        let (from, to) = (first.parts, last.parts)
        let year = to.year == today.parts.year ? "" : " \(to.year)"
        if first == last { return word(from) + year }
        if from.year != to.year { return "\(word(from)) \(from.year)–\(word(to)) \(to.year)" }
        if from.month != to.month { return "\(word(from))–\(word(to))\(year)" }
        let isMonthFirst = Day.habits.style == .monthFirst
        return isMonthFirst ? "\(word(from))–\(to.day)\(year)" : "\(from.day)–\(word(to))\(year)"
    }

    /// "4 Dec", or "Dec 4".
    private static func word(_ day: (year: Int, month: Int, day: Int)) -> String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return Day.habits.style == .monthFirst
            ? "\(names[day.month - 1]) \(day.day)" : "\(day.day) \(names[day.month - 1])"
    }
}
