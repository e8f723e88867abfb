extension Command {
    static let tick = Command("item.tick")
    static let start = Command("item.start")
    static let skip = Command("item.skip")
    static let addEvidence = Command("item.evidence")
    static let note = Command("item.note")
    static let editNote = Command("item.edit-note")
    static let addLink = Command("item.link")
    static let editEntry = Command("item.edit")
    static let deleteEntry = Command("item.delete")
    static let copyEntry = Command("item.copy")
    static let browse = Command("item.browse")
}

/// What can be done to an item wherever it is listed: the keys of every pane whose rows are items.
enum ItemCommands {
    static func bindings(_ scope: Scope) -> [Binding] {
        [
            Binding(scope, [.character(" ")], .tick, "Tick or untick", hint: "tick"),
            Binding(scope, [.character("s")], .start, "Started, or back to to-do", hint: "start"),
            Binding(scope, [.character("x")], .skip, "Skip, or take it back", hint: "skip"),
            Binding(scope, [.character("e")], .addEvidence, "Add evidence", hint: "evidence"),
            Binding(scope, [.character("n")], .note, "Note", hint: "note"),
            Binding(scope, [.character("E")], .editNote, "Note in your editor ($VISUAL, $EDITOR)"),
            Binding(scope, [.character("a")], .addLink, "Add a link of your own"),
            Binding(scope, [.character("i")], .editEntry, "Edit the evidence, note or link on this line of the detail"),
            Binding(
                scope, [.character("d")], .deleteEntry, "Delete the evidence, note or link on this line of the detail"),
            Binding(scope, [.character("y")], .copyEntry, "Copy what is on this line, or the name"),
            Binding(scope, [.character("b")], .browse, "Open the line's address in the browser"),
        ]
    }

    /// Carries out a command on the selected item; nil where it is not one of these.
    static func perform(_ command: Command, _ app: inout AppState, _ context: Context) -> [Effect]? {
        guard names.contains(command) else { return nil }
        guard let row = app.list.selected, let id = app.pane.item(row, context), let item = context.library.item(id)
        else {
            app.notice = Notice("This row is a group: choose a line with a box.", .warning)
            return []
        }
        return app.perform(command, on: item, context)
    }

    private static let names = Set(bindings(.list).map(\.command))
}

extension AppState {
    fileprivate mutating func perform(_ command: Command, on item: Item, _ context: Context) -> [Effect] {
        switch command {
        case .tick: return toggle(.done, on: item, context)
        case .start: return toggle(.learning, on: item, context)
        case .skip: return toggle(.skipped, on: item, context)
        case .addEvidence: overlay = .form(EvidenceForm().form(item: item.id, editing: nil, context))
        case .addLink: overlay = .form(LinkForm().form(item: item.id, editing: nil, context))
        case .note: overlay = .form(NoteForm().form(item: item.id, self, context))
        case .editNote where readOnlyReason != nil:
            notice = Notice("Nothing can be kept: \(readOnlyReason ?? "")", .warning)
        case .editNote: return [.edit(journey.notes[item.id]?.text ?? "", .note(item.id))]
        case .editEntry: editEntry(item, context)
        case .deleteEntry: return deleteEntry(item, context)
        case .copyEntry: return copyEntry(item, context)
        default: return browse(item, context)
        }
        return []
    }

    /// Gives the item the status, or takes it back to to-do where it has it.
    private mutating func toggle(_ status: Status, on item: Item, _ context: Context) -> [Effect] {
        let new = journey.status(item.id) == status ? Status.todo : status
        let effects = keep(journey.setting(new, on: item, today: context.today))
        guard !effects.isEmpty else { return [] }
        notice = Notice(said(new, item))
        return effects
    }

    private func said(_ status: Status, _ item: Item) -> String {
        switch status {
        case .done where journey.isProven(item.id): "\(item.name): done and proven."
        case .done: "\(item.name): done. e adds evidence, which proves it."
        case .learning: "\(item.name): begun."
        case .skipped: "\(item.name): skipped; it no longer holds up what needs it."
        case .todo: "\(item.name): back to to-do."
        }
    }

    /// The editor came back.
    mutating func take(edited text: String, _ target: EditTarget, _ context: Context) -> [Effect] {
        switch target {
        case .note(let id):
            let name = context.library.item(id)?.name ?? id
            let before = journey.notes[id]?.text ?? ""
            // Editors add and take away line ends at the end: that is no change.
            let isSame = text.trimmingEnd == before.trimmingEnd
            let change = journey.noting(isSame ? before : text.trimmingEnd, on: id, name: name)
            notice = Notice(change.map { "\($0.title)." } ?? "The note is as it was.")
            return keep(change)
        case .formField:
            take(area: text.trimmingEnd)
            return []
        case .memo(let owner, let id):
            guard let person = journey.people.persons[id] else { return [] }
            return keep(memo: text.trimmingEnd, owner: owner, person, context)
        }
    }
}
