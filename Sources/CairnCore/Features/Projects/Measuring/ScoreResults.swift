/// What is kept of files of scores: aggregates, and where they are from.
public struct ScoreResults: Sendable {
    /// What all results of a file share.
    public struct Origin: Sendable {
        public var project: String
        public var day: Day
        public var split = ProjectResult.Split.test
        public var commit = ""
        public var command = ""
        public var conditions = ""
        /// What the scores of a metric in percent are; nil to go by what most of them are.
        public var scale: ScoreScale?
        /// The file's name, and its SHA-256.
        public var file: String
        public var hash: String
        /// Of the baseline, where its scores have a file of their own.
        public var baselineFile: (name: String, hash: String)?

        /// A file of that name and hash.
        public init(project: String, day: Day, file: String, hash: String) {
            (self.project, self.day, self.file, self.hash) = (project, day, file, hash)
        }
    }

    private let origin: Origin
    private let contract: Contract
    /// Slices that may decide.
    private let named: [String]
    /// The variant that others are held against; nil to see by its name.
    private let baseline: String?
    private let makeID: @Sendable () -> String

    /// Slices, and results of one file, that are kept at most.
    public static let mostSlices = 50
    public static let mostResults = 500

    /// - Parameters:
    ///   - slices: those that were named before.
    ///   - baseline: nil for one that is called "baseline", or as the contract calls it.
    public init(
        _ origin: Origin, _ contract: Contract, slices: [String], baseline: String?,
        makeID: @escaping @Sendable () -> String
    ) {
        (self.origin, self.contract, named, self.baseline, self.makeID) = (origin, contract, slices, baseline, makeID)
    }

    /// The results of each metric: the baseline's first, then each variant's with its slices.
    ///
    /// - Throws: if a metric has no value on its scores, or there are too many of something.
    public func results(
        _ scored: [(scoring: Scoring, scores: Scores)], watch: Watch? = nil
    ) throws(StatisticsProblem) -> [ProjectResult] {
        var results: [ProjectResult] = []
        for (place, each) in scored.enumerated() {
            let watch: Watch? = watch.map { watch in { watch((Double(place) + $0) / Double(scored.count)) } }
            results += try self.results(each.scoring, each.scores, watch)
        }
        guard results.count <= ScoreResults.mostResults else {
            throw .tooMany("results", limit: ScoreResults.mostResults)
        }
        if origin.scale != nil, !results.contains(where: { MeasureWords.isPercent($0.unit) }) {
            throw .impossible("No metric here is counted in percent, so there is nothing to say of what the scores are")
        }
        return results
    }

    private func results(
        _ scoring: Scoring, _ scores: Scores, _ watch: Watch?
    ) throws(StatisticsProblem) -> [ProjectResult] {
        guard scores.slices.count <= ScoreResults.mostSlices else {
            throw .tooMany("slices", limit: ScoreResults.mostSlices)
        }
        let metric = scoring.metric(of: scores)
        let baseline = try baseline(scores)
        let others = scores.variants.filter { $0 != baseline }
        let steps = Double(others.count + 1)
        var results: [ProjectResult] = []
        if let baseline {
            var result = whole(
                scoring, metric, try scores.estimate(metric, of: baseline, watch: watch), baseline, scores)
            if let file = origin.baselineFile { (result.file, result.hash) = (file.name, file.hash) }
            results.append(result)
        }
        for (place, variant) in others.enumerated() {
            let part: Watch? = watch.map { watch in { watch((Double(place + 1) + $0 / 2) / steps) } }
            var result = whole(scoring, metric, try scores.estimate(metric, of: variant, watch: part), variant, scores)
            if let baseline { try hold(&result, against: baseline, scoring, metric, scores, part) }
            results.append(result)
            if !scores.slices.isEmpty {
                results += try slices(
                    result, scoring, metric, baseline, scores,
                    watch.map { watch in { watch((Double(place) + 1.5 + $0 / 2) / steps) } })
            }
        }
        return results.map { $0.told(origin.scale, scoring, metric, scores) }
    }

    private func whole(
        _ scoring: Scoring, _ metric: Metric, _ estimate: Measured, _ variant: String, _ scores: Scores
    ) -> ProjectResult {
        var result = ProjectResult(id: makeID(), project: origin.project, day: origin.day)
        (result.metric, result.unit, result.variant) = (scoring.name, scoring.unit, variant)
        result.better = scoring.direction.map { $0 == .higher ? .higher : .lower }
        if Folding.areOne(scoring.name, contract.metric) {
            result.better = contract.better
        }
        if let unit = contract.unit(ofMetric: scoring.name) { result.unit = unit }
        (result.split, result.commit, result.command) = (origin.split, origin.commit, origin.command)
        (result.conditions, result.file, result.hash) = (origin.conditions, origin.file, origin.hash)
        result.take(estimate)
        if metric == .share, estimate.method == .wilson { result.hits = estimate.hits }
        return result
    }

    private func hold(
        _ result: inout ProjectResult, against baseline: String, _ scoring: Scoring, _ metric: Metric, _ scores: Scores,
        _ watch: Watch?
    ) throws(StatisticsProblem) {
        result.against = baseline
        // Where some cases are the same, all have to be: else one of the two was left out.
        guard try scores.overlap(result.variant, baseline) else {
            let difference = try scores.estimate(metric, of: result.variant).less(scores.estimate(metric, of: baseline))
            return result.take(difference: difference)
        }
        let difference = try scores.difference(metric, of: result.variant, from: baseline, watch: watch)
        result.take(difference: difference.estimate)
        result.changed = difference.changed.map { $0.better + $0.worse }
        if let factor = factor(scoring) {
            result.factor = factor
            let relative = try scores.difference(
                metric, of: result.variant, from: baseline, factor: factor, watch: watch)
            (result.relativeLow, result.relativeHigh) = relative.estimate.ends ?? (nil, nil)
        }
    }

    private func slices(
        _ whole: ProjectResult, _ scoring: Scoring, _ metric: Metric, _ baseline: String?, _ scores: Scores,
        _ watch: Watch?
    ) throws(StatisticsProblem) -> [ProjectResult] {
        let deciding = scores.slices.filter { slice in named.contains { Folding.areOne($0, slice) } }
        func rows(_ baseline: String?, _ factor: Double) throws(StatisticsProblem) -> [SliceRow] {
            try scores.slices(
                metric, of: whole.variant, from: baseline, named: deciding, factor: factor, watch: watch)
        }
        let values = try rows(nil, 1)
        let isPaired =
            try baseline.map { baseline throws(StatisticsProblem) in
                try scores.overlap(whole.variant, baseline)
            } == true
        let differences = isPaired ? try rows(baseline, 1) : []
        let factor = isPaired ? factor(scoring) : nil
        let relatives = try factor.map { factor throws(StatisticsProblem) in try rows(baseline, factor) } ?? []
        var results: [ProjectResult] = []
        for (place, row) in values.enumerated() where row.cases > 0 {
            guard let estimate = row.estimate else { continue }
            var result = self.whole(scoring, metric, estimate, whole.variant, scores)
            result.slice = row.name
            if let difference = differences.indices.contains(place) ? differences[place].estimate : nil {
                result.against = whole.against
                result.take(difference: difference)
            }
            if let factor, let relative = relatives.indices.contains(place) ? relatives[place].estimate : nil {
                result.factor = factor
                (result.relativeLow, result.relativeHigh) = relative.ends ?? (nil, nil)
            }
            results.append(result)
        }
        return results
    }

    /// What a relative line or guard multiplies the baseline by; nil if the metric has none.
    private func factor(_ scoring: Scoring) -> Double? {
        if Folding.areOne(scoring.name, contract.metric), case .relativeGain? = contract.promise {
            return contract.promise?.factor(contract.direction)
        }
        guard let line = contract.guardLines.first(where: { $0.isAbout(scoring.name) }),
            let direction = line.direction ?? scoring.direction, case .noRelativeLoss = line.promise
        else { return nil }
        return line.promise.factor(direction)
    }

    private func baseline(_ scores: Scores) throws(StatisticsProblem) -> String? {
        let variants = scores.variants
        if let baseline {
            guard variants.contains(baseline) else { throw .unknownVariant(baseline) }
            return variants.count > 1 ? baseline : nil
        }
        guard variants.count > 1 else { return nil }
        return variants.first { contract.isBaseline($0) }
    }
}

extension Measured {
    /// Of a share, how many of its cases.
    var hits: Int { Int((value * Double(cases)).rounded()) }

    fileprivate var ends: (Double?, Double?)? { interval.map { ($0.low, $0.high) } }
    /// Why there is no interval, and what a reader should know.
    fileprivate var remark: String { ([missing?.text].compactMap(\.self) + remarks.map(\.text)).joined(separator: " ") }
}

extension ProjectResult {
    /// Takes the value as it was measured.
    mutating func take(_ estimate: Measured) {
        value = estimate.value
        // An end that lies on the value may have been rounded beyond it.
        low = estimate.interval.map { min($0.low, value) }
        high = estimate.interval.map { max($0.high, value) }
        level = estimate.level == Measured.level ? nil : estimate.level
        method = estimate.method.rawValue
        cases = estimate.cases > 0 ? estimate.cases : nil
        groups = estimate.groups
        seeds = estimate.seeds > 1 ? estimate.seeds : nil
        overSeeds = estimate.overSeeds
        overCases = estimate.overSeeds == nil ? nil : estimate.overCases?.halfWidth
        remark = estimate.remark
    }

    /// Takes a difference as it was measured.
    mutating func take(difference estimate: Measured) {
        difference = estimate.value
        differenceLow = estimate.interval.map { min($0.low, estimate.value) }
        differenceHigh = estimate.interval.map { max($0.high, estimate.value) }
        differenceMethod = estimate.method.rawValue
        let words = [remark, estimate.remark == remark ? "" : estimate.remark]
        remark = words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}
