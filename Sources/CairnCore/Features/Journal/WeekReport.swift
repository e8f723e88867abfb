/// A week for scripts and plain lists: what it held, and the look back on it.
public struct WeekReport: Encodable, Equatable, Sendable {
    public let facts: WeekFacts
    /// nil if nothing was said.
    public let review: WeekReview?

    /// The week of that day.
    public init(_ day: Day, _ journey: Journey, _ context: Context) {
        let week = day.firstOfWeek
        facts = WeekFacts(week, journey, context)
        review = journey.review(of: week)
    }

    /// A line a fact, a line an answer.
    public var lines: [String] {
        var lines = ["The week of \(Day(facts.week)?.text ?? facts.week)"] + facts.sentences
        guard let review else { return lines }
        let answers = [("Shown", review.shown), ("Learned", review.learned), ("In the way", review.obstacle)]
        lines += answers.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        let marks = review.marks.compactMap(WeekReview.Mark.init).map(\.name)
        if !marks.isEmpty { lines.append("Marks: \(marks.joined(separator: ", "))") }
        if !review.intentions.isEmpty { lines.append("Next: \(review.intentions.joined(separator: "; "))") }
        return lines
    }
}

extension Journey {
    /// The review of the week of that day, or of the one that is due for a look back; a blank one if there is none.
    public func review(of day: Day?, today: Day) -> WeekReview {
        let week = day?.firstOfWeek ?? weekToReview(today)
        return review(of: week) ?? WeekReview(week: week)
    }
}
