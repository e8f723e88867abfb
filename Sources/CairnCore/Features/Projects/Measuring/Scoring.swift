/// How a metric is made of scores by case.
public struct Scoring: Equatable, Sendable {
    /// As records call it.
    public let name: String
    /// nil where the scores show it: a share if all are 1 or 0, a mean otherwise.
    public let metric: Metric?
    /// nil for a metric that nobody knows.
    public let direction: Direction?
    public let unit: String
    /// Whether the Library tells it as a part of 1, or in percent: then scores in a file may be parts of 1.
    let isPart: Bool
    /// Whether it cannot be above 1, told as a part of that.
    let isAtMostOne: Bool
    let preparation: Preparation

    /// What is done to each score before.
    enum Preparation: Equatable, Sendable {
        case none
        /// Of the positives, whether it was found; the others are left out.
        case found
        /// Of the negatives, whether it was left alone; the others are left out.
        case leftAlone
        /// Of a probability with what happened, the square of the distance; of anything else, itself.
        case squaredDistance
        /// For a thousand of them.
        case thousandfold
    }

    /// The scoring of a metric that is called so, by what the Library knows of it.
    ///
    /// - Throws: if no score of a single case leads to it.
    public init(_ name: String, _ texts: any LibraryTexts) throws(StatisticsProblem) {
        let kind = texts.metric(named: name)
        self.name = name
        direction = kind?.direction
        unit = kind?.writtenUnit ?? ""
        isPart = kind.map { $0.high == 1 || MeasureWords.isPercent($0.writtenUnit) } ?? false
        isAtMostOne = kind?.high == 1
        (metric, preparation) =
            try kind.map { kind throws(StatisticsProblem) in try Scoring.way(kind, name) }
            ?? Scoring.percentile(name) ?? (nil, .none)
    }

    /// The scorings that a name stands for: of "latency" the median, the 95th and the 99th percentile.
    ///
    /// - Throws: if no score of a single case leads to it.
    public static func all(_ name: String, _ texts: any LibraryTexts) throws(StatisticsProblem) -> [Scoring] {
        guard Folding.areOne(name, "latency") else { return [try Scoring(name, texts)] }
        var all: [Scoring] = []
        for part in ["latency median", "latency p95", "latency p99"] { all.append(try Scoring(part, texts)) }
        return all
    }

    /// Asks which one is meant by a name that stands for several; nil if it stands for one.
    static func question(of name: String, _ texts: any LibraryTexts) -> String? {
        guard let all = try? all(name, texts), all.count > 1, let last = all.last else { return nil }
        let names = all.dropLast().map(\.name).joined(separator: ", ")
        return "“\(name)” is measured as \(names) and \(last.name): say which."
    }

    /// The score that counts; nil if the case is left out.
    ///
    /// - Throws: if it cannot be one of this metric.
    public func prepared(_ score: Double, _ label: Bool?) throws(StatisticsProblem) -> Double? {
        let score = try changed(score, label)
        if metric == .share, let score, score != 0, score != 1 { throw .notZeroOrOne(score) }
        return score
    }

    private func changed(_ score: Double, _ label: Bool?) throws(StatisticsProblem) -> Double? {
        switch preparation {
        case .none: return score
        case .thousandfold: return score * 1000
        case .squaredDistance:
            guard let label else { return score }
            guard (0...1).contains(score) else { throw .impossible("A probability lies between 0 and 1") }
            return (score - (label ? 1 : 0)) * (score - (label ? 1 : 0))
        case .found:
            guard let label else { return score }
            return label ? (score >= 0.5 ? 1 : 0) : nil
        case .leftAlone:
            guard let label else { return score }
            return label ? nil : (score < 0.5 ? 1 : 0)
        }
    }

    /// The metric, of these scores.
    func metric(of scores: Scores) -> Metric { metric ?? (scores.areZeroOrOne ? .share : .mean) }

    private static func way(_ kind: MetricKind, _ name: String) throws(StatisticsProblem) -> (Metric?, Preparation) {
        switch kind.id {
        case "precision": return (.precision, .none)
        case "recall", "worst-group-recall": return (.share, .found)
        case "specificity": return (.share, .leftAlone)
        case "f1": return (.f1, .none)
        case "f-beta": return (.fBeta(name.contains("0.5") || name.contains("0,5") ? 0.5 : 2), .none)
        case "balanced-accuracy": return (.balancedAccuracy, .none)
        case "mcc": return (.matthews, .none)
        case "roc-auc": return (.auc, .none)
        case "average-precision": return (.averagePrecision, .none)
        case "brier": return (.mean, .squaredDistance)
        case "rmse", "rmsle": return (.rootMeanSquare, .none)
        case "latency-p95": return (.percentile(0.95), .none)
        case "latency-p99": return (.percentile(0.99), .none)
        case "cost-per-thousand": return (.mean, .thousandfold)
        case "steps-per-task": return (.mean, .none)
        default: break
        }
        switch kind.interval {
        case "wilson": return (.share, .none)
        case "t": return (.mean, .none)
        // Shares of statements, ratings and the like: points of a case, or right and wrong.
        case "groups": return (nil, .none)
        case "order-statistics": return (.percentile(0.5), .none)
        default:
            throw .impossible(
                "\(kind.name) is not made of one score a case: give its value with an interval, as a result of its own")
        }
    }

    /// "p90 of waiting": a percentile that no metric of the Library is.
    private static func percentile(_ name: String) -> (Metric?, Preparation)? {
        for word in name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.first == "p" {
            if let percent = Int(word.dropFirst()), (1...99).contains(percent) {
                return (.percentile(Double(percent) / 100), .none)
            }
        }
        return name.lowercased().contains("median") ? (.percentile(0.5), .none) : nil
    }
}
