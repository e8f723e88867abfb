import CairnCore
import CairnScreen
import CairnStore
import Foundation

/// The screen, from the first frame to the last: waits for events, hands them to the session, paints.
struct ScreenLoop {
    private var session: Session
    private let terminal: Terminal
    private let watch: FileWatch?
    private var soundness: SoundnessCheck?
    /// What is still to be checked: the first frame comes first.
    private var unchecked: Store?
    /// Makes results of a file beside the screen.
    private var measuring: Measuring?
    /// Goes on beside the screen where the journey is large.
    private var late: LateReading?
    /// Goes on beside the screen where somebody asked for it.
    private var scan: CloneScan?
    /// Whether nothing happened since the first frame.
    private var isFresh = true
    /// Whether the date follows the clock.
    private let followsClock: Bool
    /// When something typed has to be kept at the latest.
    private var draftIsDue: ContinuousClock.Instant?
    /// Whether somebody else had the terminal since it was painted last.
    private var comesBack = false
    /// Until when Ctrl-C and Ctrl-\\ are still meant for whoever had the terminal.
    private var othersKeysUntil: ContinuousClock.Instant?
    /// What ends the process.
    private var ending: Int32?

    /// How long text may stay unkept while it is typed.
    private static let draftDelay = Duration.seconds(1)
    /// How long after an editor, or a stop, its keys may still come.
    private static let othersKeys = Duration.milliseconds(500)

    /// Paints the first frame. Whatever that does not show comes after it. `warning` is for the first footer, where nothing
    /// worse stands there.
    init(
        _ journey: OpenJourney, on terminal: Terminal, context: Context, followsClock: Bool, warning: String? = nil
    ) {
        self.terminal = terminal
        session = Session(journey, size: terminal.size, context: context)
        journey.store?.patience.pass(with: terminal.pause)
        if let warning = warning ?? terminal.notice, session.app.notice?.kind != .warning {
            session.say(warning, .warning)
        }
        terminal.paint(screen(session.app, session.context))
        watch = journey.store.flatMap { FileWatch($0.path) }
        unchecked = journey.store
        if !session.app.journey.isWhole { late = journey.store.map { LateReading($0.late) } }
        self.followsClock = followsClock
    }

    /// Runs until somebody ends it, and gives the terminal back. Returns the signal that the process has to die of, as
    /// its shell expects; nil if the user quit.
    mutating func run() -> Int32? {
        while true {
            for event in terminal.wait(atMost: patience, watch: watch) {
                catchUp()
                if take(event) { continue }
                finish()
                return ending
            }
            startCheck()
            keepDraftIfDue()
            if let read = late?.take() { meet(read) }
            if let scan, let outcome = scan.take() {
                self.scan = nil
                _ = session.take(.scanned(scan.project, outcome))
            }
            meetResults()
            if let problem = soundness?.takeProblem() { session.becomeReadOnly(problem) }
            terminal.paint(screen(session.app, session.context))
            if comesBack {
                // Only now can somebody see whose keys they press.
                othersKeysUntil = .now + Self.othersKeys
                comesBack = false
            }
        }
    }

    /// How long to wait for an event; nil, for ever, when nothing is due.
    private var patience: Duration? {
        let draft = draftIsDue.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
        let isChecking = unchecked != nil || soundness?.isRunning == true || measuring != nil
        let check: Duration? = isChecking || isFresh ? .milliseconds(100) : nil
        let reading: Duration? = late == nil ? nil : .milliseconds(10)
        let scanning: Duration? = scan == nil ? nil : .milliseconds(50)
        let clock: Duration? = session.app.isTicking ? World.untilNextSecond : nil
        return [draft, check, reading, scanning, clock].compactMap { $0 }.min()
    }

    /// Once nobody pressed a key for a moment, or before the first one.
    private mutating func catchUp() {
        guard isFresh else { return }
        isFresh = false
        session.catchUp()
    }

    /// False where it is time to go.
    private mutating func take(_ event: Terminal.Event) -> Bool {
        switch event {
        case .input(let inputs): return inputs.allSatisfy { take($0) }
        case .resized(let size): _ = session.take(.resize(size))
        case .resumed(let size):
            comesBack = true
            _ = session.take(.resize(size))
        case .suspend: suspend()
        case .watched: session.lookForChanges()
        case .terminate(let signal):
            ending = signal
            return false
        case .hangup:
            ending = SIGHUP
            return false
        case .timeout: if session.app.isTicking { _ = session.take(.tick) }
        }
        return true
    }

    private mutating func meet(_ read: LateReading.Result) {
        late = nil
        session.meet(read)
    }

    private mutating func suspend() {
        terminal.suspend()
        comesBack = true
    }

    private func isForOthers(_ input: Input) -> Bool {
        guard comesBack || othersKeysUntil.map({ ContinuousClock.now < $0 }) ?? false else { return false }
        return input == .key(.control("c")) || input == .key(.control("\\"))
    }

    private mutating func take(_ input: Input) -> Bool {
        if isForOthers(input) { return true }
        // No key acts on a part of the journey: to read the rest takes less time than to look at the screen.
        if let read = late?.finish() { meet(read) }
        if let measuring, input == .key(.escape) {
            measuring.stop()
            return true
        }
        if followsClock { session.advance(to: World.currentDay()) }
        let effects: [Effect]
        switch input {
        case .key(let key): effects = session.take(.key(key))
        case .paste(let text): effects = session.take(.paste(text))
        case .mouse(let mouse): effects = session.take(.mouse(mouse))
        case .notEscape:
            session.takeBackEscape()
            effects = []
        }
        if draftIsDue == nil, session.mayHaveDraft { draftIsDue = .now + Self.draftDelay }
        return effects.allSatisfy { carryOut($0) }
    }

    /// False where it is time to go.
    private mutating func carryOut(_ effect: Effect) -> Bool {
        do {
            switch effect {
            case .quit: return false
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .copy(let text): try copy(text)
            case .open(let place): try Opener.open(place, on: terminal)
            case .edit(let text, let target): try edit(text, target)
            case .write(let text, let path, let form): write(text, path, form)
            case .writePages(let portfolio, let folder, let form): write(portfolio, folder, form)
            case .scan(let folder, let project): scan = CloneScan(folder, of: project)
            case .stopScan: scan?.stop()
            case .measure(let file, let form): measure(file, form)
            case .keep, .undo, .redo, .leaveEdited: break
            }
        } catch {
            session.say("\(error)", .warning)
        }
        return true
    }

    /// Copies the text and says how that went, then what to do with it or how it begins.
    private mutating func copy(_ text: String) throws {
        let copied = try Clipboard.copy(text, on: terminal)
        let lines = text.split(whereSeparator: \.isNewline)
        let line = lines.first ?? ""
        let beginning = line.count > 60 || lines.count > 1 ? line.prefix(60) + "…" : line
        let said = "\(copied.said): \(session.app.notice?.text ?? String(beginning))"
        session.say(said, copied.problem == nil ? .info : .warning)
    }

    /// Writes a new file; where that fails, the form that asked for it opens again and says why.
    private mutating func write(_ text: String, _ path: String, _ form: Form) {
        do throws(StoreError) {
            try session.write(text, to: UserPath.expanded(path))
            session.say("Written to \(path).")
        } catch .exists {
            _ = session.take(.notWritten(form, "A file of that name is there already: give another name."))
        } catch {
            _ = session.take(.notWritten(form, "\(error)"))
        }
    }

    private mutating func write(_ portfolio: Portfolio, _ name: String, _ form: Form) {
        do {
            let folder = try PortfolioFolder(name)
            try session.write(portfolio, to: folder)
            session.say(folder.said(portfolio))
        } catch {
            let why = (error as? Failure)?.description ?? "\(error)"
            _ = session.take(.notWritten(form, "\(why.prefix(1).uppercased())\(why.dropFirst())."))
        }
    }

    private mutating func measure(_ file: ResultFile, _ form: Form) {
        if measuring != nil { return session.say("Another file is still read; Esc stops that.", .warning) }
        measuring = Measuring(file, from: form, session.app.journey, session.context)
    }

    /// Says how far the reading of results is, or shows what came of it, unless something lies over the panes.
    private mutating func meetResults() {
        guard let measuring else { return }
        switch measuring.outcome {
        case nil: session.say("Reading: \(measuring.percent) %. Esc stops.")
        case _ where session.app.overlay != nil: return
        case .success(let results)?:
            self.measuring = nil
            session.say("Read.")
            _ = session.take(.measured(results, measuring.file))
        case .failure(let failure)?:
            self.measuring = nil
            session.say("")
            if failure.code == ScoreReading.stopped.code { return session.say("Stopped; nothing was kept.") }
            _ = session.take(.notWritten(measuring.form, failure.description))
        }
    }

    private mutating func edit(_ text: String, _ target: EditTarget) throws {
        defer { comesBack = true }
        let edited = try terminal.withTerminalReleased { try Editor.edit(text) }
        let effects = session.take(.edited(edited.text, target))
        if session.hasKept, !effects.contains(.leaveEdited) {
            edited.remove()
        } else {
            // The footer may be short: where the text lies comes first.
            session.say("What you wrote is in \(edited.path). \(session.app.notice?.text ?? "")", .warning)
        }
    }

    private mutating func startCheck() {
        guard let store = unchecked else { return }
        unchecked = nil
        soundness = SoundnessCheck(store)
    }

    private mutating func keepDraftIfDue() {
        guard let due = draftIsDue, due <= .now else { return }
        session.keepDraft()
        draftIsDue = nil
    }

    private mutating func finish() {
        session.hurry()
        scan?.finish()
        session.keepDraft()
        terminal.close(isEnding: ending != nil)
    }
}
