/// A row of a file of scores.
public struct ScoreRow: Equatable, Sendable {
    /// What names the case: the same in every variant and for every seed.
    public var id: String
    public var score: Double
    /// Whether the case is positive, for metrics that need it.
    public var label: Bool?
    /// Within which cases hang together.
    public var group: String?
    public var slice: String?
    /// Names the training run.
    public var seed = ""
    /// Names what was changed; empty if there is only one.
    public var variant = ""

    /// A case and its score.
    public init(_ id: String, _ score: Double) {
        self.id = id
        self.score = score
    }
}

/// Takes in scores row by row, and gives them back if all of them are sound.
public struct ScoreIntake: Sendable {
    /// Rows that are taken.
    public static let mostRows = 5_000_000
    /// Variants times seeds, and slices: more are names of something else.
    public static let mostRuns = 10_000
    public static let mostSlices = 1000

    private(set) var cases = Names()
    private(set) var groupNames = Names()
    private(set) var sliceNames = Names()
    private(set) var variantNames = Names()
    private(set) var seedNames = Names()
    /// Of each case; −1 where it has none.
    private(set) var groups: [Int32] = []
    private(set) var slices: [Int16] = []
    /// 1 for positive, 0 for negative, −1 where it has none.
    private(set) var labels: [Int8] = []
    private(set) var runs: [Run] = []
    private var places: [RunKey: Int] = [:]
    private var last: (variant: String, seed: String, place: Int)?
    /// Rows taken in.
    public private(set) var rows = 0
    /// Whether all scores are 0 or 1.
    private(set) var areZeroOrOne = true
    /// Scores that are above 1, or below -1.
    private(set) var beyondOne = 0

    /// The scores of a variant and a seed.
    struct Run: Sendable {
        let key: RunKey
        var cases: [Int32] = []
        var scores: [Double] = []
        var rows: [Int32] = []
    }

    struct RunKey: Hashable, Sendable {
        let variant: Int32
        let seed: Int32
    }

    /// Nothing yet.
    public init() {}

    /// Takes in the next row.
    ///
    /// - Throws: if it is not a finite number, contradicts an earlier row of its case, or is one too many.
    public mutating func add(_ row: ScoreRow) throws(StatisticsProblem) {
        rows += 1
        guard rows <= ScoreIntake.mostRows else { throw .tooMany("rows", limit: ScoreIntake.mostRows) }
        let bytes = row.id.utf8.count + (row.group?.utf8.count ?? 0)
        guard cases.hasRoom(bytes), groupNames.hasRoom(bytes) else { throw .tooMany("letters", limit: Int(UInt32.max)) }
        guard row.score.isFinite else { throw .notANumber(row: rows) }
        if row.score != 0, row.score != 1 {
            areZeroOrOne = false
            // A little more is none: 0.1 + 0.9 may be more than 1 in a computer.
            if row.score.magnitude > 1 + 1e-9 { beyondOne += 1 }
        }
        let number = cases.number(row.id)
        let known = Int(number)
        if known == groups.count {
            groups.append(-1)
            slices.append(-1)
            labels.append(-1)
        }
        let group = row.group.map { groupNames.number($0) } ?? -1
        let slice = try row.slice.map { name throws(StatisticsProblem) in try sliceNumber(name) } ?? -1
        let label = row.label.map { Int8($0 ? 1 : 0) } ?? -1
        guard agree(&groups[known], group), agree(&slices[known], slice), agree(&labels[known], label) else {
            throw .contradiction(case: row.id, row: rows)
        }
        let place = try run(row)
        runs[place].cases.append(number)
        runs[place].scores.append(row.score)
        runs[place].rows.append(Int32(rows))
    }

    /// The scores, once all rows are in.
    ///
    /// - Throws: if there are none, a case is there twice, a seed lacks a case that another of its variant has, or only some cases have
    ///   a group.
    public consuming func scores() throws(StatisticsProblem) -> Scores {
        guard rows > 0 else { throw .noScores }
        if groupNames.count > 0, let place = groups.firstIndex(of: -1) {
            throw .groupMissing(case: cases[Int32(place)])
        }
        try checkRuns()
        return Scores(self)
    }

    private func agree<Number: SignedInteger>(_ known: inout Number, _ new: Number) -> Bool {
        if known < 0 { known = new }
        return new < 0 || known == new
    }

    private mutating func sliceNumber(_ name: String) throws(StatisticsProblem) -> Int16 {
        let number = sliceNames.number(name)
        guard number < ScoreIntake.mostSlices else { throw .tooMany("slices", limit: ScoreIntake.mostSlices) }
        return Int16(number)
    }

    private mutating func run(_ row: ScoreRow) throws(StatisticsProblem) -> Int {
        if let last, last.variant == row.variant, last.seed == row.seed { return last.place }
        let key = RunKey(variant: variantNames.number(row.variant), seed: seedNames.number(row.seed))
        let place = places[key] ?? runs.count
        if place == runs.count {
            guard place < ScoreIntake.mostRuns else {
                throw .tooMany("variants and seeds", limit: ScoreIntake.mostRuns)
            }
            places[key] = place
            runs.append(Run(key: key))
        }
        last = (row.variant, row.seed, place)
        return place
    }

    private func checkRuns() throws(StatisticsProblem) {
        // In which run a case was met last, and in which first of its variant.
        var met = [Int32](repeating: -1, count: cases.count)
        var first: [Int32: Int] = [:]
        for (place, run) in runs.enumerated() {
            for (index, number) in run.cases.enumerated() {
                guard met[Int(number)] != place else { throw .twice(case: cases[number], row: Int(run.rows[index])) }
                met[Int(number)] = Int32(place)
            }
            guard let other = first[run.key.variant] else {
                first[run.key.variant] = place
                continue
            }
            if let missing = runs[other].cases.first(where: { met[Int($0)] != place }) { throw missed(missing, run) }
            if run.cases.count > runs[other].cases.count {
                let there = Set(runs[other].cases)
                if let missing = run.cases.first(where: { !there.contains($0) }) { throw missed(missing, runs[other]) }
            }
        }
    }

    private func missed(_ number: Int32, _ run: Run) -> StatisticsProblem {
        .caseMissing(case: cases[number], variant: variantNames[run.key.variant], seed: seedNames[run.key.seed])
    }
}
