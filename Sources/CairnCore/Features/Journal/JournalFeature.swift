extension Feature {
    /// Hours of work, and weeks looked back on.
    static let journal = Feature(
        records: [WorkSession.self, WorkClock.self, WeekReview.self], forms: [HoursForm(), ClockForm(), ReviewForm()])
}
