import TestSupport
import Testing

@testable import CairnCore

/// Saturday, 21 November 2026 is today.
struct DayWordsTests {
    private let today = Fixtures.day("2026-11-21")

    @Test(arguments: [
        ("today", "2026-11-21"), ("Tomorrow", "2026-11-22"), ("yesterday", "2026-11-20"), ("fri", "2026-11-27"),
        ("friday", "2026-11-27"), ("sat", "2026-11-28"), ("next monday", "2026-11-23"), ("on tue", "2026-11-24"),
        ("in 3 days", "2026-11-24"), ("in 2 weeks", "2026-12-05"), ("in a week", "2026-11-28"), ("3w", "2026-12-12"),
        ("10d", "2026-12-01"), ("2 months", "2027-01-21"), ("1y", "2027-11-21"), ("5 days ago", "2026-11-16"),
        ("next week", "2026-11-28"), ("next month", "2026-12-21"), ("end of month", "2026-11-30"),
        ("eom", "2026-11-30"),
        ("3 dec", "2026-12-03"), ("dec 3", "2026-12-03"), ("1 nov", "2027-11-01"), ("3 December 2028", "2028-12-03"),
        ("29 feb", "2028-02-29"), ("2026-12-03", "2026-12-03"), ("weekend", "2026-11-28"), ("21 nov", "2026-11-21"),
        ("3.12.", "2026-12-03"), ("1.11.", "2027-11-01"), ("3.12.2028", "2028-12-03"), ("3. 12.", "2026-12-03"),
    ])
    func `a day in words is a day`(words: String, day: String) {
        #expect(DayWords.parse(words, today: today)?.iso == day)
    }

    /// Days of what has happened.
    @Test(arguments: [
        ("fri", "2026-11-20"), ("Sat", "2026-11-21"), ("on tue", "2026-11-17"), ("weekend", "2026-11-21"),
        ("21 nov", "2026-11-21"), ("23 dec", "2025-12-23"), ("Dec 23", "2025-12-23"), ("23.12.", "2025-12-23"),
        ("3 jan", "2026-01-03"), ("29 feb", "2024-02-29"), ("yesterday", "2026-11-20"), ("5 days ago", "2026-11-16"),
        // What can only be meant of the future stays there, to be refused.
        ("Tomorrow", "2026-11-22"), ("next fri", "2026-11-27"), ("Next week", "2026-11-28"), ("eom", "2026-11-30"),
        ("2 weeks", "2026-12-05"), ("3 days", "2026-11-24"), ("In 3 days", "2026-11-24"), ("3w", "2026-12-12"),
        ("3 dec 2026", "2026-12-03"), ("22 nov", "2026-11-22"), ("3.12.", "2026-12-03"), ("Dec 22", "2026-12-22"),
        ("2026-12-03", "2026-12-03"), ("3.12.2026", "2026-12-03"),
    ])
    func `what has happened was on the last such day`(words: String, day: String) {
        #expect(DayWords.parse(words, today: today, .past)?.iso == day)
    }

    /// Days that may have been or be still to come.
    @Test(arguments: [
        ("14 sep", "2026-09-14"), ("Sep 14", "2026-09-14"), ("22.8.", "2026-08-22"), ("21 aug", "2027-08-21"),
        ("21 nov", "2026-11-21"), ("3 dec", "2026-12-03"), ("29 feb", "2028-02-29"), ("14 sep 2027", "2027-09-14"),
        ("fri", "2026-11-27"), ("next week", "2026-11-28"), ("2 weeks ago", "2026-11-07"),
        ("2026-12-03", "2026-12-03"),
    ])
    func `a day without a year is the last one if that was a short while ago`(words: String, day: String) {
        #expect(DayWords.parse(words, today: today, .near)?.iso == day)
        #expect(DayWords.parse("soon", today: today, .near) == nil)
    }

    @Test(arguments: [
        "", " ", "soon", "3/4", "03/04/2026", "2026-02-30", "30 feb", "31 jun 2027", "in", "in days", "in -3 days",
        "mo",
        "feb", "dec dec", "9999999999 days", "in 9999 years", "12", "next", "2026-1-2",
        "3.12", "13.13.", "3.12.26", "..", "3..", "1.2.3.", "0001-01-01", "9999-12-31", "1 jan 202", "5000 weeks ago 1",
    ])
    func `what two people read as two days is none`(words: String) {
        #expect(DayWords.parse(words, today: today) == nil)
    }

    @Test func `a day that nobody means is told apart from what is no day`() {
        #expect(DayWords.problem("2206-12-03", today: today).contains("year"))
        #expect(DayWords.problem("soon", today: today) == DayWords.help)
        #expect(DayWords.parse("2126-11-01", today: today) != nil)
    }

    @Test(arguments: [
        ("0001-01-01", "yesterday"), ("0001-01-03", "1 week ago"), ("0001-05-01", "5 months ago"),
        ("9999-12-31", "tomorrow"),
        ("9999-12-31", "sun"), ("9999-12-31", "next month"), ("9999-01-01", "next year"),
        ("9999-12-30", "in 5000 weeks"),
    ])
    func `a day beyond the calendar is refused, and why is said`(today: String, text: String) throws {
        let today = try #require(Day(today))
        #expect(DayWords.parse(text, today: today) == nil)
        #expect(DayWords.problem(text, today: today).contains("years 1 to 9999"))
    }

    @Test func `the ends of the calendar can be named`() throws {
        let last = try #require(Day("9999-12-31"))
        #expect(DayWords.parse("eom", today: last) == last && DayWords.parse("today", today: last) == last)
        #expect(DayWords.parse("yesterday", today: last) == last + -1)
    }

    @Test func `every day of ten years is read as it is written`() {
        for number in 0..<3653 {
            let day = today + number
            #expect(DayWords.parse(day.iso, today: today) == day)
            #expect(DayWords.parse(day.text, today: today) == day)
        }
    }

    @Test(arguments: [
        ("14:30", 870), ("9", 540), ("9:05", 545), ("14h", 840), ("2pm", 840), ("2:30 pm", 870), ("12am", 0),
        ("12 pm", 720),
        ("0:00", 0), ("23:59", 1439), ("14.30", 870), ("9.05", 545), ("14h30", 870), ("2.30 pm", 870),
    ])
    func `a time as people write it is a time`(text: String, minute: Int) {
        #expect(ClockTime.parse(text) == minute)
    }

    @Test(arguments: [
        "", "24:00", "9:60", "13pm", "0am", "9.5", "24.00", "9.60", "9.", "9.3.0", "h30", "nine", ":30", "9:", "-1",
        "9:3:0",
    ])
    func `what is no time is none`(text: String) {
        #expect(ClockTime.parse(text) == nil)
    }
}
