/// What a pane's command or a form asks of the program; carried out in order.
public enum Request: Sendable {
    /// Save this change; nil does nothing. If it cannot be saved, the requests after it are dropped.
    case keep(Change?)
    /// The same, with a message in the footer if there was something to save.
    case keepAndSay(Change?, String)
    /// Show a message in the footer.
    case say(String)
    /// Show a warning in the footer.
    case warn(String)
    /// Open this form.
    case form(Form)
    /// Submit this form at once; it opens if an answer cannot be taken.
    case submit(Form)
    /// Show this page until a key is pressed.
    case page(Document)
    /// Open the pane.
    case open(PaneID)
    /// Open the pane with this row selected; from another pane or view, Esc returns.
    case show(RowID, in: PaneID)
    /// Select the row without opening its pane.
    case select(RowID, in: PaneID)
    /// Show the roadmap and skills of this track; nil for all tracks.
    case view(TrackID?)
    /// Look through the clone in this folder, for the project of that id.
    case scan(String, of: String)
    /// Show the item; a question that has the screen waits until Esc comes back to it.
    case read(ItemID)
    /// Ask, on the whole screen; nil ends that.
    case ask(Asking?)
    /// Undo the last change.
    case undo
    /// Pass this effect to the shell.
    case effect(Effect)
}

extension [Request] {
    /// Saves the change, if there is one, with a message made from it.
    static func keeping(_ change: Change?, saying text: (Change) -> String) -> [Request] {
        change.map { [.keepAndSay($0, text($0))] } ?? []
    }
}

extension AppState {
    /// Carries out requests; returns the effects for the shell.
    mutating func carryOut(_ requests: [Request], _ context: Context) -> [Effect] {
        var effects: [Effect] = []
        for request in requests {
            switch request {
            case .keep(let change): if !keep(change, &effects) { return effects }
            case .keepAndSay(let change, let text):
                guard keep(change, &effects) else { return effects }
                if change != nil { notice = Notice(text) }
            case .say(let text): notice = Notice(text)
            case .warn(let text): notice = Notice(text, .warning)
            case .form(let form): open(form)
            case .submit(let form):
                open(form)
                effects += submit(context)
            case .page(let page): overlay = .page(page, top: 0)
            case .open(let pane): open(pane)
            case .show(let row, let pane): visit(row, in: pane, context)
            case .select(let row, let pane): select(row, in: pane, context)
            case .view(let track): trackView = track
            case .scan(let folder, let project):
                guard scans.running == nil else { continue }
                scans.running = project
                notice = Notice("Looking through \(folder). S stops that; everything else goes on.")
                effects.append(.scan(folder, of: project))
            case .read(let item): read(about: item, context)
            case .ask(let asking): ask(asking)
            case .undo: effects += undoLast(context)
            case .effect(let effect): effects.append(effect)
            }
        }
        return effects
    }

    /// False if nothing can be saved.
    private mutating func keep(_ change: Change?, _ effects: inout [Effect]) -> Bool {
        guard let change else { return true }
        if refusesToKeep() { return false }
        effects += keep(change)
        return true
    }
}
