import CairnCore

/// Dates as LinkedIn writes them, "03 Dec 2026", and ISO 8601's, "2026-12-03".
enum DayText {
    /// What a text is.
    enum Reading: Equatable {
        case day(Day)
        /// A date in form, but of no day that the calendar has.
        case noSuchDay
        case notADate
    }

    /// Reads all of the text.
    static func read(_ text: String) -> Reading {
        let iso = text.split(separator: "-", omittingEmptySubsequences: false)
        if iso.count == 3 { return reading(year: number(iso[0], 4), month: number(iso[1], 2), day: number(iso[2], 2)) }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3 else { return .notADate }
        return reading(
            year: number(words[2], 4), month: month(words[1]),
            day: words[0].utf8.count == 1 ? number(words[0], 1) : number(words[0], 2))
    }

    private static func reading(year: Int?, month: Int?, day: Int?) -> Reading {
        guard let year, let month, let day else { return .notADate }
        return Day(year: year, month: month, day: day).map(Reading.day) ?? .noSuchDay
    }

    private static func number(_ text: Substring, _ digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func month(_ text: Substring) -> Int? {
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .firstIndex(of: text.lowercased()).map { $0 + 1 }
    }
}
