extension Feature {
    /// The five roles.
    static let tracks = Feature(pane: TracksPane())
}
