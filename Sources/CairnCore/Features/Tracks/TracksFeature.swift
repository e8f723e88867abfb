extension Feature {
    /// The Tracks pane.
    static let tracks = Feature(pane: TracksPane())
}
