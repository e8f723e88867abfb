/// A question that has the screen instead of the panes: what it does is its own to say (``Asking``), and is carried out here.
extension AppState {
    /// Whether a question has the screen, perhaps with a form or the help over it.
    public var isAsking: Bool { asking.map { $0.away == nil } ?? false }

    /// Whether a clock is on the screen that has to be seen to run.
    public var isTicking: Bool {
        guard let asking, isAsking, overlay == nil, size.rows >= 4, size.columns >= 8 else { return false }
        return asking.isTicking(journey.practiceSettings)
    }

    /// Begins, or goes on with what was begun before; nil ends it.
    mutating func ask(_ new: Asking?) {
        guard let new else {
            asking = nil
            return
        }
        side = .list
        if asking?.card != nil {
            asking?.goOn(insteadOf: new)
            notice = Notice("You were in the middle of this: it goes on here.")
        } else {
            asking = new
        }
    }

    /// Before every action: what time it is, and what undo may take back.
    mutating func tellTime(_ context: Context) {
        let last = undo?.id
        asking?.tell(context.now(), undo: last)
    }

    /// After every action.
    mutating func settleAsking(_ context: Context) -> [Effect] {
        guard var asking else { return [] }
        let requests = asking.settle(desk(context), isCovered: overlay != nil)
        self.asking = asking
        return carryOut(requests, context)
    }

    /// Shows the item; Esc returns. A question that has the screen waits until Esc comes back to it.
    mutating func read(about item: ItemID, _ context: Context) {
        let waits = isAsking
        if waits { asking?.interrupt() }
        _ = follow(.item(item), context)
        if waits { asking?.away = trail.count }
    }

    /// Esc has gone back along the trail: the question is on the screen again where it was left from.
    mutating func comeBackToQuestion() {
        if let away = asking?.away, trail.count < away { asking?.resume() }
    }
}
