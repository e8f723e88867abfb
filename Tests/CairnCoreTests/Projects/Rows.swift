@testable import CairnCore

/// Rows of scores for tests.
enum Rows {
    /// Case "0", "1", …
    static func of(
        _ scores: [Double], labels: [Int]? = nil, groups: [Int]? = nil, seed: String = "", variant: String = ""
    ) -> [ScoreRow] {
        scores.indices.map { place in
            var row = ScoreRow("\(place)", scores[place])
            row.label = labels.map { $0[place] == 1 }
            row.group = groups.map { "group \($0[place])" }
            row.seed = seed
            row.variant = variant
            return row
        }
    }
}

/// Whether two numbers are the same to the ninth digit.
func isNear(_ value: Double?, _ other: Double, within relative: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - other) <= relative * max(abs(other), 1e-6)
}

/// Whether an interval has these ends, to the ninth digit.
func isNear(_ interval: Interval?, _ low: Double, _ high: Double) -> Bool {
    isNear(interval?.low, low) && isNear(interval?.high, high)
}
