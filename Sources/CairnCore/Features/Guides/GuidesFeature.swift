extension Feature {
    /// What to read and look up.
    static let guides = Feature(pane: GuidesPane())
}
