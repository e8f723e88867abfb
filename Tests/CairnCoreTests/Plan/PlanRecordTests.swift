import Foundation
import TestSupport
import Testing

@testable import CairnCore

/// Records of plans; no feature has them yet.
struct PlanRecordTests {
    private func read<Row: JourneyRecord>(_ record: Row) throws -> Row {
        #expect(record.problem == nil)
        return try JSONDecoder().decode(Row.self, from: JSONEncoder().encode(record))
    }

    @Test func `every record is read as it was written`() throws {
        let session = WorkSession(id: "s", item: "python", day: Plans.monday, minutes: 90, note: "lists")
        #expect(try read(session) == session)
        #expect(session.hours == 1.5)
        let hours = HoursFrom(from: Plans.monday, hours: 2.5)
        #expect(try read(hours) == hours)
        #expect(hours.hours == 2.5 && hours.key == "2026-11-30")
        #expect(try read(WeekOff(Plans.monday)) == WeekOff(Plans.monday))
    }

    @Test func `an edit is the same edit as a record`() throws {
        let (key, other) = (RouteKey("python"), RouteKey("sql", .working))
        for edit in [
            RouteEdit.keep(other), .leave(key), .before(key, other), .after(other, key), .working("sql"), .known("sql"),
        ] {
            #expect(try read(RouteChange(id: "e", edit)).edit == edit)
        }
        var broken = RouteChange(id: "e", .before(key, other))
        broken.other = nil
        #expect(broken.edit == nil)
    }

    @Test func `a baseline is the same as records`() throws {
        let request = Plans.real(hours: 6)
        let baseline = Baseline(Planner.plan(request), request)
        for step in baseline.items {
            let read = try read(BaselineStep(step)).step
            #expect(read.key == step.key && read.first == step.first && read.last == step.last)
            #expect(abs(read.hours - step.hours) <= 1.0 / 120)
        }
        let cuts = Planner.propose(request).leastCuts
        #expect(try read(Acceptance(day: Plans.monday, cuts: cuts)).left == cuts)
    }

    @Test func `days in the wrong order and hours beyond a day are refused`() {
        let step = Baseline.Item(
            key: RouteKey("sql"), hours: 1, logged: 0, first: Plans.monday, last: Plans.monday + -1)
        #expect(BaselineStep(step).problem != nil)
        #expect(WorkSession(id: "s", item: "sql", day: Plans.monday, minutes: 1500).problem != nil)
        #expect(WorkSession(id: "s", item: "sql", day: Plans.monday, minutes: 0).problem != nil)
        #expect(HoursFrom(from: Plans.monday, hours: 100).hours == 80)
    }
}
