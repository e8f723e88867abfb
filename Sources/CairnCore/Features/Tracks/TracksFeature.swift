extension Feature {
    /// The Tracks pane.
    static let tracks = Feature(
        pane: TracksPane(), records: [Decision.self], forms: [DecisionForm(), TrackChoiceForm()])
}
