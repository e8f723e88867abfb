/// The place of a drawing's points: days or weeks to the right, hours up.
struct ChartArea {
    /// The whole drawing, in its own units, which are about a pixel on a phone.
    static let width = 440.0

    let columns: ClosedRange<Double>
    /// The hours at the top: a whole number of ``step``.
    let most: Double
    /// Hours between two lines.
    let step: Double
    let top: Double
    let bottom: Double

    private static let left = 46.0
    private static let right = 424.0

    /// An area up to at least that many hours.
    init(columns: ClosedRange<Double>, hours: Double, top: Double = 26, bottom: Double = 178) {
        self.columns = columns
        (self.top, self.bottom) = (top, bottom)
        let steps: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]
        step = steps.first { hours / $0 <= 5 } ?? 20000
        most = max(step, (hours / step).rounded(.up) * step)
    }

    func x(_ column: Double) -> Double {
        let span = columns.upperBound - columns.lowerBound
        let share = span > 0 ? (column - columns.lowerBound) / span : 0
        return Self.left + min(1, max(0, share)) * (Self.right - Self.left)
    }

    func y(_ hours: Double) -> Double { bottom - min(1, max(0, hours / most)) * (bottom - top) }

    /// A line every step, with its hours.
    var grid: [Markup] {
        stride(from: 0, through: most, by: step).map { hours in
            """
            <path class="grid" d="M\(Self.left) \(y(hours))H\(Self.right)"/>\
            <text x="\(Self.left - 6)" y="\(y(hours) + 4)" text-anchor="end">\(Int(hours))</text>
            """
        }
    }

    /// What stands at both ends below.
    func ends(_ first: String, _ last: String) -> Markup {
        """
        <text x="\(Self.left)" y="\(bottom + 18)">\(first)</text>
        <text x="\(Self.right)" y="\(bottom + 18)" text-anchor="end">\(last)</text>
        """
    }

    /// A line through these points.
    func line(_ name: String, _ points: [(column: Double, hours: Double)]) -> Markup {
        let parts = points.map { "\(x($0.column).tenths) \(y($0.hours).tenths)" }
        return "<path class=\"\(name)\" d=\"\("M" + parts.joined(separator: "L"))\"/>"
    }

    /// The drawing, with a title and the same in words for those who do not see it.
    static func drawing(_ name: String, title: String, words: String, height: Double, _ parts: [Markup]) -> Markup {
        """
        <svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(name)-title \(name)-words">
        <title id="\(name)-title">\(title)</title>
        <desc id="\(name)-words">\(words)</desc>
        \(parts)
        </svg>
        """
    }
}

/// A burn-up as SVG. Lines differ in their strokes, so that nobody has to tell colours apart.
struct BurnUpPicture {
    let chart: BurnUp

    var markup: Markup {
        ChartArea.drawing(
            "burn-up", title: "Hours of the route", words: chart.words, height: 252,
            area.grid + [area.ends(chart.days.lowerBound.text, chart.days.upperBound.text)] + fan + lines + legend)
    }

    private var area: ChartArea {
        ChartArea(
            columns: Double(chart.days.lowerBound.number)...Double(chart.days.upperBound.number), hours: chart.total)
    }

    private func points(_ points: [BurnUp.Point]) -> [(column: Double, hours: Double)] {
        points.map { (Double($0.day.number), $0.hours) }
    }

    private var now: (column: Double, hours: Double) {
        (Double(chart.today.number), chart.earned.last?.hours ?? 0)
    }

    private func end(_ day: Day) -> (column: Double, hours: Double) { (Double(day.number), chart.total) }

    private var fan: [Markup] {
        guard let even = chart.even, let likely = chart.likely, likely > chart.today else { return [] }
        let (first, last) = (end(even), end(likely))
        return [
            area.line("fan", [now, first, last]), area.line("even", [now, first]), area.line("likely", [now, last]),
            "<circle class=\"dot\" cx=\"\(area.x(first.column))\" cy=\"\(area.y(first.hours))\" r=\"4\"/>",
            "<circle class=\"ring\" cx=\"\(area.x(last.column))\" cy=\"\(area.y(last.hours))\" r=\"4\"/>",
        ]
    }

    private var lines: [Markup] {
        let due = chart.due.isEmpty ? [] : [area.line("due", points(chart.due))]
        let x = area.x(now.column)
        let today: Markup = """
            <path class="today" d="M\(x) \(area.top - 6)V\(area.bottom)"/>\
            <text x="\(x)" y="\(area.top - 12)" text-anchor="\(x < 80 ? "start" : "middle")">today</text>
            """
        return due + [today, area.line("earned", points(chart.earned))]
    }

    /// What the lines are, in two rows.
    private var legend: [Markup] {
        var signs: [(name: String, sign: Markup, text: String)] = [("earned", "", "hours earned")]
        if !chart.due.isEmpty { signs.append(("due", "", "accepted plan")) }
        if let even = chart.even, let likely = chart.likely, likely > chart.today {
            signs.append(("even", "dot", "even odds: \(ForecastWords.month(even))"))
            signs.append(("likely", "ring", "4 of 5: \(ForecastWords.month(likely))"))
        }
        return signs.enumerated().map { place, one in
            let (x, y) = (place % 2 == 0 ? 46.0 : 240.0, 222.0 + Double(place / 2) * 22)
            let end: Markup =
                one.sign.text.isEmpty ? "" : "<circle class=\"\(one.sign)\" cx=\"\(x + 26)\" cy=\"\(y - 4)\" r=\"4\"/>"
            return """
                <path class="\(one.name)" d="M\(x) \(y - 4)h26"/>\(end)<text x="\(x + 36)" y="\(y)">\(one.text)</text>
                """
        }
    }
}

/// Hours by week as SVG: a bar for what was logged, a line for what was meant.
struct WeekHoursPicture {
    let chart: LoggedWeeks

    var markup: Markup {
        ChartArea.drawing(
            "hours", title: "Hours by week", words: chart.words, height: 230,
            area.grid + chart.weeks.indices.flatMap(week) + [ends] + legend)
    }

    private var area: ChartArea {
        let most = chart.weeks.map { max($0.logged, $0.meant) }.max() ?? 0
        return ChartArea(columns: 0...Double(chart.weeks.count), hours: most)
    }

    private func week(_ place: Int) -> [Markup] {
        let week = chart.weeks[place]
        let (left, right) = (area.x(Double(place) + 0.18), area.x(Double(place) + 0.82))
        let top = area.y(week.logged)
        var parts: [Markup] = []
        if week.logged > 0 {
            parts.append(
                """
                <rect class="bar" x="\(left)" y="\(top)" width="\(right - left)" height="\(area.bottom - top)"/>
                """)
        }
        if week.meant > 0 {
            let (x, end) = (area.x(Double(place) + 0.06), area.x(Double(place) + 0.94))
            parts.append("<path class=\"meant\" d=\"M\(x) \(area.y(week.meant))H\(end)\"/>")
        }
        if chart.weeks.count <= 9, week.logged > 0 {
            let text = DecimalWords.text(week.logged)
            parts.append("<text x=\"\((left + right) / 2)\" y=\"\(top - 5)\" text-anchor=\"middle\">\(text)</text>")
        }
        return parts
    }

    private var ends: Markup {
        let days = chart.weeks.map(\.first.text)
        return area.ends(days.count > 1 ? "week of \(days[0])" : "", days.last.map { "week of \($0)" } ?? "")
    }

    private var legend: [Markup] {
        let meant: Markup = """
            <path class="meant" d="M240 218h26"/><text x="276" y="222">hours meant</text>
            """
        return [
            "<rect class=\"bar\" x=\"46\" y=\"211\" width=\"26\" height=\"12\"/><text x=\"82\" y=\"222\">hours logged</text>"
        ] + (chart.weeks.contains { $0.meant > 0 } ? [meant] : [])
    }
}
