extension Feature {
    /// The way from the first line to the job.
    static let roadmap = Feature(pane: RoadmapPane())
}
