import CairnCore
import Foundation

/// What a file of many scores takes, row by row as a reader would give them.
enum Speed {
    static func report(_ count: Int) throws {
        print("\(count) scores; most memory before: \(memory()) MiB")
        print("Two variants of each case, 50,000 groups, twelve slices")
        try paired(count)
        print("Each another case, 50,000 groups, twelve slices")
        try grouped(count)
        print("Each another case")
        try alone(count)
    }

    private static func row(_ number: Int, _ score: Double) -> ScoreRow {
        var row = ScoreRow("query-\(number)", score)
        (row.group, row.slice) = ("user-\(number % 50_000)", "slice-\(number % 12)")
        row.label = number % 5 == 0
        return row
    }

    private static func paired(_ count: Int) throws {
        var (begin, chance) = (clock(), Chance(3))
        var intake = ScoreIntake()
        for place in 0..<count {
            var row = row(place / 2, chance.uniform())
            row.variant = place % 2 == 0 ? "baseline" : "reranker"
            try intake.add(row)
        }
        let scores = try intake.scores()
        say("taken in and checked", &begin)
        _ = try scores.difference(.mean, of: "reranker", from: "baseline")
        say("paired difference of means over groups", &begin)
        _ = try scores.slices(.mean, of: "reranker", from: "baseline", named: ["slice-3"])
        say("in twelve slices", &begin)
        _ = try scores.difference(.auc, of: "reranker", from: "baseline")
        say("paired difference of AUC over groups", &begin)
    }

    private static func grouped(_ count: Int) throws {
        var (begin, chance) = (clock(), Chance(3))
        var intake = ScoreIntake()
        for place in 0..<count { try intake.add(row(place, chance.uniform())) }
        let scores = try intake.scores()
        say("taken in and checked", &begin)
        _ = try scores.estimate(.mean)
        _ = try scores.slices(.mean)
        say("mean over groups, in twelve slices, too", &begin)
        _ = try scores.estimate(.percentile(0.95))
        say("p95 over groups", &begin)
    }

    private static func alone(_ count: Int) throws {
        var (begin, chance) = (clock(), Chance(3))
        var intake = ScoreIntake()
        for place in 0..<count { try intake.add(ScoreRow("\(place)", chance.normal())) }
        let scores = try intake.scores()
        _ = try scores.estimate(.mean)
        say("taken in, checked, mean", &begin)
        var told = 0
        _ = try scores.estimate(.rootMeanSquare) { _ in
            told += 1
            return true
        }
        say("root mean square, 2,000 Poisson resamples, progress told \(told) times", &begin)
        do {
            _ = try scores.estimate(.rootMeanSquare) { $0 < 0.02 }
        } catch StatisticsProblem.stopped {
            say("stopped after a fiftieth", &begin)
        }
    }

    private static func say(_ what: String, _ begin: inout clock_t) {
        let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
        print("  \((seconds * 100).rounded() / 100) s  \(what); \(memory()) MiB")
        begin = clock()
    }

    /// Most that was resident so far, in MiB.
    private static func memory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
