/// How far two raters, or a judge model and a person, agree on the same cases.
public struct Agreement: Equatable, Sendable {
    /// Every category that one of them used, in ascending order of its name.
    public let categories: [String]
    /// Cases by the first one's category (row) and the second one's (column), in the order of ``categories``.
    public let confusion: [[Int]]
    public let cases: Int

    /// - Throws: if there is no pair.
    public init(_ pairs: some Sequence<(first: String, second: String)>) throws(StatisticsProblem) {
        var counts: [String: [String: Int]] = [:]
        var names: Set<String> = []
        for pair in pairs {
            counts[pair.first, default: [:]][pair.second, default: 0] += 1
            names.insert(pair.first)
            names.insert(pair.second)
            guard names.count <= Agreement.mostCategories else {
                throw .tooMany("categories", limit: Agreement.mostCategories)
            }
        }
        let categories = names.sorted()
        try self.init(categories, categories.map { row in categories.map { counts[row]?[$0] ?? 0 } })
    }

    /// - Throws: if the table is empty, not square, or has a negative count.
    public init(_ categories: [String], _ confusion: [[Int]]) throws(StatisticsProblem) {
        guard confusion.count == categories.count, confusion.allSatisfy({ $0.count == categories.count }),
            confusion.joined().allSatisfy({ (0...1_000_000_000).contains($0) })
        else { throw .impossible("A confusion table has a row and a column for each category, and no negative count") }
        self.categories = categories
        self.confusion = confusion
        cases = confusion.joined().reduce(0, +)
        guard cases > 0 else { throw .noScores }
    }

    /// Categories that are taken: more are answers, not categories.
    static let mostCategories = 200

    /// The share of cases with the same category, with Wilson's interval.
    public var share: Measured {
        Measured(observed, .interval(Share.wilson(observed, Double(cases), Normal.point(0.975))), .wilson, cases: cases)
    }

    /// Cohen's κ: agreement beyond what chance would give (Cohen 1960), with the large-sample interval of Fleiss, Cohen and Everitt (1969,
    /// Psychological Bulletin 72).
    ///
    /// Where they agree on every case the formula has no width; Wilson's lower end of the agreement is carried over to κ instead.
    /// If only one category was used, κ is 0 by convention and has no interval.
    public var kappa: Measured {
        let n = Double(cases)
        let rows = confusion.map { Double($0.reduce(0, +)) / n }
        let columns = categories.indices.map { column in confusion.reduce(0.0) { $0 + Double($1[column]) } / n }
        let chance = zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
        guard chance < 1 else { return Measured(0, .none(.oneCategory), .kappa, cases: cases) }
        let kappa = (observed - chance) / (1 - chance)
        let z = Normal.point((1 + Measured.level) / 2)
        if observed == 1 {
            let low = (Share.wilson(1, n, z).low - chance) / (1 - chance)
            return Measured(kappa, .interval(Interval(low, 1)), .kappa, cases: cases)
        }
        var sum = 0.0
        for (row, counts) in confusion.enumerated() {
            for (column, count) in counts.enumerated() {
                let part = Double(count) / n
                if row == column {
                    let side = 1 - (rows[row] + columns[row]) * (1 - kappa)
                    sum += part * side * side
                } else {
                    let side = (columns[row] + rows[column]) * (1 - kappa)
                    sum += part * side * side
                }
            }
        }
        let rest = kappa - chance * (1 - kappa)
        let error = (max(0, sum - rest * rest) / n).squareRoot() / (1 - chance)
        return Measured(
            kappa, error > 0 ? .interval(Interval(kappa, halfWidth: z * error).clamped(-1...1)) : .none(.allTheSame),
            .kappa, cases: cases)
    }

    /// Of the second one's cases in a category, how many the first one, a judge, put there, too; nil for one that the second never used.
    public func found(_ category: String) -> Share? {
        guard let column = categories.firstIndex(of: category) else { return nil }
        return try? Share(confusion[column][column], of: confusion.reduce(0) { $0 + $1[column] })
    }

    /// Of the cases that the first one, a judge, put into a category, how many the second one did; nil for one that the first never used.
    public func confirmed(_ category: String) -> Share? {
        guard let row = categories.firstIndex(of: category) else { return nil }
        return try? Share(confusion[row][row], of: confusion[row].reduce(0, +))
    }

    private var observed: Double {
        Double(categories.indices.reduce(0) { $0 + confusion[$1][$1] }) / Double(cases)
    }
}
