/// The small table of a result: whom raters agreed on, or what happened of what was predicted.
///
/// It is kept as lines of cells with tabs between them; the first line names it and its columns.
public struct ResultGrid: Equatable, Sendable {
    /// What it is made of.
    public enum Kind: String, Sendable {
        case agreement, calibration
    }

    public let kind: Kind
    /// Of an agreement the raters, of a calibration what was predicted and what happened.
    public let names: [String]
    /// Of an agreement the categories and how often the second rater chose each; of a calibration mean, low, high, value, n.
    public let rows: [[String]]

    /// The table of a result; nil if it has none that can be read.
    public init?(_ result: ProjectResult) {
        let lines = result.grid.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        guard let head = lines.first, let kind = Kind(rawValue: head[0]), lines.count > 1 else { return nil }
        self.kind = kind
        names = Array(head.dropFirst())
        rows = Array(lines.dropFirst())
    }

    init(_ kind: Kind, names: [String], rows: [[String]]) {
        (self.kind, self.names, self.rows) = (kind, names, rows)
    }

    /// As a result keeps it.
    var lines: [String] {
        ([[kind.rawValue] + names] + rows).map { $0.map(ResultGrid.plain).joined(separator: "\t") }
    }

    /// How far two raters agree; nil of another table.
    public var agreement: Agreement? {
        guard kind == .agreement else { return nil }
        let counts = rows.map { $0.dropFirst().compactMap { Int($0) } }
        return try? Agreement(rows.map { $0.first ?? "" }, counts)
    }

    func add(to page: inout Document) {
        switch kind {
        case .agreement: addAgreement(&page)
        case .calibration: addCalibration(&page)
        }
        page.gap()
    }

    private func addAgreement(_ page: inout Document) {
        guard let agreement, names.count == 2 else { return }
        page.text("\(names[0]) (rows) and \(names[1]) (columns)", .dim)
        page.blocks.append(
            .table(
                [[Document.Span("")] + agreement.categories.map { Document.Span($0) }]
                    + zip(agreement.categories, agreement.confusion).map { name, counts in
                        [Document.Span(name)] + counts.map { Document.Span(String($0)) }
                    }))
        let agreed = agreement.categories.indices.reduce(0) { $0 + agreement.confusion[$1][$1] }
        page.text(
            "Agreed on \(agreed) of \(agreement.cases): \(ResultWords.value(agreement.share, "", isDifference: false)).",
            .dim)
        for category in agreement.categories {
            guard let found = agreement.found(category), let confirmed = agreement.confirmed(category) else { continue }
            page.bullets(
                [
                    "\(category): of \(found.trials) of \(names[1]), \(names[0]) has \(found.successes); "
                        + "of \(confirmed.trials) of \(names[0]), \(names[1]) confirms \(confirmed.successes)"
                ], .dim)
        }
    }

    private func addCalibration(_ page: inout Document) {
        page.text("Calibration: what was predicted, and what happened", .dim)
        page.blocks.append(
            .table(
                [["predicted", "happened", "n"].map { Document.Span($0) }]
                    + rows.filter { $0.count == 5 }.map { row in
                        let ends = Interval(Double(row[2]) ?? 0, Double(row[3]) ?? 1)
                        return [row[0], "\(row[1]) \(MeasureWords.text(ends))", row[4]].map { Document.Span($0) }
                    }))
    }

    /// On one line, with no tab in it.
    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
