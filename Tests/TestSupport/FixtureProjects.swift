@testable import CairnCore

extension Features {
    /// The tests' features, and projects as their last pane.
    public static let withProjects = Fixtures.features.adding(.projects)
}

extension Fixtures {
    /// As midway, with a project that is measured, one that is only framed and one that was dropped.
    public static var projects: Journey {
        Journey(midway.records + projectRecords, kinds: Features.withProjects.kinds)
    }

    private static var projectRecords: [Record] {
        var trains = Project(id: "pr-1", framed: today + -60)
        (trains.name, trains.pitch) = (
            "Late trains 🚆", "It says by five which trains will be late, and how sure it is."
        )
        (trains.decides, trains.cost, trains.before) = (
            "the dispatcher, which to hold", "a missed connection", "by feel"
        )
        (trains.proves, trains.low, trains.high) = (["python"], 30, 45)
        trains.repository = "https://example.org/trains"
        var framed = Project(id: "pr-2", framed: today + -3)
        (framed.name, framed.template) = ("変圧器 search", "baseline")
        var dropped = Project(id: "pr-3", framed: today + -90)
        (dropped.name, dropped.dropped, dropped.because) = ("A bot", today + -80, "the licence forbids it")
        var contract = Contract(project: trains.id)
        (contract.decision, contract.metric, contract.better) = ("which trains to hold", "MAE", .lower)
        (contract.unit, contract.baseline, contract.baselineValue) = ("min", "last week's delay", 15.4)
        (contract.line, contract.split, contract.cases) = (13, "by month: May", 1200)
        (contract.frozen, contract.commit) = (today + -40, "3f9c2e1")
        let opening = TestOpening(id: "op-1", project: trains.id, day: today + -10)
        var result = ProjectResult(id: "re-1", project: trains.id, day: today + -10)
        (result.metric, result.value, result.low, result.high) = ("MAE", 12.1, 11.4, 12.8)
        (result.cases, result.opening) = (1200, opening.id)
        var early = ProjectResult(id: "re-0", project: trains.id, day: today + -50)
        (early.metric, early.value, early.split, early.isExploratory) = ("MAE", 14.9, .validation, true)
        let amendment = Amendment(
            id: "am-1", project: trains.id, day: today + -20, field: "slices", from: "", to: "night",
            reason: "asked for",
            afterResults: false)
        let mark = CriterionMark(project: trains.id, text: "Somebody else can run it")
            .settled(today + -5, at: "Makefile:3", because: "")
        return [trains, framed, dropped].map { Record($0) } + [
            Record(contract), Record(opening), Record(early), Record(result), Record(amendment), Record(mark),
        ]
    }
}
