import TestSupport
import Testing

@testable import CairnCore

/// The contract by form: in parts, each left and taken up again, and what the test set shows while one types.
struct ContractFormTests {
    private var play: Play

    init() throws {
        play = try Play(Fixtures.projects, context: Fixtures.context(features: .withProjects))
        play.press("6")
        try #require(play.app.pane.name == "Projects")
    }

    private var form: Form? { if case .form(let form)? = play.app.overlay { form } else { nil } }

    private mutating func select(_ project: String) { play.app.select(project, in: ProjectsPane.id, play.context) }

    private mutating func type(_ text: String) { for character in text { play.take(.key(.character(character))) } }

    private mutating func focus(_ name: String) throws {
        for _ in 0..<30 where form?.focused.name != name { play.press("<tab>") }
        try #require(form?.focused.name == name)
    }

    @Test mutating func `what the test set shows follows its size while one types`() throws {
        play.press("a")
        try focus("line")
        type("0.9")
        try focus("cases")
        #expect(form?["cases"].remark == "")
        type("200")
        let said = try #require(form?["cases"].remark)
        #expect(said.contains("5.9 points"))
        type("0")
        #expect(form?["cases"].remark != said)
        play.press("<bs><bs><bs><bs>")
        #expect(form?["cases"].remark == "")
    }

    @Test mutating func `a size alone says something, a line in another unit speaks of the spread`() {
        var contract = Contract(project: "p")
        contract.cases = 400
        #expect(
            contract.testSetWords(play.context.library)?.contains("a share of 80 % would be seen as 0.76–0.84") == true)
        (contract.line, contract.unit, contract.metric) = (13, "min", "MAE")
        #expect(contract.testSetWords(play.context.library)?.contains("0.14 standard deviations") == true)
        #expect(contract.testSetWords(play.context.library)?.contains("1.8 min") == true)
        contract.cases = nil
        #expect(contract.testSetWords(play.context.library) == nil)
    }

    @Test(arguments: [
        ("ROC AUC", "half of them positive, the area has to lie 9.1 points"), ("nDCG@10", "standard deviations"),
        ("Accuracy", "a share has to lie 8.3 points"),
    ])
    func `what a size shows goes by the metric`(metric: String, words: String) throws {
        var contract = Contract(project: "p")
        (contract.metric, contract.line, contract.cases) = (metric, 0.85, 144)
        let said = try #require(contract.testSetWords(play.context.library))
        #expect(said.contains(words), "\(said)")
    }

    @Test func `a share in percent is a share, and the spread of cases is no gain`() throws {
        var contract = Contract(project: "p")
        (contract.metric, contract.unit, contract.line, contract.cases) = ("accuracy", "%", 85, 200)
        let share = try #require(contract.testSetWords(play.context.library))
        #expect(share.contains("a share has to lie 7.1 points beyond the line") && share.contains(" %)"), "\(share)")
        (contract.metric, contract.unit, contract.lineIs) = ("MAE", "min", .gain)
        (contract.line, contract.baselineValue) = (2, 15)
        let gain = try #require(contract.testSetWords(play.context.library))
        #expect(gain.contains("If they deviated by 15 min, as an example"), "\(gain)")
        (contract.metric, contract.unit, contract.lineIs, contract.line) = ("nDCG@10", "%", .value, 80)
        let ranks = try #require(contract.testSetWords(play.context.library))
        #expect(ranks.contains("If they deviated by 25 points, as an example, that would be 4.9 points."), "\(ranks)")
        (contract.unit, contract.line, contract.baselineValue) = ("", 0.8, 0.7)
        #expect(contract.testSetWords(play.context.library)?.contains("by 0.25, as an example") == true)
    }

    @Test func `a line that is worse than the baseline is asked about`() {
        var contract = Contract(project: "p")
        (contract.metric, contract.baselineValue, contract.line) = ("flumph rate", 0.2, 0.15)
        contract.better = .lower
        #expect(contract.directionDoubt == nil)
        contract.better = .higher
        #expect(contract.directionDoubt == "The line is worse than the baseline, if higher is better: is it?")
    }

    @Test func `a line beyond what the metric can be is asked about`() {
        let library = play.context.library
        var contract = Contract(project: "p")
        (contract.metric, contract.line) = ("accuracy", 85)
        #expect(contract.lineDoubt(library) == "accuracy goes from 0 to 1: if 85 is in percent, its unit is %.")
        contract.unit = "%"
        #expect(contract.lineDoubt(library) == nil)
        contract.line = 0.85
        #expect(contract.lineDoubt(library) == "In percent, accuracy goes from 0 to 100: is 0.85 right, and not 85?")
        contract.line = 120
        #expect(contract.lineDoubt(library) == "accuracy goes from 0 to 100: is 120 right?")
        (contract.metric, contract.unit, contract.line, contract.better) = ("MAE", "", 12, .lower)
        contract.baselineValue = -3
        #expect(contract.lineDoubt(library) == "MAE is never below 0: is -3 right?")
        contract.baselineValue = 15
        #expect(contract.lineDoubt(library) == nil)
        (contract.metric, contract.line, contract.lineIs, contract.better) = ("accuracy", 0.1, .gain, .higher)
        contract.baselineValue = 0.9
        #expect(contract.lineDoubt(library) == nil)
        contract.line = 0.5
        #expect(contract.lineDoubt(library) == "accuracy goes from 0 to 1: better by so much, it would be 1.4.")
        (contract.metric, contract.line, contract.lineIs, contract.better) = ("MAE", 0, .value, .lower)
        #expect(contract.lineDoubt(library) == "0 is the best that MAE can be: is it right?")
        (contract.line, contract.lineIs, contract.baselineValue) = (20, .percent, 0)
        #expect(contract.lineDoubt(library) == "Any part of a baseline of 0 is 0: say the gain or the value.")
    }

    @Test(arguments: [
        ("hallucination rate", Contract.Better.lower), ("Wrong answers", .lower), ("cost per answer", .lower),
        ("hours saved", .higher), ("errors found", .higher), ("kindness", .higher), ("on time", .higher),
    ]) func `the words of an unknown metric say which way is better`(metric: String, better: Contract.Better) {
        var contract = Contract(project: "p")
        contract.metric = metric
        contract.followMetric(since: Contract(project: "p"), said: [], play.context.library)
        #expect(contract.better == better)
        contract.better = .higher
        contract.followMetric(since: Contract(project: "p"), said: ["better"], play.context.library)
        #expect(contract.better == .higher)
    }

    @Test func `an area that is to gain says nothing of a spread of cases`() {
        var contract = Contract(project: "p")
        (contract.metric, contract.line, contract.lineIs, contract.cases) = ("AUC", 0.02, .gain, 144)
        #expect(contract.testSetWords(play.context.library) == nil)
    }

    @Test mutating func `a new project keeps what its contract says in one change, and the decision is asked once`()
        throws
    {
        play.press("a")
        type("Spam")
        try focus("decides")
        type("who reads the mail")
        try focus("metric")
        type("recall")
        try focus("cases")
        type("50")
        play.press("<c-s>")
        let project = try #require(play.app.journey[Project.self].all.first { $0.name == "Spam" })
        let contract = play.app.journey.contract(of: project.id)
        #expect(contract.metric == "recall" && contract.cases == 50 && contract.decision == "who reads the mail")
        play.press("c")
        #expect(form?["decision"].value == "who reads the mail")
        #expect(form?.focused.name == "baseline")
        play.press("<esc>u")
        #expect(play.app.journey[Project.self][project.id] == nil && play.app.journey[Contract.self][project.id] == nil)
    }

    @Test mutating func `a new project is asked for the unit, which follows the metric`() throws {
        play.press("a")
        type("Loads")
        try focus("metric")
        type("MAPE")
        #expect(form?["unit"].value == "%")
        try focus("unit")
        play.press("<bs>")
        play.press("<c-s>")
        let project = try #require(play.app.journey[Project.self].all.first { $0.name == "Loads" })
        #expect(play.app.journey.contract(of: project.id).metric == "MAPE")
        #expect(play.app.journey.contract(of: project.id).unit == "")
    }

    @Test mutating func `text for a number is refused where it stands, and nothing is kept`() throws {
        play.press("a")
        type("Spam")
        try focus("cases")
        type("many")
        play.press("<c-s>")
        #expect(form?["cases"].problem != nil)
        #expect(!play.app.journey[Project.self].all.contains { $0.name == "Spam" })
    }

    @Test mutating func `C goes through the parts that are open, the six first`() throws {
        select("pr-2")
        play.press("C")
        #expect(form?.target.part == nil && form?.index(of: "metric") != nil)
        play.press("<esc>")
        select("pr-1")
        play.press("C")
        #expect(form?.target.part == "errors")
        try focus("costs")
        type("a late guess: a lost connection")
        try focus("reason")
        type("asked for")
        play.press("<c-s>")
        #expect(play.app.journey.contract(of: "pr-1").costs == ["a late guess: a lost connection"])
        play.press("C")
        #expect(form?.target.part == "data")
    }

    @Test mutating func `a guard without a margin is refused`() throws {
        var contract = Contract(project: "p")
        let library = play.context.library
        contract.guards = ["latency p95: 20 ms", "price"]
        #expect(contract.wordsFault(since: nil, library)?.description.contains("“price”") == true)
        contract.guards = ["latency p95: 20 ms"]
        #expect(contract.wordsFault(since: nil, library) == nil)
    }

    @Test mutating func `a draft of a part comes back in that part`() throws {
        select("pr-2")
        var app = play.app
        app.open(
            ContractForm().form(try #require(app.journey[Project.self]["pr-2"]), part: .data, app.desk(play.context)))
        play.app = app
        type("the archive")
        let draft = try #require(FormDraft(play.app))
        var next = AppState(journey: play.app.journey, size: Size(rows: 24, columns: 80), context: play.context)
        let isOpen = next.reopen(draft, play.context)
        #expect(isOpen)
        guard case .form(let form)? = next.overlay else { return #expect(Bool(false), "no form") }
        #expect(form.target.part == "data" && form["source"].value == "the archive")
    }

    @Test mutating func `a result before the project began is asked about, not refused`() throws {
        select("pr-1")
        play.press("e")
        try focus("value")
        type("12")
        try focus("day")
        play.press("<c-u>")
        type("2020-01-01")
        play.press("<c-s>")
        #expect(form?.focused.name == FormField.sure)
        let before = play.app.journey.results(of: "pr-1").count
        play.press("<c-s>")
        #expect(form?.focused.name == FormField.sure)
        play.press("<down><c-s>")
        #expect(form == nil)
        #expect(play.app.journey.results(of: "pr-1").count == before + 1)
    }

    @Test func `each kind of project is asked what applies to it`() {
        #expect(!ContractPart.runs.fields(.platform).contains("seeds"))
        #expect(ContractPart.guards.fields(.causal) == ["slices"])
        for part in ContractPart.allCases where part != .questions {
            for topic in Project.Topic.allCases {
                let names = part.fields(topic)
                #expect(!names.isEmpty && names.allSatisfy { name in Contract.asked.contains { $0.name == name } })
            }
        }
    }
}
