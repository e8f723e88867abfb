/// What each variant has of each metric: the newest result of all cases of one split.
public struct VariantTable: Equatable, Sendable {
    /// A metric, under the conditions in which it was measured.
    public struct Column: Hashable, Sendable {
        public let metric: String
        public let unit: String
        public let conditions: String

        /// "latency p95, ms, at 20 requests a second".
        public var name: String { [metric, unit, conditions].filter { !$0.isEmpty }.joined(separator: ", ") }
    }

    public let split: ProjectResult.Split
    /// The contract's metric first, then its guards.
    public let columns: [Column]
    /// The baseline first; the main one is called "".
    public let variants: [String]
    /// By variant, then by column; nil where it was not measured.
    public let cells: [[ProjectResult?]]

    /// Of these results those on that split; nil if there are none.
    public init?(_ results: [ProjectResult], _ split: ProjectResult.Split, _ contract: Contract) {
        let own = results.filter { $0.split == split && $0.slice.isEmpty && $0.grid.isEmpty }
        guard !own.isEmpty else { return nil }
        var newest: [Column: [String: ProjectResult]] = [:]
        var (columns, variants) = ([Column](), [String]())
        for result in own {
            let column = Column(result, contract)
            if newest[column] == nil { columns.append(column) }
            if !variants.contains(result.variant) { variants.append(result.variant) }
            newest[column, default: [:]][result.variant] = result
        }
        let against = Set(own.map(\.against)).subtracting([""])
        func rank(_ variant: String) -> Int {
            contract.isBaseline(variant) || against.contains(variant) ? 0 : variant.isEmpty ? 1 : 2
        }
        func rank(_ column: Column) -> Int {
            if Folding.words(column.metric) == Folding.words(contract.metric) { return 0 }
            return contract.guardLines.contains { $0.isAbout(column.metric) } ? 1 : 2
        }
        self.split = split
        let sortedColumns = columns.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        let sortedVariants = variants.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        (self.columns, self.variants) = (sortedColumns, sortedVariants)
        cells = sortedVariants.map { variant in sortedColumns.map { newest[$0]?[variant] } }
    }

    /// Whether it shows more than a single value.
    public var isWorthwhile: Bool { columns.count * variants.count > 1 }
}

extension Contract {
    /// The unit of a result: its own, else the contract's if it is about its metric.
    func unit(of result: ProjectResult) -> String {
        guard result.unit.isEmpty else { return result.unit }
        return Folding.words(result.metric) == Folding.words(metric) ? unit : ""
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
                + zip(variants, cells).map { variant, cells in
                    [Document.Span(ResultWords.variant(variant))]
                        + cells.map { Document.Span($0.map(ResultWords.cell) ?? "") }
                })
    }
}

extension ResultWords {
    /// "main" for the one without a name.
    static func variant(_ name: String) -> String { name.isEmpty ? "main" : name }

    /// "12.1 [11.4, 12.8]" and, below, "-3.3 [-4.1, -2.5]".
    static func cell(_ result: ProjectResult) -> String {
        let mark = result.isExploratory ? " exploratory" : ""
        let value = self.value(result.measured, "", isDifference: false) + mark
        guard let difference = result.measuredDifference else { return value }
        return "\(value)\n\(self.value(difference, "", isDifference: true))"
    }
}
