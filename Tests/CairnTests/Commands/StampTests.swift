import Foundation
import Testing

@testable import cairn

/// Times of the log are as clocks show them.
struct StampTests {
    @Test(arguments: [
        (1_795_697_243_678, "Europe/Berlin", "2026-11-26 13:47"),
        (1_795_697_243_678, "Asia/Kolkata", "2026-11-26 18:17"),
        (1_782_900_000_000, "Europe/Berlin", "2026-07-01 12:00"), (1_795_678_500_000, "UTC", "2026-11-26 07:35"),
        (-60_000, "UTC", "1969-12-31 23:59"),
        (1_795_734_000_000, "Pacific/Auckland", "2026-11-27 12:00"), (Int.max, "UTC", "9999-12-30 23:59"),
    ])
    func `a time is told in the zone's own clock`(milliseconds: Int, zone: String, text: String) throws {
        #expect(Stamp.text(milliseconds, in: try #require(TimeZone(identifier: zone))) == text)
    }
}
