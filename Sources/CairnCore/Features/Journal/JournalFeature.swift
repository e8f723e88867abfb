extension Feature {
    /// Hours of work, weeks looked back on, papers and wins; the mirror and the radar.
    static let journal = Feature(
        pane: JournalPane(), records: [WorkSession.self, WorkClock.self, WeekReview.self, Paper.self, Win.self],
        forms: [HoursForm(), ClockForm(), ReviewForm(), PaperForm(), VerdictForm(), WinForm(), DoubtForm()])
}
