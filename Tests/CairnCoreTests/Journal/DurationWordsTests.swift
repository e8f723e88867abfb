import TestSupport
import Testing

@testable import CairnCore

struct DurationWordsTests {
    @Test(arguments: [
        ("1h30", 90), ("1h 30m", 90), ("1 h 30 min", 90), ("1:30", 90), ("90 min", 90), ("90min", 90), ("45m", 45),
        ("1.5 h", 90), ("1,5h", 90), ("0.25 h", 15), ("2 hours", 120), ("1H05", 65), ("24h", 1440), ("25h", 1500),
    ])
    func `lengths of time are read`(text: String, minutes: Int) { #expect(DurationWords.parse(text) == minutes) }

    @Test(arguments: ["", "90", "h", "1h60", "1:5", "1.5.5h", "-1h", "an hour", "1h30 pytorch", "99999 min", "٣h"])
    func `anything else is not guessed`(text: String) { #expect(DurationWords.parse(text) == nil) }

    @Test func `what is written is read as the same`() {
        for minutes in 1...1500 { #expect(DurationWords.parse(DurationWords.text(minutes)) == minutes) }
    }
}

struct LogLineTests {
    @Test(arguments: [
        ("1h30", 90, nil, nil), ("90 min yesterday", 90, "2026-03-01", nil), ("45m python", 45, nil, "python"),
        ("1 h 30 min yesterday on python", 90, "2026-03-01", "python"),
        ("2h python 28 feb", 120, "2026-02-28", "python"),
        ("1h sat Python fluency", 60, "2026-02-28", "python"),
    ])
    func `a line names hours, day and item`(text: String, minutes: Int, day: String?, item: String?) throws {
        let library = try Fixtures.library()
        let line = try LogLine(text, today: Fixtures.today, Fixtures.blank, library)
        #expect(line.minutes == minutes)
        #expect(line.day?.iso == day)
        #expect(line.item == item)
    }
}
