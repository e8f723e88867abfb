import TestSupport
import Testing

@testable import CairnCore

/// A guard or slice that decides instead of the metric itself is named with what is known of it, wherever the verdict stands.
struct DecidingPartTests {
    private let context: Context
    private var journey = Fixtures.blank
    private let project: Project

    init() throws {
        context = try Fixtures.context()
        var project = journey.newProject(after: nil, context)
        project.name = "Bike rides"
        self.project = project
        journey.apply(journey.framing(project, context))
        var contract = journey.contract(of: project.id)
        (contract.decision, contract.metric, contract.better) = ("how many bikes to bring", "MAE", .lower)
        (contract.unit, contract.baseline, contract.baselineValue) = ("rides", "last week", 52)
        (contract.line, contract.split, contract.cases) = (40, "by month", 1456)
        (contract.slices, contract.guards) = (["weekends"], ["latency p95, lower: 20 ms"])
        journey.apply(journey.putting(contract, project, context))
        journey.apply(journey.freezing(project, commit: "", today: context.today))
    }

    /// A value with its interval, as a file of scores leaves it.
    private func result(_ metric: String, _ value: Double, _ half: Double, cases: Int) -> ProjectResult {
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.value, result.hash, result.cases) = (metric, value, "abc", cases)
        (result.low, result.high) = (value - half, value + half)
        return result
    }

    /// The slice is `weekend` on average, and how long it takes differs by `delay` from the baseline.
    private mutating func score(weekend: Double, delay: (value: Double, low: Double?, high: Double?)) {
        var (slice, time) = (result("MAE", weekend, 4.1, cases: 416), result("latency p95", 300, 10, cases: 900))
        slice.slice = "weekends"
        (time.unit, time.against, time.difference) = ("ms", "last week", delay.value)
        (time.differenceLow, time.differenceHigh) = (delay.low, delay.high)
        if delay.low == nil { time.remark = NoInterval.allTheSame.text }
        journey.apply(journey.keeping([result("MAE", 31.2, 1.8, cases: 1456), slice, time], project, context))
    }

    private var standing: ProjectStanding { ProjectStanding(project.id, journey) }

    @Test mutating func `a slice is told with its number, and how many cases of it would decide`() {
        score(weekend: 38.9, delay: (3, -2, 8))
        let whole = "In all not decidable, because of MAE on weekends (38.9 rides [34.8, 43.0], n 416)."
        #expect(
            standing.whole == whole && standing.sentence.hasPrefix(whole) && standing.told?.hasPrefix(whole) == true)
        #expect(
            standing.finding == "The line lies within the interval of MAE on weekends. About 12000 cases of that slice "
                + "would decide it, some 42000 in all.")
        #expect(journey.newStory(after: project, context).outcome == standing.told)
        #expect(standing.told?.hasSuffix("Baseline 52, to be at most 40 rides: met by itself.") == true)
    }

    @Test mutating func `a guard is told with its margin`() {
        score(weekend: 31, delay: (15, 2, 28))
        #expect(
            standing.whole
                == "In all not decidable, because of latency p95 (+15 ms [2, 28], n 900, not worse by 20 ms).")
        #expect(standing.finding?.hasPrefix("The line lies within the interval of latency p95. About ") == true)
        #expect(standing.finding?.contains("slice") == false && standing.finding?.contains("in all") == false)
    }

    @Test mutating func `what is not met is named`() {
        score(weekend: 49, delay: (3, -2, 8))
        #expect(
            standing.whole == "In all not met, because of MAE on weekends (49 rides [44.9, 53.1], n 416).")
        #expect(standing.finding == "The whole interval of MAE on weekends is on the other side of the line.")
    }

    @Test mutating func `differences that are all the same are no single value`() {
        score(weekend: 31, delay: (0, nil, nil))
        #expect(
            standing.finding == "The scores of latency p95 give no interval, which decides nothing. "
                + NoInterval.allTheSame.text)
        #expect(standing.advice?.hasSuffix("Other cases, or more of them, may give one.") == true)
    }
}
