/// Results over time, as SVG: days to the right, values up.
struct TimePicture {
    let chart: TimeChart

    private static let left = 52.0
    private static let right = 422.0
    private static let top = 40.0
    private static let bottom = 210.0

    var drawing: ChartDrawing {
        ChartDrawing(
            title: "\(chart.metric) over time", words: chart.words, height: Self.bottom + 70,
            parts: [heading] + grid + guides + paths + chart.points.indices.map(point) + [ends] + legend)
    }

    private var scale: ChartScale { ChartScale(chart.values) }
    private var first: Day { chart.points.first?.day ?? Day(number: 0) }
    private var last: Day { chart.points.last?.day ?? Day(number: 0) }

    private func x(_ day: Day) -> Double {
        let span = Double(max(1, last - first))
        return Self.left + 20 + Double(day - first) / span * (Self.right - Self.left - 40)
    }

    private func y(_ value: Double) -> Double { Self.bottom - scale.share(value) * (Self.bottom - Self.top) }

    private var heading: Markup {
        ChartDrawing.heading(chart.metric, chart.unit, chart.better, (14, Self.right))
    }

    private var grid: [Markup] {
        scale.ticks.map { tick in
            """
            <path class="rule" d="M\(Self.left) \(y(tick))H\(Self.right)"/>\
            <text class="dim value" x="\(Self.left - 6)" y="\(y(tick) + 4)">\(ChartScale.text(tick))</text>
            """
        }
    }

    private var guides: [Markup] {
        ChartDrawing.guides(chart.baseline, chart.line) { "M\(Self.left) \(y($0))H\(Self.right)" }
    }

    /// What is live belongs together; variants do not.
    private var paths: [Markup] {
        let live = chart.points.filter { $0.split == .live }
        guard live.count > 1 else { return [] }
        let parts = live.map { "\(x($0.day).tenths) \(y($0.value).tenths)" }
        return ["<path class=\"path\" d=\"\("M" + parts.joined(separator: "L"))\"/>"]
    }

    /// Those of one day stand beside one another.
    private func point(_ place: Int) -> Markup {
        let point = chart.points[place]
        let before = chart.points[..<place].count { $0.day == point.day }
        let after = chart.points[(place + 1)...].count { $0.day == point.day }
        let step = min(12, 30 / Double(max(1, before + after)))
        let (x, y) = (x(point.day) + Double(before - after) / 2 * step, y(point.value))
        let range: Markup =
            point.interval.map { ends in
                let (low, high) = (self.y(ends.low), self.y(ends.high))
                return "<path class=\"range\" d=\"M\(x) \(low)V\(high)M\(x - 4) \(low)h8M\(x - 4) \(high)h8\"/>"
            } ?? ""
        return "\(range)\(ChartDrawing.mark(x, y, counts: point.counts, isSquare: point.split == .live))"
    }

    private var ends: Markup {
        """
        <text class="dim" x="\(Self.left)" y="\(Self.bottom + 20)">\(first.text)</text>
        <text class="dim value" x="\(Self.right)" y="\(Self.bottom + 20)">\(last.text)</text>
        """
    }

    private var legend: [Markup] {
        let points = chart.points
        let marks: [(text: String, counts: Bool, isSquare: Bool)?] = [
            points.contains { $0.split == .test && !$0.isExploratory } ? ("on the test set", true, false) : nil,
            points.contains { $0.split == .live } ? ("live", true, true) : nil,
            points.contains { !$0.counts } ? ("for comparison", false, false) : nil,
        ]
        return ChartDrawing.legend(
            marks: marks.compactMap(\.self), hasBaseline: chart.baseline != nil, promise: chart.promise,
            top: Self.bottom + 42)
    }
}
