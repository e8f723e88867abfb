import TestSupport
import Testing

@testable import CairnCore

struct NextStepsTests {
    private func progress(_ item: ItemID, _ status: Status) -> Record {
        Record(Progress(item: item, status: status, since: Fixtures.day("2026-01-01")))
    }

    private func list(_ records: [Record], limit: Int = 50) throws -> [NextStep] {
        NextSteps.list(Journey(records), try Fixtures.context(), limit: limit)
    }

    @Test func `at the start the roadmap's first lines that need nothing come first`() throws {
        #expect(try list([], limit: 3).map(\.item.id) == ["python", "linear-algebra", "probability"])
    }

    @Test func `what waits for something that is not done is not offered`() throws {
        let ids = try list([]).map(\.item.id)
        #expect(!ids.contains("networks"))
        #expect(!ids.contains("talks"))
        #expect(ids.contains("steady"))
    }

    @Test func `a need that is done or passed over no longer holds anything up`() throws {
        let algebra = progress("linear-algebra", .done)
        for (status, isOffered) in [(Status.done, true), (.skipped, true), (.learning, false)] {
            let steps = try list([progress("python", status), algebra])
            #expect(steps.contains { $0.item.id == "networks" } == isOffered, "\(status)")
        }
    }

    @Test func `what was begun comes before what is late, and that before what is ready`() throws {
        let steps = try list([Record(Plan(start: Day("2025-11-03"))), progress("listening", .learning)])
        #expect(steps.first?.item.id == "listening")
        #expect(steps.first?.reason == "you have begun it")
        let late = steps.filter { $0.reason == "its quarter is over" }.map(\.item.id)
        #expect(late == ["python", "linear-algebra", "probability", "version-control", "circle"])
        #expect(steps.dropFirst(1).prefix(late.count).map(\.item.id) == late)
        #expect(steps.dropFirst(1 + late.count).first?.item.id == "sql")
    }

    @Test func `late ones far down the roadmap come before early ones that are only ready`() throws {
        let plan = Record(Plan(track: "data", start: Day("2025-03-03")))
        let q1 = ["python", "linear-algebra", "probability", "version-control", "circle"].map { progress($0, .skipped) }
        #expect(try list([plan] + q1, limit: 1).map(\.item.id) == ["statistics"])
    }

    @Test func `what is done or skipped is never offered`() throws {
        let ids = try list([progress("python", .done), progress("probability", .skipped)]).map(\.item.id)
        #expect(!ids.contains("python"))
        #expect(!ids.contains("probability"))
    }

    @Test func `only what serves the chosen track is offered`() throws {
        let ids = try list([Record(Plan(track: "engineer"))]).map(\.item.id)
        #expect(!ids.contains("writing"))
        #expect(ids.contains("sql"))
        #expect(ids.contains("python"))
    }

    @Test func `the reason counts the steps that wait`() throws {
        let reasons = Dictionary(uniqueKeysWithValues: try list([]).map { ($0.item.id, $0.reason) })
        #expect(reasons["python"] == "2 other steps wait for it")
        #expect(reasons["probability"] == "one other step waits for it")
        #expect(reasons["version-control"] == "it needs nothing else")
        let later = try list([progress("circle", .done)])
        #expect(later.first { $0.item.id == "talks" }?.reason == "all it needs is done")
    }

    @Test(arguments: 0...4) func `no more than the limit are given`(limit: Int) throws {
        #expect(try list([], limit: limit).count == limit)
        let begun = ["python", "probability", "sql", "listening", "circle"].map { progress($0, .learning) }
        #expect(try list(begun, limit: limit).count == limit)
    }

    @Test func `when all is settled nothing is left`() throws {
        let all = try Fixtures.library().itemIDs.map { progress($0, .done) }
        #expect(try list(all).isEmpty)
    }
}
