import CairnCore

/// Cases whose answers other programs give, too: to the ninth digit, or for bootstraps nearly.
enum ExactCases {
    static func all() throws -> [Case] {
        var chance = Chance(1)
        return try shares(&chance) + means(&chance) + paired(&chance) + rankings(&chance) + percentiles(&chance)
            + groups(&chance) + seeds(&chance) + agreements(&chance) + bootstraps(&chance)
    }

    private static func shares(_ chance: inout Chance) throws -> [Case] {
        var cases: [Case] = []
        var shares = [(0, 40), (40, 40), (0, 1), (1, 1), (1, 2), (40, 50), (180, 200), (1, 1_000_000)]
        for _ in 0..<24 {
            let trials = chance.whole(1, chance.whole(2, 5000))
            shares.append((chance.whole(0, trials), trials))
        }
        for (place, share) in shares.enumerated() {
            let level = [0.95, 0.9, 0.99, 1 - 0.05 / 12][place % 4]
            var each = Case("wilson")
            each.give("k", Double(share.0))
            each.give("n", Double(share.1))
            each.give("level", level)
            each.answer(try Share(share.0, of: share.1).estimate(level: level))
            cases.append(each)
        }
        for _ in 0..<16 {
            let counts = (chance.whole(0, 60), chance.whole(0, 30), chance.whole(1, 30))
            var each = Case("f1")
            for (name, count) in [("tp", counts.0), ("fp", counts.1), ("fn", counts.2)] {
                each.give(name, Double(count))
            }
            each.answer(
                try Share.f1(truePositives: counts.0, falsePositives: counts.1, falseNegatives: counts.2))
            cases.append(each)
        }
        for _ in 0..<16 {
            let trials = (chance.whole(1, 300), chance.whole(1, 300))
            let counts = (chance.whole(0, trials.0), chance.whole(0, trials.1))
            var each = Case("newcombe")
            for (name, count) in [("k1", counts.0), ("n1", trials.0), ("k2", counts.1), ("n2", trials.1)] {
                each.give(name, Double(count))
            }
            each.answer(
                try Share(counts.0, of: trials.0).estimate().less(Share(counts.1, of: trials.1).estimate()))
            cases.append(each)
        }
        return cases
    }

    private static func means(_ chance: inout Chance) throws -> [Case] {
        try (0..<28).map { place in
            let count = place < 6 ? place + 2 : chance.whole(8, place < 24 ? 400 : 3000)
            let (scale, shift) = ([1.0, 1e-6, 1e6][place % 3], [0.0, 5, 1e4][place / 3 % 3])
            let scores = (0..<count).map { _ in (chance.exponential() + shift) * scale }
            let level = [0.95, 0.99, 1 - 0.05 / 20][place % 3]
            var each = Case("mean")
            each.give("scores", scores)
            each.give("level", level)
            each.answer(try Scores(rows(scores)).estimate(.mean, level: level))
            return each
        }
    }

    private static func paired(_ chance: inout Chance) throws -> [Case] {
        var cases: [Case] = []
        for place in 0..<16 {
            let base = (0..<chance.whole(2, 200)).map { _ in chance.normal() }
            let other = base.map { $0 + 0.3 * chance.normal() + 0.1 }
            let factor = place % 2 == 0 ? 1 : 1.1
            var each = Case("paired-mean")
            each.give("first", other)
            each.give("second", base)
            each.give("factor", factor)
            let scores = try Scores(rows(other, variant: "new") + rows(base, variant: "old"))
            each.answer(try scores.difference(.mean, of: "new", from: "old", factor: factor).estimate)
            cases.append(each)
        }
        var counts = [(0, 0, 10), (5, 0, 100), (6, 0, 100), (0, 12, 12), (9, 7, 30), (3, 1, 2000)]
        for _ in 0..<26 {
            let trials = chance.whole(2, 800)
            let changed = chance.whole(0, trials)
            let better = chance.whole(0, changed)
            counts.append((better, changed - better, trials))
        }
        for count in counts {
            let pairs = try PairedShares(better: count.0, worse: count.1, of: count.2)
            var each = Case("paired-share")
            for (name, number) in [("better", count.0), ("worse", count.1), ("n", count.2)] {
                each.give(name, Double(number))
            }
            each.answer(pairs.estimate())
            each.answer("p", pairs.mcNemar)
            cases.append(each)
        }
        return cases
    }

    private static func rankings(_ chance: inout Chance) throws -> [Case] {
        try (0..<30).map { place in
            let count = chance.whole(12, 150)
            var labels = (0..<count).map { _ in chance.happens(0.4) }
            labels.replaceSubrange(0..<6, with: [true, false, true, false, true, false])
            func ranks() -> [Double] {
                labels.map { (chance.normal() + ($0 ? 0.8 : 0)) * (place % 3 == 0 ? 2 : 1000) }.map { $0.rounded() }
            }
            let (own, other) = (ranks(), ranks())
            let kind = ["auc", "paired-auc", "average-precision"][place / 10]
            var each = Case(kind)
            each.give("labels", labels.map { $0 ? 1 : 0 })
            each.give("scores", own)
            each.give("others", other)
            let scores = try Scores(rows(own, labels, variant: "new") + rows(other, labels, variant: "old"))
            switch kind {
            case "auc": each.answer(try scores.estimate(.auc, of: "new"))
            case "paired-auc": each.answer(try scores.difference(.auc, of: "new", from: "old").estimate)
            default: each.answer("value", try scores.estimate(.averagePrecision, of: "new").value)
            }
            return each
        }
    }

    private static func percentiles(_ chance: inout Chance) throws -> [Case] {
        try (0..<24).map { place in
            let share = [0.5, 0.9, 0.95, 0.99][place % 4]
            let count = chance.whole(place < 4 ? 368 : 400, 3000) / (share == 0.5 && place > 8 ? 30 : 1)
            let scores = (0..<count).map { _ in (chance.exponential() * (place > 16 ? 20 : 1e6)).rounded() }
            var each = Case("percentile")
            each.give("share", share)
            each.give("scores", scores)
            each.answer(try Scores(rows(scores)).estimate(.percentile(share)))
            return each
        }
    }

    private static func groups(_ chance: inout Chance) throws -> [Case] {
        try (0..<24).map { place in
            let isEqual = place % 2 == 0
            var (scores, names) = ([Double](), [Double]())
            for group in 0..<chance.whole(2, 40) {
                let shift = chance.normal()
                for _ in 0..<(isEqual ? 7 : chance.whole(1, 30)) {
                    scores.append(shift + chance.normal())
                    names.append(Double(group))
                }
            }
            var each = Case(isEqual ? "equal-groups" : "groups")
            each.give("scores", scores)
            each.give("groups", names)
            each.answer(try Scores(rows(scores, groups: names)).estimate(.mean))
            return each
        }
    }

    private static func seeds(_ chance: inout Chance) throws -> [Case] {
        try (0..<14).map { place in
            let runs = (0..<(2 + place % 4)).map { _ in (0..<20 + place).map { _ in chance.normal() } }
            let others = (0..<(1 + place % 3)).map { _ in (0..<20 + place).map { _ in chance.normal() } }
            var each = Case(place < 7 ? "seeds" : "paired-seeds")
            each.give("runs", runs)
            each.give("others", others)
            var all: [ScoreRow] = []
            for (seed, run) in runs.enumerated() { all += rows(run, variant: "new", seed: "\(seed)") }
            for (seed, run) in others.enumerated() { all += rows(run, variant: "old", seed: "\(seed)") }
            let scores = try Scores(all)
            each.answer(
                place < 7
                    ? try scores.estimate(.mean, of: "new")
                    : try scores.difference(.mean, of: "new", from: "old").estimate)
            return each
        }
    }

    private static func agreements(_ chance: inout Chance) throws -> [Case] {
        try (0..<16).map { place in
            let count = 2 + place % 4
            let table = (0..<count).map { row in
                (0..<count).map { column in chance.whole(row == column ? 5 : 0, row == column ? 40 : 12) }
            }
            let agreement = try Agreement((0..<count).map { "\($0)" }, table)
            var each = Case("kappa")
            each.give("table", table.map { $0.map(Double.init) })
            each.answer(agreement.kappa)
            return each
        }
    }

    private static func bootstraps(_ chance: inout Chance) throws -> [Case] {
        try [40, 150, 600].map { count in
            let scores = (0..<count).map { _ in chance.normal() + 0.5 }
            var each = Case("bca")
            each.give("scores", scores)
            each.answer(try Scores(rows(scores)).estimate(.rootMeanSquare))
            return each
        }
    }

    static func rows(
        _ scores: [Double], _ labels: [Bool]? = nil, groups: [Double]? = nil, variant: String = "", seed: String = ""
    ) -> [ScoreRow] {
        scores.indices.map { place in
            var row = ScoreRow("\(place)", scores[place])
            row.label = labels?[place]
            row.group = groups.map { "\($0[place])" }
            row.variant = variant
            row.seed = seed
            return row
        }
    }
}

extension Case {
    /// The value and both ends; a missing interval fails in the other program.
    mutating func answer(_ estimate: Measured) {
        answer("value", estimate.value)
        if let interval = estimate.interval {
            answer("low", interval.low)
            answer("high", interval.high)
        }
    }
}
