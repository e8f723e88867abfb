/// Variants against baseline and line, as SVG: a row each, with its interval.
struct VariantPicture {
    let chart: VariantChart

    private static let left = 14.0
    private static let right = 426.0
    private static let top = 40.0
    private static let rowHeight = 44.0

    var drawing: ChartDrawing {
        ChartDrawing(
            title: "\(chart.metric): variants against baseline and line", words: chart.words, height: bottom + 74,
            parts: [heading] + axis + guides + rows.enumerated().map { row($0.element, Double($0.offset)) } + legend)
    }

    private var rows: [VariantChart.Row] { [chart.baseline].compactMap(\.self) + chart.rows }
    private var scale: ChartScale { ChartScale(chart.values) }
    private var bottom: Double { Self.top + Double(rows.count) * Self.rowHeight }

    private func x(_ value: Double) -> Double { Self.left + scale.share(value) * (Self.right - Self.left) }

    private var heading: Markup {
        ChartDrawing.heading(chart.metric, chart.unit, chart.better, (Self.left, Self.right))
    }

    private var axis: [Markup] {
        scale.ticks.map { tick in
            """
            <path class="rule" d="M\(x(tick)) \(Self.top - 8)V\(bottom)"/>\
            <text class="dim" x="\(x(tick))" y="\(bottom + 16)" text-anchor="middle">\(ChartScale.text(tick))</text>
            """
        }
    }

    private var guides: [Markup] {
        ChartDrawing.guides(chart.baseline?.value, chart.line) { "M\(x($0)) \(Self.top - 8)V\(bottom)" }
    }

    private func row(_ row: VariantChart.Row, _ place: Double) -> Markup {
        let y = Self.top + place * Self.rowHeight + 10
        let middle = y + 16
        let range: Markup =
            row.interval.map { ends in
                let (from, to) = (x(ends.low), x(ends.high))
                return """
                    <path class="range" d="M\(from) \(middle)H\(to)M\(from) \(middle - 5)V\(middle + 5)M\(to) \(middle - 5)V\(middle + 5)"/>
                    """
            } ?? ""
        let ends = row.interval.map { " \(MeasureWords.text($0, apartFrom: row.lines))" }
        return """
            <text x="\(Self.left)" y="\(y)">\(ChartDrawing.fit(row.label, 36))</text>
            <text class="value" x="\(Self.right)" y="\(y)">\(row.text)\(ends ?? "")</text>
            \(range)\(ChartDrawing.mark(x(row.value), middle, counts: row.counts))
            """
    }

    private var legend: [Markup] {
        let marks: [(text: String, counts: Bool, isSquare: Bool)?] = [
            rows.contains(where: \.counts) ? ("on the test set", true, false) : nil,
            rows.contains { !$0.counts } ? ("for comparison", false, false) : nil,
        ]
        return ChartDrawing.legend(
            marks: marks.compactMap(\.self), hasBaseline: chart.baseline != nil, promise: chart.promise,
            top: bottom + 42)
    }
}
