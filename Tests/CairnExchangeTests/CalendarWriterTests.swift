import CairnCore
import Testing

@testable import CairnExchange

/// Conversations and follow-ups for a calendar.
struct CalendarWriterTests {
    @Test func `entries are iCalendar`() throws {
        let day = try #require(Day("2026-12-03"))
        var talk = CalendarEvent(
            uid: "1@cairn", start: .utc(day, minute: 545), summary: "Talk, with Ada", status: .confirmed,
            changed: .utc(day, minute: 0))
        talk.minutes = 30
        talk.place = "Café; corner"
        talk.details = "Ask:\nwhy?"
        let task = CalendarTask(
            uid: "2@cairn", due: day, summary: "Thank Ada", status: .open, changed: .instant(1_796_083_199_999))
        talk.revision = 3
        #expect(
            CalendarWriter.text(events: [talk], tasks: [task]) == """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Cairn//Cairn//EN\r
                CALSCALE:GREGORIAN\r
                BEGIN:VEVENT\r
                UID:1@cairn\r
                DTSTAMP:20261203T000000Z\r
                SEQUENCE:3\r
                DTSTART:20261203T090500Z\r
                DURATION:PT30M\r
                SUMMARY:Talk\\, with Ada\r
                LOCATION:Café\\; corner\r
                DESCRIPTION:Ask:\\nwhy?\r
                STATUS:CONFIRMED\r
                END:VEVENT\r
                BEGIN:VTODO\r
                UID:2@cairn\r
                DTSTAMP:20261130T235959Z\r
                SEQUENCE:0\r
                DUE;VALUE=DATE:20261203\r
                SUMMARY:Thank Ada\r
                STATUS:NEEDS-ACTION\r
                END:VTODO\r
                END:VCALENDAR\r\n
                """)
    }

    @Test func `times are all day, floating or UTC`() throws {
        let day = try #require(Day("2026-12-31"))
        #expect(CalendarTime.day(day).property("X") == ("X;VALUE=DATE", "20261231"))
        #expect(CalendarTime.local(day, minute: 0).property("X") == ("X", "20261231T000000"))
        #expect(CalendarTime.utc(day, minute: 1_439).property("X") == ("X", "20261231T235900Z"))
        #expect(CalendarTime.utc(day, minute: 9_999).property("X") == ("X", "20261231T235900Z"))
    }

    @Test(arguments: [
        (600, 120, "2026-12-31", 480), (60, 120, "2026-12-30", 1_380), (1_380, -120, "2027-01-01", 60),
        (0, 0, "2026-12-31", 0), (0, 1_440, "2026-12-30", 0), (1_439, -1, "2027-01-01", 0),
    ])
    func `a clock ahead of UTC shows an instant earlier`(minute: Int, ahead: Int, iso: String, utc: Int) throws {
        let day = try #require(Day("2026-12-31"))
        #expect(CalendarTime.utc(day, minute: minute, ahead: ahead) == .utc(try #require(Day(iso)), minute: utc))
    }

    @Test func `nothing of a person becomes a property of its own`() {
        let task = CalendarTask(
            uid: "1\r\nX:1", due: Day(number: 0), summary: "a\nBEGIN:VALARM", status: .done,
            changed: .utc(Day(number: 0), minute: 0))
        let lines = CalendarWriter.text(events: [], tasks: [task]).split(separator: "\r\n")
        #expect(lines.contains("SUMMARY:a BEGIN:VALARM"))
        #expect(lines.contains("UID:1 X:1"))
    }
}
