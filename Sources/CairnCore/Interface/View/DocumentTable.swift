/// A table of a document: side by side where there is room for it, else row by row.
struct DocumentTable {
    /// The first one names the columns; empty if nothing does. A cell may have several lines.
    let rows: [[Document.Span]]
    let measure: TextMeasure

    private static let gutter = 2

    /// Its lines at that width in columns.
    func lines(width: Int) -> [DocumentLine] {
        let cells = rows.map { row in
            row.map { Visible.lines($0.text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            cells.flatMap { column < $0.count ? $0[column] : [] }.map(measure.width).max() ?? 0
        }
        let whole = widths.reduce(0, +) + Self.gutter * max(0, count - 1)
        return whole <= width ? grid(cells, widths) : stacked(width)
    }

    private func grid(_ cells: [[[String]]], _ widths: [Int]) -> [DocumentLine] {
        zip(rows, cells).enumerated().flatMap { place, pair in
            let (row, texts) = pair
            return (0..<(texts.map(\.count).max() ?? 0)).map { line in
                DocumentLine(
                    spans: row.indices.map { column in
                        let text = line < texts[column].count ? texts[column][line] : ""
                        let isLast = column == row.count - 1
                        let padding = isLast ? 0 : widths[column] + Self.gutter - measure.width(text)
                        return Document.Span(text + spaces(padding), style(row[column], place, line))
                    })
            }
        }
    }

    /// The first cell of a row, and each other below it with the name of its column; lines of a cell beside one another.
    private func stacked(_ width: Int) -> [DocumentLine] {
        guard let header = rows.first else { return [] }
        return rows.dropFirst().flatMap { row -> [DocumentLine] in
            var lines = measure.wrap(Visible.line(row.first?.text ?? ""), width: width).map {
                DocumentLine(spans: [Document.Span($0, row.first?.style ?? .plain)])
            }
            for (column, cell) in row.enumerated().dropFirst() where !cell.text.isEmpty {
                let name = column < header.count ? header[column].text : ""
                let own = cell.text.split(whereSeparator: \.isNewline).joined(separator: ", ")
                let text = Visible.line(name.isEmpty ? own : "\(name): \(own)")
                lines += measure.wrap(text, width: max(1, width - 2)).map {
                    DocumentLine(spans: [Document.Span($0, cell.style)], indent: 2)
                }
            }
            return lines
        }
    }

    /// What stands below the first line of a cell is said beside it.
    private func style(_ span: Document.Span, _ row: Int, _ line: Int) -> Style {
        row == 0 || line > 0 ? .dim : span.style
    }
}
