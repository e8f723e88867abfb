import TestSupport
import Testing

@testable import CairnCore

/// From an idea to a shipped project, by changes alone.
struct ProjectTests {
    private let context: Context
    private var journey = Fixtures.blank
    private let project: Project

    init() throws {
        context = try Fixtures.context()
        var project = journey.newProject(after: nil, context)
        project.name = "Late trains"
        project.proves = ["python"]
        self.project = project
        journey.apply(journey.framing(project, context))
    }

    @Test(
        arguments: [
            ("genai-engineer", .genai), ("ml-engineer", .predictive), ("data-scientist", .predictive),
            (nil, .predictive),
        ] as [(TrackID?, Project.Topic)])
    func `a new project is about what most of the role's are, unless its template says more`(
        track: TrackID?, topic: Project.Topic
    ) throws {
        let context = try Fixtures.context(Fixtures.realLibrary())
        let journey = Journey([Record(Plan(track: track, asked: true))])
        #expect(journey.newProject(after: nil, context).topic == topic)
        let template = try #require(context.library.item("project-tabular"))
        #expect(journey.newProject(after: template, context).topic == .predictive)
    }

    private mutating func promise(_ edit: (inout Contract) -> Void = { _ in }) throws {
        var contract = journey.contract(of: project.id)
        (contract.decision, contract.metric, contract.unit, contract.better) = ("hold a train", "MAE", "min", .lower)
        (contract.baseline, contract.baselineValue, contract.line) = ("last week", 15.4, 13)
        (contract.split, contract.cases) = ("by month", 1200)
        edit(&contract)
        journey.apply(journey.putting(contract, project, context))
    }

    private mutating func freeze() throws {
        journey.apply(journey.freezing(project, commit: "", today: context.today))
    }

    private mutating func measure(
        _ value: Double, _ low: Double?, _ high: Double?, _ edit: (inout ProjectResult) -> Void = { _ in }
    ) throws {
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.value, result.low, result.high, result.cases) = ("MAE", value, low, high, 1200)
        edit(&result)
        journey.apply(journey.putting(result, project, context))
    }

    @Test mutating func `a contract is frozen with its six, and not without`() throws {
        #expect(journey.freezing(project, commit: "", today: context.today) == nil)
        #expect(journey.contract(of: project.id).missing.count == 6)
        try promise { $0.cases = nil }
        #expect(journey.contract(of: project.id).missing == ["how many cases the test set has"])
        #expect(journey.freezing(project, commit: "", today: context.today) == nil)
        try promise()
        try freeze()
        #expect(journey.state(of: project) == .frozen)
    }

    @Test mutating func `a change after the freeze is an amendment with its reason`() throws {
        try promise()
        try freeze()
        try measure(12.1, 11.4, 12.8)
        var contract = journey.contract(of: project.id)
        contract.line = 12.5
        journey.apply(journey.putting(contract, reason: "the buses changed", project, context))
        let amendment = try #require(journey.amendments(of: project.id).first)
        #expect(
            [amendment.field, amendment.from, amendment.to, amendment.reason] == [
                "line", "13", "12.5", "the buses changed",
            ])
        #expect(amendment.afterResults)
        #expect(journey.amendments(of: project.id).count == 1)
    }

    @Test mutating func `what was measured before the freeze stays exploratory and decides nothing`() throws {
        try promise()
        try measure(12.1, 11.4, 12.8)
        #expect(journey.results(of: project.id).map(\.isExploratory) == [true])
        try freeze()
        #expect(ProjectStanding(project.id, journey).judgement.verdict == .open)
        #expect(journey.openings(of: project.id).isEmpty)
        #expect(journey.state(of: project) == .frozen)
    }

    @Test(arguments: [
        (12.1, 11.4, 12.8, Verdict.met), (14.1, 13.2, 15.0, .notMet), (12.9, 12.0, 13.8, .notDecidable),
    ])
    mutating func `the interval decides`(value: Double, low: Double, high: Double, verdict: Verdict) throws {
        try promise()
        try freeze()
        try measure(value, low, high)
        #expect(ProjectStanding(project.id, journey).judgement.verdict == verdict)
        #expect(journey.openings(of: project.id).count == 1)
    }

    @Test(arguments: [(12.0, "met, but worse than the baseline"), (15.4, "met")])
    mutating func `a line that is reached below the baseline says both`(baseline: Double, words: String) throws {
        try promise { $0.baselineValue = baseline }
        try freeze()
        try measure(12.5, 12.1, 12.9)
        let standing = ProjectStanding(project.id, journey)
        #expect(standing.verdict == .met && standing.verdictName == words)
        #expect(standing.line.hasSuffix("→ \(words)"))
        #expect(ProjectReport(project, journey, context).columns[2] == words)
    }

    @Test mutating func `a baseline that was measured on the same cases says what is worse`() throws {
        try promise()
        try freeze()
        try measure(12.5, 12.1, 12.9) {
            ($0.against, $0.difference, $0.differenceLow, $0.differenceHigh) = ("baseline", 0.4, 0.1, 0.7)
        }
        #expect(ProjectStanding(project.id, journey).verdictName == "met, but worse than the baseline")
    }

    @Test mutating func `a value alone decides nothing, and says what would`() throws {
        try promise()
        try freeze()
        try measure(12.1, nil, nil)
        let standing = ProjectStanding(project.id, journey)
        #expect(standing.judgement.verdict == .notDecidable)
        #expect(standing.advice?.contains("without an interval") == true)
    }

    @Test mutating func `a slice that decides puts the verdict in all first, and marks that of the metric`() throws {
        try promise { $0.slices = ["weekends"] }
        try freeze()
        try measure(12.1, 11.4, 12.8)
        #expect(ProjectStanding(project.id, journey).whole == "In all open: MAE on weekends is not judged yet.")
        try measure(12.9, 12.0, 13.8) { $0.slice = "weekends" }
        let standing = ProjectStanding(project.id, journey)
        #expect(standing.verdict == .notDecidable && standing.judgement.verdict == .met)
        #expect(standing.whole?.hasSuffix("because of MAE on weekends (12.9 min [12.0, 13.8], n 1200).") == true)
        #expect(standing.sentence.hasPrefix("In all not") && standing.line.hasSuffix("→ met by itself"))
        #expect(standing.advice?.contains("In all") == false)
    }

    @Test mutating func `model and hardware promise nothing: said after the freeze they are no amendment`() throws {
        try promise()
        try freeze()
        var contract = journey.contract(of: project.id)
        (contract.model, contract.hardware) = ("boosted trees", "a laptop")
        let change = try #require(journey.putting(contract, project, context))
        journey.apply(change)
        #expect(change.title == "Describe the model of “Late trains”")
        #expect(journey.amendments(of: project.id).isEmpty)
        #expect(journey.contract(of: project.id).model == "boosted trees")
    }

    @Test mutating func `k of n has Wilson's interval`() throws {
        try promise {
            ($0.metric, $0.unit, $0.better, $0.line, $0.baselineValue, $0.cases) = (
                "faithful", "", .higher, 0.8, 0.7, 200
            )
        }
        #expect(journey.contract(of: project.id).resolution(context.library)?.contains("7.9 points") == true)
        try freeze()
        try measure(0.85, nil, nil) { ($0.metric, $0.hits, $0.cases) = ("faithful", 170, 200) }
        let standing = ProjectStanding(project.id, journey)
        let interval = try #require(standing.decisive?.interval)
        #expect(MeasureWords.text(interval.low, digits: 3) == "0.794")
        #expect(MeasureWords.text(interval.high, digits: 3) == "0.893")
        #expect(standing.judgement.verdict == .notDecidable)
        guard case .cases(let count)? = standing.judgement.needed else {
            return #expect(Bool(false), "no number of cases")
        }
        #expect(count > 200)
    }

    @Test mutating func `a part of the cases, validation data and other metrics decide nothing`() throws {
        try promise()
        try freeze()
        try measure(1, 0.5, 1.5) { $0.slice = "night" }
        try measure(1, 0.5, 1.5) { $0.split = .validation }
        try measure(1, 0.5, 1.5) { $0.metric = "RMSE" }
        #expect(ProjectStanding(project.id, journey).decisive == nil)
    }

    @Test mutating func `shipping proves skills and closes the milestone, dropping skips it, both can be taken back`()
        throws
    {
        let item = try #require(context.library.item("baseline"))
        var own = journey.newProject(after: item, context)
        #expect(own.name == item.name && own.template == "baseline")
        own.proves = ["python"]
        journey.apply(journey.framing(own, context))
        #expect(journey.status("baseline") == .learning)
        let before = journey
        let ship = try #require(
            journey.shipping(own, proving: ["python"], place: "https://example.org", shows: "MAE 12", context))
        journey.apply(ship)
        #expect(journey.isProven("baseline") && journey.isProven("python"))
        let shipped = try #require(journey.project(after: "baseline"))
        #expect(journey.state(of: shipped) == .shipped)
        journey.apply(ship.inverse)
        #expect(journey == before)
        journey.apply(journey.dropping(own, because: "no data", context))
        #expect(journey.status("baseline") == .skipped)
        let dropped = try #require(journey.project(after: "baseline"))
        journey.apply(journey.resuming(dropped, context))
        #expect(journey.status("baseline") == .learning)
        #expect(journey.project(after: "baseline")?.because == "")
    }

    @Test mutating func `a skill that it was not to prove can be proven, too`() throws {
        let ship = try #require(
            journey.shipping(project, proving: ["sql", "python"], place: "~/work", shows: "", context))
        #expect(ship.edits.first?.before == journey[Project.self][project.id].map { Record($0) })
        journey.apply(ship)
        #expect(journey.isProven("sql") && journey.isProven("python"))
    }

    @Test(arguments: ["%", "percent", ""])
    mutating func `k of n in percent has its interval in percent`(unit: String) throws {
        try promise {
            ($0.metric, $0.better, $0.line, $0.baselineValue) = ("accuracy", .higher, 60, 50)
            ($0.unit, $0.cases) = ("%", 1000)
        }
        try freeze()
        try measure(90, nil, nil) { ($0.metric, $0.unit, $0.hits, $0.cases) = ("accuracy", unit, 900, 1000) }
        let standing = ProjectStanding(project.id, journey)
        let interval = try #require(standing.decisive?.interval)
        #expect(MeasureWords.text(interval) == "[88.0, 91.7]")
        #expect(standing.judgement.verdict == .met)
        var story = journey.newStory(after: project, context)
        #expect(story.outcome.hasPrefix("Accuracy 90 %, 95% interval 88.0 to 91.7"))
        try measure(70, nil, nil) { ($0.metric, $0.unit, $0.slice) = ("accuracy", "%", "de") }
        story = journey.newStory(after: project, context)
        #expect(story.outcome.hasPrefix("Accuracy 90 %"))
    }

    @Test(arguments: [
        (0.5, "", 29, "29 of 30 are 0.967, not 0.5."), (1.7, "", 29, "29 of 30 are 0.967, not 1.7."),
        (0.9, "", 29, "29 of 30 are 0.967, not 0.9."), (50, "%", 29, "29 of 30 are 96.7, not 50."), (0.97, "", 29, nil),
        (0.96, "", 29, nil), (1, "", 29, nil), (96.7, "", 29, nil), (97, "%", 29, nil), (0, "", 0, nil),
    ])
    func `a share is what its count says, rounded up or down`(value: Double, unit: String, hits: Int, says: String?) {
        var result = ProjectResult(id: "r", project: project.id, day: context.today)
        (result.value, result.unit, result.hits, result.cases) = (value, unit, hits, 30)
        #expect(result.shareFault?.description == says)
        (result.low, result.high) = (0, 100)
        #expect(result.shareFault == nil)
    }

    @Test mutating func `all that belongs to a project goes with it`() throws {
        try promise()
        try freeze()
        try measure(12.1, 11.4, 12.8)
        journey.apply(journey.removing(project))
        #expect(
            journey[Contract.self].isEmpty && journey[ProjectResult.self].isEmpty && journey[TestOpening.self].isEmpty)
    }
}

struct MeasureWordsTests {
    @Test(arguments: [("12.1", 12.1), ("-2", -2), ("1,5", 1.5), ("3e-4", 0.0003), (".5", 0.5), ("1000000", 1_000_000)])
    func `numbers are read`(text: String, number: Double) { #expect(MeasureWords.parse(text) == number) }

    @Test(arguments: ["", "nan", "inf", "1e999", "0x10", "1 000", "1,5,2", "1,000", "-12,345,678", "12 min", "٣"])
    func `anything else is not guessed`(text: String) { #expect(MeasureWords.parse(text) == nil) }

    @Test(arguments: [
        ("1,000", "Is that a thousand or more? Then write 1000, else with a point."),
        ("85 %", "Give the number alone: 85."), ("12.1min", "Give the number alone: 12.1."),
        ("1e5 min", "Give the number alone: 1e5."), ("118/150", "Give one number: 118 of 150 is 0.787."),
        ("118 of 150", "Give one number: 118 of 150 is 0.787."), ("24/7", "Give a number, like 0.913 or 12.1."),
        ("1e400", "That is too large to be kept: give it in a larger unit."),
        ("fast", "Give a number, like 0.913 or 12.1."), ("%", "Give a number, like 0.913 or 12.1."),
    ])
    func `what is no number says why`(text: String, problem: String) { #expect(MeasureWords.problem(text) == problem) }

    @Test(arguments: ["0,913", "1,5", "1,0000", "1000,5"])
    func `a comma before decimals is a point`(text: String) {
        #expect(MeasureWords.parse(text) == Double(text.replacing(",", with: ".")))
    }

    @Test func `what is written is read as the same`() {
        for number in [0.1, 12.1, -3.3, 1e-9, 123456.789, 0.8935, 7] {
            #expect(MeasureWords.parse(MeasureWords.text(number)) == number)
        }
    }

    @Test func `rounding keeps so many digits`() {
        #expect(MeasureWords.text(0.79412, digits: 3) == "0.794")
        #expect(MeasureWords.text(123.456, digits: 2) == "123")
        #expect(MeasureWords.text(0.00123, digits: 2) == "0.0012")
    }
}
