extension Feature {
    /// The Guides pane.
    static let guides = Feature(pane: GuidesPane())
}
