// TEMPORARY until text areas and date fields are there.
enum DayWords {
    static let help = "Give a day: tomorrow, fri, in 2 weeks, 2026-12-03."
}

enum ClockTime {
    static func text(_ minute: Int) -> String { "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)" }
    static func parse(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }
}

extension FormField {
    init(_ label: String, date: Day?, hint: String, isProposal: Bool = false, words: String = "") {
        self.init(label, hint: hint, text: date?.iso ?? words, isProposal: isProposal || !words.isEmpty)
    }

    init(_ label: String, area: String, cursor: Int? = nil) { self.init(label, text: area) }

    func day(_ today: Day) -> Day? {
        let words = value.split(separator: " ")
        if value == "today" { return today }
        if value == "tomorrow" { return today + 1 }
        if words.count == 3, words[0] == "in", let count = Int(words[1]) {
            return today + count * (words[2].hasPrefix("week") ? 7 : 1)
        }
        return Day(value)
    }
}
