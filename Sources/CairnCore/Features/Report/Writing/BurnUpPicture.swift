/// A burn-up as SVG. Lines differ in their strokes, so that nobody has to tell colours apart.
struct BurnUpPicture {
    let chart: BurnUp

    var markup: Markup {
        ChartArea.drawing(
            title: "Hours of the route", words: chart.words, height: 252,
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
