/// What each variant has of each metric: the newest result of all cases of one split. Each opening of the test set has rows of its
/// own.
public struct VariantTable: Equatable, Sendable {
    /// A metric, under the conditions in which it was measured.
    public struct Column: Hashable, Sendable {
        public let metric: String
        public let unit: String
        public let conditions: String

        /// "latency p95, ms, at 20 requests a second".
        public var name: String { [metric, unit, conditions].filter { !$0.isEmpty }.joined(separator: ", ") }
    }

    /// A variant, and at which opening of the test set it was measured.
    public struct Row: Hashable, Sendable {
        public let variant: String
        /// 0 for the first.
        public let look: Int
        /// What the variant is called in this table.
        let called: String

        /// "main", "with weather, opened again".
        var name: String { [called, TestLooks.words(look)].filter { !$0.isEmpty }.joined(separator: ", ") }
    }

    public let split: ProjectResult.Split
    private let contract: Contract
    /// The contract's metric first, then its guards.
    public let columns: [Column]
    /// The baseline first; the main one is called "".
    public let rows: [Row]
    /// By row, then by column; nil where it was not measured.
    public let cells: [[ProjectResult?]]

    /// Of these results those on that split; nil if there are none.
    init?(_ results: [ProjectResult], _ split: ProjectResult.Split, _ contract: Contract, _ looks: TestLooks) {
        let own = results.picked { $0.split == split && $0.slice.isEmpty && $0.grid.isEmpty }
        guard !own.isEmpty else { return nil }
        var newest: [Column: [Row: ProjectResult]] = [:]
        var (columns, rows) = ([Column](), [Row]())
        let names = VariantNames(own, looks)
        for result in own {
            let column = Column(result, contract)
            if newest[column] == nil { columns.append(column) }
            let row = Row(
                variant: names.key(of: result),
                look: split == .test && !result.isExploratory ? looks.place(of: result) : 0,
                called: names.name(of: result))
            if !rows.contains(row) { rows.append(row) }
            newest[column, default: [:]][row] = result
        }
        let against = Set(own.map(\.against)).subtracting([""])
        func rank(_ row: Row) -> Int {
            let variant = row.variant
            return row.look * 3
                + (contract.isBaseline(variant) || against.contains(variant) ? 0 : variant.isEmpty ? 1 : 2)
        }
        func rank(_ column: Column) -> Int {
            if Folding.areOne(column.metric, contract.metric) { return 0 }
            return contract.guardLines.contains { $0.isAbout(column.metric) } ? 1 : 2
        }
        (self.split, self.contract) = (split, contract)
        let sortedColumns = columns.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        let sortedRows = rows.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        (self.columns, self.rows) = (sortedColumns, sortedRows)
        cells = sortedRows.map { row in sortedColumns.map { newest[$0]?[row] } }
    }

    /// Whether it shows more than a single value.
    public var isWorthwhile: Bool { columns.count * rows.count > 1 }
}

extension Contract {
    /// The unit of a result: its own, else the contract's if it is about its metric.
    func unit(of result: ProjectResult) -> String {
        guard result.unit.isEmpty else { return result.unit }
        return Folding.areOne(result.metric, metric) ? unit : ""
    }
}

extension VariantTable.Column {
    fileprivate init(_ result: ProjectResult, _ contract: Contract) {
        self.init(metric: result.metric, unit: contract.unit(of: result), conditions: result.conditions)
    }
}

extension VariantTable {
    /// Variants in rows, metrics in columns; below each value the difference from the baseline.
    var block: Document.Block {
        let header = [Document.Span("variant")] + columns.map { Document.Span($0.name) }
        return .table(
            [header]
                + zip(rows, cells).map { row, cells in
                    [Document.Span(row.name)]
                        + cells.map { Document.Span($0.map { ResultWords.cell($0, contract) } ?? "") }
                })
    }
}

extension ResultWords {
    /// "12.1 [11.4, 12.8]" and, below, "-3.3 [-4.1, -2.5]".
    static func cell(_ result: ProjectResult, _ contract: Contract) -> String {
        let mark = result.isExploratory ? " exploratory" : ""
        let value = value(result.measured, "", isDifference: false, apartFrom: contract.lines(result)) + mark
        return [value, difference(of: result, contract)].compactMap(\.self).joined(separator: "\n")
    }

    /// "-3.3 [-4.1, -2.5]"; nil if none was measured.
    static func difference(of result: ProjectResult, _ contract: Contract) -> String? {
        result.measuredDifference.map {
            value($0, "", isDifference: true, apartFrom: contract.lines(result, ofDifference: true))
        }
    }
}
