/// What the scores of a metric in percent are: nobody sees from 0.2 whether it is 20 % or 0.2 %.
public enum ScoreScale: String, CaseIterable, Sendable {
    case parts, percent

    /// "parts of 1 (0.2 is 20 %)".
    var name: String {
        switch self {
        case .parts: "parts of 1 (0.2 is 20 %)"
        case .percent: "percent (0.2 is 0.2 %)"
        }
    }

    fileprivate var other: ScoreScale { self == .parts ? .percent : .parts }
}

extension ProjectResult {
    private static let option = "--scores-are"

    /// Whether its remark says that nobody said what the scores are.
    var isOfGuessedScale: Bool { remark.contains("(\(Self.option) ") }

    /// The same result as its unit says.
    ///
    /// - Parameter scale: what the user says of the scores; nil to go by what most of them are. An error may be above 1 as a part of
    ///   it, and below 1 in percent, so what was taken is said with it.
    func told(_ scale: ScoreScale?, _ scoring: Scoring, _ metric: Metric, _ scores: Scores) -> ProjectResult {
        guard MeasureWords.isPercent(unit) else { return self }
        if metric.isPart { return asItsUnitSays }
        if let scale { return scale == .parts ? asItsUnitSays : self }
        let (beyond, all) = scores.beyondOne
        let areFew = beyond * 2 < all
        // What cannot be above 1 is in percent if any score is; of a metric that nobody knows, nothing speaks for parts.
        let taken: ScoreScale = scoring.isPart && (scoring.isAtMostOne ? beyond == 0 : areFew) ? .parts : .percent
        var result = taken == .parts ? asItsUnitSays : self
        let isClear = taken == .parts ? scoring.isAtMostOne : !areFew && value.magnitude >= 1
        guard !isClear else { return result }
        let which = beyond == 0 ? "No score is above 1" : "\(beyond) of \(all) scores are above 1"
        let words =
            "\(which); all were taken as \(taken.name). If they are \(taken.other.name), read the file again and say so "
            + "(\(Self.option) \(taken.other.rawValue))."
        result.remark += (remark.isEmpty ? "" : " ") + words
        return result
    }
}
