/// What each change does to each metric: variants in rows, metrics in columns.
public struct AblationTable: Equatable, Sendable {
    /// A metric with the scores that it is made of.
    public struct Column {
        public let name: String
        public let metric: Metric
        public let scores: Scores

        /// Scores whose variants are rows of the table.
        public init(_ name: String, _ metric: Metric, _ scores: Scores) {
            self.name = name
            self.metric = metric
            self.scores = scores
        }
    }

    /// What a variant has of a metric.
    public struct Cell: Equatable, Sendable {
        public var estimate: Measured?
        /// From the reference: paired where the cases are the same, otherwise taken as independent. Nil for the reference itself.
        public var difference: Measured?
        /// Why there is no value; nil where the variant has no scores of this metric.
        public var problem: StatisticsProblem?
    }

    /// In the order in which they come in the columns; the reference comes first.
    public let variants: [String]
    public let columns: [String]
    /// By variant, then by column.
    public let cells: [[Cell]]

    /// Intervals are the usual ones, each for itself: a table describes, and the contract decides.
    ///
    /// - Throws: if no column has the reference, or it was stopped; what is wrong with a single cell stands in it.
    public init(_ columns: [Column], reference: String, watch: Watch? = nil) throws(StatisticsProblem) {
        var names = [reference]
        var known: Set = [reference]
        for column in columns { names += column.scores.variants.filter { known.insert($0).inserted } }
        guard columns.contains(where: { $0.scores.seeds(of: reference) > 0 }) else { throw .unknownVariant(reference) }
        var cells: [[Cell]] = []
        let count = Double(names.count * columns.count)
        for (row, name) in names.enumerated() {
            var line: [Cell] = []
            for (place, column) in columns.enumerated() {
                let done = Double(row * columns.count + place)
                let part: Watch? = watch.map { watch in { watch((done + $0) / count) } }
                if part?(0) == false { throw .stopped }
                line.append(try AblationTable.cell(column, name, reference, part))
            }
            cells.append(line)
        }
        self.columns = columns.map(\.name)
        self.cells = cells
        variants = names
    }

    private static func cell(
        _ column: Column, _ name: String, _ reference: String, _ watch: Watch?
    ) throws(StatisticsProblem) -> Cell {
        var cell = Cell()
        let scores = column.scores
        guard scores.seeds(of: name) > 0 else { return cell }
        do throws(StatisticsProblem) {
            let estimate = try scores.estimate(column.metric, of: name) { watch?($0 / 2) ?? true }
            cell.estimate = estimate
            guard name != reference, scores.seeds(of: reference) > 0 else { return cell }
            if try scores.isPaired(name, reference) {
                cell.difference =
                    try scores.difference(column.metric, of: name, from: reference) { watch?(0.5 + $0 / 2) ?? true }
                    .estimate
            } else {
                cell.difference = estimate.less(try scores.estimate(column.metric, of: reference, watch: watch))
            }
        } catch .stopped {
            throw .stopped
        } catch {
            cell.problem = error
        }
        return cell
    }
}
