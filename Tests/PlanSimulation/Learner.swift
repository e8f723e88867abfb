import CairnCore
import Foundation

/// Somebody who walks a route: how fast, how much of the declared hours, and in which weeks not at all.
struct Learner {
    let hours: Double
    /// Hours that each step really takes.
    let needed: [RouteKey: Double]
    /// Hours of each week from the first on.
    let weeks: [Double]

    /// The kinds of weeks without an hour.
    enum Gaps: CaseIterable {
        /// One in ten, each by itself.
        case alone
        /// One in ten, two to four of them in a row.
        case inRuns
    }

    /// A learner of whom all is known.
    init(hours: Double, needed: [RouteKey: Double], weeks: [Double]) {
        self.hours = hours
        self.needed = needed
        self.weeks = weeks
    }

    /// A learner with the pace of LN(0, 0.3), a share of the declared hours of their own (triangular 0.5, 0.8, 1.0), and a
    /// tenth of the weeks empty.
    init(_ number: Int, route: Route, hours: Double, gaps: Gaps, weeks count: Int = 600) {
        var random = SplitMix(seed: UInt64(number) &* 7919 &+ 17)
        let pace = exp(0.3 * random.normal())
        let share = Learner.triangular(random.uniform())
        var needed: [RouteKey: Double] = [:]
        for item in route.items {
            needed[item.key] = item.estimate.median * exp(item.estimate.spread * random.normal()) * pace
        }
        self.needed = needed
        self.hours = hours
        weeks = Learner.gaps(count, gaps, &random).map { $0 ? 0 : hours * share }
    }

    private static func gaps(_ count: Int, _ gaps: Gaps, _ random: inout SplitMix) -> [Bool] {
        var isEmpty: [Bool] = []
        while isEmpty.count < count {
            switch gaps {
            case .alone: isEmpty.append(random.uniform() < 0.1)
            case .inRuns:
                // Three weeks at a time on average, after 27 others.
                if random.uniform() < 1.0 / 28 {
                    isEmpty += Array(repeating: true, count: 2 + Int(random.uniform() * 3))
                } else {
                    isEmpty.append(false)
                }
            }
        }
        return isEmpty
    }

    private static func triangular(_ p: Double) -> Double {
        p < 0.6 ? 0.5 + (p * 0.15).squareRoot() : 1 - ((1 - p) * 0.1).squareRoot()
    }
}

/// A generator that owes nothing to the draws of the forecast that it tests.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Between 0 and 1, neither included.
    mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

    /// Of the normal distribution (Box and Muller).
    mutating func normal() -> Double { (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform()) }
}
