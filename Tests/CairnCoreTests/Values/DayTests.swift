import Foundation
import Testing

@testable import CairnCore

struct DayTests {
    @Test func `every day of four centuries survives the way to its parts and back`() {
        for number in stride(from: Day(year: 1999, month: 1, day: 1)?.number ?? 0, to: 157_000, by: 1) {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.parts
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
        }
    }

    @Test(arguments: ["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "tomorrow", "", "2026-01-01x", "２０２６-01-01"])
    func `a day that does not exist is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a date reads as it is written`() throws {
        let day = try #require(Day("2024-02-29"))
        #expect(day.iso == "2024-02-29")
        #expect(day.text == "29 Feb 2024")
        #expect(day.weekday == 3)
        #expect((day + 1).iso == "2024-03-01")
        #expect(day.adding(months: 12).iso == "2025-02-28")
        #expect(day.adding(months: 3).iso == "2024-05-29")
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 3, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-08-31", 0, "2026-08-31"),
    ])
    func `a month later is the same day, or the last one of a shorter month`(from: String, months: Int, to: String) {
        #expect(Day(from)?.adding(months: months).iso == to)
    }

    @Test func `days compare and subtract as numbers do`() throws {
        let first = try #require(Day("2025-12-31"))
        let next = try #require(Day("2026-01-01"))
        #expect(first < next)
        #expect(next - first == 1)
        #expect(first + 1 == next)
        #expect(next + -366 == Day("2024-12-31"))
    }

    @Test func `the first and the last day that can be written are days`() throws {
        let first = try #require(Day("0001-01-01"))
        let last = try #require(Day("9999-12-31"))
        #expect(first.iso == "0001-01-01")
        #expect(first.weekday == 0)
        #expect(last.iso == "9999-12-31")
        #expect(last.adding(months: 1) == last, "there is no day after the last year")
        #expect(Day("0000-12-31") == nil)
    }

    @Test func `there is no day before the year 1 or after the year 9999`() throws {
        let (first, last) = (try #require(Day("0001-01-01")), try #require(Day("9999-12-31")))
        #expect(first + -1 == first && last + 1 == last)
        #expect(Day(number: .min) == first && Day(number: .max) == last)
        #expect(first.adding(months: -1) == first && last.adding(months: 1) == last)
        #expect(Day(last.iso) == last && Day(first.iso) == first && first.weekday == 0)
        #expect(Day("0000-12-31") == nil && Day("10000-01-01") == nil)
    }

    @Test func `a century is a leap year only every fourth time`() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("1900-02-29") == nil)
        #expect(Day("2100-02-29") == nil)
        #expect(Day("2024-02-29") != nil)
        #expect(Day("2023-02-29") == nil)
    }

    @Test func `a day is kept as it is written, and what is no day is refused`() throws {
        let day = try #require(Day("2026-03-02"))
        let kept = try JSONEncoder().encode([day])
        #expect(String(decoding: kept, as: UTF8.self) == #"["2026-03-02"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: kept) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
