/// Scores by case: sound, and every seed of a variant has the same cases.
public struct Scores: Sendable {
    private let intake: ScoreIntake
    /// Places of runs by variant, in the order in which they came.
    private let runs: [[Int]]

    init(_ intake: ScoreIntake) {
        var runs = [[Int]](repeating: [], count: intake.variantNames.count)
        for (place, run) in intake.runs.enumerated() { runs[Int(run.key.variant)].append(place) }
        self.intake = intake
        self.runs = runs
    }

    /// Scores of these rows.
    ///
    /// - Throws: the first thing that is wrong with them.
    public init(_ rows: some Sequence<ScoreRow>) throws(StatisticsProblem) {
        var intake = ScoreIntake()
        for row in rows { try intake.add(row) }
        self = try intake.scores()
    }

    /// In the order in which they came.
    public var variants: [String] { runs.indices.map { intake.variantNames[Int32($0)] } }
    public var slices: [String] { (0..<intake.sliceNames.count).map { intake.sliceNames[Int32($0)] } }
    /// Whether all scores are 0 or 1.
    public var areZeroOrOne: Bool { intake.areZeroOrOne }
    /// How many scores are above 1, or below -1, of how many.
    var beyondOne: (count: Int, of: Int) { (intake.beyondOne, intake.rows) }
    /// Different cases.
    public var cases: Int { intake.cases.count }
    /// Different groups; 0 if none were named.
    public var groups: Int { intake.groupNames.count }

    /// How many seeds a variant has; 0 if there is no such variant.
    public func seeds(of variant: String) -> Int { intake.variantNames.known(variant).map { runs[Int($0)].count } ?? 0 }

    /// Whether two variants have a case in common.
    func overlap(_ variant: String, _ other: String) throws(StatisticsProblem) -> Bool {
        let own = try self.runs(of: variant)[0].cases
        var isOwn = [Bool](repeating: false, count: cases)
        for number in own { isOwn[Int(number)] = true }
        return try self.runs(of: other)[0].cases.contains { isOwn[Int($0)] }
    }

    /// Whether two variants have the same cases.
    func isPaired(_ variant: String, _ other: String) throws(StatisticsProblem) -> Bool {
        let (own, others) = (try self.runs(of: variant)[0].cases, try self.runs(of: other)[0].cases)
        guard own.count == others.count else { return false }
        if own == others { return true }
        var isOwn = [Bool](repeating: false, count: cases)
        for number in own { isOwn[Int(number)] = true }
        return others.allSatisfy { isOwn[Int($0)] }
    }

    /// The cases of a variant, with another's on the same cases to hold against.
    func sample(
        _ variant: String, against baseline: String? = nil, factor: Double = 1, labelled: Bool
    ) throws(StatisticsProblem) -> Sample {
        let own = try runs(of: variant)
        let numbers = own[0].cases
        var places = [Int32](repeating: -1, count: cases)
        for (place, number) in numbers.enumerated() { places[Int(number)] = Int32(place) }
        var sample = Sample(numbers: numbers, runs: own.map { aligned($0, numbers, places) })
        if let baseline {
            let others = try runs(of: baseline)
            for run in others {
                if let missing = run.cases.first(where: { places[Int($0)] < 0 }) { throw absent(missing, own[0]) }
                if run.cases.count < numbers.count {
                    let there = Set(run.cases)
                    if let missing = numbers.first(where: { !there.contains($0) }) { throw absent(missing, run) }
                }
            }
            sample.others = others.map { aligned($0, numbers, places) }
            sample.factor = factor
        }
        if labelled {
            for number in numbers where intake.labels[Int(number)] < 0 {
                throw .labelMissing(case: intake.cases[number])
            }
            sample.labels = numbers.map { intake.labels[Int($0)] == 1 }
        }
        var scratch = scratch()
        if groups > 0 { sample.group(numbers.map { intake.groups[Int($0)] }, &scratch) }
        return sample
    }

    /// The places of a sample's cases by slice.
    func places(_ sample: Sample) -> [[Int32]] {
        var places = [[Int32]](repeating: [], count: intake.sliceNames.count)
        for (place, number) in sample.numbers.enumerated() where intake.slices[Int(number)] >= 0 {
            places[Int(intake.slices[Int(number)])].append(Int32(place))
        }
        return places
    }

    /// Room to number the groups of a sample.
    func scratch() -> [Int32] { [Int32](repeating: -1, count: groups) }

    private func runs(of variant: String) throws(StatisticsProblem) -> [ScoreIntake.Run] {
        guard let number = intake.variantNames.known(variant) else { throw .unknownVariant(variant) }
        return runs[Int(number)].map { intake.runs[$0] }
    }

    private func aligned(_ run: ScoreIntake.Run, _ numbers: [Int32], _ places: [Int32]) -> [Double] {
        // The same order is the usual case, and takes no room.
        if run.cases == numbers { return run.scores }
        var scores = [Double](repeating: 0, count: numbers.count)
        for (index, number) in run.cases.enumerated() { scores[Int(places[Int(number)])] = run.scores[index] }
        return scores
    }

    private func absent(_ number: Int32, _ run: ScoreIntake.Run) -> StatisticsProblem {
        .caseMissing(
            case: intake.cases[number], variant: intake.variantNames[run.key.variant],
            seed: intake.seedNames[run.key.seed])
    }
}
