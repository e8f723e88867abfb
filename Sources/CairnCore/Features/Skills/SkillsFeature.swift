extension Feature {
    /// The Skills pane.
    static let skills = Feature(pane: SkillsPane())
}
