/// The one place that chooses how an interval is made.
struct Estimator {
    let metric: Metric
    let sample: Sample
    let level: Double
    let watch: Watch?
    private let contrast: Contrast

    init(_ metric: Metric, _ sample: Sample, _ level: Double, _ watch: Watch?) throws(StatisticsProblem) {
        guard sample.count > 0 else { throw .noScores }
        guard level > 0, level < 1 else { throw .impossible("A level lies between 0 and 1") }
        self.metric = metric
        self.sample = sample
        self.level = level
        self.watch = watch
        var terms: [(Double, any Statistic)] = []
        for run in sample.runs {
            terms.append((1 / Double(sample.runs.count), try metric.statistic(run, sample.labels)))
        }
        for run in sample.others {
            terms.append((-sample.factor / Double(sample.others.count), try metric.statistic(run, sample.labels)))
        }
        contrast = Contrast(terms: terms.map { (factor: $0.0, statistic: $0.1) })
    }

    func estimate() throws(StatisticsProblem) -> Measured {
        let (found, method) = try overCases()
        var estimate = Measured(contrast.value, found, method, level: level, cases: sample.count)
        estimate.groups = sample.groups?.count
        estimate.seeds = sample.runs.count
        if let groups = sample.groups, groups.effective < 10 {
            estimate.remarks.append(groups.count < 10 ? .fewGroups(groups.count) : .largeGroups)
        }
        addSeeds(&estimate)
        guard estimate.value.isFinite, isFinite(estimate.interval) else {
            throw .impossible("These scores are too large to add")
        }
        if let range { estimate.interval = estimate.interval?.clamped(range) }
        return estimate
    }

    private func isFinite(_ interval: Interval?) -> Bool {
        interval.map { $0.low.isFinite && $0.high.isFinite } ?? true
    }

    private var range: ClosedRange<Double>? {
        guard sample.isPaired else { return metric.range }
        return metric.range == 0...1 ? -max(1, sample.factor)...1 : nil
    }

    // MARK: Over cases

    private func overCases() throws(StatisticsProblem) -> (Measured.Found, IntervalMethod) {
        switch metric {
        case .mean: return mean()
        case .share: return sample.isPaired ? pairedShares() : share()
        case .auc: return (linear(deLong: sample.groups == nil), sample.groups == nil ? .deLong : .groupedT)
        case .percentile where !sample.isPaired && sample.isSingle: return try percentile()
        case .percentile: return try resampled()
        case .f1 where isPlain:
            return try wilson { counts throws(StatisticsProblem) in
                try Share.f1(
                    truePositives: Int(counts.hits), falsePositives: Int(counts.alarms),
                    falseNegatives: Int(counts.misses),
                    level: level)
            }
        case .precision where isPlain:
            return try wilson { counts throws(StatisticsProblem) in
                try Share(Int(counts.hits), of: Int(counts.hits + counts.alarms)).estimate(level: level)
            }
        case .f1, .fBeta, .precision, .balancedAccuracy, .matthews, .averagePrecision, .rootMeanSquare:
            return sample.groups == nil ? try resampled() : (linear(deLong: false), .groupedT)
        }
    }

    private func mean() -> (Measured.Found, IntervalMethod) {
        if let groups = sample.groups { return (shifted(groups.halfWidth(contrast.influences(), level)), .groupedT) }
        return (Moments(sample.averages()).interval(level), .studentT)
    }

    private func share() -> (Measured.Found, IntervalMethod) {
        let value = contrast.value
        let z = Normal.point((1 + level) / 2)
        if sample.isSingle, sample.groups == nil {
            return (.interval(Share.wilson(value, Double(sample.count), z)), .wilson)
        }
        let units = Double(sample.groups?.count ?? sample.count)
        guard units > 1 else { return (.none(.oneGroup), .effectiveWilson) }
        let t = StudentT.point(level: level, freedom: sample.groups?.freedom ?? (units - 1))
        let influences = contrast.influences()
        let error = sample.groups?.standardError(influences) ?? Moments(sample.averages()).standardError
        // All right or all wrong: nothing is known of how groups differ, so each counts once.
        let most = Double(sample.count * sample.runs.count)
        let effective = error > 1e-12 ? min(most, value * (1 - value) / (error * error)) : units
        return (.interval(Share.wilson(value, effective, t)), .effectiveWilson)
    }

    private func pairedShares() -> (Measured.Found, IntervalMethod) {
        let differences = sample.averages()
        let isPlain = sample.isSingle && sample.factor == 1
        let isSame = differences.allSatisfy { $0 == differences[0] }
        guard isPlain, sample.groups == nil || isSame else { return mean() }
        // All groups agree: each counts once.
        let weight = Double(sample.groups?.count ?? sample.count) / Double(sample.count)
        let better = Double(differences.count { $0 > 0 }) * weight
        let worse = Double(differences.count { $0 < 0 }) * weight
        let n = Double(sample.count) * weight
        return (.interval(PairedShares.tango(better, worse, n, Normal.point((1 + level) / 2))), .tango)
    }

    /// A single run of independent cases, and no baseline.
    private var isPlain: Bool { !sample.isPaired && sample.isSingle && sample.groups == nil }

    /// From the counts of the confusion table.
    private func wilson(
        _ estimate: (Confusion.Counts) throws(StatisticsProblem) -> Measured
    ) throws(StatisticsProblem) -> (Measured.Found, IntervalMethod) {
        guard let confusion = contrast.terms[0].statistic as? Confusion else { return (.none(.tooRare), .wilson) }
        let measured = try estimate(confusion.counts)
        return (measured.interval.map { .interval($0) } ?? .none(.tooRare), measured.method)
    }

    private func percentile() throws(StatisticsProblem) -> (Measured.Found, IntervalMethod) {
        guard case .percentile(let share) = metric else { return (.none(.notStated), .orderStatistics) }
        let percentile = try Percentile(share, sample.runs[0])
        if let groups = sample.groups { return (percentile.interval(level, groups), .woodruff) }
        return (percentile.interval(level), .orderStatistics)
    }

    private func resampled() throws(StatisticsProblem) -> (Measured.Found, IntervalMethod) {
        try Resampling(statistic: contrast, groups: sample.groups, cases: sample.count, level: level).interval(watch)
    }

    /// From the influences of cases or groups; between 0 and 1 on the logit scale, so that no end passes either.
    private func linear(deLong: Bool) -> Measured.Found {
        let half =
            deLong ? deLongHalfWidth() : sample.groups?.halfWidth(contrast.influences(), level) ?? .none(.oneGroup)
        guard case .interval(let around) = half, !sample.isPaired, metric.range == 0...1 else {
            return shifted(half)
        }
        let value = contrast.value
        guard value > 0, value < 1 else { return .none(.separated) }
        let logit = Elementary.log(value / (1 - value))
        return .interval(
            Interval(logit, halfWidth: around.high / (value * (1 - value))).map { 1 / (1 + Elementary.exp(-$0)) })
    }

    private func deLongHalfWidth() -> Measured.Found {
        var (squares, counts) = ((0.0, 0.0), (0.0, 0.0))
        for (influence, isPositive) in zip(contrast.influences(), sample.labels) {
            if isPositive {
                squares.0 += influence * influence
                counts.0 += 1
            } else {
                squares.1 += influence * influence
                counts.1 += 1
            }
        }
        guard min(counts.0, counts.1) > 1 else { return .none(.tooFew(Int(min(counts.0, counts.1)), needed: 2)) }
        let variance = squares.0 * counts.0 / (counts.0 - 1) + squares.1 * counts.1 / (counts.1 - 1)
        guard variance > 1e-30 else { return .none(sample.isPaired ? .allTheSame : .separated) }
        return .interval(Interval(0, halfWidth: Normal.point((1 + level) / 2) * variance.squareRoot()))
    }

    private func shifted(_ around: Measured.Found) -> Measured.Found {
        guard case .interval(let half) = around else { return around }
        return .interval(Interval(contrast.value, halfWidth: half.halfWidth))
    }

    // MARK: Over seeds

    /// Adds the uncertainty over training runs in quadrature: t over the values of the seeds, with Welch's degrees of freedom where both
    /// sides have several (Welch 1947, Biometrika 34).
    private func addSeeds(_ estimate: inout Measured) {
        let values = contrast.terms.map(\.statistic.value)
        let own = Moments(values.prefix(sample.runs.count))
        let others = Moments(values.dropFirst(sample.runs.count))
        guard max(own.count, others.count) > 1 else { return }
        if sample.isPaired, own.count == 1 { estimate.remarks.append(.oneRun) }
        if sample.isPaired, others.count == 1 { estimate.remarks.append(.oneRunOfBaseline) }
        let parts = [
            (own.standardError * own.standardError, own.count),
            (sample.factor * sample.factor * others.standardError * others.standardError, others.count),
        ].filter { $0.1 > 1 }
        let variance = parts.reduce(0) { $0 + $1.0 }
        let spread = parts.reduce(0) { $0 + $1.0 * $1.0 / Double($1.1 - 1) }
        let freedom = spread > 0 ? variance * variance / spread : 1
        let half = variance > 0 ? StudentT.point(level: level, freedom: max(1, freedom)) * variance.squareRoot() : 0
        estimate.overSeeds = half
        estimate.interval = estimate.overCases?.widened(around: estimate.value, by: half)
    }
}
