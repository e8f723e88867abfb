/// How every pane's list stands. There is a handful of panes: to look them through is faster than to hash their names.
public struct PaneLists: Equatable, Sendable {
    private var panes: [PaneID] = []
    private var states: [ListState] = []

    /// The pane's list; nil where it has none yet.
    public internal(set) subscript(pane: PaneID) -> ListState? {
        get { panes.firstIndex(of: pane).map { states[$0] } }
        set {
            guard let newValue else { return }
            if let place = panes.firstIndex(of: pane) {
                states[place] = newValue
            } else {
                panes.append(pane)
                states.append(newValue)
            }
        }
    }
}
