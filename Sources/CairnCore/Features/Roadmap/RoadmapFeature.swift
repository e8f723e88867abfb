extension Feature {
    /// The Roadmap pane.
    static let roadmap = Feature(pane: RoadmapPane())
}
