import TestSupport
import Testing

@testable import CairnCore

/// A promised gain is held against a difference, and the words and pictures name it.
struct JudgedGainTests {
    private let context: Context
    private var journey = Fixtures.blank
    private let project: Project

    init() throws {
        context = try Fixtures.context()
        var project = journey.newProject(after: nil, context)
        project.name = "Sorting digits"
        self.project = project
        journey.apply(journey.framing(project, context))
    }

    private mutating func promise(_ line: Double, _ kind: Contract.Line) {
        var contract = journey.contract(of: project.id)
        (contract.decision, contract.metric, contract.better) = ("the desk", "accuracy", .higher)
        (contract.baseline, contract.baselineValue, contract.baselineOn) = ("nearest mean", 0.907, "validation")
        (contract.line, contract.lineIs, contract.split, contract.cases) = (line, kind, "by place", 597)
        journey.apply(journey.putting(contract, project, context))
        journey.apply(journey.freezing(project, commit: "", today: context.today))
    }

    private func result(_ variant: String, _ value: Double, _ half: Double) -> ProjectResult {
        var result = ProjectResult(id: context.makeID(), project: project.id, day: context.today)
        (result.metric, result.variant, result.value, result.hash) = ("accuracy", variant, value, "abc")
        (result.low, result.high, result.cases) = (value - half, value + half, 597)
        return result
    }

    /// What a file of scores leaves: the baseline, and a variant 0.018 above it.
    private mutating func score(_ low: Double = -0.02, _ high: Double = 0.057) {
        var main = result("main", 0.876, 0.026)
        (main.against, main.difference, main.differenceLow, main.differenceHigh) = ("nearest mean", 0.018, low, high)
        main.differenceMethod = IntervalMethod.tango.rawValue
        journey.apply(journey.keeping([result("nearest mean", 0.858, 0.028), main], project, context))
    }

    private var standing: ProjectStanding { ProjectStanding(project.id, journey) }

    @Test mutating func `the difference is named, and held against the line`() {
        promise(0.02, .gain)
        score()
        #expect(
            standing.line == "accuracy 0.876 [0.850, 0.902] · +0.018 [-0.020, 0.057] from “nearest mean” on the same "
                + "cases · to be better by 0.02 → not decidable")
        let why = "The promised gain of 0.02 lies within the interval of the difference."
        #expect(standing.finding?.hasPrefix(why) == true)
    }

    @Test(arguments: [(0.0237, "[0.024, 0.131]", "met"), (0.0163, "[0.016, 0.131]", "not decidable")])
    mutating func `the digits of the difference say why it is met, or not`(low: Double, ends: String, verdict: String) {
        promise(0.02, .gain)
        var main = result("main", 0.815, 0.054)
        (main.against, main.difference, main.differenceLow, main.differenceHigh) = (
            "nearest mean", 0.815 - 0.74, low, 0.13124
        )
        journey.apply(journey.keeping([result("nearest mean", 0.74, 0.06), main], project, context))
        #expect(
            standing.line.contains("+0.075 \(ends) from") && standing.line.hasSuffix("→ \(verdict)"), "\(standing.line)"
        )
        let table = ResultWords.cell(main, standing.contract)
        #expect(table.hasSuffix("+0.075 \(ends)"), "\(table)")
    }

    @Test func `a difference that is shown as nothing has no sign`() {
        let nothing = Measured(stated: 0.0004, interval: Interval(-0.0712, 0.0698))
        #expect(ResultWords.value(nothing, "", isDifference: true) == "0.00 [-0.07, 0.07]")
    }

    @Test mutating func `that the contract states another value for the baseline is said`() {
        promise(0.02, .gain)
        score()
        let remarks = standing.remarks.joined(separator: " ")
        #expect(remarks.contains("0.858, not from the 0.907 that the contract states for nearest mean, on validation."))
    }

    @Test mutating func `without a baseline beside it the contract's value is taken, and named`() {
        promise(0.02, .gain)
        journey.apply(journey.putting(result("", 0.95, 0.01), project, context))
        #expect(
            standing.line == "accuracy 0.95 [0.94, 0.96] · +0.043 [0.033, 0.053] from the baseline 0.907"
                + " · to be better by 0.02 → met")
        #expect(!standing.remarks.contains { $0.contains("not from") })
        #expect(standing.finding == "The whole interval of the difference is on the good side of the line.")
    }

    @Test mutating func `a line that is a part of the baseline says of how much`() {
        promise(5, .percent)
        var main = result("main", 0.876, 0.026)
        (main.against, main.difference, main.differenceLow, main.differenceHigh) = ("nearest mean", 0.026, 0.01, 0.04)
        (main.factor, main.relativeLow, main.relativeHigh) = (1.05, -0.03, -0.01)
        journey.apply(journey.keeping([result("nearest mean", 0.85, 0.028), main], project, context))
        #expect(
            standing.line.contains(
                "[-0.03, -0.01] from 1.05 times “nearest mean” · to be better by 5 % of the baseline → not met"))
    }

    @Test mutating func `a line that is a value is as it was`() {
        promise(0.9, .value)
        score()
        #expect(
            standing.line == "accuracy 0.876 [0.850, 0.902] · baseline 0.907 · to be at least 0.9 → not decidable")
        #expect(standing.finding?.hasPrefix("The line lies within the interval. About") == true)
    }

    @Test mutating func `the picture's line is a gain over the baseline that was judged by`() throws {
        promise(0.02, .gain)
        score()
        let chart = try #require(VariantChart(project, journey))
        #expect(isNear(chart.baseline?.value, 0.858) && chart.baseline?.interval != nil)
        #expect(isNear(chart.line, 0.878))
        #expect(chart.rows.map(\.label) == ["main"])
    }

    @Test mutating func `advice is for the user alone`() throws {
        promise(0.02, .gain)
        score()
        let context = try Fixtures.context(features: .withProjects)
        #expect(standing.advice?.contains("a postmortem says what it taught") == true)
        guard case .group(let outcome)? = project.documentData(.caseStudy, .init(), journey, context).values["outcome"],
            case .text(let why)? = outcome.values["verdict_why"],
            case .text(let sentence)? = outcome.values["outcome_sentence"]
        else { return #expect(Bool(false), "no outcome") }
        #expect(!why.contains("postmortem") && !why.contains("more cases decide") && why.contains("0.907"))
        #expect(
            sentence.contains(
                "Difference from “nearest mean” on the same cases: +0.018, 95% interval -0.020 to 0.057, to be better"))
    }

    @Test(arguments: [nil, 1200])
    mutating func `a finding never speaks to the user`(cases: Int?) {
        promise(0.9, .value)
        var alone = result("", 0.95, 0.1)
        (alone.low, alone.high, alone.cases) = cases == nil ? (0.85, 1, nil) : (nil, nil, cases)
        journey.apply(journey.putting(alone, project, context))
        for word in ["Give", "give", "Cairn", "postmortem"] {
            #expect(standing.finding?.contains(word) == false, "\(standing.finding ?? "")")
        }
        #expect(standing.advice?.contains("Give") == true)
    }
}
