import CairnCore
import Testing

@testable import cairn

/// Times on the nights on which clocks are changed.
struct ZonesTests {
    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29", 150, "02:30", "03:30"), ("berlin", "2026-03-29", 120, "02:00", "03:00"),
        ("US/Eastern", "2026-03-08", 179, "02:59", "03:59"),
        ("Australia/Lord_Howe", "2026-10-04", 135, "02:15", "02:45"),
    ])
    func `a time that clocks step over is said`(
        zone: String, day: String, minute: Int, asked: String, shown: String
    ) throws {
        let remark = Zones.clockRemark(zone, try #require(Day(day)), minute)
        #expect(remark?.contains("never show \(asked)") == true && remark?.hasSuffix("will say \(shown)") == true)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-10-25", 120), ("Europe/Berlin", "2026-10-25", 150), ("US/Eastern", "2026-11-01", 119),
        ("Australia/Lord_Howe", "2027-04-04", 105),
    ])
    func `of a time that clocks show twice the first is meant, which is said`(
        zone: String, day: String, minute: Int
    ) throws {
        let remark = Zones.clockRemark(zone, try #require(Day(day)), minute)
        #expect(remark?.contains("put back") == true && remark?.hasSuffix("twice; the first is meant") == true)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-03-29", 119), ("Europe/Berlin", "2026-03-29", 180),
        ("Europe/Berlin", "2026-10-25", 119), ("Europe/Berlin", "2026-10-25", 180),
        ("+02:00", "2026-03-29", 150), ("IST", "2026-03-29", 150), ("Mars/Base", "2026-03-29", 150),
    ])
    func `a time that clocks show is not`(zone: String, day: String, minute: Int) throws {
        #expect(Zones.clockRemark(zone, try #require(Day(day)), minute) == nil)
    }
}
