/// Cases in the order of their scores, equal ones together.
struct Ranking {
    /// Places of cases, from the lowest score to the highest.
    let order: [Int32]
    /// Where in `order` each run of equal scores ends: one beyond its last.
    let ends: [Int32]

    init(_ scores: [Double]) {
        let order = Ranking.order(scores)
        var ends: [Int32] = []
        for next in order.indices.dropFirst() where scores[Int(order[next])] != scores[Int(order[next - 1])] {
            ends.append(Int32(next))
        }
        if !order.isEmpty { ends.append(Int32(order.count)) }
        self.order = order
        self.ends = ends
    }

    /// Places of cases by score; equal ones by place, so that the order never depends on how it was sorted.
    static func order(_ scores: [Double]) -> [Int32] {
        var order = Array(Int32(0)..<Int32(scores.count))
        scores.withUnsafeBufferPointer { scores in
            order.sort { one, other in
                let (first, second) = (scores[Int(one)], scores[Int(other)])
                return first != second ? first < second : one < other
            }
        }
        return order
    }
}

/// The area under the ROC curve: how often a positive case is ranked above a negative one, ties counted by half.
///
/// Its influences are the structural components of DeLong, DeLong and Clarke-Pearson (1988, Biometrics 44), found by ranks in
/// O(n log n) (Sun & Xu 2014, IEEE Signal Processing Letters 21).
struct AUC: Statistic {
    private let ranking: Ranking
    private let labels: [Bool]
    private let positives: Int
    private let negatives: Int
    let value: Double

    init(_ scores: [Double], _ labels: [Bool]) throws(StatisticsProblem) {
        ranking = Ranking(scores)
        self.labels = labels
        positives = labels.count { $0 }
        negatives = labels.count - positives
        guard positives > 0, negatives > 0 else { throw .oneClass }
        value = AUC.area(ranking, labels) { _ in 1 } ?? 0
    }

    func influences() -> [Double] {
        var result = [Double](repeating: 0, count: labels.count)
        var (begin, positivesBelow, negativesBelow) = (0, 0, 0)
        let pairs = Double(positives) * Double(negatives)
        for end in ranking.ends {
            let here = ranking.order[begin..<Int(end)]
            let positivesHere = here.count { labels[Int($0)] }
            let negativesHere = here.count - positivesHere
            let ofPositive = Double(negativesBelow) + Double(negativesHere) / 2
            let ofNegative = Double(positives - positivesBelow) - Double(positivesHere) / 2
            for place in here {
                result[Int(place)] =
                    labels[Int(place)]
                    ? ofPositive / pairs - value / Double(positives)
                    : ofNegative / pairs - value / Double(negatives)
            }
            begin = Int(end)
            positivesBelow += positivesHere
            negativesBelow += negativesHere
        }
        return result
    }

    func value(_ weights: [UInt16]) -> Double? { AUC.area(ranking, labels) { Double(weights[$0]) } }

    private static func area(_ ranking: Ranking, _ labels: [Bool], _ weight: (Int) -> Double) -> Double? {
        var (begin, area, positives, negatives) = (0, 0.0, 0.0, 0.0)
        for end in ranking.ends {
            var (positivesHere, negativesHere) = (0.0, 0.0)
            for place in ranking.order[begin..<Int(end)] {
                let each = weight(Int(place))
                if labels[Int(place)] { positivesHere += each } else { negativesHere += each }
            }
            area += positivesHere * (negatives + negativesHere / 2)
            positives += positivesHere
            negatives += negativesHere
            begin = Int(end)
        }
        return positives > 0 && negatives > 0 ? area / (positives * negatives) : nil
    }
}

/// Precision at each threshold, weighted by the recall that it gains.
struct AveragePrecision: Statistic {
    private let ranking: Ranking
    private let labels: [Bool]
    let value: Double

    init(_ scores: [Double], _ labels: [Bool]) throws(StatisticsProblem) {
        ranking = Ranking(scores.map { -$0 })
        self.labels = labels
        guard let value = AveragePrecision.area(ranking, labels, { _ in 1 }) else { throw .oneClass }
        self.value = value
    }

    func value(_ weights: [UInt16]) -> Double? { AveragePrecision.area(ranking, labels) { Double(weights[$0]) } }

    /// The derivative: a case adds to precision at its own threshold and at every one below.
    func influences() -> [Double] {
        var (begin, found, seen) = (0, 0.0, 0.0)
        var steps: [(found: Double, seen: Double, here: Double)] = []
        for end in ranking.ends {
            let here = Double(ranking.order[begin..<Int(end)].count { labels[Int($0)] })
            (found, seen, begin) = (found + here, Double(end), Int(end))
            steps.append((found, seen, here))
        }
        var result = [Double](repeating: 0, count: labels.count)
        var (hits, alarms) = (0.0, 0.0)
        for index in steps.indices.reversed() {
            let step = steps[index]
            hits += step.here / step.seen
            alarms += step.here * step.found / (step.seen * step.seen)
            let first = index == 0 ? 0 : Int(ranking.ends[index - 1])
            for place in ranking.order[first..<Int(ranking.ends[index])] {
                let own = labels[Int(place)] ? step.found / step.seen - value + hits : 0
                result[Int(place)] = (own - alarms) / found
            }
        }
        return result
    }

    private static func area(_ ranking: Ranking, _ labels: [Bool], _ weight: (Int) -> Double) -> Double? {
        var (begin, area, found, seen) = (0, 0.0, 0.0, 0.0)
        for end in ranking.ends {
            var here = 0.0
            for place in ranking.order[begin..<Int(end)] {
                let each = weight(Int(place))
                seen += each
                if labels[Int(place)] { here += each }
            }
            found += here
            if here > 0 { area += here * found / seen }
            begin = Int(end)
        }
        return found > 0 ? area / found : nil
    }
}
