import TestSupport
import Testing

@testable import CairnCore
@testable import plan_simulation

/// Few learners, and wide margins; `make plan` walks a thousand.
struct CalibrationTests {
    @Test(arguments: [6.0, 15]) func `dates hold as often as they say, and who does the hours is not late`(
        hours: Double
    ) {
        let calibration = Calibration(Plans.real(), hours: hours, learners: 40, runs: 100, start: Plans.monday)
        for week in Calibration.checkpoints {
            let count = calibration.counts[week] ?? Calibration.Count()
            #expect(count.all >= 38)
            #expect((0.3...0.7).contains(count.evenShare), "week \(week): \(count)")
            #expect((0.65...0.95).contains(count.likelyShare), "week \(week): \(count)")
        }
        #expect(calibration.doers >= 12)
        #expect(calibration.doersOnTime >= calibration.doers - 2)
    }

    @Test(arguments: Person.all) func `a year of four people`(person: Person) throws {
        let library = Fixtures.realLibrary()
        let route = library.route(track: person.track, goal: .firstJob, background: person.background)
        let year = Year(person, route, start: Plans.monday, runs: 100)
        if let target = person.target {
            let end = try #require(year.proposal.fitting?.end)
            let shortfall = year.proposal.shortfall
            #expect(end <= Plans.monday + 7 * target || (shortfall?.day == end && shortfall?.hours != nil))
        }
        #expect(year.rows.allSatisfy { $0.late <= 3 })
        let dates = try year.rows.map { try #require($0.odds) }
        if let slip = person.slips {
            #expect(dates[slip.upperBound - 1].even > dates[slip.lowerBound - 2].even)
        }
        if let off = person.off {
            // A pause that was declared moves the dates when it is declared, and then no more.
            #expect(abs(dates[off.upperBound - 1].even - dates[off.lowerBound - 1].even) <= 14)
        }
        let gaps = dates.map { $0.likely - $0.even }
        #expect(try #require(gaps.last) < #require(gaps.first))
    }
}
