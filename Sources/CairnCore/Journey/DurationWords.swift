/// Lengths of time as people write them.
public enum DurationWords {
    /// What can be written, for messages.
    public static let help = "Give a time with its unit: 1h30, 90 min, 1.5 h."

    /// Minutes of `1h30`, `1h 30m`, `1:30`, `90 min`, `45m`, `1.5 h`, `2 hours`; nil for anything else.
    ///
    /// A bare number is nil: it may mean hours or minutes.
    public static func parse(_ text: some StringProtocol) -> Int? {
        guard let (minutes, rest) = leading(in: text), rest.isEmpty else { return nil }
        return minutes
    }

    /// The minutes that a text begins with, and the words after them; nil if it begins with anything else.
    public static func leading(in text: some StringProtocol) -> (minutes: Int, rest: String)? {
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        // "1 h 30 min pytorch": the longest beginning that is a length of time.
        for count in stride(from: min(4, words.count), through: 1, by: -1) {
            guard let minutes = minutes(words[..<count].joined()) else { continue }
            let rest = text.split(whereSeparator: \.isWhitespace).dropFirst(count).joined(separator: " ")
            return (minutes, rest)
        }
        return nil
    }

    /// "1h30", "2h", "45 min".
    public static func text(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours)h" : "\(hours)h\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func minutes(_ word: String) -> Int? {
        if let colon = word.firstIndex(of: ":") {
            return sum(hours: word[..<colon], minutes: word[word.index(after: colon)...], needsTwoDigits: true)
        }
        for unit in ["minutes", "minute", "mins", "min", "m"] where word.hasSuffix(unit) {
            let number = word.dropLast(unit.count)
            if let minutes = whole(number) { return minutes }
            return inHours(String(number))
        }
        return inHours(word)
    }

    /// "1h30", "1h", "1.5h", "1hour".
    private static func inHours(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
        let rest = word.dropFirst(digits.count)
        for unit in ["hours", "hour", "hrs", "hr", "h"] where rest.hasPrefix(unit) {
            let minutes = rest.dropFirst(unit.count)
            return minutes.isEmpty ? inHours(digits) : sum(hours: digits, minutes: minutes, needsTwoDigits: false)
        }
        return nil
    }

    /// "1.5" or "1,5" hours, rounded to the minute.
    private static func inHours(_ number: Substring) -> Int? {
        let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard parts.count <= 2, let hours = whole(parts[0]) else { return nil }
        guard parts.count == 2 else { return hours * 60 }
        guard (1...2).contains(parts[1].count), let part = whole(parts[1]) else { return nil }
        let hundredths = parts[1].count == 1 ? part * 10 : part
        return hours * 60 + (hundredths * 60 + 50) / 100
    }

    private static func sum(hours: Substring, minutes: Substring, needsTwoDigits: Bool) -> Int? {
        guard let hours = whole(hours), let rest = whole(minutes), rest < 60, !needsTwoDigits || minutes.count == 2
        else { return nil }
        return hours * 60 + rest
    }

    /// A whole number of at most four digits.
    private static func whole(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
