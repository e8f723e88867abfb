@testable import CairnCore

extension Fixtures {
    /// Three projects to be written about: one of which all is known, one with a name alone, and one whose every text is
    /// hostile.
    public static var documented: Journey {
        Journey(
            records(id: "good") { $0 } + [Record(named("empty", "Nothing yet"))]
                + records(id: "hostile") { "\($0) \(hostileText)" }, kinds: Features.withProjects.kinds)
    }

    /// Text that would be markup in Markdown, a table, HTML or YAML, would run, hide, or tell what is nobody's business.
    public static let hostileText = """
        <script>alert(1)</script> `x` ``y`` | a | b | *b* _i_ [x](javascript:alert(1)) ![p](http://e.org/p.png) \
        &lt; $x$ ~~s~~ "q" 'q' {{project_name}} {{{x}}} \u{202E}evil\u{202C} \u{1B}[31m `\u{301} |\u{301} <\u{301} \
        https://e.org www.e.org jane@example.com ~/secret/x /home/ada/data.csv C:\\Users\\ada
        ---
        # heading
        - item
        1. one
            code
        ===
        > quote
        | --- | --- |
        """

    private static func named(_ id: String, _ name: String) -> Project {
        var project = Project(id: id, framed: today + -90)
        project.name = name
        return project
    }

    private static func records(id: String, _ text: (String) -> String) -> [Record] {
        var project = named(id, text("Late trains"))
        project.pitch = text("It says by five which trains will be late, and how sure it is.")
        (project.decides, project.cost) = (text("the dispatcher, which trains to hold"), text("a missed connection"))
        (project.before, project.constraint) = (text("by what last week was like"), text("Delays hang together."))
        (project.failed, project.next) = (text("A recurrent net: no better."), text("Add holidays"))
        (project.notAgain, project.mine) = (text("tune before reading failures"), text("the model"))
        (project.stop, project.proves) = (text("two variants in a row below the baseline"), ["python", "sql"])
        project.repository = "https://ada:token@example.org/late-trains?key=1"
        project.demo = "https://late.example.org/?v=3"
        project.shipped = today + -2
        return [project].map { Record($0) } + promised(id, text) + measured(id, text)
    }

    private static func promised(_ id: String, _ text: (String) -> String) -> [Record] {
        var contract = Contract(project: id)
        (contract.decision, contract.metric, contract.better) = (text("which trains to hold"), text("MAE"), .lower)
        (contract.unit, contract.baseline, contract.baselineValue) = (text("min"), text("last week's delay"), 15.4)
        (contract.baselineOn, contract.line) = (text("validation, July"), 13)
        (contract.split, contract.cases) = (text("by month: May"), 1200)
        (contract.unitOfPrediction, contract.decidedWhen) = (text("a train at a station"), text("ten minutes before"))
        (contract.source, contract.version) = (text("the railway's open data"), text("2026-02"))
        (contract.licence, contract.period) = (id == "good" ? "CC BY 4.0" : text("CC BY 4.0"), text("2023 to 2025"))
        (contract.people, contract.group) = (text("nobody can be recognised"), text("day"))
        (contract.costs, contract.slices) = (
            [text("a train held for nothing costs 40 people 5 minutes")], [text("night")]
        )
        (contract.guards, contract.seeds) = ([text("latency p95") + ": 20 ms"], 3)
        (contract.model, contract.hardware) = (text("boosted trees"), text("a laptop without GPU"))
        (contract.exploratory, contract.frozen) = ([text("weather alone")], today + -40)
        contract.commit = "3f9c2e1"
        let amendment = Amendment(
            id: "\(id)-a", project: id, day: today + -20, field: "slices", from: text("x"), to: text("night"),
            reason: text("asked for"), afterResults: true)
        return [Record(contract), Record(amendment)]
    }

    private static func measured(_ id: String, _ text: (String) -> String) -> [Record] {
        var opening = TestOpening(id: "\(id)-o", project: id, day: today + -10)
        opening.why = text("the last choice was made")
        func result(_ name: String, _ value: Double, _ low: Double, _ high: Double, _ day: Int) -> ProjectResult {
            var result = ProjectResult(id: "\(id)-\(name)", project: id, day: today + day)
            (result.metric, result.value, result.low, result.high) = (text("MAE"), value, low, high)
            (result.cases, result.opening) = (1200, opening.id)
            return result
        }
        var early = result("1", 14.9, 14.0, 15.8, -50)
        (early.split, early.isExploratory, early.opening) = (.validation, true, nil)
        var other = result("2", 12.9, 12.1, 13.7, -12)
        (other.variant, other.command) = (text("no weather"), "make evaluate | tail -1")
        var main = result("3", 12.083, 11.412, 12.754, -10)
        (main.method, main.groups, main.seeds, main.commit) = (text("t over days"), 61, 3, "8a1b2c3")
        main.command = "make evaluate"
        var night = result("4", 14.2, 12.6, 15.8, -10)
        (night.slice, night.cases) = (text("night"), 210)
        var day = result("5", 11.8, 11.0, 12.6, -10)
        (day.slice, day.cases, day.command) = (text("day"), 990, "python /home/ada/eval.py")
        var failure = FailureCause(id: "\(id)-f", project: id)
        (failure.cause, failure.count, failure.example) = (text("a station renamed"), 9, text("Nordbad"))
        return [Record(opening), Record(failure)] + [early, other, main, night, day].map { Record($0) }
    }
}
