import TestSupport
import Testing

@testable import CairnCore

/// Results of a file, on the screen.
struct ResultFileTests {
    private let context: Context
    private var app: AppState
    private let file = ResultFile(
        project: "pr-1", path: "scores.csv", baselinePath: "", contents: .scores, metrics: ["MAE"], scale: nil,
        variant: "", split: .test, conditions: "")

    init() throws {
        context = try Fixtures.context(features: .withProjects)
        app = AppState(journey: Fixtures.projects, size: Size(rows: 40, columns: 100), context: context)
    }

    private var result: ProjectResult {
        var result = ProjectResult(id: "new", project: "pr-1", day: context.today)
        (result.metric, result.value, result.low, result.high) = ("MAE", 12, 11.5, 12.5)
        (result.file, result.hash) = ("scores.csv", "abc")
        return result
    }

    @Test mutating func `what was read is shown first, and Enter keeps it`() throws {
        _ = reduce(&app, .measured([result], file), context)
        guard case .page(let page, _) = app.overlay else { return #expect(Bool(false), "no page") }
        #expect(page.keeps != nil && app.journey == Fixtures.projects)
        let effects = reduce(&app, .key(.enter), context)
        #expect(effects.count == 1 && app.overlay == nil)
        let kept = try #require(app.journey[ProjectResult.self]["new"])
        // MAE was seen before: this is another opening, and decides nothing.
        #expect(app.journey.openings(of: "pr-1").map(\.id) == ["op-1", "id-000001"] && kept.opening != "op-1")
        #expect(ProjectStanding("pr-1", app.journey).decisive?.id == "re-1")
        #expect(kept.unit == "min")
        #expect(kept.better == .lower)
        _ = reduce(&app, .measured([result], file), context)
        #expect(app.overlay == nil && app.notice?.text == "These results are kept already.")
    }

    @Test mutating func `any other key leaves it out`() {
        _ = reduce(&app, .measured([result], file), context)
        _ = reduce(&app, .key(.escape), context)
        #expect(app.overlay == nil && app.journey == Fixtures.projects)
    }

    @Test func `a table that is too wide is shown row by row`() {
        let rows = [["variant", "MAE, min"], ["main", "12.1 [11.4, 12.8]\n-3.3 [-4.1, -2.5]"]]
        let page = Document("", [.table(rows.map { $0.map { Document.Span($0) } })])
        func lines(_ width: Int) -> [String] {
            page.lines(width: width, measure: context.measure).map { line in
                String(repeating: " ", count: line.indent) + line.spans.map(\.text).joined()
            }
        }
        #expect(lines(40) == ["variant  MAE, min", "main     12.1 [11.4, 12.8]", "         -3.3 [-4.1, -2.5]"])
        #expect(lines(20) == ["main", "  MAE, min: 12.1", "  [11.4, 12.8], -3.3", "  [-4.1, -2.5]"])
    }

    @Test(arguments: [
        ("latency p95: 20 ms", "latency p95", Promise.noLoss(margin: 20), Direction?.none),
        ("recall: 2 %", "recall", .noRelativeLoss(margin: 0.02), nil),
        ("over-refusal, lower: 2 points", "over-refusal", .noLoss(margin: 0.02), .lower),
        ("over-refusal: 2 pp", "over-refusal", .noLoss(margin: 0.02), nil),
        ("over-refusal: 2%-points", "over-refusal", .noLoss(margin: 0.02), nil),
        ("over-refusal: 2 % points", "over-refusal", .noLoss(margin: 0.02), nil),
        ("over-refusal: 2 percentage points", "over-refusal", .noLoss(margin: 0.02), nil),
        ("over-refusal: at most 2 pts.", "over-refusal", .line(0.02), .lower),
        ("recall: 2 percent", "recall", .noRelativeLoss(margin: 0.02), nil),
        ("p95: at most 300 ms", "p95", .line(300), .lower), ("seen: ≥ 0,9", "seen", .line(0.9), .higher),
    ])
    func `a guard is read`(text: String, metric: String, promise: Promise, direction: Direction?) throws {
        let line = try #require(GuardLine(text))
        #expect(line.metric == metric && line.promise == promise && line.direction == direction)
    }

    @Test(arguments: ["", "toxicity", "toxicity:", ": 3", "x: some", "x: -1", "x: 0"])
    func `a guard without a margin is none`(text: String) { #expect(GuardLine(text) == nil) }

    @Test func `attacks are read from lines`() throws {
        let team = try RedTeam(lines: ["jailbreak: 6 of 20, 1 of 20", "code: 2/9"], harmless: "3 of 50")
        #expect(team.categories.map(\.off?.successes) == [6, nil] && team.categories.map(\.on?.trials) == [20, 9])
        #expect(team.refusedOn?.successes == 3 && team.refusedOff == nil)
    }
}
