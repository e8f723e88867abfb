import Testing

@testable import CairnCore

/// Ends as SciPy 1.17 and statsmodels 0.15 give them; `make oracle` compares many more.
struct IntervalTests {
    @Test(arguments: [
        (0, 40, 0.95, 0.0, 0.08762160119728664), (40, 40, 0.95, 0.9123783988027135, 1.0),
        (1, 1, 0.99, 0.13097754328018596, 1.0), (40, 50, 0.95, 0.6696289406777459, 0.887562499842239),
        (180, 200, 0.95, 0.8505941875672826, 0.9343295513309041), (3, 7, 0.9, 0.186443190363956, 0.7105229089864071),
        (1068, 1901, 0.99, 0.5323323816734705, 0.5908568095175258),
        (1, 1_000_000, 0.95, 1.7652457674537176e-07, 5.664911804311444e-06),
        (86, 89, 1 - 0.05 / 12, 0.8613255877002083, 0.9924985279855835),
    ])
    func `Wilson, k of n`(k: Int, n: Int, level: Double, low: Double, high: Double) throws {
        let estimate = try Share(k, of: n).estimate(level: level)
        #expect(isNear(estimate.interval, low, high))
        #expect(estimate.method == .wilson && estimate.cases == n && estimate.level == level)
    }

    @Test(arguments: [
        (50, 20, 9, 0.6866033150802444, 0.8444162981405571), (0, 3, 4, 0, 0.5232555156293747),
        (19, 18, 23, 0.3512751358571998, 0.6133621542055246), (35, 0, 0, 0.947976937589733, 1.0),
        (1, 2, 1, 0.087199342452581, 0.8230850622806511),
    ])
    func `F1, from counts and from cases`(tp: Int, fp: Int, fn: Int, low: Double, high: Double) throws {
        let counts = try Share.f1(truePositives: tp, falsePositives: fp, falseNegatives: fn)
        #expect(isNear(counts.interval, low, high))
        let kinds = [(tp, 1.0, 1), (fp, 1.0, 0), (fn, 0.0, 1), (10, 0.0, 0)].flatMap { count, score, label in
            [(Double, Int)](repeating: (score, label), count: count)
        }
        let cases = try Scores(Rows.of(kinds.map(\.0), labels: kinds.map(\.1))).estimate(.f1)
        #expect(cases.interval == counts.interval && cases.value == counts.value)
    }

    /// The values are scikit-learn's definitions: of 30 hits, 10 alarms, 20 misses and 140 others.
    @Test(arguments: [
        (Metric.precision, 0.75, IntervalMethod.wilson), (.fBeta(2), 0.625, .bca),
        (.balancedAccuracy, 0.7666666666666667, .bca),
        (.matthews, 0.5773502691896258, .bca),
    ])
    func `other numbers of a confusion table`(metric: Metric, value: Double, method: IntervalMethod) throws {
        let cells = [(30, 1.0, 1), (10, 1.0, 0), (20, 0.0, 1), (140, 0.0, 0)].flatMap { count, score, label in
            [(Double, Int)](repeating: (score, label), count: count)
        }
        let measured = try Scores(Rows.of(cells.map(\.0), labels: cells.map(\.1))).estimate(metric)
        #expect(isNear(measured.value, value) && measured.method == method)
        let interval = try #require(measured.interval)
        #expect(interval.contains(value) && interval.halfWidth < 0.2)
        if metric == .precision { #expect(interval == (try Share(30, of: 40).estimate().interval)) }
    }

    @Test(arguments: [
        (8, 15, 150, 277, -0.24741163718494624, 0.21817139989380588),
        (159, 159, 4, 51, 0.8124207718810185, 0.9690778032115108),
        (0, 40, 12, 40, -0.45430018818144946, -0.15201866122437513),
        (56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614),
    ])
    func `Newcombe, two shares of other cases`(k: Int, n: Int, j: Int, m: Int, low: Double, high: Double) throws {
        let difference = try Share(k, of: n).estimate().less(Share(j, of: m).estimate())
        #expect(isNear(difference.interval, low, high))
        #expect(difference.remarks == [.unpaired])
    }

    @Test(arguments: [
        (0, 0, 10, -0.27753279986288926, 0.27753279986288926, 1.0),
        (5, 0, 100, 0.011156826882665031, 0.11175046923191914, 0.0625),
        (6, 0, 100, 0.020786891900595177, 0.12476815445895921, 0.03125),
        (0, 12, 12, -1.0, -0.515011986689518, 0.00048828125),
        (9, 7, 30, -0.1952812570979017, 0.3188575682646846, 0.803619384765625),
        (43, 0, 44, 0.8185064198411859, 0.9959767479399472, 2.2737367544323206e-13),
        (3, 1, 2000, -0.0014526727015570556, 0.003954139511040982, 0.625),
        (120, 80, 800, 0.015481419776556581, 0.08475128318509849, 0.005685155996750306),
    ])
    func `Tango and McNemar, from counts and from cases`(
        better: Int, worse: Int, n: Int, low: Double, high: Double, p: Double
    ) throws {
        let pairs = try PairedShares(better: better, worse: worse, of: n)
        #expect(isNear(pairs.estimate().interval, low, high))
        #expect(isNear(pairs.mcNemar, p, within: 1e-9 * max(1, 1e-6 / p)))
        #expect(pairs.estimate().remarks == (better + worse < 6 ? [.fewChanged(better + worse)] : []))
        let new = (0..<n).map { $0 < better ? 1.0 : 0 }
        let old = (0..<n).map { $0 >= better && $0 < better + worse ? 1.0 : 0 }
        let scores = try Scores(Rows.of(new, variant: "new") + Rows.of(old, variant: "old"))
        let difference = try scores.difference(.share, of: "new", from: "old")
        #expect(difference.changed == pairs && isNear(difference.estimate.interval, low, high))
        #expect(difference.estimate.method == .tango)
        let beside = Remark.mcNemar(up: better, down: worse, p: pairs.mcNemar)
        #expect(difference.estimate.remarks.contains(beside) == (better + worse >= 6))
    }

    @Test func `McNemar's p is told in words`() {
        #expect(
            Remark.mcNemar(up: 9, down: 7, p: 0.8036).text
                == "16 cases changed, 9 up and 7 down: McNemar's exact test has p = 0.8.")
        #expect(Remark.mcNemar(up: 43, down: 0, p: 2e-13).text.hasSuffix("has p < 0.001."))
    }

    @Test(
        arguments: [
            ([1, 2], 0.95, -4.853102368087347, 7.853102368087347),
            ([3.5, 1.25, 9], 0.99, -18.26237758880012, 27.429044255466785),
            ([0, 0, 0, 1], 0.9, -0.33834085870045616, 0.8383408587004558),
            ([12.1, 11.4, 12.8, 13, 9.5, 10.2, 11], 0.95, 10.221875964958091, 12.635266892184767),
            ((0..<30).map { 1e6 + Double($0) }, 0.95, 1000011.2127532675, 1000017.7872467325),
            ((0..<1300).map { Double(($0 * $0) % 17) }, 0.99, 7.588085570855837, 8.398068275298009),
        ] as [([Double], Double, Double, Double)])
    func `Student, a mean and a paired difference`(scores: [Double], level: Double, low: Double, high: Double) throws {
        #expect(isNear(try Scores(Rows.of(scores)).estimate(.mean, level: level).interval, low, high))
        let old = scores.indices.map { Double($0 % 5) }
        let new = zip(scores, old).map { $0 + $1 }
        let both = try Scores(Rows.of(new, variant: "new") + Rows.of(old, variant: "old").reversed())
        #expect(isNear(try both.difference(.mean, of: "new", from: "old", level: level).estimate.interval, low, high))
    }

    @Test func `DeLong, an area and a paired difference, with ties`() throws {
        let labels = [1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0]
        let new = [0.9, 0.8, 0.7, 0.7, 0.7, 0.4, 0.35, 0.3, 0.2, 0.6, 0.1, 0.55]
        let old = [0.5, 0.6, 0.8, 0.4, 0.3, 0.6, 0.7, 0.2, 0.5, 0.9, 0.1, 0.3]
        let scores = try Scores(
            Rows.of(new, labels: labels, variant: "new") + Rows.of(old, labels: labels, variant: "old"))
        let area = try scores.estimate(.auc, of: "new")
        #expect(isNear(area.value, 0.7428571428571429) && isNear(area.interval, 0.3773709331226737, 0.9322935480489795))
        let difference = try scores.difference(.auc, of: "new", from: "old").estimate
        #expect(isNear(difference.value, -0.1) && isNear(difference.interval, -0.509437629371382, 0.3094376293713821))
        #expect(isNear(try scores.estimate(.averagePrecision, of: "new").value, 0.6844444444444443))
    }

    @Test(arguments: [
        (0.5, 40, 20.5, 14, 27), (0.95, 72, 68.45, 64, 72), (0.95, 200, 190.05, 184, 197),
        (0.99, 368, 364.33, 360, 368),
        (0.99, 1000, 990.01, 983, 997), (0.5, 7, 4, 1, 7), (0.9, 60, 54.1, 49, 59),
    ])
    func `order statistics, percentiles of one to n`(share: Double, n: Int, value: Double, low: Double, high: Double)
        throws
    {
        let estimate = try Scores(Rows.of((1...n).reversed().map(Double.init))).estimate(.percentile(share))
        #expect(isNear(estimate.value, value) && isNear(estimate.interval, low, high))
    }

    @Test func `over groups, of equal size and not`() throws {
        let scores: [Double] = [3, 4, 5, 1, 2, 2, 8, 9, 7, 4, 4, 6]
        let equal = try Scores(Rows.of(scores, groups: [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3])).estimate(.mean)
        #expect(isNear(equal.interval, 0.4209561648741938, 8.745710501792472))
        #expect(equal.method == .groupedT && equal.groups == 4 && equal.remarks == [.fewGroups(4)])
        // Each a group of its own: they are independent.
        let single = try Scores(Rows.of(scores, groups: Array(0..<12))).estimate(.mean)
        #expect(single == (try Scores(Rows.of(scores)).estimate(.mean)))
        // Sizes 5, 1, 2 and 4 say as much as 3.13 equal groups: 2.13 degrees of freedom instead of 3.
        let unequal = try Scores(Rows.of(scores, groups: [0, 0, 0, 0, 0, 1, 2, 2, 3, 3, 3, 3])).estimate(.mean)
        #expect(isNear(unequal.interval, -0.4616242520424114, 9.628290918709077))
    }

    @Test func `seeds, in quadrature with cases, of one and of two variants`() throws {
        let runs: [[Double]] = [[1, 2, 3, 4, 6], [2, 2, 4, 5, 7], [1, 3, 3, 5, 6]]
        let others: [[Double]] = [[1, 1, 3, 3, 5], [2, 1, 2, 4, 5]]
        var rows: [ScoreRow] = []
        for (seed, run) in runs.enumerated() { rows += Rows.of(run, seed: "\(seed)", variant: "new") }
        for (seed, run) in others.enumerated() { rows += Rows.of(run, seed: "\(seed)", variant: "old") }
        let scores = try Scores(rows)
        let alone = try scores.estimate(.mean, of: "new")
        #expect(isNear(alone.interval, 0.967211724002675, 6.232788275997326) && alone.seeds == 3)
        let (cases, seeds) = (try #require(alone.overCases?.halfWidth), try #require(alone.overSeeds))
        #expect(isNear(alone.interval?.halfWidth, (cases * cases + seeds * seeds).squareRoot()))
        let both = try scores.difference(.mean, of: "new", from: "old").estimate
        #expect(isNear(both.interval, -0.2682879719333132, 2.068287971933313))
    }

    @Test(arguments: [
        ([[40, 9], [6, 45]], 0.6995192307692307, 0.5595903407506923, 0.8394481207877692),
        ([[20, 5, 1], [4, 15, 3], [0, 2, 10]], 0.612736660929432, 0.442215407114495, 0.783257914744369),
    ])
    func `Cohen's kappa`(table: [[Int]], value: Double, low: Double, high: Double) throws {
        let kappa = try Agreement(Array(["a", "b", "c"].prefix(table.count)), table).kappa
        #expect(isNear(kappa.value, value) && isNear(kappa.interval, low, high))
    }
}
