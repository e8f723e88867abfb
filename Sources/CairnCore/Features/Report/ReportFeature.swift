extension Feature {
    /// Reports for a mentor.
    static let report = Feature(forms: [ReportForm()])
}
