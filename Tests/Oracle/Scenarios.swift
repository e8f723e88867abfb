import CairnCore
import Foundation

extension Coverage {
    /// Cases that are independent of one another, and a single run.
    static let plain = [
        Coverage("mean, n = 5") { chance in
            (try Scores(ExactCases.rows((0..<5).map { _ in chance.normal() })).estimate(.mean), 0)
        },
        Coverage("mean of skewed, n = 50") { chance in
            (try Scores(ExactCases.rows((0..<50).map { _ in chance.exponential() })).estimate(.mean), 1)
        },
        Coverage("Wilson, .90 of 40") { chance in
            (try Share((0..<40).count { _ in chance.happens(0.9) }, of: 40).estimate(), 0.9)
        },
        Coverage("Wilson, .97 of 200") { chance in
            (try Share((0..<200).count { _ in chance.happens(0.97) }, of: 200).estimate(), 0.97)
        },
        Coverage("Tango, 60 cases") { chance in (try pairs(&chance, 60, 0.12, 0.05).estimate(), 0.07) },
        Coverage("Tango, 400 cases") { chance in (try pairs(&chance, 400, 0.06, 0.03).estimate(), 0.03) },
        Coverage("Newcombe, 40 and 60") { chance in
            let first = try Share((0..<40).count { _ in chance.happens(0.3) }, of: 40)
            let second = try Share((0..<60).count { _ in chance.happens(0.1) }, of: 60)
            return (first.estimate().less(second.estimate()), 0.2)
        },
        Coverage("F1, 150 cases") { chance in
            var rows = ExactCases.rows((0..<150).map { _ in 0 })
            for place in rows.indices {
                let label = chance.happens(0.3)
                rows[place].label = label
                rows[place].score = chance.happens(label ? 0.7 : 0.1) ? 1 : 0
            }
            return (try Scores(rows).estimate(.f1), 0.42 / (0.42 + 0.07 + 0.09))
        },
        Coverage("AUC .80, 30 + 120") { chance in
            let rows = Worlds.ranked(&chance, positives: 30, negatives: 120, shift: 1.190_23)
            return (try Scores(rows).estimate(.auc), Worlds.share(below: 1.190_23 / sqrt(2)))
        },
        Coverage("AUC .95, 20 + 100") { chance in
            let rows = Worlds.ranked(&chance, positives: 20, negatives: 100, shift: 2.326_17)
            return (try Scores(rows).estimate(.auc), Worlds.share(below: 2.326_17 / sqrt(2)))
        },
        Coverage("median of 40") { chance in
            (try Scores(ExactCases.rows((0..<40).map { _ in chance.exponential() })).estimate(.percentile(0.5)), log(2))
        },
        Coverage("p95 of 100") { chance in
            (
                try Scores(ExactCases.rows((0..<100).map { _ in chance.exponential() })).estimate(.percentile(0.95)),
                log(20)
            )
        },
        Coverage("kappa, 50 cases") { chance in
            let pairs = (0..<50).map { _ in
                let first = chance.happens(0.4)
                return ("\(first)", "\(chance.happens(0.85) ? first : !first)")
            }
            // P(agree) = .85; chance by the margins .4 and .43.
            let expected = 0.4 * 0.43 + 0.6 * 0.57
            return (try Agreement(pairs.map { (first: $0.0, second: $0.1) }).kappa, (0.85 - expected) / (1 - expected))
        },
    ]

    /// With a bootstrap, which takes longer.
    static let resampled = [
        Coverage("root mean square, n = 60, BCa") { chance in
            (try Scores(ExactCases.rows((0..<60).map { _ in chance.normal() })).estimate(.rootMeanSquare), 1)
        },
        Coverage("average precision, 40 + 80, BCa") { chance in
            let rows = Worlds.ranked(&chance, positives: 40, negatives: 80, shift: 1)
            // Of a million drawn cases.
            return (try Scores(rows).estimate(.averagePrecision), 0.6376)
        },
    ]

    /// Cases that hang together within groups.
    static let grouped = [
        Coverage("mean, 12 groups of 20") { chance in (try means(&chance, 12, .equal(20)), 0) },
        Coverage("mean, 8 groups of 1 to 60") { chance in (try means(&chance, 8, .skewed(60)), 0) },
        Coverage("mean, 15 groups of 1 to 60") { chance in (try means(&chance, 15, .skewed(60)), 0) },
        Coverage("mean, 60 groups of 1 to 60") { chance in (try means(&chance, 60, .skewed(60)), 0) },
        Coverage("share .9, 25 groups of 1 to 30") { chance in
            let rows = Worlds.grouped(&chance, groups: 25, .skewed(30)) { 0.6 * $0 + 0.8 * $1 < 1.281_55 ? 1 : 0 }
            return (try Scores(rows).estimate(.share), 0.9)
        },
        Coverage("share .97, 20 groups of 10") { chance in
            let rows = Worlds.grouped(&chance, groups: 20, .equal(10)) { 0.6 * $0 + 0.8 * $1 < 1.880_79 ? 1 : 0 }
            return (try Scores(rows).estimate(.share), 0.97)
        },
        Coverage("AUC .80, 25 groups of 8") { chance in
            let rows = Worlds.ranked(&chance, positives: 100, negatives: 100, shift: 1.190_23, groups: 25)
            return (try Scores(rows).estimate(.auc), Worlds.share(below: 1.190_23 / sqrt(2)))
        },
        Coverage("root mean square, 30 groups of 1 to 20") { chance in
            let rows = Worlds.grouped(&chance, groups: 30, .skewed(20)) { 0.6 * $0 + 0.8 * $1 }
            return (try Scores(rows).estimate(.rootMeanSquare), 1)
        },
        Coverage("median, 20 groups of 1 to 30") { chance in
            let rows = Worlds.grouped(&chance, groups: 20, .skewed(30)) { exp(0.6 * $0 + 0.8 * $1) }
            return (try Scores(rows).estimate(.percentile(0.5)), 1)
        },
        Coverage("p90, 60 groups of 20") { chance in
            let rows = Worlds.grouped(&chance, groups: 60, .equal(20)) { 0.6 * $0 + 0.8 * $1 }
            return (try Scores(rows).estimate(.percentile(0.9)), 1.281_55)
        },
        Coverage("paired mean, 15 groups of 1 to 30") { chance in
            let old = Worlds.grouped(&chance, groups: 15, .skewed(30)) { 0.8 * $0 + $1 }
            var shifts: [String: Double] = [:]
            let new = old.map { row in
                var row = row
                let shift = shifts[row.group ?? ""] ?? chance.normal()
                shifts[row.group ?? ""] = shift
                row.score += 0.2 + 0.3 * shift + 0.3 * chance.normal()
                row.variant = "new"
                return row
            }
            return (try Scores(old + new).difference(.mean, of: "new", from: "").estimate, 0.2)
        },
    ]

    /// What rows taken as independent would give instead.
    static let independent = [
        Coverage("mean, 12 groups of 20, groups not named") { chance in
            let rows = Worlds.grouped(&chance, groups: 12, .equal(20)) { 0.5 * $0 + $1 }
            return (try Scores(Worlds.ungrouped(rows)).estimate(.mean), 0)
        },
        Coverage("three seeds alone, 100 cases") { chance in
            let rows = Worlds.seeded(&chance, cases: 100, size: 1, seeds: 3, spread: 0.1)
            let values = (0..<3).map { seed in rows[seed * 100..<(seed + 1) * 100].reduce(0) { $0 + $1.score } / 100 }
            return (try Measured.overSeeds(values), 0)
        },
        Coverage("one seed of many, spread .3") { chance in
            let rows = Worlds.seeded(&chance, cases: 100, size: 1, seeds: 1, spread: 0.3)
            return (try Scores(rows).estimate(.mean), 0)
        },
    ]

    /// Several training runs: the truth is what another run gives on other cases.
    static let seeds = [
        Coverage("3 seeds, spread .1") { chance in
            let rows = Worlds.seeded(&chance, cases: 100, size: 1, seeds: 3, spread: 0.1)
            return (try Scores(rows).estimate(.mean), 0)
        },
        Coverage("5 seeds, spread .3") { chance in
            let rows = Worlds.seeded(&chance, cases: 100, size: 1, seeds: 5, spread: 0.3)
            return (try Scores(rows).estimate(.mean), 0)
        },
        Coverage("3 seeds, 20 groups of 5, spread .2") { chance in
            let rows = Worlds.seeded(&chance, cases: 100, size: 5, seeds: 3, spread: 0.2)
            return (try Scores(rows).estimate(.mean), 0)
        },
        Coverage("5 seeds against 3, paired, spread .2") { chance in
            let levels = (0..<80).map { _ in chance.normal() }
            let new = Worlds.seeded(
                &chance, cases: 80, size: 1, seeds: 5, spread: 0.2, value: 0.5, variant: "new", shared: levels)
            let old = Worlds.seeded(&chance, cases: 80, size: 1, seeds: 3, spread: 0.2, variant: "old", shared: levels)
            return (try Scores(new + old).difference(.mean, of: "new", from: "old").estimate, 0.5)
        },
        Coverage("share .8, 3 seeds") { chance in
            var rows = Worlds.seeded(&chance, cases: 150, size: 1, seeds: 3, spread: 0.1)
            let deviation = sqrt(1 + 0.25 + 0.01)
            for place in rows.indices { rows[place].score = rows[place].score < 0.841_62 * deviation ? 1 : 0 }
            return (try Scores(rows).estimate(.share), 0.8)
        },
    ]

    private static func means(_ chance: inout Chance, _ groups: Int, _ sizes: Worlds.Sizes) throws -> Measured {
        try Scores(Worlds.grouped(&chance, groups: groups, sizes) { 0.5 * $0 + $1 }).estimate(.mean)
    }

    static func pairs(_ chance: inout Chance, _ cases: Int, _ better: Double, _ worse: Double) throws -> PairedShares {
        var counts = (0, 0)
        for _ in 0..<cases {
            let draw = chance.uniform()
            if draw < better { counts.0 += 1 } else if draw < better + worse { counts.1 += 1 }
        }
        return try PairedShares(better: counts.0, worse: counts.1, of: cases)
    }
}
