/// What settling a milestone of the roadmap means for the project of the user's own that stands for it: the two go
/// together.
public enum MilestoneMeaning: Equatable, Sendable {
    /// The project has to be shipped, and is not yet.
    case ship(Project)
    /// The project goes when the milestone is skipped.
    case drop(Project)
    /// The project is open again.
    case resume(Project)
    /// What is in the way, and where it can be done.
    case refuse(String)
}

extension Journey {
    /// What giving an item that status means for the project that stands for it; nil if there is none, or the two agree.
    public func milestone(_ status: Status, of item: Item) -> MilestoneMeaning? {
        guard let project = project(after: item.id) else { return nil }
        switch (state(of: project), status) {
        case (.framed, .done), (.frozen, .done), (.measured, .done): return .ship(project)
        case (.dropped, .done):
            return .refuse("“\(project.name)” stands for it and was dropped: take it up again first, then ship it.")
        case (.dropped, .skipped): return nil
        case (_, .skipped): return .drop(project)
        case (.framed, .todo), (.frozen, .todo), (.measured, .todo):
            return .refuse("“\(project.name)” stands for it and is under way: ship it or drop it.")
        case (.framed, _), (.frozen, _), (.measured, _), (_, .done): return nil
        case (_, .todo), (_, .learning): return .resume(project)
        }
    }
}

extension ItemCommands {
    /// What a key that gives an item that status does to the project that stands for it; nil if it does nothing.
    static func milestone(_ status: Status, _ item: Item, _ desk: Desk) -> [Request]? {
        switch desk.journey.milestone(status, of: item) {
        case .ship(let project): [.form(ShipForm().form(project, desk))]
        case .drop(let project): [.form(DropForm().form(project, desk))]
        case .resume(let project): .keeping(desk.journey.resuming(project, desk.context)) { $0.said }
        case .refuse(let reason): [.warn(reason)]
        case nil: nil
        }
    }
}
