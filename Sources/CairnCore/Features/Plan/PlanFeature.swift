extension Feature {
    /// The plan's record and form.
    static let plan = Feature(records: [Plan.self], forms: [PlanForm()])
}
