import CairnCore
import CairnLibrary
import Testing

/// What a contract's metric is called, and what the Library makes of it.
struct MetricKindTests {
    @Test(arguments: [
        ("MAE", "mae"), ("nDCG@10", "ndcg-at-10"), ("nDCG", "ndcg-at-10"), ("recall", "recall"),
        ("recall@5", "recall-at-k"), ("latency p95", "latency-p95"), ("p95 latency", "latency-p95"), ("F1", "f1"),
        ("attack success", "attack-success"), ("Brier score", "brier"), ("correct answers", "answer-correctness"),
        ("over-refusal", "over-refusal"), ("accuracy", "accuracy"), ("attack rate", "attack-success"),
        ("attacks", "attack-success"), ("refusals", "over-refusal"), ("p95", "latency-p95"), ("F1 score", "f1"),
    ])
    func `people's names lead to a metric`(name: String, id: String) throws {
        #expect(EmbeddedLibrary.load().texts.metric(named: name)?.id == id)
    }

    @Test func `others lead to none, and are then a share or a mean`() throws {
        let texts = EmbeddedLibrary.load().texts
        for name in ["", "points", "🚆", "the", "x y z"] { #expect(texts.metric(named: name) == nil, "\(name)") }
        #expect(try Scoring("points", texts).metric == nil)
        #expect(try Scoring("p90 of waiting", texts).metric == .percentile(0.9))
        #expect(try Scoring("F2", texts).metric == .fBeta(2))
        #expect(try Scoring.all("latency", texts).map(\.unit) == ["ms", "ms", "ms"])
    }

    @Test func `every metric has a way, or says that it has none`() throws {
        let texts = EmbeddedLibrary.load().texts
        #expect(texts.metrics.count > 80)
        var ways = 0
        for metric in texts.metrics {
            #expect(texts.metric(named: metric.name)?.id == metric.id, "\(metric.id)")
            for alias in metric.aliases { #expect(texts.metric(named: alias)?.id == metric.id, "\(alias)") }
            do throws(StatisticsProblem) {
                #expect(try Scoring(metric.name, texts).direction == metric.direction)
                ways += 1
            } catch { #expect(error.text.contains("not made of one score a case")) }
        }
        #expect(ways > 60)
    }
}

/// What is to be asked in rounds.
struct RoundQuestionTests {
    @Test func `every kind of round has questions of its own`() {
        let all = EmbeddedLibrary.load().texts.roundQuestions
        #expect(Set(all.map(\.kind)) == Set(Round.Kind.allCases.map(\.rawValue)))
        #expect(all.count == Round.Kind.allCases.count)
        let texts = all.flatMap(\.questions)
        #expect(Set(texts).count == texts.count && texts.allSatisfy { $0.hasSuffix("?") })
    }
}
