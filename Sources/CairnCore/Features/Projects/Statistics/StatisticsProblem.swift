/// Why scores cannot be read or a statistic has no value. Rows are counted from 1, in the order in which they were added.
public enum StatisticsProblem: Error, Equatable, Sendable {
    case noScores
    /// A score that is NaN or infinite.
    case notANumber(row: Int)
    /// The same case, seed and variant for the second time.
    case twice(case: String, row: Int)
    /// A case that is in another group, slice or class than before.
    case contradiction(case: String, row: Int)
    /// A case has a group or a class, another one does not.
    case groupMissing(case: String)
    case labelMissing(case: String)
    /// A case that another seed or the other variant has.
    case caseMissing(case: String, variant: String, seed: String)
    case unknownVariant(String)
    case unknownSlice(String)
    /// More rows, runs or slices than are taken.
    case tooMany(String, limit: Int)
    /// A share's score that is neither 0 nor 1.
    case notZeroOrOne(Double)
    /// No positive, no negative, or nothing to predict.
    case oneClass
    /// Counts, a percentile, a level or a price that cannot be.
    case impossible(String)
    case stopped

    /// What is wrong, and what to do.
    public var text: String {
        switch self {
        case .noScores: "There are no scores."
        case .notANumber(let row): "Row \(row): a score has to be a finite number."
        case .twice(let name, let row): "Row \(row): case \(name) is there twice for this variant and seed."
        case .contradiction(let name, let row): "Row \(row): case \(name) had another group, slice or label before."
        case .groupMissing(let name): "Case \(name) has no group, though others have one; give each its own."
        case .labelMissing(let name): "Case \(name) has no label, which this metric needs."
        case .caseMissing(let name, let variant, let seed):
            "Case \(name) is missing for \(variant.isEmpty ? "the scores" : variant)"
                + "\(seed.isEmpty ? "" : ", seed \(seed)"); every case has to be there."
        case .unknownVariant(let name): "There is no variant \(name)."
        case .unknownSlice(let name): "There is no slice \(name)."
        case .tooMany(let what, let limit): "There are more than \(limit) \(what)."
        case .notZeroOrOne(let score): "A share is made of 0 and 1, not of \(score)."
        case .oneClass: "This metric needs positive and negative cases."
        case .impossible(let what): "\(what)."
        case .stopped: "Stopped."
        }
    }
}

/// Hears how far a computation is, from 0 to 1; answers whether it should go on.
public typealias Watch = (Double) -> Bool
