/// What the program is made of: one line a feature.
public enum Features {
    /// The panes that ship, in the order of the stack.
    public static let panes: [any Pane] = [RoadmapPane(), SkillsPane(), TracksPane(), PeoplePane(), GuidesPane()]
}
