/// Groups within which cases hang together: a user, a document, a week.
struct Groups: Equatable {
    /// The group of each case, from 0.
    let of: [Int32]
    /// Cases in each.
    let sizes: [Int]

    init(_ of: [Int32], count: Int) {
        self.of = of
        var sizes = [Int](repeating: 0, count: count)
        for group in of { sizes[Int(group)] += 1 }
        self.sizes = sizes
    }

    var count: Int { sizes.count }

    /// How many groups of equal size would tell as much: all of them if they are (Kish 1965).
    var effective: Double {
        let (sum, squares) = sizes.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + Double($1), $0.1 + Double($1) * Double($1)) }
        return sum * sum / squares
    }

    /// Degrees of freedom of t: G − 1 for groups of equal size, fewer where some hold most of the cases (Bell & McCaffrey 2002, Survey
    /// Methodology 28, with independence as the working model). At least 1.
    var freedom: Double { max(1, effective - 1) }

    /// Of a value with these influences of cases: cases within a group may hang together in any way (Liang & Zeger 1986, Biometrika 73).
    ///
    /// A group that holds much of all cases pulls the value towards itself; dividing by what the others hold undoes that, and gives the
    /// jackknife over groups for a mean (MacKinnon, Nielsen & Webb 2023, Journal of Applied Econometrics 38).
    func standardError(_ influences: [Double]) -> Double {
        var sums = [Double](repeating: 0, count: count)
        for (place, group) in of.enumerated() { sums[Int(group)] += influences[place] }
        let cases = Double(of.count)
        var squares = 0.0
        for (group, sum) in sums.enumerated() {
            let alone = sum / (1 - Double(sizes[group]) / cases)
            squares += alone * alone
        }
        return (squares * Double(count - 1) / Double(count)).squareRoot()
    }

    /// Around 0, by t with ``freedom``.
    func halfWidth(_ influences: [Double], _ level: Double) -> Measured.Found {
        guard count > 1 else { return .none(.oneGroup) }
        let error = standardError(influences)
        let largest = influences.reduce(0) { max($0, abs($1)) }
        guard error > largest * 1e-14, error > 0 else { return .none(.allTheSame) }
        return .interval(Interval(0, halfWidth: StudentT.point(level: level, freedom: freedom) * error))
    }
}
