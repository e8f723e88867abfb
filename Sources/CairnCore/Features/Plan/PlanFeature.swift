extension Feature {
    /// What the plan hangs on.
    static let plan = Feature(records: [Plan.self], forms: [PlanForm()])
}
