import Testing

@testable import AssetCheck

/// Contract questions, metrics and the sizes of tests.
struct ContractAssetTests {
    private static let metrics = """
        - id: accuracy
          name: Accuracy
          aliases: [hit rate]
          tasks: [classification]
          direction: higher
          low: 0
          high: 1
          interval: wilson
          paired: tango
          what: The share that is right.
          cases: Two hundred.
          misleads: Rare classes.

        """

    private static let template = """
        floor: [{group: before, text: Write it down.}]
        projects:
          - milestone: first-model
            archetype: classical
            kind: predictive
            pitch: A model.
            data: [Some data]
            criteria:
              - {group: before, text: One}
              - {group: work, text: Two}
              - {group: evaluation, text: Three}
              - {group: delivery, text: Four}
              - {group: disclosure, text: Five}
            sizes:
              - {what: queries, n: 50, k: 40, shows: 0.67–0.89, text: Not much.}
              - {what: days, n: 7, text: Even less.}
            pitfalls: [Haste]
            stretch: [Patience]
        """

    private func sample(_ files: [String: String]) -> SampleAssets {
        var sample = SampleAssets()
        for (path, text) in files { sample[path] = text }
        return sample
    }

    @Test func `what they bring goes to the program under keys of its own`() throws {
        let folder = sample(["metrics.yaml": Self.metrics, "projects.yaml": Self.template]).folder
        let texts = try CheckedLibrary(folder).texts
        #expect(
            texts.first { $0.key == "metric/all" }?.json
                == #"{"entries":[{"id":"accuracy","name":"Accuracy","aliases":["hit rate"],"tasks":["classification"],"#
                + #""direction":"higher","low":0,"high":1,"interval":"wilson","paired":"tango","#
                + #""what":"The share that is right.","cases":"Two hundred.","misleads":"Rare classes."}]}"#)
        #expect(
            texts.first { $0.key == "template/first-model" }?.json.contains(
                #""sizes":[{"what":"queries","n":50,"k":40,"shows":"0.67–0.89","text":"Not much."},"#) == true)
    }

    @Test func `no two metrics share a name or an alias`() {
        let twice =
            Self.metrics
            + Self.metrics.replacing("id: accuracy", with: "id: other").replacing(
                "name: Accuracy", with: "name: Other")
        #expect(
            sample(["metrics.yaml": twice]).problems == [
                "Assets/metrics.yaml:15:13: error: the name 'hit rate' is taken, by Assets/metrics.yaml:3"
            ])
    }

    @Test(arguments: [
        ("name: Other", "name: accuracy", "14:9: error: the name 'accuracy'"),
        ("[rate]", "[ACCURACY]", "15:13: error: the name 'ACCURACY'"),
    ])
    func `capitals tell no two metrics apart`(old: String, new: String, problem: String) {
        let other = Self.metrics.replacing("id: accuracy", with: "id: other").replacing("Accuracy", with: "Other")
            .replacing("[hit rate]", with: "[rate]").replacing(old, with: new)
        #expect(
            sample(["metrics.yaml": Self.metrics + other]).problems == [
                "Assets/metrics.yaml:\(problem) is taken, by 'Accuracy' in Assets/metrics.yaml:2"
            ])
        let own = Self.metrics.replacing("[hit rate]", with: "[ACCURACY]")
        #expect(sample(["metrics.yaml": own]).problems == [])
    }

    @Test func `a metric's bounds are in order, and its words are known`() {
        #expect(
            sample(["metrics.yaml": Self.metrics]).with("high: 1", as: "high: 0", in: "metrics.yaml").problems == [
                "Assets/metrics.yaml:7:9: error: 'high' is 0, not above 'low', which is 0"
            ])
        #expect(
            sample(["metrics.yaml": Self.metrics]).with("interval: wilson", as: "interval: wilsn", in: "metrics.yaml")
                .problems.first?.contains("'interval' cannot be 'wilsn'; did you mean 'wilson'?") == true)
    }

    @Test(arguments: [
        ("0.67–0.89", "0.66–0.89", "16:46: error: 40 of 50 shows 0.67–0.89"),
        ("0.67–0.89", "0.670–0.889", "16:46: error: 40 of 50 shows 0.670–0.888"),
        ("0.67–0.89", "67–89", "16:46: error: 'shows' must be two shares like 0.67–0.89, not '67–89'"),
        ("0.67–0.89", "0.89–0.67", "16:46: error: 'shows' must be two shares like 0.67–0.89, not '0.89–0.67'"),
        (", shows: 0.67–0.89", "", "16:35: error: 'k' goes with 'shows', the interval"),
        (" k: 40,", "", "16:39: error: 'shows' goes with 'k', of how many it is the interval"),
        ("k: 40", "k: 51", "16:35: error: 'k' is 51, more than 'n', which is 50"),
    ])
    func `what a test of that size shows is worked out again`(old: String, new: String, problem: String) {
        let broken = sample(["projects.yaml": "\n" + Self.template]).with(old, as: new, in: "projects.yaml")
        #expect(broken.problems == ["Assets/projects.yaml:\(problem)"])
    }

    @Test func `a template that ships says its kind`() {
        #expect(
            sample(["projects.yaml": Self.template]).with("    kind: predictive\n", as: "", in: "projects.yaml")
                .problems == ["Assets/projects.yaml:3:5: error: 'first-model' does not say its kind"])
    }

    /// Values of scipy 1.17, `binomtest(k, n).proportion_ci(method="wilson")`.
    @Test(arguments: [
        (0, 40, 0.0, 0.0876216012), (40, 50, 0.6696289407, 0.8875624998), (5, 5, 0.5655175352, 1.0),
        (1, 1, 0.2065493144, 1.0), (180, 200, 0.8505941876, 0.9343295513),
    ])
    func `Wilson's interval is that of others`(k: Int, n: Int, low: Double, high: Double) {
        let interval = wilson(k, of: n)
        #expect(abs(interval.low - low) < 1e-9 && abs(interval.high - high) < 1e-9, "\(interval)")
    }

    @Test func `an outline can be remembered`() {
        let card = """
            - id: why-split
              kind: ml
              level: 1
              minutes: 2
              skills: [models]
              question: Why is there a test set?
              outline: [One, Two, Three, Four, Five, Six, Seven]
              followup: And a second one?
              mistake: Looking twice.
            """
        #expect(
            sample(["cards/ml.yaml": card]).problems == [
                "Assets/cards/ml.yaml:7:12: error: 'outline' has 7 of at most 6 items"
            ])
        #expect(
            sample(["cards/design.yaml": card.replacing(", Seven", with: "")]).problems == [
                "Assets/cards/design.yaml:2:9: error: 'ml' must stand in ml.yaml, not in design.yaml"
            ])
    }
}
