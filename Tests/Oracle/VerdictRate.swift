import CairnCore
import Foundation

/// How often something happens that a verdict promises.
struct VerdictRate: Sendable {
    let name: String
    let promise: String
    let happens: @Sendable (inout Chance) throws -> Bool

    func count(_ runs: Int) -> Int {
        var chance = Chance(11)
        return (0..<runs).count { _ in (try? happens(&chance)) == true }
    }

    static let all = [
        VerdictRate(name: "line met, though the share lies on it (n = 200, .90)", promise: "2.5 % or so") {
            chance in try judged(&chance, share: 0.9) == .met
        },
        VerdictRate(name: "line met, the share 5.9 points beyond .80's (n = 361)", promise: "four of five") { chance in
            let share = try Share((0..<361).count { _ in chance.happens(0.859) }, of: 361)
            return Judgement(.line(0.8), .higher, share.estimate()).verdict == .met
        },
        VerdictRate(name: "better at all, though equal (400 cases, 10 % change)", promise: "2.5 % or so") { chance in
            let pairs = try Coverage.pairs(&chance, 400, 0.05, 0.05)
            return Judgement(.gain(0), .higher, pairs.estimate()).verdict == .met
        },
        VerdictRate(name: "better at all, by 2.8 errors (400 cases, 10 % change)", promise: "four of five") { chance in
            let distance = 2.8 * sqrt(0.1 / 400)
            let pairs = try Coverage.pairs(&chance, 400, 0.05 + distance / 2, 0.05 - distance / 2)
            return Judgement(.gain(0), .higher, pairs.estimate()).verdict == .met
        },
        VerdictRate(name: "guard met, though worse by the margin (15 groups)", promise: "2.5 % or so") { chance in
            try guarded(&chance, change: -0.2, groups: 15) == .met
        },
        VerdictRate(name: "guard not met, though the margin is kept (15 groups)", promise: "2.5 % or so") { chance in
            try guarded(&chance, change: -0.199, groups: 15) == .notMet
        },
        VerdictRate(name: "one of 12 equal slices of 40 looks worse", promise: "5 % at most; 40 % without care") {
            chance in
            try slices(&chance).contains { $0.estimate?.interval.map { $0.high < 0.7 } ?? false }
        },
        VerdictRate(
            name: "decided with the n that was said to decide", promise: "four of five at least"
        ) {
            chance in
            let first = try Share((0..<200).count { _ in chance.happens(0.85) }, of: 200).estimate()
            guard case .cases(let more) = Judgement(.line(0.8), .higher, first).needed, more < 100_000 else {
                return true
            }
            // Were all as it seemed.
            let again = try Share((0..<more).count { _ in chance.happens(first.value) }, of: more).estimate()
            return Judgement(.line(0.8), .higher, again).verdict != .notDecidable
        },
    ]

    private static func judged(_ chance: inout Chance, share: Double) throws -> Verdict {
        let share = try Share((0..<200).count { _ in chance.happens(share) }, of: 200)
        return Judgement(.line(0.9), .higher, share.estimate()).verdict
    }

    private static func guarded(_ chance: inout Chance, change: Double, groups: Int) throws -> Verdict {
        let old = Worlds.grouped(&chance, groups: groups, .skewed(30)) { $0 + $1 }
        var (shift, group) = (0.0, "")
        let new = old.map { row in
            var row = row
            if row.group != group { (shift, group) = (0.3 * chance.normal(), row.group ?? "") }
            row.score += change + shift + 0.3 * chance.normal()
            row.variant = "new"
            return row
        }
        return try Scores(old + new).judge(.mean, .higher, .noLoss(margin: 0.2), of: "new", from: "").judgement.verdict
    }

    private static func slices(_ chance: inout Chance) throws -> [SliceRow] {
        let rows = (0..<480).map { place in
            var row = ScoreRow("\(place)", chance.happens(0.7) ? 1 : 0)
            row.slice = "\(place % 12)"
            return row
        }
        return try Scores(rows).slices(.share)
    }
}
