/// A forecast in words that fit.
public enum ForecastWords {
    /// The longest text of at most `width` characters; empty if none fits.
    ///
    /// "in February at even odds, by July in four of five cases" … "Feb–Jul 2028" … "Feb 2028".
    public static func text(_ odds: Forecast.Odds?, today: Day, width: Int) -> String {
        texts(odds, today: today).first { $0.count <= width } ?? ""
    }

    /// "Jul 2027 (50 %), Oct 2027 (80 %)": the same words whatever the dates, to be put beside others.
    static func months(_ odds: Forecast.Odds?, today: Day) -> String {
        guard let odds, odds.likely > today else { return texts(odds, today: today)[0] }
        let isNear = odds.likely - today < 70
        let day = { (day: Day) in isNear ? dayName(day, today) : month(day) }
        return "\(day(odds.even)) (50 %), \(day(odds.likely)) (80 %)"
    }

    /// "in Oct 2027": the month at even odds.
    static func month(_ odds: Forecast.Odds?, today: Day) -> String {
        guard let odds else { return "never" }
        if odds.likely <= today { return "now" }
        return "in \(month(odds.even))"
    }

    /// "Oct 2027".
    static func month(_ day: Day) -> String { "\(short(day)) \(day.parts.year)" }

    /// From the longest to the shortest.
    static func texts(_ odds: Forecast.Odds?, today: Day) -> [String] {
        guard let odds else { return ["no end with these hours", "no end", "–"] }
        if odds.likely <= today { return ["done", "✓"] }
        let (even, likely) = (odds.even, odds.likely)
        let isNear = likely - today < 70 || monthNumber(even) == monthNumber(likely)
        let (when, until) = isNear ? ("around", "by") : ("in", "by")
        // A month alone is read as the nearest one: in November "October" is over.
        let isYearSaid = monthNumber(likely) - monthNumber(today) > 8
        func name(_ day: Day, _ month: String) -> String {
            isNear ? dayName(day, today) : isYearSaid ? "\(month) \(day.parts.year)" : month
        }
        func long(_ day: Day) -> String { name(day, months[day.parts.month - 1]) }
        func short(_ day: Day) -> String { name(day, Self.short(day)) }
        let names = (even: Self.short(even), likely: Self.short(likely))
        let range =
            month(even) == month(likely)
            ? month(even)
            : even.parts.year == likely.parts.year
                ? "\(names.even)–\(month(likely))" : "\(month(even))–\(month(likely))"
        return [
            "\(when) \(long(even)) at even odds, \(until) \(long(likely)) in four of five cases",
            "\(when) \(short(even)) at even odds, \(until) \(short(likely)) in 4 of 5 cases",
            "\(short(even)) at even odds, \(short(likely)) in 4 of 5",
            "\(short(even)) (50 %), \(short(likely)) (80 %)",
            range, month(even), "\(even.parts.year)",
        ]
    }

    private static func monthNumber(_ day: Day) -> Int { day.parts.year * 12 + day.parts.month }

    /// "14 Mar", with the year if it is another one.
    private static func dayName(_ day: Day, _ today: Day) -> String { DaySpan.text(day...day, today: today) }

    private static func short(_ day: Day) -> String { String(months[day.parts.month - 1].prefix(3)) }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
