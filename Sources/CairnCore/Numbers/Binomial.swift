/// How many of `trials` succeed if each does with probability `chance`.
///
/// Its probabilities follow from one another by their ratios, beginning at the most likely count; so nothing is lost to logarithms of
/// factorials, and only the counts that can be told from impossible are kept.
struct Binomial {
    /// The least count that is kept.
    private let first: Int
    /// The probabilities of `first` and of what follows it.
    private let shares: [Double]

    /// - Parameters:
    ///   - trials: 0 or more.
    ///   - chance: above 0 and below 1.
    init(_ trials: Int, _ chance: Double) {
        let mode = min(trials, Int(Double(trials + 1) * chance))
        let odds = chance / (1 - chance)
        var below: [Double] = []
        var share = 1.0
        for count in stride(from: mode, to: 0, by: -1) {
            share *= Double(count) / (Double(trials - count + 1) * odds)
            if share < 1e-300 { break }
            below.append(share)
        }
        var shares = Array(below.reversed())
        first = mode - shares.count
        shares.append(1)
        share = 1
        for count in mode..<trials {
            share *= Double(trials - count) * odds / Double(count + 1)
            if share < 1e-300 { break }
            shares.append(share)
        }
        let sum = shares.sorted().reduce(0, +)
        self.shares = shares.map { $0 / sum }
    }

    /// The probability of `count` or fewer.
    func share(atMost count: Int) -> Double {
        count < first ? 0 : min(1, shares.prefix(count - first + 1).reduce(0, +))
    }

    /// The greatest count that is reached or undercut with probability `share` at most; nil if there is none.
    func most(within share: Double) -> Int? {
        var sum = 0.0
        for (place, each) in shares.enumerated() {
            sum += each
            if sum > share { return first + place == 0 ? nil : first + place - 1 }
        }
        return first + shares.count - 1
    }

    /// The least count that is reached or surpassed with probability `share` at most.
    func least(within share: Double) -> Int {
        var sum = 0.0
        for (place, each) in shares.enumerated().reversed() {
            sum += each
            if sum > share { return first + place + 1 }
        }
        return first
    }
}
