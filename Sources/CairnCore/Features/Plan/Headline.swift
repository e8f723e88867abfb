extension Journey {
    /// How the plan stands, in parts for the header: "week 14", "even odds: Feb 2028", "2 late", "3.5 of 6 h" or "week off";
    /// and whether a clock runs.
    public func headline(_ context: Context) -> [String] {
        let clock = clock == nil ? [] : ["clock runs"]
        guard let standing = standing(context) else { return clock }
        let today = context.today
        var parts: [String] = []
        if let start = plan.start {
            parts.append(
                start > today
                    ? (start - today == 1 ? "starts tomorrow" : "starts in \(start - today) days")
                    : "week \((today.firstOfWeek - start.firstOfWeek) / 7 + 1)")
        }
        if let end = standing.shortEnd { parts.append(end) }
        if !standing.late.isEmpty { parts.append("\(standing.late.count) late") }
        if let spent = WeekHours(self, context).spent { parts.append(spent) }
        return parts + clock
    }
}

extension PlanStanding {
    /// "even odds: Feb 2028", or the planned month before there is a forecast; nil without an end.
    var shortEnd: String? {
        guard hoursPerWeek != nil, !plan.items.isEmpty else { return nil }
        if isForecast { return odds.map { "even odds: \(ForecastWords.month($0.even))" } }
        return plan.end.map { "planned: \(ForecastWords.month($0))" }
    }
}
