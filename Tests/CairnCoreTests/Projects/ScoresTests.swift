import Testing

@testable import CairnCore

/// What is refused, and what is said where nothing can be.
struct ScoresTests {
    private func problem(_ rows: [ScoreRow]) -> StatisticsProblem? {
        do throws(StatisticsProblem) { _ = try Scores(rows) } catch { return error }
        return nil
    }

    private func problem(_ work: () throws(StatisticsProblem) -> Void) -> StatisticsProblem? {
        do throws(StatisticsProblem) { try work() } catch { return error }
        return nil
    }

    @Test func `nothing, no numbers, and the same case twice`() {
        #expect(problem([]) == .noScores)
        #expect(problem(Rows.of([1, .nan])) == .notANumber(row: 2))
        #expect(problem(Rows.of([1, 2, -.infinity])) == .notANumber(row: 3))
        #expect(problem(Rows.of([1, 2]) + Rows.of([3])) == .twice(case: "0", row: 3))
        #expect(problem(Rows.of([1, 2]) + Rows.of([3, 3], seed: "b")) == nil)
    }

    @Test func `a case that contradicts itself, or has no group`() {
        var other = Rows.of([1], labels: [1], groups: [2], variant: "new")
        #expect(problem(Rows.of([1], groups: [1]) + other) == .contradiction(case: "0", row: 2))
        other[0].group = nil
        #expect(problem(Rows.of([1], labels: [0]) + other) == .contradiction(case: "0", row: 2))
        // Said once is enough.
        #expect(problem(Rows.of([1], groups: [1]) + other) == nil)
        #expect(problem(Rows.of([1, 2], groups: [1, 1]) + [ScoreRow("x", 1)]) == .groupMissing(case: "x"))
    }

    @Test func `a case that a seed or a variant lacks`() throws {
        let missing = StatisticsProblem.caseMissing(case: "2", variant: "", seed: "b")
        #expect(problem(Rows.of([1, 2, 3]) + Rows.of([1, 2], seed: "b")) == missing)
        #expect(
            problem(Rows.of([1, 2]) + Rows.of([1, 2, 3], seed: "b")) == .caseMissing(case: "2", variant: "", seed: ""))
        let scores = try Scores(Rows.of([1, 2, 3]) + Rows.of([1, 2], variant: "old"))
        let absent = StatisticsProblem.caseMissing(case: "2", variant: "old", seed: "")
        #expect(
            problem { () throws(StatisticsProblem) in _ = try scores.difference(.mean, of: "", from: "old") } == absent)
        #expect(
            problem { () throws(StatisticsProblem) in _ = try scores.difference(.mean, of: "old", from: "") } == absent)
    }

    @Test func `unknown names, wrong kinds of score`() throws {
        let scores = try Scores(Rows.of([1, 0.5]))
        #expect(
            problem { () throws(StatisticsProblem) in _ = try scores.estimate(.mean, of: "b") } == .unknownVariant("b"))
        #expect(problem { () throws(StatisticsProblem) in _ = try scores.estimate(.share) } == .notZeroOrOne(0.5))
        #expect(problem { () throws(StatisticsProblem) in _ = try scores.estimate(.auc) } == .labelMissing(case: "0"))
        #expect(
            problem { () throws(StatisticsProblem) in _ = try scores.slices(.mean, named: ["x"]) } == .unknownSlice("x")
        )
        #expect(problem { () throws(StatisticsProblem) in _ = try scores.estimate(.percentile(1)) } != nil)
        #expect(problem { () throws(StatisticsProblem) in _ = try scores.estimate(.mean, level: 1) } != nil)
        let same = try Scores(Rows.of([1, 0.5], labels: [1, 1]))
        for metric in [Metric.auc] {
            #expect(problem { () throws(StatisticsProblem) in _ = try same.estimate(metric) } == .oneClass)
        }
        let huge = try Scores(Rows.of([1e308, 1e308, -1e308]))
        #expect(problem { () throws(StatisticsProblem) in _ = try huge.estimate(.rootMeanSquare) } != nil)
    }

    @Test(arguments: [
        Metric.mean, .share, .percentile(0.5), .rootMeanSquare, .f1, .fBeta(2), .precision, .balancedAccuracy,
        .matthews,
        .auc, .averagePrecision,
    ])
    func `one, two, many and equal scores say what cannot be said`(metric: Metric) throws {
        for count in [1, 2, 3, 19, 20, 30] {
            for labels in [(0..<count).map { $0 % 2 }, (0..<count).map { _ in 1 }] {
                for groups in [nil, (0..<count).map { $0 % 3 }, (0..<count).map { _ in 0 }] {
                    let rows = Rows.of((0..<count).map { _ in 1.0 }, labels: labels, groups: groups)
                    let varied = Rows.of(
                        (0..<count).map { Double($0 % 2) }, labels: labels, groups: groups, variant: "b")
                    let scores = try Scores(rows + varied)
                    for variant in ["", "b"] {
                        guard let estimate = try? scores.estimate(metric, of: variant) else { continue }
                        expectSound(estimate)
                        guard let paired = try? scores.difference(metric, of: variant, from: "", factor: 1.1) else {
                            continue
                        }
                        expectSound(paired.estimate)
                        expectSound(try scores.difference(metric, of: variant, from: "").estimate)
                    }
                }
            }
        }
    }

    private func expectSound(_ estimate: Measured) {
        #expect((estimate.interval == nil) != (estimate.missing == nil))
        #expect(estimate.value.isFinite)
        guard let interval = estimate.interval else { return }
        #expect(interval.low.isFinite && interval.high.isFinite)
        #expect(interval.low <= estimate.value + 1e-12 && estimate.value <= interval.high + 1e-12, "\(estimate)")
    }

    @Test func `why there is no interval`() throws {
        func missing(_ metric: Metric, _ scores: [Double], _ labels: [Int]? = nil, groups: [Int]? = nil) throws
            -> NoInterval?
        {
            try Scores(Rows.of(scores, labels: labels, groups: groups)).estimate(metric).missing
        }
        #expect(try missing(.mean, [3]) == .tooFew(1, needed: 2))
        #expect(try missing(.mean, [3, 3, 3]) == .allTheSame)
        #expect(try missing(.mean, [0.1, 0.1, 0.1]) == .allTheSame)
        #expect(try missing(.mean, [1, 2, 3], groups: [0, 0, 0]) == .oneGroup)
        #expect(try missing(.rootMeanSquare, (0..<19).map(Double.init)) == .tooFew(19, needed: 20))
        #expect(try missing(.percentile(0.95), (0..<71).map(Double.init)) == .tooFew(71, needed: 72))
        #expect(try missing(.percentile(0.99), (0..<367).map(Double.init)) == .tooFew(367, needed: 368))
        #expect(try missing(.auc, [1, 2, 3, 4], [0, 0, 1, 1]) == .separated)
        #expect(try missing(.auc, [1, 2, 3], [0, 1, 0]) == .tooFew(1, needed: 2))
        #expect(try missing(.share, [1, 1, 1], groups: [0, 0, 0]) == .oneGroup)
        // All right in each of ten groups of ten counts as ten of ten, not as a hundred of a hundred.
        let all = try Scores(Rows.of((0..<100).map { _ in 1.0 }, groups: (0..<100).map { $0 % 10 })).estimate(.share)
        #expect(try #require(all.interval).low < Share(10, of: 10).estimate().interval?.low ?? 0)
    }

    @Test func `resampling is the same each time, tells how far it is, and stops`() throws {
        let scores = try Scores(Rows.of((0..<40).map { Double($0 * $0 % 13) }))
        var told: [Double] = []
        let first = try scores.estimate(.rootMeanSquare) { part in
            told.append(part)
            return true
        }
        #expect(first == (try scores.estimate(.rootMeanSquare)) && first.method == .bca)
        #expect(told.count > 50 && told == told.sorted())
        let stopped = problem { () throws(StatisticsProblem) in _ = try scores.estimate(.rootMeanSquare) { $0 < 0.5 } }
        #expect(stopped == .stopped)
    }

    @Test func `slices have wider intervals, but the one that was named`() throws {
        let rows = (0..<400).map { place in
            var row = ScoreRow("\(place)", place % 3 == 0 ? 0 : 1)
            row.slice = place < 390 ? "slice \(place % 4)" : "rare"
            if place == 399 { row.slice = nil }
            return row
        }
        let scores = try Scores(rows)
        let slices = try scores.slices(.share, named: ["slice 1"])
        #expect(slices.map(\.name) == ["slice 0", "slice 1", "slice 2", "slice 3", "rare"])
        #expect(slices.map(\.cases).reduce(0, +) == 399)
        #expect(slices.filter(\.decides).map(\.name) == ["slice 1"])
        let levels = slices.compactMap { $0.estimate?.level }
        #expect(levels.map { ($0 * 100).rounded() } == [99, 95, 99, 99, 99])
        let auc = try Scores(
            rows.map { row in
                var row = row
                row.label = row.slice != "rare"
                return row
            }
        ).slices(.auc)
        #expect(auc.allSatisfy { $0.problem == .oneClass && $0.estimate == nil })
    }

    @Test func `names are told apart, however many`() {
        var names = Names()
        let all = (0..<3000).map { "name \($0 * 7 % 2500)" } + ["", "é", "e\u{301}"]
        let numbers = all.map { names.number($0) }
        #expect(Set(numbers).count == Set(all.map { Array($0.utf8) }).count)
        #expect(zip(all, numbers).allSatisfy { names[$1] == $0 && names.known($0) == $1 })
        #expect(names.known("name 9999") == nil)
    }

    @Test(arguments: [
        Metric.mean, .f1, .fBeta(2), .precision, .balancedAccuracy, .matthews, .auc, .averagePrecision, .rootMeanSquare,
    ])
    func `an influence is what a little more weight does`(metric: Metric) throws {
        let count = 60
        let scores = (0..<count).map { Double($0 * 37 % 23) / 23 }
        let labels = (0..<count).map { $0 * 11 % 7 < 3 }
        let statistic = try metric.statistic(scores, labels)
        let influences = statistic.influences()
        #expect(abs(influences.reduce(0, +)) < 1e-9)
        #expect(isNear(statistic.value([UInt16](repeating: 3, count: count)), statistic.value))
        for place in 0..<count {
            var weights = [UInt16](repeating: 10_000, count: count)
            weights[place] += 1
            let change = (try #require(statistic.value(weights)) - statistic.value) * 10_000
            #expect(abs(change - influences[place]) < 1e-5)
        }
    }
}
