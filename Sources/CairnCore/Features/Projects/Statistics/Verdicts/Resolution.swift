/// What a test set of a size can show, before anything is measured.
///
/// A difference is told in four of five cases if it is 2.8 standard errors: 1.96 for the interval of 95 %, 0.84 for the four of five
/// (Cohen 1988, Statistical Power Analysis).
public enum Resolution {
    /// Standard errors.
    public static let errors = 2.8

    /// What is told of a test set.
    public struct Answer: Equatable, Sendable {
        /// The interval that would be seen around the value; nil if none can be known beforehand.
        public var interval: Interval?
        /// The distance from the line, or from the baseline, that is told in four of five cases.
        public var distance: Double
    }

    /// Of a share, of which `line` is promised: Wilson's interval there, and how far beyond the value has to be.
    ///
    /// - Returns: nil if the line is not a share or there are no cases.
    public static func share(line: Double, cases: Int) -> Answer? {
        guard cases > 0, (0...1).contains(line) else { return nil }
        let interval = Share.wilson(line, Double(cases), Normal.point((1 + Measured.level) / 2))
        return Answer(interval: interval, distance: errors * (line * (1 - line) / Double(cases)).squareRoot())
    }

    /// Of two shares on the same cases, which differ on a share `changed` of them (after Connor 1987, Biometrics 43).
    ///
    /// However small `changed` is, fewer than six changed cases never suffice.
    public static func pairedShares(changed: Double, cases: Int) -> Answer? {
        guard cases > 0, changed > 0, changed <= 1 else { return nil }
        let least = Double(PairedShares.fewest) / Double(cases)
        return Answer(interval: nil, distance: max(least, errors * (changed / Double(cases)).squareRoot()))
    }

    /// How many cases tell a difference of two shares that differ on a share `changed` of cases; nil beyond a thousand million.
    public static func cases(toTell distance: Double, changed: Double) -> Int? {
        guard distance > 0, changed > 0, changed <= 1 else { return nil }
        return whole(max(changed * square(errors / distance), Double(PairedShares.fewest) / distance))
    }

    /// Of a mean, or of a mean of paired differences, whose cases have this standard deviation, known from validation: errors, nDCG.
    ///
    /// - Parameter value: around which the interval is told; 0 for a difference.
    public static func mean(_ value: Double = 0, deviation: Double, cases: Int) -> Answer? {
        guard cases > 0, deviation >= 0, deviation.isFinite, value.isFinite else { return nil }
        let error = deviation / Double(cases).squareRoot()
        return Answer(
            interval: Interval(value, halfWidth: Normal.point((1 + Measured.level) / 2) * error),
            distance: errors * error)
    }

    /// How many cases tell a difference of means.
    public static func cases(toTell distance: Double, deviation: Double) -> Int? {
        guard distance > 0, deviation > 0 else { return nil }
        return whole(square(errors * deviation / distance))
    }

    /// Of an area under the ROC curve (Hanley & McNeil 1982, Radiology 143).
    public static func auc(_ value: Double, positives: Int, negatives: Int) -> Answer? {
        guard positives > 0, negatives > 0, (0...1).contains(value) else { return nil }
        let error = hanleyMcNeil(value, Double(positives), Double(negatives))
        let half = Normal.point((1 + Measured.level) / 2) * error
        return Answer(interval: Interval(value, halfWidth: half).clamped(0...1), distance: errors * error)
    }

    /// The standard error.
    static func hanleyMcNeil(_ area: Double, _ positives: Double, _ negatives: Double) -> Double {
        let q1 = area / (2 - area)
        let q2 = 2 * area * area / (1 + area)
        let sum =
            area * (1 - area) + (positives - 1) * (q1 - area * area) + (negatives - 1) * (q2 - area * area)
        return (max(0, sum) / (positives * negatives)).squareRoot()
    }

    /// How many observations a percentile's interval takes: 72 for the 95th, 368 for the 99th; nil if there is no such percentile.
    public static func observations(percentile: Double) -> Int? {
        percentile > 0 && percentile < 1 ? Percentile.fewest(percentile, Measured.level) : nil
    }

    /// How many of `cases` cases that hang together in groups as independent ones would tell as much (Kish 1965, Survey Sampling).
    ///
    /// - Parameter alike: how much alike cases of a group are, 0 to 1: the intraclass correlation.
    public static func independent(cases: Int, groups: Int, alike: Double) -> Int {
        guard cases > 0, groups > 0, groups <= cases, (0...1).contains(alike) else { return max(0, cases) }
        return max(1, Int(Double(cases) / (1 + (Double(cases) / Double(groups) - 1) * alike)))
    }

    private static func square(_ number: Double) -> Double { number * number }
    private static func whole(_ count: Double) -> Int? { count < 1e9 ? Int((count - 1e-9).rounded(.up)) : nil }
}
