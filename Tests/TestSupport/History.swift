import CairnCore

/// Stands in for the store: keeps changes in memory and says what undo and redo would do next.
public struct History: Equatable, Sendable {
    /// Changes that hold, oldest first.
    public private(set) var done: [LogEntry] = []
    /// Changes that were taken back, the next to be done again last.
    public private(set) var undone: [LogEntry] = []
    /// The journey that follows from everything kept, apart from the one in the state.
    public private(set) var journey: Journey
    /// Everything that happened, oldest first.
    public private(set) var log: [LogEntry] = []
    private var count = 0

    /// A history that begins at this state.
    public init(_ app: AppState) {
        journey = app.journey
        done = app.undo.map { [$0] } ?? []
        undone = app.redo.map { [$0] } ?? []
    }

    /// Carries out what has to do with the log, as the store would.
    public mutating func carryOut(
        _ effects: [Effect], _ app: inout AppState, _ memos: KeptMemos, _ reviews: KeptReviews
    ) {
        for effect in effects {
            switch effect {
            case .keep(let change):
                memos.apply(change)
                reviews.apply(change)
                keep(change)
                done.last.map { log.append($0) }
            case .undo(let entry):
                memos.apply(entry.change.inverse)
                reviews.apply(entry.change.inverse)
                undo()
                note(.undid, entry.change.inverse)
            case .redo(let entry):
                memos.apply(entry.change)
                reviews.apply(entry.change)
                redo()
                note(.redid, entry.change)
            default: continue
            }
            app.leaveMemosToStore()
            journey.leaveMemosToStore()
            app.undo = done.last
            app.redo = undone.last
        }
    }

    private mutating func note(_ kind: LogEntry.Kind, _ change: Change) {
        count += 1
        log.append(LogEntry(id: "entry-\(count)", at: count, device: "test", kind: kind, change: change))
    }

    private mutating func keep(_ change: Change) {
        count += 1
        done.append(LogEntry(id: "entry-\(count)", at: count, device: "test", kind: .did, change: change))
        undone = []
        journey.apply(change)
    }

    private mutating func undo() {
        guard let entry = done.popLast() else { return }
        undone.append(entry)
        journey.apply(entry.change.inverse)
    }

    private mutating func redo() {
        guard let entry = undone.popLast() else { return }
        done.append(entry)
        journey.apply(entry.change)
    }
}
