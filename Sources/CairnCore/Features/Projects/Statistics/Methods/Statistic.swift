/// A number made of cases that may count several times or not at all.
protocol Statistic {
    /// Each case counted once.
    var value: Double { get }
    /// The derivative of the value by each case's weight: their sum is 0, and the sum of their squares is the variance of the value
    /// (the infinitesimal jackknife: Jaeckel 1972; Efron 1982).
    func influences() -> [Double]
    /// Each case counted as often as its weight says; nil if that has no value.
    func value(_ weights: [UInt16]) -> Double?
}

/// A sum of statistics of the same cases: the mean over seeds, and less that of a baseline.
struct Contrast: Statistic {
    let terms: [(factor: Double, statistic: any Statistic)]

    var value: Double { terms.reduce(0) { $0 + $1.factor * $1.statistic.value } }

    func influences() -> [Double] {
        var sums: [Double] = []
        for term in terms {
            let influences = term.statistic.influences()
            if sums.isEmpty {
                sums = term.factor == 1 ? influences : influences.map { term.factor * $0 }
            } else {
                for place in sums.indices { sums[place] += term.factor * influences[place] }
            }
        }
        return sums
    }

    func value(_ weights: [UInt16]) -> Double? {
        var sum = 0.0
        for term in terms {
            guard let value = term.statistic.value(weights) else { return nil }
            sum += term.factor * value
        }
        return sum
    }
}

struct Mean: Statistic {
    let scores: [Double]
    let value: Double

    init(_ scores: [Double]) {
        self.scores = scores
        value = scores.reduce(0, +) / Double(scores.count)
    }

    func influences() -> [Double] {
        let count = Double(scores.count)
        return scores.map { ($0 - value) / count }
    }

    func value(_ weights: [UInt16]) -> Double? { weightedMean(scores, weights) }
}

struct RootMeanSquare: Statistic {
    let squares: [Double]
    let value: Double

    init(_ scores: [Double]) {
        squares = scores.map { $0 * $0 }
        value = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    }

    func influences() -> [Double] {
        guard value > 0 else { return squares.map { _ in 0 } }
        let scale = 2 * value * Double(squares.count)
        return squares.map { ($0 - value * value) / scale }
    }

    func value(_ weights: [UInt16]) -> Double? { weightedMean(squares, weights)?.squareRoot() }
}

private func weightedMean(_ numbers: [Double], _ weights: [UInt16]) -> Double? {
    var (sum, count) = (0.0, 0)
    for place in numbers.indices {
        sum += Double(weights[place]) * numbers[place]
        count += Int(weights[place])
    }
    return count == 0 ? nil : sum / Double(count)
}
