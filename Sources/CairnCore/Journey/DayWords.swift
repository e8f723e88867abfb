/// Which day a text means that does not say it: "mon", "28 feb".
public enum DaySense: Sendable {
    /// Of what is to come: the next one.
    case coming
    /// Of what has been: the last one.
    case past
    /// Of what may have been or be still to come: the nearest one.
    case near
}

/// Reads days in everyday words.
public enum DayWords {
    /// What can be written, for messages.
    public static let help =
        "Give a day: today, tomorrow, fri, next month, in 2 weeks, 3 dec, 2026-12-03."

    /// Reads a day: `YYYY-MM-DD`; today, tomorrow, yesterday; a weekday (the next one, never today); `in 3 days`, `2
    /// weeks`, `3w`, `5 days ago`; next week, month or year; `end of month`; `3 dec`, `dec 3`, `3 December 2026`
    /// (without a year, the next such day), `3.12.` and `3.12.2026` (with dots, the day always comes first). Nil for
    /// anything else, such as `3/4`, which is read differently in different countries, and for days more than a hundred
    /// years away, which nobody means.
    ///
    /// - Parameter sense: Which day "mon" and "28 feb" are. What can only be meant of the future stays there, whatever the sense:
    ///   "tomorrow", "next fri", "2 weeks", and of what has been a day without a year that is still to come within a month: nobody
    ///   means the one a year ago by it. Near, "21 sep" is the last one if that is at most thirteen weeks ago.
    public static func parse(_ text: some StringProtocol, today: Day, _ sense: DaySense = .coming) -> Day? {
        guard let number = read(text, today), Day.numbers.contains(number), !isFar(number, today) else { return nil }
        let next = Day(number: number)
        guard sense != .coming, next > today else { return next }
        let words = words(text)
        if sense == .past, weekday(words, after: today) != nil { return next + -7 }
        guard let last = date(words).flatMap({ last($0, today) }) else { return next }
        return sense == .past ? (next <= today + soon ? next : last) : last >= today + -recent ? last : next
    }

    /// How many days ahead a day without a year is surely the next one.
    private static let soon = 31
    /// How many days back it may be the last one.
    private static let recent = 91

    /// The last such day up to today, or nil if the date has its year.
    private static func last(_ date: Date, _ today: Day) -> Day? {
        guard date.year == nil else { return nil }
        let year = today.parts.year
        return (0...8).lazy.compactMap { Day(year: year - $0, month: date.month, day: date.day) }.first { $0 <= today }
    }

    /// What is wrong with a text that is not a day.
    public static func problem(_ text: some StringProtocol, today: Day) -> String {
        guard let number = read(text, today) else { return help }
        if !Day.numbers.contains(number) { return "That is beyond the calendar: days are in the years 1 to 9999." }
        return isFar(number, today) ? "That is more than a hundred years away: is the year right?" : help
    }

    private static func isFar(_ number: Int, _ today: Day) -> Bool { abs(number - today.number) > 36_525 }

    /// The number of the day; beyond ``Day/numbers`` where there is no such day.
    private static func read(_ text: some StringProtocol, _ today: Day) -> Int? {
        if let day = Day(String(text)) { return day.number }
        let words = words(text)
        switch words {
        case ["today"], ["now"]: return today.number
        case ["tomorrow"]: return today.number + 1
        case ["yesterday"]: return today.number - 1
        case ["next", "week"]: return today.number + 7
        case ["next", "month"]: return months(1, after: today)
        case ["next", "year"]: return months(12, after: today)
        case ["eom"], ["end", "of", "month"]: return endOfMonth(today)
        case ["this", "weekend"]: return weekday("sat", after: today)
        default: break
        }
        if let day = weekday(words, after: today) { return day }
        if words.count == 2, words[0] == "next" || words[0] == "this" { return weekday(words[1], after: today) }
        return distance(words, today) ?? date(words).flatMap { day(of: $0, today) }?.number
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    }

    /// "fri", "on fri", "weekend".
    private static func weekday(_ words: [String], after today: Day) -> Int? {
        guard let last = words.last, words.count == 1 || words.count == 2 && words[0] == "on" else { return nil }
        return weekday(last == "weekend" ? "sat" : last, after: today)
    }

    private static func weekday(_ word: String, after today: Day) -> Int? {
        let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        guard word.count >= 3, let index = names.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
        let days = (index - today.weekday + 7) % 7
        return today.number + (days == 0 ? 7 : days)
    }

    private static func endOfMonth(_ today: Day) -> Int? {
        let (year, month, _) = today.parts
        return (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0)?.number }.first
    }

    private static func months(_ count: Int, after today: Day) -> Int {
        let (year, month, _) = today.parts
        let isThere = (12...9999 * 12 + 11).contains(year * 12 + month - 1 + count)
        return isThere ? today.adding(months: count).number : count < 0 ? .min / 2 : .max / 2
    }

    /// "in 3 days", "2 weeks", "3w", "5 days ago".
    private static func distance(_ words: [String], _ today: Day) -> Int? {
        var words = words
        let isPast = words.last == "ago"
        if isPast { words.removeLast() }
        if words.first == "in" { words.removeFirst() }
        if words.count == 1, let unit = words[0].last, unit.isLetter {
            words = [String(words[0].dropLast()), String(unit)]
        }
        guard words.count == 2, let count = number(words[0]), (0...5000).contains(count) else { return nil }
        let signed = isPast ? -count : count
        switch words[1] {
        case "d", "day", "days": return today.number + signed
        case "w", "week", "weeks": return today.number + 7 * signed
        case "m", "month", "months": return months(signed, after: today)
        case "y", "year", "years": return months(12 * signed, after: today)
        default: return nil
        }
    }

    private static func number(_ word: String) -> Int? {
        ["a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6][word] ?? Int(word)
    }

    /// A date as it is written, perhaps without its year.
    private struct Date {
        var year: Int?
        let month: Int
        let day: Int
    }

    /// "3 dec", "dec 3", "3 december 2026", "3.12.", "3.12.2026".
    private static func date(_ words: [String]) -> Date? { named(words) ?? dotted(words) }

    private static func named(_ words: [String]) -> Date? {
        guard (2...3).contains(words.count) else { return nil }
        let (first, second) = (month(words[0]), month(words[1]))
        guard let month = first ?? second, (first == nil) != (second == nil),
            let day = Int(first == nil ? words[0] : words[1])
        else { return nil }
        if words.count == 2 { return Date(month: month, day: day) }
        return Int(words[2]).map { Date(year: $0, month: month, day: day) }
    }

    private static func dotted(_ words: [String]) -> Date? {
        let parts = words.joined().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]) else { return nil }
        if parts[2].isEmpty { return Date(month: month, day: day) }
        return parts[2].count == 4 ? Int(parts[2]).map { Date(year: $0, month: month, day: day) } : nil
    }

    /// Without a year the next such day; for 29 Feb, in the next leap year.
    private static func day(of date: Date, _ today: Day) -> Day? {
        if let year = date.year { return Day(year: year, month: date.month, day: date.day) }
        let year = today.parts.year
        return (year...year + 8).lazy.compactMap { Day(year: $0, month: date.month, day: date.day) }
            .first { $0 >= today }
    }

    private static func month(_ word: String) -> Int? {
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        guard word.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }
}

/// Times of day as people write them.
public enum ClockTime {
    /// Minutes since midnight of `14:30`, `14.30`, `14h30`, `9`, `14h`, `2pm` or `2:30 pm`; nil for anything else.
    public static func parse(_ text: String) -> Int? {
        var rest = text.lowercased().filter { $0 != " " }
        let isMorning = rest.hasSuffix("am")
        let isAfternoon = rest.hasSuffix("pm")
        if isMorning || isAfternoon { rest.removeLast(2) } else if rest.hasSuffix("h") { rest.removeLast() }
        let parts = rest.split(omittingEmptySubsequences: false) { ":.h".contains($0) }
        // "9.5" may be half past nine.
        guard (1...2).contains(parts.count), rest.contains(":") || parts.count == 1 || parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            var hour = Int(parts[0]), let minute = parts.count == 1 ? 0 : Int(parts[1]), (0..<60).contains(minute)
        else { return nil }
        if isMorning || isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        return (0..<24).contains(hour) ? hour * 60 + minute : nil
    }

    /// "14:30", "9:00".
    public static func text(_ minute: Int) -> String { "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)" }
}
