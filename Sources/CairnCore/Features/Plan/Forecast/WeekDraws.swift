/// Draws of weeks: in each run the own weeks and the imaginary ones weigh differently (Dirichlet).
struct WeekDraws: Sendable {
    /// Own shares in ascending order.
    private let own: [Double]
    /// The draws of their weights.
    private let weights: [Draw]
    /// Of the exponential distribution, at equal odds: a table is as good as logarithms, and ten times as fast.
    private let exponential: [Double]
    private let imaginary: [Draw]
    private let personal = Draw("week factor")

    init(_ shares: WeekShares) {
        let weeks = shares.isDeclared ? [] : shares.own.sorted { ($0.share, $0.first) < ($1.share, $1.first) }
        own = weeks.map(\.share)
        let week = Draw("week")
        weights = weeks.map { week.at($0.first.number) }
        let other = Draw("imaginary week")
        imaginary = (0..<WeekShares.imaginary).map(other.at)
        exponential = (0..<1024).map { -Elementary.log((Double($0) + 0.5) / 1024) }
    }

    /// Shares of equal odds, in ascending order, for a run. `drawn` has room for a number a week.
    func table(_ run: Int, _ drawn: inout [Double], into table: inout [Double]) {
        let personal = WeekShares.triangular(personal.uniform(run))
        var imagined = 0.0
        for draw in imaginary { imagined += exponential(draw, run) }
        var all = imagined
        for place in weights.indices {
            drawn[place] = exponential(weights[place], run)
            all += drawn[place]
        }
        // Nothing is below the empty ones; the others stand among one's own.
        let step = all / Double(table.count)
        var (sum, next, isMet) = (imagined * WeekShares.empty, 0, false)
        var share = 0.0
        for place in table.indices {
            let wanted = (Double(place) + 0.5) * step
            while sum < wanted, next < own.count || !isMet {
                if next < own.count, isMet || own[next] <= personal {
                    (share, sum, next) = (own[next], sum + drawn[next], next + 1)
                } else {
                    (share, sum, isMet) = (personal, sum + imagined * (1 - WeekShares.empty), true)
                }
            }
            table[place] = share
        }
    }

    /// How many numbers ``table(_:_:into:)`` needs room for.
    var count: Int { weights.count }

    private func exponential(_ draw: Draw, _ run: Int) -> Double { exponential[Int(draw.bits(run) >> 54)] }

    /// The draws of the week that begins on this day.
    static func coming(_ first: Day) -> Draw { Draw("coming week").at(first.number) }
}
