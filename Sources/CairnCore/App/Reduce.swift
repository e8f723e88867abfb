/// The state machine: what an action does to the state, and what the shell has to do then.
///
/// The only function that the shell calls. One pass: nothing in it waits, remembers or calls back.
public func reduce(_ app: inout AppState, _ action: Action, _ context: Context) -> [Effect] {
    var effects: [Effect] = []
    switch action {
    case .key(let key):
        app.notice = nil
        effects = app.take(key, context)
    case .paste(let text):
        app.notice = nil
        app.paste(text, context)
    case .mouse(let mouse): effects = app.take(mouse, context)
    case .command(let command):
        app.notice = nil
        effects = app.perform(command, context)
    case .resize(let size): app.size = size
    case .journeyChanged(let journey):
        app.journey = journey.following(app.journey)
        app.notice = Notice("Read anew: the journey was changed elsewhere.")
    case .peopleRead(let people):
        app.journey.meet(people)
        app.refresh(context)
        app.select(PeoplePane().firstSelected(app, context), in: PeoplePane.paneID, context)
    case .edited(let text, let target): effects = app.take(edited: text, target, context)
    }
    app.settle(context)
    return effects
}

extension AppState {
    fileprivate mutating func take(_ key: Key, _ context: Context) -> [Effect] {
        if let command = Keymap.command(for: key, in: self) { return perform(command, context) }
        if case .character(let character) = key, type(String(character), context) { return [] }
        let hasHelp = Keymap.command(for: .character("?"), in: self) == .help
        notice = Notice("\(key.name) does nothing here. \(hasHelp ? "? shows the keys" : "Esc leaves").", .warning)
        return []
    }

    fileprivate mutating func paste(_ text: String, _ context: Context) {
        guard !text.isEmpty else { return }
        if !type(text, context) {
            notice = Notice("Nothing takes pasted text here: / filters, e adds evidence.", .warning)
        }
    }

    /// Carries out a command: the open overlay's, the pane's own, or the frame's.
    mutating func perform(_ command: Command, _ context: Context) -> [Effect] {
        if command == .redraw { return [.redraw] }
        switch overlay {
        case .form(let form): return perform(command, in: form, context)
        case .palette(let palette): return perform(command, in: palette, context)
        case .search(let search): return perform(command, in: search, context)
        case .help(let top): return read(command, from: top, context) { .help(top: $0) }
        case .page(let page, let top): return read(command, from: top, context) { .page(page, top: $0) }
        case nil: break
        }
        if list.filterField != nil, let effects = filter(command, context) { return effects }
        if let effects = pane.perform(command, &self, context) { return effects }
        if let effects = side == .list ? moveInList(command, context) : moveInDetail(command, context) {
            return effects
        }
        return performEverywhere(command, context)
    }

    /// After every action: lists are made anew where they must be, and every cursor is inside its list.
    mutating func settle(_ context: Context) {
        refresh(context)
        settleList(context)
        settleDetail(context)
        settleReading(context)
        settleForm(context)
    }

    /// Changes the journey and asks for the change to be kept. Nil does nothing.
    mutating func keep(_ change: Change?) -> [Effect] {
        guard let change, !refusesToKeep() else { return [] }
        journey.apply(change)
        return [.keep(change)]
    }

    /// Whether nothing can be kept; says why then.
    mutating func refusesToKeep() -> Bool {
        guard let reason = readOnlyReason else { return false }
        notice = Notice("Nothing can be kept: \(reason)", .warning)
        return true
    }
}
