extension Feature {
    /// Hours of work.
    static let journal = Feature(records: [WorkSession.self, WorkClock.self], forms: [HoursForm(), ClockForm()])
}
