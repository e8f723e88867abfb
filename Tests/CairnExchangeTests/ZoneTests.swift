import CairnCore
import CairnExchange
import Foundation
import Testing

/// Time zones as people write them, and what the clocks of places show.
struct ZoneTests {
    private static let places = TimeZone.knownTimeZoneIdentifiers

    @Test(arguments: [
        ("Europe/Berlin", ZoneName.place("Europe/Berlin")), ("europe/berlin", .place("Europe/Berlin")),
        ("EUROPE/BERLIN", .place("Europe/Berlin")), ("america/new york", .place("America/New_York")),
        ("Berlin", .place("Europe/Berlin")), ("ET", .place("America/New_York")), ("", .own), (" ", .own),
        ("+02:00", .offset(120)), ("+0530", .offset(330)), ("UTC+2", .offset(120)), ("utc +2", .offset(120)),
        ("GMT-3:30", .offset(-210)), ("UTC\u{2212}8", .offset(-480)), ("-05:00", .offset(-300)), ("UTC", .offset(0)),
        ("Z", .offset(0)), ("EST", .offset(-300)), ("PST", .offset(-480)), ("est", .offset(-300)),
        ("PDT", .offset(-420)),
        ("CET", .offset(60)), ("CEST", .offset(120)), ("JST", .offset(540)), ("EST5EDT", .place("America/New_York")),
        ("cst6cdt", .place("America/Chicago")), ("MST7MDT", .place("America/Denver")),
        ("PST8PDT", .place("America/Los_Angeles")), ("CET-1CEST", .place("Europe/Berlin")),
    ])
    func `a zone is a place, an offset or letters`(text: String, zone: ZoneName) {
        #expect(ZoneName(text, places: Self.places) == zone)
        #expect(ZoneName.problem(with: text, places: Self.places) == nil)
    }

    @Test(arguments: [
        (
            "BST",
            "'BST' is the name of several time zones; give Europe/London, UTC+1 (British summer) or Asia/Dhaka (UTC+6)"
        ),
        (
            "ist",
            "'ist' is the name of several time zones; give Asia/Kolkata (UTC+5:30), Europe/Dublin or Asia/Jerusalem"
        ),
        (
            "CST",
            "'CST' is the name of several time zones; give America/Chicago, UTC-6 (US central, winter), Asia/Shanghai (UTC+8) "
                + "or America/Havana"
        ),
        (
            "Mars/Base",
            "'Mars/Base' is not a known time zone; give a place such as Europe/Berlin, or an offset such as UTC+2"
        ),
        (
            "+25:00",
            "'+25:00' is not a known time zone; give a place such as Europe/Berlin, or an offset such as UTC+2"
        ),
        (
            "UTC+2:99",
            "'UTC+2:99' is not a known time zone; give a place such as Europe/Berlin, or an offset such as UTC+2"
        ),
        ("Berli", "'Berli' is not a known time zone; is it Europe/Berlin?"),
    ])
    func `what means several zones or none is told`(text: String, problem: String) {
        #expect(ZoneName.problem(with: text, places: Self.places) == problem)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29", 90, "20260329T003000Z"),
        ("Europe/Berlin", "2026-10-25", 90, "20261024T233000Z"),
        ("America/New_York", "2026-03-08", 90, "20260308T063000Z"),
        ("America/New_York", "2026-11-01", 30, "20261101T043000Z"),
        // What the clock steps over is as if it had not, and what it shows twice is the first.
        ("Europe/Berlin", "2026-03-29", 150, "20260329T013000Z"),
        ("Europe/Berlin", "2026-10-25", 150, "20261025T003000Z"),
        ("America/New_York", "2026-03-08", 150, "20260308T073000Z"),
        ("America/New_York", "2026-11-01", 90, "20261101T053000Z"),
        ("Europe/Berlin", "2026-03-29", 180, "20260329T010000Z"),
        ("Europe/Berlin", "2026-10-25", 180, "20261025T020000Z"),
        ("Europe/Berlin", "2026-07-01", 600, "20260701T080000Z"), ("Asia/Kolkata", "2026-07-01", 0, "20260630T183000Z"),
        ("Australia/Lord_Howe", "2026-10-04", 135, "20261003T154500Z"),
        ("Pacific/Auckland", "2026-04-05", 150, "20260404T133000Z"),
    ])
    func `a clock shows a minute at an instant`(zone: String, iso: String, minute: Int, stamp: String) throws {
        let zone = try #require(TimeZone(identifier: zone))
        let day = try #require(Day(iso))
        let ahead = ClockOffset.ahead(dayNumber: day.number, minute: minute) { second in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        }
        let time = CalendarTime.utc(day, minute: minute, ahead: ahead)
        var event = CalendarEvent(uid: "x", start: time, summary: "x", status: .confirmed, changed: time)
        event.minutes = 30
        #expect(CalendarWriter.text(events: [event], tasks: []).contains("DTSTART:\(stamp)\r\n"))
    }
}
