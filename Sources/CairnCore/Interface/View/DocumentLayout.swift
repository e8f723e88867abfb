/// One line of a document, laid out for a width.
public struct DocumentLine: Equatable, Sendable {
    public var spans: [Document.Span]
    /// Columns before the first span.
    public var indent = 0
    public var target: Document.Target?
    /// The index of the block that it is a line of.
    var block = 0
}

extension Document {
    /// Its lines at that width in columns, with little more than `limit` of them laid out. Every text is made safe to
    /// show here.
    public func lines(width: Int, measure: TextMeasure, limit: Int = .max) -> [DocumentLine] {
        var lines: [DocumentLine] = []
        for (index, block) in blocks.enumerated() where lines.count < limit {
            let start = lines.count
            lines += block.lines(width: max(1, width), measure: measure)
            for line in start..<lines.count { lines[line].block = index }
        }
        return lines
    }
}

extension Document.Block {
    fileprivate func lines(width: Int, measure: TextMeasure) -> [DocumentLine] {
        switch self {
        case .gap: return [DocumentLine(spans: [])]
        case .heading(let text): return wrapped(text, .strong, width, measure)
        case .text(let text, let style): return paragraphs(text, style, width, measure)
        case .bullet(let text, let sign, let style):
            return hanging(Document.Span(sign, style), text, style, indent: measure.width(sign) + 1, width, measure)
        case .field(let label, let text, let labelWidth):
            return hanging(Document.Span(label, .dim), text, .plain, indent: labelWidth, width, measure)
        case .quote(let text, let target): return quote(text, target, width, measure)
        case .link(let span, let sign, let remark, let target):
            return link(span, sign, remark, target, width, measure)
        case .gauge(let label, let tally): return [gauge(label, tally, width, measure)]
        case .columns(let cells): return columns(cells, width, measure)
        case .chart(let chart): return chart.lines(width: width, measure: measure)
        case .table(let rows): return DocumentTable(rows: rows, measure: measure).lines(width: width)
        }
    }

    private func wrapped(_ text: String, _ style: Style, _ width: Int, _ measure: TextMeasure) -> [DocumentLine] {
        measure.wrap(Visible.lines(text), width: width).map { DocumentLine(spans: [Document.Span($0, style)]) }
    }

    /// A text wrapped, with tables that stand in it as tables.
    private func paragraphs(_ text: String, _ style: Style, _ width: Int, _ measure: TextMeasure) -> [DocumentLine] {
        TextTable.parts(text).flatMap { part in
            guard let table = part.table else { return wrapped(part.text, style, width, measure) }
            let rows = [table.head] + table.rows
            return DocumentTable(rows: rows.map { $0.map { Document.Span(String($0), style) } }, measure: measure)
                .lines(width: width)
        }
    }

    /// The sign at the left, the text beside it; a sign wider than its column pushes the text to the right.
    private func hanging(
        _ sign: Document.Span, _ text: String, _ style: Style, indent: Int, _ width: Int, _ measure: TextMeasure
    ) -> [DocumentLine] {
        let indent = max(indent, measure.width(sign.text) + 1)
        let padded = Document.Span(sign.text + spaces(indent - measure.width(sign.text)), sign.style)
        return paragraphs(text, style, max(1, width - indent), measure).enumerated().map { index, line in
            index > 0
                ? DocumentLine(spans: line.spans, indent: indent + line.indent)
                : DocumentLine(spans: [padded] + line.spans)
        }
    }

    private func link(
        _ span: Document.Span, _ sign: Document.Span, _ remark: String, _ target: Document.Target, _ width: Int,
        _ measure: TextMeasure
    ) -> [DocumentLine] {
        let indent = measure.width(sign.text) + 1
        let room = max(1, width - indent)
        var rows = measure.wrap(Visible.line(span.text).trimmingEnd, width: room).map {
            [Document.Span($0, span.style)]
        }
        let remark = Visible.line(remark)
        let gap = measure.width(rows.last?.first?.text ?? "") + 2
        if !remark.isEmpty, gap + measure.width(remark) <= room {
            // The blanks between are plain, so that no line is drawn under them.
            rows[rows.count - 1] += [Document.Span("  "), Document.Span(remark, .dim)]
        } else if !remark.isEmpty {
            rows += measure.wrap(remark, width: room).map { [Document.Span($0, .dim)] }
        }
        return rows.enumerated().map { index, spans in
            let sign = index == 0 ? [Document.Span(sign.text + " ", sign.style)] : []
            return DocumentLine(spans: sign + spans, indent: index == 0 ? 0 : indent, target: target)
        }
    }

    private func quote(
        _ text: String, _ target: Document.Target, _ width: Int, _ measure: TextMeasure
    ) -> [DocumentLine] {
        paragraphs(text, .plain, max(1, width - 2), measure).map { line in
            DocumentLine(spans: [Document.Span("│ " + spaces(line.indent), .dim)] + line.spans, target: target)
        }
    }

    /// If there is little room, the bar shrinks before the numbers do.
    private func gauge(_ label: String, _ tally: Tally, _ width: Int, _ measure: TextMeasure) -> DocumentLine {
        let label = label + spaces(10 - measure.width(label))
        let numbers = "  \(tally.done) of \(tally.total)" + (tally.proven > 0 ? ", \(tally.proven) proven" : "")
        let room = max(0, width - measure.width(label))
        let filled = Gauge.text(percent: tally.percent, width: max(0, min(20, room - measure.width(numbers))))
        return DocumentLine(spans: [
            Document.Span(label, .dim), Document.Span(filled.full, .done), Document.Span(filled.rest, .dim),
            Document.Span(measure.fit(numbers, width: room), .plain),
        ])
    }

    private func columns(_ cells: [Document.Span], _ width: Int, _ measure: TextMeasure) -> [DocumentLine] {
        guard !cells.isEmpty else { return [] }
        let gutter = 2
        let own = max(1, (width - gutter * (cells.count - 1)) / cells.count)
        let wrapped = cells.map { measure.wrap(Visible.lines($0.text), width: own) }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { row in
            DocumentLine(
                spans: zip(cells, wrapped).enumerated().map { index, pair in
                    let text = row < pair.1.count ? pair.1[row] : ""
                    let padding = index < cells.count - 1 ? own + gutter - measure.width(text) : 0
                    return Document.Span(text + spaces(padding), pair.0.style)
                })
        }
    }
}

/// A gauge of block characters, exact to an eighth of a column.
public enum Gauge {
    /// The filled part and the rest, together `width` columns.
    public static func text(percent: Int, width: Int) -> (full: String, rest: String) {
        let eighths = max(0, min(percent, 100)) * width * 8 / 100
        let parts: [String] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        let full = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
        return (full, String(repeating: "·", count: max(0, width - full.count)))
    }
}

/// `count` spaces; none if it is negative.
public func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
