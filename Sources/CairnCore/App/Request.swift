/// What a pane's command or a form asks of the program. Carried out in order.
public enum Request: Sendable {
    /// Keep this change; nil: there is nothing to keep. Where it cannot be kept, what follows is not carried out.
    case keep(Change?)
    /// The same, and say so in the footer where something was kept.
    case keepAndSay(Change?, String)
    /// A line in the footer.
    case say(String)
    /// The same for what went wrong or cannot be done.
    case warn(String)
    /// Open this form.
    case form(Form)
    /// Show this page until a key is pressed.
    case page(Document)
    /// Open the pane.
    case open(PaneID)
    /// Open the pane with this row selected.
    case show(RowID, in: PaneID)
    /// Select the row in a pane that stays where it is.
    case select(RowID, in: PaneID)
    /// Show the roadmap and the skills of this track; nil: everybody's.
    case view(TrackID?)
    /// Have the shell do this.
    case effect(Effect)
}

extension [Request] {
    /// Keeps the change, if there is one, and says what is made of it.
    static func keeping(_ change: Change?, saying text: (Change) -> String) -> [Request] {
        change.map { [.keepAndSay($0, text($0))] } ?? []
    }
}

extension AppState {
    /// Carries requests out; what is left is for the shell.
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
            case .form(let form): overlay = .form(form)
            case .page(let page): overlay = .page(page, top: 0)
            case .open(let pane): open(pane)
            case .show(let row, let pane): show(row, in: pane, context)
            case .select(let row, let pane): select(row, in: pane, context)
            case .view(let track): trackView = track
            case .effect(let effect): effects.append(effect)
            }
        }
        return effects
    }

    /// False if nothing can be kept.
    private mutating func keep(_ change: Change?, _ effects: inout [Effect]) -> Bool {
        guard let change else { return true }
        if refusesToKeep() { return false }
        effects += keep(change)
        return true
    }
}
