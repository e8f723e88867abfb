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
}
