/// Hours by week as SVG: a bar for what was logged, a line for what was meant.
struct WeekHoursPicture {
    let chart: LoggedWeeks

    var markup: Markup {
        ChartArea.drawing(
            title: "Hours by week", words: chart.words, height: 230,
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
        if week.isOff, week.logged == 0 {
            parts.append("<text x=\"\((left + right) / 2)\" y=\"\(top - 5)\" text-anchor=\"middle\">off</text>")
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
