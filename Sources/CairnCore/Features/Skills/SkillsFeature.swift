extension Feature {
    /// The checklist.
    static let skills = Feature(pane: SkillsPane())
}
