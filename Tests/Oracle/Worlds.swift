import CairnCore
import Foundation

/// Data sets whose truth is known.
enum Worlds {
    /// Sizes of groups.
    enum Sizes {
        case equal(Int)
        /// From 1 to this many; most are small.
        case skewed(Int)

        func draw(_ chance: inout Chance) -> Int {
            switch self {
            case .equal(let size): size
            case .skewed(let most): 1 + Int(Double(most) * pow(chance.uniform(), 3))
            }
        }
    }

    /// Rows in groups that hang together: `score` makes one of the group's shift and the case's own noise, both of the normal distribution.
    static func grouped(
        _ chance: inout Chance, groups: Int, _ sizes: Sizes, score: (_ shift: Double, _ noise: Double) -> Double
    ) -> [ScoreRow] {
        var rows: [ScoreRow] = []
        for group in 0..<groups {
            let shift = chance.normal()
            for _ in 0..<sizes.draw(&chance) {
                var row = ScoreRow("\(rows.count)", score(shift, chance.normal()))
                row.group = "\(group)"
                rows.append(row)
            }
        }
        return rows
    }

    /// The same rows, taken as independent.
    static func ungrouped(_ rows: [ScoreRow]) -> [ScoreRow] {
        rows.map { row in
            var row = row
            row.group = nil
            return row
        }
    }

    /// Training runs of a system: each differs by `spread`, cases differ by 1 in groups of `size`, and each run and case by 0.5.
    static func seeded(
        _ chance: inout Chance, cases: Int, size: Int, seeds: Int, spread: Double, value: Double = 0,
        variant: String = "", shared: [Double]? = nil
    ) -> [ScoreRow] {
        var shift = 0.0
        let levels: [Double] =
            shared
            ?? (0..<cases).map { place in
                if place % size == 0 { shift = chance.normal() }
                return size == 1 ? shift : 0.6 * shift + 0.8 * chance.normal()
            }
        var rows: [ScoreRow] = []
        for seed in 0..<seeds {
            let run = spread * chance.normal()
            for (place, level) in levels.enumerated() {
                var row = ScoreRow("\(place)", value + level + run + 0.5 * chance.normal())
                (row.seed, row.variant) = ("\(seed)", variant)
                if size > 1 { row.group = "\(place / size)" }
                rows.append(row)
            }
        }
        return rows
    }

    /// Labelled rows: positives are shifted.
    static func ranked(_ chance: inout Chance, positives: Int, negatives: Int, shift: Double, groups: Int = 0)
        -> [ScoreRow]
    {
        let shifts = (0..<max(1, groups)).map { _ in groups > 0 ? chance.normal() : 0 }
        return (0..<positives + negatives).map { place in
            let group = place % max(1, groups)
            let own = groups > 0 ? 0.6 * shifts[group] + 0.8 * chance.normal() : chance.normal()
            var row = ScoreRow("\(place)", own + (place < positives ? shift : 0))
            row.label = place < positives
            if groups > 0 { row.group = "\(group)" }
            return row
        }
    }

    /// The share of the normal distribution below `x`.
    static func share(below x: Double) -> Double { 0.5 * erfc(-x / sqrt(2)) }
}
