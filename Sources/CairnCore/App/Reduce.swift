/// The state machine: applies an action to the state and returns what the shell has to do.
///
/// The only way in which an action changes the state. It never blocks, keeps no state of its own and calls nothing back.
public func reduce(_ app: inout AppState, _ action: Action, _ context: Context) -> [Effect] {
    var effects: [Effect] = []
    app.tellTime(context)
    switch action {
    case .key(let key):
        app.notice = nil
        effects = app.take(key, context)
        app.askAboutClock(context)
    case .paste(let text):
        app.notice = nil
        app.paste(text, context)
    case .mouse(let mouse): effects = app.take(mouse, context)
    case .command(let name):
        app.notice = nil
        effects = app.perform(name, context)
    case .forecast: app.filling(context) { $0.isForecasting = true }
    case .resize(let size): app.size = size
    case .tick: break
    case .journeyChanged(let journey): app.meet(journey, context)
    case .lateRead(let late): app.filling(context) { $0.journey.take(late: late) }
    case .scanned(let project, let outcome):
        app.scans.end(project, outcome)
        effects = app.carryOut([outcome.said(of: project, app.journey)], context)
    case .edited(let text, let target): effects = app.take(edited: text, target, context)
    case .measured(let results, let file):
        effects = app.carryOut(ResultFileForm.preview(results, file, app.journey, context), context)
    case .notWritten(let form, let reason): app.open(form, refusing: reason)
    }
    effects += app.settleAsking(context)
    app.settle(context)
    return effects
}

extension AppState {
    fileprivate mutating func take(_ key: Key, _ context: Context) -> [Effect] {
        if key == .enter, case .page(let page, _) = overlay, let change = page.keeps {
            overlay = nil
            return carryOut(.keeping(change) { "\($0.said) u takes it back." }, context)
        }
        if let binding = pageBinding(key) {
            overlay = nil
            return binding.run(&self, context)
        }
        if let binding = keymap.binding(for: key, in: scopes) { return binding.run(&self, context) }
        if case .character(let character) = key, type(String(character), context) { return [] }
        if case .form = overlay, keymap.binding(named: "help", in: [.everywhere])?.keys.contains(key) == true {
            explainForm()
        } else {
            refuse(key)
        }
        return []
    }

    /// Says that the key does nothing here and, if it is a key of other panes, of which.
    mutating func refuse(_ key: Key) {
        let others = keymap.panes.filter { keymap.bindings(of: .pane($0.id)).contains { $0.keys.contains(key) } }
        if scopes.last == .everywhere, !others.isEmpty {
            let names = others.prefix(3).map(\.name) + (others.count > 3 ? ["\(others.count - 3) more"] : [])
            let last = names.count > 1 ? " and \(names[names.count - 1])" : ""
            let first = names.count > 1 ? names.dropLast() : names[...]
            let there = first.joined(separator: ", ") + last
            notice = Notice("\(key.name) does nothing in \(pane.name); it does in \(there).", .warning)
            return
        }
        let help = keymap.binding(for: .character("?"), in: scopes)?.name == "help" ? "? shows the keys" : nil
        let form: String? = if case .form = overlay { "F1 says what the keys do" } else { nil }
        notice = Notice("\(key.name) does nothing here. \(help ?? form ?? "\(wayOut) leaves").", .warning)
    }

    /// The key that leaves what is open.
    private var wayOut: String { keymap.binding(named: "cancel", in: scopes)?.keys.first?.name ?? Key.escape.name }

    /// The binding of this key that the open page names.
    private func pageBinding(_ key: Key) -> Binding? {
        guard case .page(let page, _) = overlay else { return nil }
        // What a page would keep is not left by a slip; every other one is left for a pane by its number.
        let names = page.keys.union(page.keeps == nil ? keymap.panes.map { "pane.\($0.id.name)" } : [])
        return keymap.bindings(of: .everywhere).first { names.contains($0.name) && $0.keys.contains(key) }
    }

    fileprivate mutating func paste(_ text: String, _ context: Context) {
        guard !text.isEmpty else { return }
        if !type(text, context) {
            notice = Notice("Nothing takes pasted text here.\(takers(context))", .warning)
        }
    }

    /// Which keys open something that takes text; empty while something lies over the panes.
    private func takers(_ context: Context) -> String {
        guard overlay == nil else { return "" }
        let desk = desk(context)
        let words = ["list.filter", "line.evidence", "item.evidence", "people.learn"].compactMap { name in
            keymap.binding(named: name, in: scopes).flatMap { binding in
                binding.isPossible(desk) ? binding.keys.first.map { ($0.name, binding.title) } : nil
            }
        }.prefix(2).map { key, title in "\(key) (\(title.prefix(1).lowercased())\(title.dropFirst()))" }
        return words.isEmpty ? "" : " First press \(words.joined(separator: " or "))."
    }

    /// Runs the binding of that name that applies here.
    fileprivate mutating func perform(_ name: String, _ context: Context) -> [Effect] {
        if let binding = keymap.binding(named: name, in: scopes) { return binding.run(&self, context) }
        let title = keymap.all.first { $0.name == name }?.title ?? name
        notice = Notice("“\(title)” does nothing here.", .warning)
        return []
    }

    /// Takes a text back from the editor.
    fileprivate mutating func take(edited text: String, _ target: EditTarget, _ context: Context) -> [Effect] {
        switch target {
        case .formField: return take(area: text.trimmingEnd) ? [] : [.leaveEdited]
        case .pane(let id, let name, let old):
            guard let requests = keymap.pane(id).edited(text.trimmingEnd, from: old, name, desk(id, context)) else {
                notice = Notice("What this note was about is gone.", .warning)
                return [.leaveEdited]
            }
            let effects = carryOut(requests, context)
            return readOnlyReason == nil ? effects : effects + [.leaveEdited]
        }
    }

    /// After every action: rebuilds lists that are out of date and keeps every cursor within its list.
    mutating func settle(_ context: Context) {
        refresh(context)
        settleList(context)
        settleLongTexts(context)
        settleDetail(context)
        settleReading(context)
        settleForm(context)
    }

    /// Applies the change to the journey and returns the effects that save it; nil does nothing.
    mutating func keep(_ change: Change?) -> [Effect] {
        guard let change, !refusesToKeep() else { return [] }
        apply(change)
        return [.keep(change)]
    }

    /// Applies the change to the journey. If it changes the chosen track, roadmap and skills show that track.
    mutating func apply(_ change: Change) {
        let track = journey.plan.track
        journey.apply(change)
        if journey.plan.track != track { trackView = journey.plan.track }
    }

    /// Shows the text if there is anything to save.
    mutating func say(_ text: String, _ effects: [Effect]) -> [Effect] {
        if !effects.isEmpty { notice = Notice(text) }
        return effects
    }

    /// Whether nothing can be saved; if so, shows why.
    mutating func refusesToKeep() -> Bool {
        guard let reason = readOnlyReason else { return false }
        notice = Notice("Nothing can be saved: \(reason)", .warning)
        return true
    }
}
