import TestSupport
import Testing

@testable import CairnCore

/// A result in another unit, or under another name of its metric, is held against the contract all the same.
struct UnitTests {
    private let context: Context
    private var journey = Fixtures.blank
    private let project: Project

    init() throws {
        context = try Fixtures.context()
        var project = journey.newProject(after: nil, context)
        project.name = "Answers"
        self.project = project
        journey.apply(journey.framing(project, context))
    }

    private mutating func promise(_ metric: String, _ line: Double, _ unit: String, guards: [String] = []) {
        var contract = journey.contract(of: project.id)
        (contract.decision, contract.metric, contract.better, contract.unit) = ("the desk", metric, .lower, unit)
        (contract.baseline, contract.baselineValue) = ("last week", line * 1.2)
        (contract.line, contract.split, contract.cases, contract.guards) = (line, "by day", 100, guards)
        journey.apply(journey.putting(contract, project, context))
        journey.apply(journey.freezing(project, commit: "", today: context.today))
    }

    private func result(_ metric: String, _ value: Double, _ unit: String, _ low: Double, _ high: Double)
        -> ProjectResult
    {
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.value, result.unit, result.cases) = (metric, value, unit, 100)
        (result.low, result.high, result.better) = (low, high, .lower)
        return result
    }

    private mutating func keep(_ result: ProjectResult) { journey.apply(journey.putting(result, project, context)) }

    private var standing: ProjectStanding { ProjectStanding(project.id, journey) }

    @Test mutating func `milliseconds are held against seconds`() throws {
        promise("mean latency", 0.25, "s")
        keep(result("mean latency", 244, "ms", 231, 249))
        #expect(standing.line.hasPrefix("mean latency 0.244 s [0.231, 0.249]") && standing.verdict == .met)
        #expect(journey.results(of: project.id).first?.unit == "ms")
    }

    @Test mutating func `seconds are held against milliseconds`() {
        promise("mean latency", 250, "ms")
        keep(result("mean latency", 0.4, "s", 0.35, 0.45))
        #expect(standing.line.hasPrefix("mean latency 400 ms [350, 450]") && standing.verdict == .notMet)
    }

    @Test mutating func `a unit that measures something else is refused, and not judged`() {
        promise("mean latency", 250, "ms")
        let odd = result("mean latency", 3, "MB", 2, 4)
        #expect(odd.fault(journey.contract(of: project.id), context.library)?.field == "unit")
        keep(odd)
        #expect(standing.decisive == nil)
        #expect(standing.remarks == ["Not judged, since the contract counts in ms: mean latency 3 MB [2, 4]."])
    }

    @Test mutating func `units that nobody knows are taken for the same`() {
        promise("steps", 12, "steps a task")
        let one = result("steps", 10, "steps", 9, 11)
        #expect(one.fault(journey.contract(of: project.id), context.library) == nil)
        keep(one)
        #expect(standing.verdict == .met)
    }

    @Test mutating func `a guard in milliseconds reads seconds`() throws {
        promise("MAE", 80, "min", guards: ["latency p95: 20 ms"])
        keep(result("MAE", 70, "min", 60, 75))
        var slow = result("latency p95", 0.41, "s", 0.3, 0.5)
        (slow.against, slow.difference, slow.differenceLow, slow.differenceHigh) = ("last week", 0.1, 0.05, 0.15)
        keep(slow)
        let part = try #require(standing.parts.first)
        #expect(part.judgement.verdict == .notMet && part.value == "+100 ms [50, 150]")
    }

    @Test mutating func `a guard's points are those of percents where the value is in percent`() throws {
        promise("MAE", 80, "min", guards: ["refund rate: 0.5 points"])
        keep(result("MAE", 70, "min", 60, 75))
        var rate = result("refund rate", 2.1, "%", 1.9, 2.3)
        (rate.against, rate.difference, rate.differenceLow, rate.differenceHigh) = ("last week", 0.1, -0.2, 0.4)
        keep(rate)
        #expect(standing.parts.first?.judgement.verdict == .met)
    }

    @Test(arguments: [
        ("pp", "", 0.3), ("%-points", "%", 30), ("pips", "", 0.3), ("pp", "ms", nil), ("pips", "%", nil),
        ("calls", "calls", 0.3),
    ])
    mutating func `a guard is judged in units that go together, and else left open`(
        said: String, unit: String, value: Double?
    ) {
        promise("MAE", 80, "min", guards: ["odd rate: at most 40 \(said)"])
        keep(result("MAE", 70, "min", 60, 75))
        let number = value ?? 0.3
        keep(result("odd rate", number, unit, number * 0.9, number * 1.1))
        let part = standing.parts.first
        #expect(part?.judgement.verdict == (value == nil ? .open : .met))
        #expect(part?.missing.hasPrefix("give its result in") == (value == nil))
    }

    @Test mutating func `a part of a baseline that nobody measured says how points are written`() throws {
        promise("MAE", 80, "min", guards: ["refund rate: 0.5 %"])
        keep(result("MAE", 70, "min", 60, 75))
        keep(result("refund rate", 2.1, "%", 1.9, 2.3))
        let line = try #require(standing.parts.first).line
        #expect(line.contains("not worse by 0.5 % of the baseline") && line.contains("“0.5 points”"), "\(line)")
    }

    @Test mutating func `another name of the metric is the contract's`() throws {
        promise("p95 latency", 280, "ms", guards: ["MAE: at most 5 min"])
        keep(result("latency p95", 250, "", 240, 260))
        keep(result("mean absolute error", 3, "min", 2, 4))
        #expect(standing.decisive?.value == 250 && standing.parts.first?.judgement.verdict == .met)
        #expect(journey.results(of: project.id).map(\.metric) == ["p95 latency", "MAE"])
        let texts = context.library.texts
        #expect(texts.areOneMetric("nDCG@10", "nDCG at 10") && !texts.areOneMetric("recall@5", "recall@10"))
        #expect(!texts.areOneMetric("p95 latency", "p99 latency") && !texts.areOneMetric("speed", "length"))
    }

    @Test(arguments: [
        ("mean latency", "s", 0.25, "standard deviations of single cases"),
        ("success rate", "%", 80, "a share has to lie"),
        ("success rate", "", 0.8, "a share has to lie"), ("fluff index", "points", 0.8, "standard deviations"),
        ("p95 latency", "ms", 280, "has no interval, so nothing would be decided: it takes 72"),
    ])
    func `what a test set shows goes by the unit of a metric that nobody knows`(
        metric: String, unit: String, line: Double, words: String
    ) throws {
        var contract = Contract(project: "p")
        (contract.metric, contract.unit, contract.line, contract.cases) = (metric, unit, line, 50)
        let said = try #require(contract.testSetWords(context.library))
        #expect(said.contains(words), "\(said)")
    }
}
