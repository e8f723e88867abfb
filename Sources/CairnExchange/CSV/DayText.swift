import CairnCore

/// Dates as LinkedIn and spreadsheets write them, in the languages that LinkedIn has.
///
/// Nothing is guessed: what may be two days is none. `03 Dec 2026`, `3. Dezember 2026`, `Dec 3, 2026`, `2026-12-03`,
/// `2026年12月3日`, `03-Dec-26` and, where the order is known, `3/12/2026` and `3/12/26` are one. So is `46359`, which is what a
/// spreadsheet leaves of it in a cell without a format.
struct DayText {
    /// In which order numbers stand.
    enum Order: Sendable {
        case dayMonthYear, monthDayYear, yearMonthDay
    }

    /// What a text is.
    enum Reading: Equatable {
        case day(Day)
        /// A day that was written short, in that way.
        case short(Day, Shortness)
        /// A date in form, but of no day that the calendar has.
        case noSuchDay
        /// A date that may be two days.
        case unsure
        case notADate
    }

    /// How spreadsheets shorten days.
    enum Shortness: Equatable {
        /// Two digits of the year.
        case year
        /// Days since 1899-12-30.
        case serial
    }

    /// The language that the file is in, as far as it is known.
    var language: String?
    /// The order that is seen in the file itself.
    var found: Order?
    /// The order in which the file writes numbers, as far as it is known.
    private var order: Order? { found ?? Self.order(of: language) }

    /// In which order days are written in a language; nil where one cannot rely on it.
    static func order(of language: String?) -> Order? {
        switch language {
        case "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "da", "no", "fi", "cs", "ro", "ru", "uk", "el", "id", "vi",
            "ar",
            "he", "th", "ms":
            .dayMonthYear
        case "ja", "zh", "ko", "hu", "sv": .yearMonthDay
        default: nil
        }
    }

    /// The order that texts of one file have in common: a number over 12 is no month. Nil where they tell nothing, or two
    /// things.
    static func order(of texts: [String]) -> Order? {
        var orders: Set<Order> = []
        for text in texts {
            guard let parts = DayText().parts(text), parts.count == 3, [2, 4].contains(parts[2].digits),
                parts[0].digits <= 2, let first = parts[0].number
            else { continue }
            if first > 31 { orders.insert(.yearMonthDay) }
            guard parts[1].word == nil, first <= 31, let second = parts[1].number else { continue }
            if first > 12, second <= 12 { orders.insert(.dayMonthYear) }
            if second > 12, first <= 12 { orders.insert(.monthDayYear) }
        }
        return orders.count == 1 ? orders.first : nil
    }

    /// Reads all of the text.
    func read(_ text: String) -> Reading {
        if let day = Self.serial(text) { return .short(day, .serial) }
        if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) {
            return Self.reading(number / 10_000, number / 100 % 100, number % 100)
        }
        guard let parts = parts(text), parts.count == 3 else { return .notADate }
        let words = parts.filter { $0.word != nil }
        if words.count == 1, let word = words[0].word { return named(word, parts) }
        guard words.isEmpty else { return .notADate }
        // Dots are written where the day comes first; Vietnamese says "month 12" after the day.
        let isDayFirst = text.contains(".") || text.lowercased().contains("th")
        return numbered(parts, isDayFirst: isDayFirst)
    }

    /// The day that a spreadsheet counts from 1899-12-30, between 2000 and 2099; the time of day may follow as a fraction.
    private static func serial(_ text: String) -> Day? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.first?.utf8.count == 5, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let days = parts.first.flatMap({ Int($0) }), (36_526...73_050).contains(days)
        else { return nil }
        return Day(number: days - 25_569)
    }

    /// A piece of a date: a number, with how many digits it has, or a word.
    private struct Part {
        var number: Int?
        var digits = 0
        var word: String?
    }

    /// Numbers and words; nil where there is something that no date has. The time of day after a date is left out.
    private func parts(_ text: String) -> [Part]? {
        guard text.utf8.count <= 80 else { return nil }
        var parts: [Part] = []
        for piece in Self.pieces(Self.withoutInnerDots(Self.withoutTime(text))) {
            if let first = piece.first, first.isNumber {
                guard piece.utf8.count <= 4, let number = Int(piece) else { return nil }
                parts.append(Part(number: number, digits: piece.utf8.count))
            } else if !Self.isFiller(piece) {
                parts.append(Part(word: piece))
            }
        }
        return parts.count <= 3 ? parts : nil
    }

    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var isNumber = false
        var isOpen = false
        for character in Words.folded(text) {
            if character == " " {
                isOpen = false
                continue
            }
            let digit = character.isWholeNumber ? character.wholeNumberValue.map { Character("\($0)") } : nil
            let piece = digit.flatMap { $0.isASCII ? $0 : nil } ?? character
            if isOpen, isNumber == (digit != nil) {
                pieces[pieces.count - 1].append(piece)
            } else {
                pieces.append(String(piece))
            }
            isNumber = digit != nil
            isOpen = true
        }
        return pieces
    }

    /// `2026-12-03T09:00:00Z`, `3.12.2026 09:00`, `12/3/2026 9:00 AM`.
    private static func withoutTime(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":") else { return text }
        let before = text[..<colon]
        guard let start = before.lastIndex(where: { $0 == " " || $0 == "T" || $0 == "," }) else { return text }
        return String(text[..<start])
    }

    /// Thai months have dots within.
    private static func withoutInnerDots(_ text: String) -> String {
        let characters = Array(text)
        return String(
            characters.indices.filter { index in
                characters[index] != "." || index == 0 || index + 1 == characters.count
                    || !characters[index - 1].isLetter || !characters[index + 1].isLetter
            }.map { characters[$0] })
    }

    /// Words that stand in dates and say nothing: "3 de diciembre de 2026", "2026年12月3日".
    private static func isFiller(_ word: String) -> Bool {
        [
            "de", "del", "di", "of", "den", "d", "г", "года", "р", "року", "年", "月", "日", "년", "월", "일", "thang", "thg",
            "ngay", "nam",
            "th", "st", "nd", "rd", "er",
        ].contains(word)
    }

    private func named(_ word: String, _ parts: [Part]) -> Reading {
        let numbers = parts.filter { $0.word == nil }
        guard let month = month(word) else { return .notADate }
        guard month > 0 else { return .unsure }
        let years = numbers.filter { $0.digits == 4 }
        if years.count == 1, let year = years[0].number, let day = numbers.first(where: { $0.digits < 3 })?.number {
            return Self.reading(year, month, day)
        }
        return shortened(month, parts)
    }

    /// "04-Mar-25", as spreadsheets shorten it: the year is last, unless it cannot be, or stands first elsewhere in the file.
    private func shortened(_ month: Int, _ parts: [Part]) -> Reading {
        let numbers = parts.filter { $0.word == nil }
        guard numbers.count == 2, numbers.allSatisfy({ $0.digits <= 2 }), let first = numbers[0].number,
            let last = numbers[1].number
        else { return .notADate }
        guard parts.last?.word == nil else { return .unsure }
        let isYearFirst = parts[0].word == nil && (first > 31 || found == .yearMonthDay)
        return isYearFirst ? short(first, month, last) : short(last, month, first)
    }

    /// The day in a year of two digits.
    private func short(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        let reading = Self.reading(fullYear(year), month, day)
        if case .day(let day) = reading { return .short(day, .year) }
        return reading
    }

    /// The year of two digits: from 1969 to 2068, as POSIX has it. Thai years are 43 ahead.
    private func fullYear(_ year: Int) -> Int {
        if language == "th" { return year + 2_500 }
        return year + (year < 69 ? 2_000 : 1_900)
    }

    private func numbered(_ parts: [Part], isDayFirst: Bool) -> Reading {
        let numbers = parts.compactMap(\.number)
        if parts[0].digits == 4 {
            return parts[1].digits <= 2 && parts[2].digits <= 2
                ? Self.reading(numbers[0], numbers[1], numbers[2]) : .notADate
        }
        guard parts.prefix(2).allSatisfy({ $0.digits <= 2 }), parts[2].digits != 3 else { return .notADate }
        guard parts[2].digits > 1 else { return .unsure }
        let isShort = parts[2].digits == 2
        let (first, second) = (numbers[0], numbers[1])
        if isShort, first > 31 || order == .yearMonthDay { return short(first, second, numbers[2]) }
        let reading = isShort ? short : Self.reading
        if first > 12, second > 12 { return .noSuchDay }
        if first > 12 { return reading(numbers[2], second, first) }
        if second > 12 || first == second { return reading(numbers[2], first, second) }
        switch order ?? (isDayFirst ? .dayMonthYear : nil) {
        case .dayMonthYear: return reading(numbers[2], second, first)
        case .monthDayYear: return reading(numbers[2], first, second)
        case .yearMonthDay, nil: return .unsure
        }
    }

    private static func reading(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        // Thai years are counted from 543 years earlier.
        Day(year: year > 2_400 ? year - 543 : year, month: month, day: day).map(Reading.day) ?? .noSuchDay
    }

    /// The month of a name, whole or cut short; 0 where two languages mean two months by it.
    private func month(_ word: String) -> Int? {
        if let language, let month = Self.month(word, MonthNames.byLanguage[language] ?? []) { return month }
        if let month = Self.month(word, MonthNames.byLanguage["en"] ?? []) { return month }
        // Hebrew writes "in March" as one word.
        let bare = word.hasPrefix("ב") ? String(word.dropFirst()) : word
        let months = Set(MonthNames.byLanguage.values.compactMap { Self.month(word, $0) ?? Self.month(bare, $0) })
        return months.count > 1 ? 0 : months.first
    }

    private static func month(_ word: String, _ names: [[String]]) -> Int? {
        if let exact = names.firstIndex(where: { $0.contains(word) }) { return exact + 1 }
        guard word.count >= 3 else { return nil }
        let months = names.indices.filter { names[$0].contains { $0.hasPrefix(word) } }
        return months.count == 1 ? months[0] + 1 : nil
    }
}
