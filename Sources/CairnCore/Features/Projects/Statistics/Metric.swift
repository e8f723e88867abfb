/// What is made of the scores of cases.
public enum Metric: Hashable, Sendable {
    /// Their mean: absolute errors, nDCG, squared errors of probabilities, points of a rubric, seconds, prices.
    case mean
    /// The share of cases that are right: scores are 1 and 0.
    case share
    /// F1 of the positive class: a case is predicted positive if its score is at least a half. Needs labels.
    case f1
    /// F of the positive class with recall weighing this many times as much as precision; above 0. Needs labels.
    case fBeta(Double)
    /// The share of predicted positives that are positive. Needs labels.
    case precision
    /// The mean of the shares of positives and of negatives that are predicted so. Needs labels.
    case balancedAccuracy
    /// Matthews' correlation coefficient, from -1 to 1 (Matthews 1975). Needs labels.
    case matthews
    /// The area under the ROC curve. Needs labels.
    case auc
    /// The mean of precision over recall. Needs labels.
    case averagePrecision
    /// The point below which this share of cases lies, above 0 and below 1.
    case percentile(Double)
    /// The root of their mean square: scores are errors.
    case rootMeanSquare

    /// Whether it is a part of 1 whatever the scores are, so that it may be told in percent.
    var isPart: Bool {
        switch self {
        case .share, .f1, .fBeta, .precision, .balancedAccuracy, .matthews, .auc, .averagePrecision: true
        case .mean, .percentile, .rootMeanSquare: false
        }
    }

    /// Whether each case has to be positive or negative.
    public var needsLabels: Bool {
        switch self {
        case .f1, .fBeta, .precision, .balancedAccuracy, .matthews, .auc, .averagePrecision: true
        case .mean, .share, .percentile, .rootMeanSquare: false
        }
    }

    /// What can be at all.
    var range: ClosedRange<Double>? {
        switch self {
        case .share, .f1, .fBeta, .precision, .balancedAccuracy, .auc, .averagePrecision: 0...1
        case .matthews: -1...1
        case .rootMeanSquare: 0...Double.greatestFiniteMagnitude
        case .mean, .percentile: nil
        }
    }

    /// Its value, and how each case weighs in it.
    func statistic(_ scores: [Double], _ labels: [Bool]) throws(StatisticsProblem) -> any Statistic {
        switch self {
        case .mean: return Mean(scores)
        case .share:
            if let other = scores.first(where: { $0 != 0 && $0 != 1 }) { throw .notZeroOrOne(other) }
            return Mean(scores)
        case .f1: return try Confusion(.fBeta(1), scores, labels)
        case .fBeta(let beta):
            guard beta > 0, beta < 1e6 else { throw .impossible("F-beta takes a weight above 0") }
            return try Confusion(.fBeta(beta), scores, labels)
        case .precision: return try Confusion(.precision, scores, labels)
        case .balancedAccuracy: return try Confusion(.balancedAccuracy, scores, labels)
        case .matthews: return try Confusion(.matthews, scores, labels)
        case .auc: return try AUC(scores, labels)
        case .averagePrecision: return try AveragePrecision(scores, labels)
        case .percentile(let share): return try Percentile(share, scores)
        case .rootMeanSquare: return RootMeanSquare(scores)
        }
    }
}

/// Whether more of a metric is better.
public enum Direction: String, CaseIterable, Codable, Sendable {
    case higher
    case lower

    /// 1 or −1: what turns more into better.
    var sign: Double { self == .higher ? 1 : -1 }
}
