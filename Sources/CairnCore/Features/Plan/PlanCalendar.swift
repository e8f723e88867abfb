/// The dates of the year's plan.
public struct PlanCalendar: Equatable, Sendable {
    /// The day the plan starts.
    public let start: Day

    /// nil if the plan has no start date.
    public init?(_ plan: Plan) {
        guard let start = plan.start else { return nil }
        self.start = start
    }

    /// The first and last day of the quarter `index` (0…3), three months each.
    public func quarter(_ index: Int) -> (first: Day, last: Day) {
        (start.adding(months: 3 * index), start.adding(months: 3 * index + 3) + -1)
    }

    /// The quarter of that day (0…3); nil before the start and after the year.
    public func quarterIndex(of day: Day) -> Int? {
        (0..<4).first { day >= quarter($0).first && day <= quarter($0).last }
    }

    /// The week of that day, 1…52 or 53; nil before the start and after the year.
    public func week(of day: Day) -> Int? {
        guard quarterIndex(of: day) != nil else { return nil }
        return (day - start) / 7 + 1
    }

    /// "Q1 · week 3 of 52", "starts in 5 days", "the year is over".
    public func text(on day: Day) -> String {
        if let week = week(of: day), let quarter = quarterIndex(of: day) {
            return "Q\(quarter + 1) · week \(min(week, 52)) of 52"
        }
        if day < start { return start - day == 1 ? "starts tomorrow" : "starts in \(start - day) days" }
        return "the planned year is over"
    }
}

extension Library {
    /// The quarter (0…3) that an item is planned for; nil if it has none.
    public func quarterIndex(_ id: ItemID) -> Int? {
        milestone(id)?.quarter.flatMap { quarter in quarters.firstIndex { $0.id == quarter } }
    }
}
