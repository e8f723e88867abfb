import Testing

@testable import CairnCore

struct StatisticsTableTests {
    @Test func `a judge and a person`() throws {
        let pairs = [
            ("good", "good"), ("good", "bad"), ("bad", "bad"), ("good", "good"), ("bad", "bad"), ("bad", "bad"),
        ]
        let agreement = try Agreement(pairs.map { (first: $0.0, second: $0.1) })
        #expect(agreement.categories == ["bad", "good"] && agreement.confusion == [[3, 0], [1, 2]])
        #expect(isNear(agreement.kappa.value, 2.0 / 3) && isNear(agreement.share.value, 5.0 / 6))
        #expect(try agreement.found("bad") == Share(3, of: 4))
        #expect(try agreement.confirmed("good") == Share(2, of: 3))
        #expect(agreement.found("ugly") == nil)
    }

    @Test func `raters who always agree, never agree, or know one category`() throws {
        let all = try Agreement(["a", "b"], [[20, 0], [0, 30]]).kappa
        #expect(all.value == 1 && all.interval?.high == 1)
        #expect((0.8..<1).contains(try #require(all.interval).low))
        #expect(try Agreement(["a", "b"], [[0, 10], [10, 0]]).kappa.value == -1)
        #expect(try Agreement(["a"], [[10]]).kappa.missing == .oneCategory)
        #expect(try Agreement(["a", "b"], [[7, 3], [0, 0]]).kappa.value == 0)
        #expect(throws: StatisticsProblem.noScores) { try Agreement([(first: String, second: String)]()) }
        #expect(throws: StatisticsProblem.self) { try Agreement(["a", "b"], [[1, 2]]) }
        #expect(throws: StatisticsProblem.self) { try Agreement(["a"], [[-1]]) }
    }

    @Test func `attacks by category, and harmless requests refused`() throws {
        let red = try RedTeam(
            [
                .init("injection", off: try Share(6, of: 8), on: try Share(0, of: 8)),
                .init("leak", off: try Share(3, of: 32), on: try Share(0, of: 32)),
                .init("untried", off: nil, on: nil),
            ],
            refusedOff: try Share(0, of: 50), refusedOn: try Share(4, of: 50))
        let rows = red.rows
        #expect(rows.map(\.category) == ["injection", "leak", "untried", ""])
        #expect(try (#require(rows[3].on?.interval).high * 100).rounded() == 9)
        #expect(try #require(rows[0].change?.interval).high < 0 && rows[2].change == nil)
        // Each of several is wider than alone.
        #expect(try #require(rows[1].on?.interval).high > (try #require(Share(0, of: 32).estimate().interval).high))
        #expect(red.overRefusal.change?.value == 0.08)
        #expect(throws: StatisticsProblem.twice(case: "a", row: 2)) {
            try RedTeam([.init("a", off: nil, on: nil), .init("a", off: nil, on: nil)])
        }
        #expect(try RedTeam([]).rows.map(\.category) == [""])
        #expect(throws: StatisticsProblem.self) { try Share(3, of: 2) }
        #expect(throws: StatisticsProblem.noScores) { try Share(0, of: 0) }
        #expect(throws: StatisticsProblem.self) { try Share(1, of: .max) }
        #expect(throws: StatisticsProblem.self) { try PairedShares(better: .max, worse: 1, of: .max) }
        #expect(throws: StatisticsProblem.self) {
            try Share.f1(truePositives: .max, falsePositives: 1, falseNegatives: -1)
        }
    }

    @Test func `a percentile says how many requests it takes`() throws {
        let scores = try Scores(Rows.of((0..<100).map { Double($0 * 37 % 101) }))
        let rows = try [0.5, 0.95, 0.99].map { try scores.estimate(.percentile($0)) }
        #expect(rows.map { $0.interval == nil } == [false, false, true])
        #expect(rows[2].missing == .tooFew(100, needed: 368))
    }

    @Test func `calibration keeps equal predictions together`() throws {
        let predictions = (0..<90).map { place -> (probability: Double, happened: Bool) in
            switch place % 3 {
            case 0: (0.2, place % 5 == 0)
            case 1: (0.5, place % 5 == 0)
            default: (0.9, place % 10 != 5)
            }
        }
        let table = try CalibrationTable(predictions, bins: 10)
        #expect(table.bins.map { ($0.mean * 10).rounded() } == [2, 5, 9])
        #expect(table.bins.map(\.observed.cases) == [30, 30, 30])
        #expect(table.brier.value > 0 && table.brier.interval != nil)
        #expect(throws: StatisticsProblem.notANumber(row: 1)) {
            try CalibrationTable([(probability: 1.2, happened: true)])
        }
        #expect(throws: StatisticsProblem.noScores) { try CalibrationTable([]) }
    }
}
