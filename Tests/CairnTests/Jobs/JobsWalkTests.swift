import CairnCore
import CairnStore
import Foundation
import TestSupport
import Testing

@testable import cairn

/// Whatever happens to applications in whatever order, the next start reads it.
struct JobsWalkTests {
    private let home = ProjectHome()

    private func tries(_ arguments: [String]) throws -> String {
        do {
            var command = try Cairn.parseAsRoot(
                arguments + ["--data", home.file("journey.sqlite"), "--today", Fixtures.today.iso])
            try Output.$sink.withValue({ _ in }, operation: { try command.run() })
            return ""
        } catch let error as StoreError {
            // A command that was understood may be refused by a rule, never by the database.
            Issue.record("\(arguments): \(error)")
            return "\(error)"
        } catch { return "\(error)" }
    }

    private static let kinds = JobEvent.Kind.allCases.map(\.rawValue)
    private static let rounds = Round.Kind.allCases.prefix(4).map(\.rawValue)

    private func step(_ random: inout SplitMix64) -> [String] {
        let job = random.pick(["pier", "quay", "loose"])
        let day = random.pick(["2026-01-02", "2026-02-20", "yesterday", "today", "2027-01-01", "2026-02-21"])
        switch random.below(20) {
        case 0: return ["jobs", "apply", job] + (random.below(2) == 0 ? ["--again"] : ["--way", "cold"])
        case 1: return ["jobs", "add", "Engineer", "--company", job, "--closes", day]
        case 2: return ["jobs", "remove", job] + (random.below(2) == 0 ? ["--posting"] : [])
        case 3, 4: return ["undo"]
        case 5: return ["redo"]
        case 6: return ["jobs", "done", job]
        case 7: return ["jobs", "drop", job]
        case 8: return ["jobs", "put-off", job, "--until", random.pick(["tomorrow", "in 2 weeks", day])]
        case 9: return ["jobs", "round", job, random.pick(Self.rounds), "--day", day, "--with", "Ada"]
        case 10: return ["jobs", "round", job, random.pick(Self.rounds), "--remove"]
        case 11: return ["jobs", "event", job, "--remove", "\(1 + random.below(5))"]
        case 12:
            return ["jobs", "event", job, "--change", "\(1 + random.below(5))", random.pick(Self.kinds), "--day", day]
        case 13: return ["jobs", "gap", job, "--refuse", random.pick(["python", "sql"])]
        default:
            var event = ["jobs", "event", job, random.pick(Self.kinds), "--day", day]
            if random.below(2) == 0 { event += ["--round", random.pick(Self.rounds)] }
            if random.below(3) == 0 { event += ["--due", "2026-03-09"] }
            return event
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `what commands let in, the next start opens, and every page says something`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = try home.write("Requirements\n- Python\n- SQL\n", "posting.txt")
        for job in ["pier", "quay"] { _ = try tries(["jobs", "add", "Engineer", "--company", job, "--from", text]) }
        _ = try tries(["jobs", "apply", "--title", "Analyst", "--company", "loose"])
        var taken = 0
        for number in 1...120 {
            let arguments = step(&random)
            if try tries(arguments).isEmpty { taken += 1 }
            guard number % 20 == 0 else { continue }
            let store = try Store.open(
                at: home.file("journey.sqlite"), device: "test", access: .readOnly, now: 0)
            try store.verify()
            let journey = try store.journey()
            for application in journey[Application.self].all {
                let report = ApplicationReport(application, journey, today: Fixtures.today)
                #expect(!report.title.isEmpty || !report.company.isEmpty)
                // Once it is over, thanks may still be due.
                #expect(
                    report.stage.isOpen
                        ? report.next != nil : [nil, .followUp].contains(report.next?.kind), "after \(number)")
                for event in journey.events(of: application.id) {
                    #expect(journey.fault(of: event, today: Fixtures.today) == nil, "after \(arguments)")
                }
            }
            _ = journey.jobDues(inSightOn: Fixtures.today).map { JobDueReport($0, journey, Fixtures.today) }
            _ = journey.funnel(today: Fixtures.today)
            let export = try store.exportJourney()
            let copy = try Store.open(
                at: home.file("copy-\(number).sqlite"), device: "test", access: .readWrite, now: 0)
            try copy.importJourney(export, at: 0)
            #expect(try copy.exportJourney() == export)
        }
        #expect(taken > 40)
    }
}
