/// How every pane's list stands. There is a handful of panes: to look them through is faster than to hash their names.
public struct PaneLists: Equatable, Sendable {
    private var panes: [PaneID] = []
    private var states: [ListState] = []

    /// The pane's list; one in which nothing happened yet where it has none.
    ///
    /// Looked at and changed where it lies: a list has much in it that a copy would have to count.
    public internal(set) subscript(pane: PaneID) -> ListState {
        _read {
            if let place = panes.firstIndex(of: pane) { yield states[place] } else { yield ListState() }
        }
        _modify {
            if !panes.contains(pane) {
                panes.append(pane)
                states.append(ListState())
            }
            yield &states[panes.firstIndex(of: pane) ?? 0]
        }
    }
}
