import TestSupport
import Testing

@testable import CairnCore

/// What a contract says of its fields, of known metrics and of guards.
struct ContractWordsTests {
    @Test func `every field that can be amended has words`() {
        for field in Contract.asked { #expect(Contract.words(ofField: field.name) != field.name, "\(field.name)") }
    }

    @Test func `an amendment is a line in words`() {
        let day = Fixtures.today
        func amendment(_ from: String, _ to: String) -> String {
            Amendment(
                id: "a", project: "p", day: day, field: "baselineOn", from: from, to: to, reason: "Asked for.",
                afterResults: true
            ).line
        }
        #expect(amendment("July", "May").hasSuffix("after results: the baseline's data, “July” → “May”. Asked for."))
        #expect(amendment("", "May").contains("now “May”"))
        #expect(amendment("July", "").contains("“July” taken out"))
    }

    @Test(
        arguments: [
            (["latency p95: at most 0,1 s"], nil), (["toxicity (lower): 0.01"], nil),
            (["price"], "By how much may “price”"),
            (["toxicity", "lower: 0.01"], "Write “toxicity (lower): 0.01”."),
            (["over-refusal: 2 pp", "recall: 2 %", "recall: at least 0.9", "AUC: at least 0.9 on new users"], nil),
            (["latency: 20 ms"], "“latency” is measured as latency median, latency p95 and latency p99: say which."),
            (["attacks: at most 9 %; refusals: at most 8 %"], "“attacks: at most 9 %; refusals: 8 %” is"),
            (["over-refusal: 2 pips"], "over-refusal goes from 0 to 1"), (["recall: 2"], "recall goes from 0 to 1"),
        ] as [([String], String?)])
    func `a guard that cannot be judged is asked for`(guards: [String], fault: String?) throws {
        let library = try Fixtures.context(features: .withProjects).library
        var contract = Contract(project: "p")
        contract.guards = guards
        let said = contract.wordsFault(since: nil, library)?.description
        #expect(fault == nil ? said == nil : said?.hasPrefix(fault ?? "") == true, "\(said ?? "")")
        #expect(contract.wordsFault(since: contract, library) == nil)
    }

    @Test func `a metric that stands for several is asked about`() throws {
        let library = try Fixtures.context(features: .withProjects).library
        var contract = Contract(project: "p")
        contract.metric = "latency"
        #expect(contract.wordsFault(since: nil, library)?.field == "metric")
        #expect(contract.wordsFault(since: contract, library) == nil)
    }

    @Test(
        arguments: [
            ("toxicity (lower): 0.01", "toxicity", Direction.lower), ("toxicity, lower: 0.01", "toxicity", .lower),
            ("recall (higher is better): 2 %", "recall", .higher),
            ("latency p95: at most 0,3 s", "latency p95", .lower),
            ("recall, at night: 2 %", "recall, at night", nil),
        ] as [(String, String, Direction?)])
    func `a guard says which way is better`(text: String, metric: String, direction: Direction?) throws {
        let line = try #require(GuardLine(text))
        #expect(line.metric == metric && line.direction == direction)
    }

    @Test func `a known metric says which way is better, unless the user does`() throws {
        let library = try Fixtures.context(features: .withProjects).library
        let blank = Contract(project: "p")
        var contract = blank
        contract.metric = "latency p95"
        contract.followMetric(since: blank, said: [], library)
        #expect(contract.better == .lower && contract.unit == "ms")
        var own = blank
        (own.metric, own.better, own.unit) = ("latency p95", .higher, "s")
        own.followMetric(since: blank, said: ["better", "unit"], library)
        #expect(own.better == .higher && own.unit == "s")
        var same = contract
        same.better = .higher
        same.followMetric(since: contract, said: [], library)
        #expect(same.better == .higher)
    }
}

/// The same while one types.
struct KnownMetricFormTests {
    private var play: Play

    init() throws {
        play = try Play(Fixtures.projects, context: Fixtures.context(features: .withProjects))
        play.press("6")
    }

    private var form: Form? { if case .form(let form)? = play.app.overlay { form } else { nil } }

    private mutating func type(_ text: String) { for character in text { play.take(.key(.character(character))) } }

    private mutating func focus(_ name: String) throws {
        for _ in 0..<40 where form?.focused.name != name { play.press("<tab>") }
        try #require(form?.focused.name == name)
    }

    @Test mutating func `direction and unit follow the metric`() throws {
        play.app.select("pr-2", in: ProjectsPane.id, play.context)
        play.press("c")
        try focus("metric")
        type("latency p95")
        #expect(form?["better"].value == "lower" && form?["unit"].value == "ms")
        play.press("<c-s>")
        let contract = play.app.journey.contract(of: "pr-2")
        #expect(contract.better == .lower && contract.unit == "ms" && contract.metric == "latency p95")
    }

    @Test mutating func `what the user chose stays`() throws {
        play.app.select("pr-2", in: ProjectsPane.id, play.context)
        play.press("c")
        try focus("unit")
        type("s")
        try focus("metric")
        type("latency p95")
        #expect(form?["better"].value == "lower" && form?["unit"].value == "s")
    }

    @Test mutating func `a result of another metric has that one's direction and unit`() throws {
        play.app.select("pr-1", in: ProjectsPane.id, play.context)
        play.press("e")
        #expect(form?["better"].value == "lower" && form?["unit"].value == "min")
        try focus("metric")
        type("recall")
        #expect(form?["better"].value == "higher" && form?["unit"].value == "")
    }
}
