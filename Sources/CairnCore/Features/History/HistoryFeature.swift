extension Feature {
    /// What was done, day by day, and taking back what was done further back.
    static let history = Feature(forms: [TakeBackForm()])
}
