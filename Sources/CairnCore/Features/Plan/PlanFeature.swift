extension Feature {
    /// The plan's record and form.
    static let plan = Feature(
        records: [Plan.self, HoursFrom.self, WeekOff.self, RouteChange.self, Acceptance.self, BaselineStep.self],
        indexes: [PlanIndex.self], forms: [PlanForm(), RouteForm(), WeekHoursForm(), RouteEditForm()])
}
