import CairnCore
import CairnStore
import Foundation

/// The state, the store that keeps it, and the body of the loop: an action in, what the terminal has to do out.
struct Session {
    private(set) var app: AppState
    private(set) var context: Context
    private let store: Store?
    /// The draft in the store, and its key there.
    private var kept: (draft: FormDraft, key: String)?
    /// The number of the last entry of the log that the state knows; nil before the first frame.
    private var seenEntry: Int?
    /// The state before an Esc that was the last action and had nothing kept.
    private var beforeEscape: AppState?
    /// Whether the last action could be kept.
    private(set) var hasKept = true

    /// The program's state on a journey that was opened. What undo and redo would do is read later: ``catchUp()``.
    init(_ opened: OpenJourney, size: Size, context: Context) {
        store = opened.store
        self.context = context
        if let store {
            (self.context.texts, self.context.log) = (store.texts, store.log)
            (self.context.reviews, self.context.readings) = (store.reviews, store.readings)
        }
        var journey = opened.journey
        if let moves = journey.following(context.library.replaced) {
            // Where they cannot be kept now they are seen all the same, and kept at another start.
            if opened.readOnlyReason == nil, let store { _ = try? store.apply(moves, at: World.now()) }
            journey.apply(moves)
        }
        let isTakenOver = Self.takeOver(&journey, opened, self.context)
        app = AppState(
            journey: journey, size: size, context: self.context, readOnlyReason: opened.readOnlyReason,
            forecasting: false)
        if let reason = opened.readOnlyReason { app.notice = Notice("Read-only: \(reason)", .warning) }
        if isTakenOver, app.notice == nil {
            app.notice = Notice("Your plan is now a route with dates, from today on: p shows it, P changes it.")
        }
        offer(opened.drafts)
    }

    /// The plan of a journey that is older than routes becomes one; false where there is nothing to do.
    private static func takeOver(_ journey: inout Journey, _ opened: OpenJourney, _ context: Context) -> Bool {
        guard opened.readOnlyReason == nil, let store = opened.store, let change = journey.takingOver(context),
            (try? store.apply(change, at: World.now())) != nil
        else { return false }
        journey.apply(change)
        return true
    }

    /// Takes an action. What could not be kept did not happen: the state is then as it was, and says why. A form that met a
    /// change made elsewhere is submitted once more, on what is stored now.
    mutating func take(_ action: Action) -> [Effect] { take(action, mayRepeat: true) }

    private mutating func take(_ action: Action, mayRepeat: Bool) -> [Effect] {
        let (before, stored) = (app, seenEntry)
        (hasKept, beforeEscape) = (true, nil)
        let effects = reduce(&app, action, context)
        if action == .key(.escape), effects.isEmpty { beforeEscape = before }
        do {
            for effect in effects { try keep(effect) }
            if let store {
                if effects.contains(where: \.isForStore) { app.leaveMemosToStore() }
                try? store.keepReadings()
            }
            return effects.filter { !$0.isForStore }
        } catch StoreError.changedElsewhere {
            goBack(to: before)
            readAgain()
            if mayRepeat, before.isWriting || action.isText { return take(action, mayRepeat: false) }
            app.notice = Notice("Changed elsewhere in the meantime: have a look, then do it again.", .warning)
        } catch {
            goBack(to: before)
            // Of two changes the first may be there.
            if seenEntry != stored { readAgain() }
            app.notice = Notice("Not saved: \(error)", .warning)
        }
        return []
    }

    /// All is as before the Esc: it was none. See ``Input/notEscape``.
    mutating func takeBackEscape() { if let beforeEscape { goBack(to: beforeEscape) } }

    private mutating func goBack(to before: AppState) {
        let failed = app
        (app, hasKept) = (before, false)
        app.supersede(failed)
    }

    /// Reads the Journey again if another program changed it.
    mutating func lookForChanges() {
        guard let store, (try? store.changedElsewhere()) == true else { return }
        readAgain()
    }

    /// Takes what was read beside the screen. What was changed meanwhile is read again.
    mutating func meet(_ result: LateReading.Result) {
        do {
            var (late, last) = try result.get()
            if let store, try store.lastEntry() != last { late = try store.late.read().journey }
            _ = reduce(&app, .lateRead(late), context)
        } catch {
            becomeReadOnly("a part of the journey could not be read: \(error)")
        }
    }

    /// It is another day.
    mutating func advance(to day: Day) {
        guard day != context.today else { return }
        context.today = day
    }

    /// Whether something typed may not be kept yet. To know, all of it would have to be compared.
    var mayHaveDraft: Bool {
        if case .form = app.overlay { return true }
        return kept != nil
    }

    /// Keeps what is being typed, so that a crash does not lose it; what was sent or left is forgotten.
    mutating func keepDraft() {
        let draft = FormDraft(app)
        guard let store, app.readOnlyReason == nil, draft != kept?.draft else { return }
        do {
            let new = draft.map { ($0, key: $0.storedKey) }
            if let new { try store.keepDraft(key: new.key, text: new.0.coded, at: World.now()) }
            if let old = kept?.key, old != new?.key { try store.dropDraft(key: old) }
            kept = new
        } catch {
            app.notice = Notice("A draft of what you type could not be saved: \(error)", .warning)
        }
    }

    /// Does what the first frame did not wait for: reads what undo would do, checks a small journey for damage, and forecasts
    /// when the plan ends. Of a damaged journey nothing can be kept.
    mutating func catchUp() {
        do {
            try readHistory()
            try store?.check()
        } catch let error as StoreError where error.isDamage {
            becomeReadOnly("\(error)")
        } catch {
            say("Could not read what undo would do: \(error)", .warning)
        }
        _ = take(.forecast)
    }

    /// Says that nothing can be kept from now on.
    mutating func becomeReadOnly(_ reason: String) {
        app.readOnlyReason = reason
        app.notice = Notice("Read-only: \(reason)", .warning)
    }

    /// Writes a new file that is none of a journey's.
    func write(_ text: String, to path: String) throws(StoreError) {
        if let store { try Store.checkTarget(path, of: store.path) }
        try WholeFile.write(Data(text.utf8), to: path, replacing: false)
    }

    /// Writes the pages of a portfolio into a folder, none of them over a file that is there.
    func write(_ portfolio: Portfolio, to folder: PortfolioFolder) throws {
        try folder.write(portfolio, replacing: false, otherwise: "name another folder") { path in
            if let store { try Store.checkTarget(path, of: store.path) }
        } by: { data, path in
            try WholeFile.write(data, to: path, replacing: false)
        }
    }

    /// Nobody waits any longer for another program.
    func hurry() { store?.patience.hurry() }

    /// Says something in the footer.
    mutating func say(_ text: String, _ kind: Notice.Kind = .info) { app.notice = Notice(text, kind) }

    private mutating func keep(_ effect: Effect) throws {
        guard effect.isForStore else { return }
        guard let store, app.readOnlyReason == nil else { throw StoreError.readOnly(path: app.readOnlyReason ?? "") }
        switch effect {
        case .keep(let change): if try store.apply(change, at: World.now()) == nil { return }
        case .undo(let entry): try store.undo(entry, at: World.now())
        case .redo(let entry): try store.redo(entry, at: World.now())
        default: break
        }
        seenEntry = seenEntry.map { $0 + 1 }
        try readHistory()
    }

    /// Reads what undo and redo would do next.
    private mutating func readHistory() throws {
        seenEntry = try seenEntry ?? store?.lastEntry()
        app.undo = try store?.nextUndo()
        app.redo = try store?.nextRedo()
    }

    private mutating func readAgain() {
        guard let store else { return }
        do {
            let (journey, last) = (try store.journey(), try store.lastEntry())
            // Another's draft is no change of the journey; memos, which no journey holds, are told by the log.
            if journey != app.journey || last != seenEntry { _ = reduce(&app, .journeyChanged(journey), context) }
            seenEntry = last
            try readHistory()
        } catch {
            app.notice = Notice("Could not read the journey again: \(error)", .warning)
        }
    }

    private mutating func offer(_ drafts: [Draft]) {
        guard app.overlay == nil, app.readOnlyReason == nil else { return }
        // A draft may be about what is read late.
        if !drafts.isEmpty, !app.journey.isWhole, let late = try? store?.late.read() {
            _ = reduce(&app, .lateRead(late.journey), context)
        }
        for draft in drafts where !draft.isBeingTyped(at: World.now()) {
            guard let form = FormDraft(coded: draft.text) else { continue }
            if app.reopen(form, context) {
                kept = (form, draft.key)
                takeOver(draft)
                return
            }
        }
    }
}

extension Session {
    /// From now on the draft is this window's, and offered in no other. Where that cannot be kept it is the next one's, too.
    private mutating func takeOver(_ draft: Draft) {
        guard let store, let form = kept?.draft, form.storedKey != draft.key,
            (try? store.keepDraft(key: form.storedKey, text: draft.text, at: draft.at)) != nil
        else { return }
        kept?.key = form.storedKey
        try? store.dropDraft(key: draft.key)
    }
}

extension FormDraft {
    /// Where this process keeps it: two windows may have the same form open.
    fileprivate var storedKey: String { "\(key) \(ProcessMark.own.text)" }
}

extension Draft {
    /// Whether another window has it open, at a time in milliseconds since 1970-01-01 UTC. Of one on another machine nobody can tell:
    /// its text is left to it for a day.
    func isBeingTyped(at now: Int) -> Bool {
        guard let mark = key.split(separator: " ").last.flatMap({ ProcessMark($0) }), mark != .own else { return false }
        return mark.isRunning ?? (now - at < 86_400_000)
    }
}

extension StoreError {
    fileprivate var isDamage: Bool { if case .corrupt = self { true } else { false } }
}

extension AppState {
    /// Whether a form is open.
    fileprivate var isWriting: Bool { if case .form = overlay { true } else { false } }
}

extension Action {
    /// Whether it is a text that would be lost.
    fileprivate var isText: Bool { if case .edited = self { true } else { false } }
}

extension Effect {
    /// Whether the store carries it out.
    fileprivate var isForStore: Bool {
        switch self {
        case .keep, .undo, .redo: true
        default: false
        }
    }
}
