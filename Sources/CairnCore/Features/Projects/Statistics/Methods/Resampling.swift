/// Intervals from cases, or groups, drawn again with replacement. The draws are the same each time.
struct Resampling {
    /// Resamples.
    static let count = 2000
    /// Units below which a bootstrap says too little, and above which BCa takes too long.
    static let units = 20...100_000

    let statistic: any Statistic
    let groups: Groups?
    let cases: Int
    let level: Double

    /// BCa (Efron 1987, JASA 82) for 20 to 100,000 units; above, percentiles of Poisson resamples (Hanley & MacGibbon 2006; Chamandy
    /// et al. 2012); below, none.
    ///
    /// - Throws: only ``StatisticsProblem/stopped``.
    func interval(_ watch: Watch?) throws(StatisticsProblem) -> (Measured.Found, IntervalMethod) {
        let units = groups?.count ?? cases
        if units < Resampling.units.lowerBound { return (.none(.tooFew(units, needed: 20)), .bca) }
        let isLarge = units > Resampling.units.upperBound
        let method = isLarge ? IntervalMethod.poisson : .bca
        var values: [Double] = []
        for run in 0..<Resampling.count {
            let drawn = isLarge ? poisson(run, units) : multinomial(run, units)
            if let value = statistic.value(groups.map { spread(drawn, $0) } ?? drawn) { values.append(value) }
            if run % 20 == 0, watch?(Double(run) / Double(Resampling.count)) == false { throw .stopped }
        }
        guard values.count * 10 >= Resampling.count * 9 else { return (.none(.tooRare), method) }
        values.sort()
        guard let first = values.first, let last = values.last, first < last else {
            return (.none(.allTheSame), method)
        }
        let tail = (1 - level) / 2
        let ends = isLarge ? (tail, 1 - tail) : corrected(values, tail)
        return (.interval(Interval(point(values, ends.0), point(values, ends.1))), method)
    }

    /// The shares that BCa takes instead of the tails.
    private func corrected(_ values: [Double], _ tail: Double) -> (Double, Double) {
        let whole = statistic.value
        let below = values.reduce(0.0) { $0 + ($1 < whole ? 1 : $1 == whole ? 0.5 : 0) }
        let count = Double(values.count)
        let bias = Normal.point(min(max(below, 0.5), count - 0.5) / count)
        let skew = acceleration
        func share(_ z: Double) -> Double {
            let shifted = bias + z
            return Normal.share(below: bias + shifted / max(0.1, 1 - skew * shifted))
        }
        let z = Normal.point(1 - tail)
        return (share(-z), share(z))
    }

    /// A sixth of the skewness of the influences of units. A percentile's are not its own, and it has none.
    private var acceleration: Double {
        if let contrast = statistic as? Contrast, contrast.terms.contains(where: { $0.statistic is Percentile }) {
            return 0
        }
        let influences = statistic.influences()
        var sums = influences
        if let groups {
            sums = [Double](repeating: 0, count: groups.count)
            for (place, group) in groups.of.enumerated() { sums[Int(group)] += influences[place] }
        }
        // Scaled, so that no cube is lost.
        let largest = sums.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        var (squares, cubes) = (0.0, 0.0)
        for sum in sums {
            let part = sum / largest
            squares += part * part
            cubes += part * part * part
        }
        return cubes / (6 * squares * squares.squareRoot())
    }

    private func point(_ values: [Double], _ share: Double) -> Double {
        let place = min(max(share * Double(values.count + 1) - 1, 0), Double(values.count - 1))
        let low = Int(place)
        let next = values[min(low + 1, values.count - 1)]
        return values[low] + (next - values[low]) * (place - Double(low))
    }

    private func spread(_ weights: [UInt16], _ groups: Groups) -> [UInt16] { groups.of.map { weights[Int($0)] } }

    private func multinomial(_ run: Int, _ units: Int) -> [UInt16] {
        let draw = Resampling.draw.at(run)
        var weights = [UInt16](repeating: 0, count: units)
        for each in 0..<units {
            let place = Int(draw.bits(each).multipliedFullWidth(by: UInt64(units)).high)
            if weights[place] < .max { weights[place] += 1 }
        }
        return weights
    }

    /// Four from each draw of 64 bits.
    private func poisson(_ run: Int, _ units: Int) -> [UInt16] {
        let draw = Resampling.draw.at(run)
        let counts = Resampling.poissonCounts
        return [UInt16](unsafeUninitializedCapacity: units) { weights, filled in
            var bits: UInt64 = 0
            for place in 0..<units {
                bits = place % 4 == 0 ? draw.bits(place / 4) : bits >> 16
                weights[place] = UInt16(counts[Int(bits & 0xFFFF)])
            }
            filled = units
        }
    }

    private static let draw = Draw("resample")

    /// How often a case is drawn, at each of 65,536 equal odds: Poisson's distribution with mean 1, to within a hundred-thousandth.
    private static let poissonCounts: [UInt8] = {
        var counts = [UInt8](repeating: 0, count: 65_536)
        var (share, sum, count) = (Elementary.exp(-1), 0.0, 0)
        for place in counts.indices {
            while (Double(place) + 0.5) / 65_536 > sum + share, count < 12 {
                sum += share
                count += 1
                share /= Double(count)
            }
            counts[place] = UInt8(count)
        }
        return counts
    }()
}
