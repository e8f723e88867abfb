import TestSupport
import Testing

@testable import CairnCore

/// Which result decides: the first opening of the test set, however often it is opened again.
struct TestLooksTests {
    private let context: Context
    private var journey = Fixtures.blank
    private let project: Project

    init() throws {
        context = try Fixtures.context()
        var project = journey.newProject(after: nil, context)
        project.name = "Late trains"
        self.project = project
        journey.apply(journey.framing(project, context))
        var contract = journey.contract(of: project.id)
        (contract.decision, contract.metric, contract.unit, contract.better) = ("hold a train", "MAE", "min", .lower)
        (contract.baseline, contract.baselineValue, contract.line) = ("last week", 15.4, 13)
        (contract.split, contract.cases, contract.guards) = ("by month", 1200, ["latency p95: at most 300 ms"])
        journey.apply(journey.putting(contract, project, context))
        journey.apply(journey.freezing(project, commit: "", today: context.today))
    }

    private var standing: ProjectStanding { ProjectStanding(project.id, journey) }

    private mutating func measure(_ value: Double, _ edit: (inout ProjectResult) -> Void = { _ in }) {
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.value, result.low, result.high) = ("MAE", value, value - 0.5, value + 0.5)
        edit(&result)
        journey.apply(journey.putting(result, project, context))
    }

    private mutating func amend(_ edit: (inout Contract) -> Void) {
        var contract = journey.contract(of: project.id)
        edit(&contract)
        journey.apply(journey.putting(contract, reason: "the buses changed", project, context))
    }

    @Test mutating func `looking again until it fits does not win`() {
        for value in [14.0, 13.6, 12.1] { measure(value) }
        #expect(standing.verdict == .notMet && standing.decisive?.value == 14)
        #expect(standing.later.map(\.value) == [13.6, 12.1] && standing.openings.count == 3)
        let remarks = standing.remarks.joined(separator: " ")
        #expect(remarks.contains("13.6 min") && remarks.contains("12.1 min") && remarks.contains("decides nothing"))
    }

    @Test mutating func `an opening that was announced decides no more`() {
        measure(14)
        journey.apply(journey.opening(project, why: "a fault in the script", context))
        measure(12.1)
        #expect(standing.decisive?.value == 14 && standing.later.count == 1)
    }

    @Test mutating func `other cases, said before they were seen, decide from then on`() {
        measure(14)
        amend { $0.split = "by month: November" }
        #expect(standing.decisive?.value == 14)
        measure(12.1) { $0.variant = "with weather" }
        #expect(standing.decisive?.value == 12.1 && standing.renewal?.field == "split")
        measure(11) { $0.variant = "with weather" }
        #expect(standing.decisive?.value == 12.1 && standing.later.map(\.value) == [11])
    }

    @Test mutating func `another line or guard gives no second chance, nor does an amendment after the look`() {
        measure(14)
        amend { $0.line = 12.5 }
        measure(12)
        amend { $0.split = "by month: November" }
        #expect(standing.decisive?.value == 14)
    }

    @Test mutating func `variants belong to the opening, and the main one of the same file decides`() {
        func result(_ variant: String, _ value: Double) -> ProjectResult {
            var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
            (result.metric, result.value, result.variant, result.hash) = ("MAE", value, variant, "abc")
            (result.low, result.high) = (value - 0.5, value + 0.5)
            return result
        }
        journey.apply(journey.keeping([result("with weather", 12), result("", 14)], project, context))
        measure(11) { $0.variant = "with buses" }
        #expect(standing.openings.count == 1 && standing.decisive?.value == 14 && standing.later.isEmpty)
    }

    @Test(arguments: ["with weather", "main", "Main"], ["", "main"])
    mutating func `a lucky value without a name does not win over a first one with a name`(first: String, later: String)
    {
        measure(14) { $0.variant = first }
        measure(12.1) { ($0.variant, $0.conditions) = (later, later.isEmpty ? "on a GPU" : "") }
        measure(12) { $0.variant = later }
        #expect(standing.verdict == .notMet && standing.decisive?.variant == first)
        #expect(standing.later.last?.value == 12 && standing.openings.count > 1)
        let remarks = standing.remarks.joined(separator: " ")
        #expect(remarks.contains("The test set was opened") && remarks.contains("decides nothing"))
        #expect(remarks.contains("it came first on the test set") == (first == "with weather"))
    }

    @Test mutating func `an older journey that has both in one opening is read in the same way`() throws {
        measure(14) { $0.variant = "with weather" }
        var lucky = try #require(standing.decisive)
        (lucky.id, lucky.variant, lucky.value, lucky.day) = (context.makeID(), "", 12.1, context.today + 5)
        (lucky.low, lucky.high) = (11.6, 12.6)
        journey.apply(Change("Add", [Edit(from: nil, to: lucky)]))
        #expect(standing.openings.count == 1 && standing.decisive?.value == 14)
    }

    @Test mutating func `a value without a name and one called main are two rows`() throws {
        func result(_ variant: String, _ value: Double) -> ProjectResult {
            var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
            (result.metric, result.value, result.variant, result.hash) = ("MAE", value, variant, "abc")
            return result
        }
        journey.apply(journey.keeping([result("main", 14), result("", 12)], project, context))
        let table = try #require(
            VariantTable(
                journey.results(of: project.id), .test, journey.contract(of: project.id),
                TestLooks(project.id, journey)))
        #expect(Set(table.rows.map(\.name)) == ["main", "no name"])
        #expect(try #require(VariantChart(project, journey)).rows.map(\.label) == ["main", "no name"])
    }

    @Test mutating func `two metrics of one variant, named once, are one row`() throws {
        measure(14)
        measure(250) { ($0.metric, $0.unit, $0.variant) = ("latency p95", "ms", "main") }
        let table = try #require(
            VariantTable(
                journey.results(of: project.id), .test, journey.contract(of: project.id),
                TestLooks(project.id, journey)))
        #expect(table.rows.map(\.name) == ["main"] && table.columns.count == 2)
    }

    @Test mutating func `a wrong entry is corrected or removed, and opens nothing`() throws {
        measure(41)
        var wrong = try #require(standing.decisive)
        (wrong.value, wrong.low, wrong.high) = (14, 13.5, 14.5)
        journey.apply(journey.putting(wrong, project, context))
        #expect(standing.openings.count == 1 && standing.decisive?.value == 14)
    }

    @Test mutating func `guards go with the opening that decides`() {
        measure(12)
        measure(250) { ($0.metric, $0.unit, $0.low, $0.high) = ("latency p95", "ms", 240, 310) }
        measure(12)
        measure(250) { ($0.metric, $0.unit, $0.low, $0.high) = ("latency p95", "ms", 240, 260) }
        #expect(standing.parts.map(\.judgement.verdict) == [.notDecidable])
    }

    @Test mutating func `tables and pictures show each opening`() throws {
        measure(14)
        measure(12.1)
        let results = journey.results(of: project.id)
        let table = try #require(
            VariantTable(results, .test, journey.contract(of: project.id), TestLooks(project.id, journey)))
        #expect(table.rows.map(\.name) == ["main", "main, opened again"])
        let chart = try #require(VariantChart(project, journey))
        #expect(
            chart.rows.map(\.label) == ["main", "main, opened again"] && chart.rows.map(\.counts) == [true, false])
    }
}
