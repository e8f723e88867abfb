/// Attacks that came through, by category, with the guardrail off and on; and harmless requests that were refused.
public struct RedTeam: Equatable, Sendable {
    /// What was tried in a category.
    public struct Attacks: Equatable, Sendable {
        public let category: String
        /// Attacks that came through, of those tried; nil if it was not tried so.
        public let off: Share?
        public let on: Share?

        /// A category's counts.
        public init(_ category: String, off: Share?, on: Share?) {
            self.category = category
            self.off = off
            self.on = on
        }
    }

    /// A line of the table. Intervals of categories are Bonferroni's, that of all together is the usual one.
    public struct Row: Equatable, Sendable {
        /// Empty for all together.
        public let category: String
        public let off: Measured?
        public let on: Measured?
        /// On less off; nil unless both were tried. The two are taken as independent, since counts do not say which attacks they were.
        public let change: Measured?
    }

    public let categories: [Attacks]
    /// Harmless requests that were refused with the guardrail off and on.
    public let refusedOff: Share?
    public let refusedOn: Share?

    /// - Throws: if a category is there twice.
    public init(_ categories: [Attacks], refusedOff: Share? = nil, refusedOn: Share? = nil) throws(StatisticsProblem) {
        for (place, each) in categories.enumerated()
        where categories[..<place].contains(where: { $0.category == each.category }) {
            throw .twice(case: each.category, row: place + 1)
        }
        self.categories = categories
        self.refusedOff = refusedOff
        self.refusedOn = refusedOn
    }

    /// A line for each category, then one for all together. Where none came through, the interval's upper end says how many may:
    /// of forty, up to 9 %.
    public var rows: [Row] {
        let level = 1 - (1 - Measured.level) / Double(max(1, categories.count))
        let rows = categories.map { row($0.category, $0.off, $0.on, level) }
        return rows + [row("", sum(categories.compactMap(\.off)), sum(categories.compactMap(\.on)), Measured.level)]
    }

    /// Harmless requests refused: off, on, and what the guardrail adds.
    public var overRefusal: Row { row("", refusedOff, refusedOn, Measured.level) }

    private func row(_ category: String, _ off: Share?, _ on: Share?, _ level: Double) -> Row {
        let (off, on) = (off?.estimate(level: level), on?.estimate(level: level))
        return Row(category: category, off: off, on: on, change: off.flatMap { off in on.map { $0.less(off) } })
    }

    private func sum(_ shares: [Share]) -> Share? {
        var (successes, trials) = (0, 0)
        for share in shares {
            let (more, isTooMuch) = trials.addingReportingOverflow(share.trials)
            guard !isTooMuch else { return nil }
            (successes, trials) = (successes + share.successes, more)
        }
        return try? Share(successes, of: trials)
    }
}
