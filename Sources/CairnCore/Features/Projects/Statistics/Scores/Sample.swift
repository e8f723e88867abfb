/// The cases of a variant, in one order for all its seeds and for what it is held against.
struct Sample {
    /// The cases' numbers in the scores.
    let numbers: [Int32]
    /// The variant's scores, seed by seed.
    let runs: [[Double]]
    /// The baseline's, seed by seed; empty if there is none.
    var others: [[Double]] = []
    /// What the baseline is multiplied by before it is taken away.
    var factor = 1.0
    /// Empty where the metric needs none.
    var labels: [Bool] = []
    private(set) var groups: Groups?

    init(numbers: [Int32], runs: [[Double]]) {
        self.numbers = numbers
        self.runs = runs
    }

    var count: Int { numbers.count }

    /// Whether a baseline is taken away.
    var isPaired: Bool { !others.isEmpty }

    /// Whether there is one run of each.
    var isSingle: Bool { runs.count == 1 && others.count <= 1 }

    /// Numbers the groups of cases from 0. `scratch` has −1 for each number that `names` may have, before and after.
    ///
    /// Where every case is a group of its own, none hang together.
    mutating func group(_ names: [Int32], _ scratch: inout [Int32]) {
        guard !names.isEmpty else { return }
        var (of, count) = ([Int32](), Int32(0))
        of.reserveCapacity(names.count)
        for name in names {
            if scratch[Int(name)] < 0 {
                scratch[Int(name)] = count
                count += 1
            }
            of.append(scratch[Int(name)])
        }
        for name in names { scratch[Int(name)] = -1 }
        groups = Int(count) == names.count ? nil : Groups(of, count: Int(count))
    }

    /// Some of its cases.
    func at(_ places: [Int32], _ scratch: inout [Int32]) -> Sample {
        func taken<Element>(_ all: [Element]) -> [Element] { all.isEmpty ? [] : places.map { all[Int($0)] } }
        var part = Sample(numbers: taken(numbers), runs: runs.map(taken))
        part.others = others.map(taken)
        part.factor = factor
        part.labels = taken(labels)
        if let groups { part.group(taken(groups.of), &scratch) }
        return part
    }

    /// Averaged over seeds, less the baseline.
    func averages() -> [Double] {
        guard isPaired || runs.count > 1 else { return runs[0] }
        var sums = [Double](repeating: 0, count: count)
        func add(_ runs: [[Double]], _ factor: Double) {
            for run in runs {
                for place in sums.indices { sums[place] += run[place] * factor / Double(runs.count) }
            }
        }
        add(runs, 1)
        add(others, -factor)
        return sums
    }
}
