import CNcurses
import CWidth
import CairnCore
import CairnScreen
import Foundation

/// The full screen, from opening to closing: frames go out, events come in.
///
/// There is one at a time, used from one thread. Whatever ends the process (a normal exit, a signal, a fault of our own),
/// the terminal is put back as it was found.
final class Terminal {
    /// What came in.
    enum Event: Equatable {
        /// Keys, pastes and mouse reports in the order in which they were made; at least one.
        case input([Input])
        /// The window has another size; everything must be painted.
        case resized(Size)
        /// The process goes on after a stop; everything must be painted.
        case resumed(Size)
        /// Somebody asks the process to stop for a while: ``Terminal/suspend()``.
        case suspend
        /// This signal ends the process (TERM, HUP, INT, QUIT and the like).
        case terminate(Int32)
        /// The terminal is gone for good.
        case hangup
        /// The watched file was changed.
        case watched
        /// Nothing has come in time.
        case timeout
    }

    /// How large the screen is; at least 1 x 1.
    private(set) var size = Size(rows: 1, columns: 1)
    /// How styles look here.
    let theme: Theme
    /// What to know about this terminal; nil where all is as usual.
    let notice: String?

    let signals: Signals
    var input: InputReader
    private let ahead = TypedAhead()
    /// Events for the next ``wait(atMost:watch:)``.
    var pending: [Event] = []
    private let inks: [Ink]
    private var painter: Painter
    private var isOpen = true

    /// Opens the screen on the process' input and output.
    init(
        theme name: Theme.Name = .default, hasMouse: Bool = true,
        environment: [String: String] = World.environment(of: ["TERM", "NO_COLOR"])
    ) throws(TerminalError) {
        var terminal = try TerminalName(environment: environment)
        let isUTF8 = cairn_locale_open()
        cairn_guard_open()
        signals = try Signals()
        let hasColor = environment["NO_COLOR"]?.isEmpty ?? true
        do throws(TerminalError) { try terminal.open(hasMouse: hasMouse, hasColor: hasColor) } catch {
            signals.close()
            throw error
        }
        notice = terminal.notice
        theme = Theme(name, colors: Int(cairn_colors()), environment: environment)
        inks = Ink.all(of: theme)
        let repertoire: Glyphs.Repertoire = !isUTF8 ? .ascii : terminal.isTextConsole ? .console : .unicode
        painter = Painter(
            glyphs: Glyphs(repertoire: repertoire) { Int(cairn_scalar_width($0)) },
            blanksAreThere: inks[Int(Style.plain.rawValue)] == Ink.none)
        input = InputReader(STDIN_FILENO, decoder: KeyDecoder(extra: TerminalName.keySequences()), ahead: ahead)
        redraw()
    }

    deinit { close() }

    /// Puts the terminal back as it was found. May be called twice. If a signal `isEnding` the process, a second one does not
    /// cut short what is still to be cleared away.
    func close(isEnding: Bool = false) {
        guard isOpen else { return }
        isOpen = false
        cairn_screen_close()
        signals.close(isEnding: isEnding)
    }

    /// Shows the frame. Costs what has changed since the last one.
    func paint(_ frame: Frame) {
        let runs = painter.runs(to: frame, within: size)
        for run in runs { put(run.isDoubtful ? String(repeating: " ", count: run.columns.count) : run.text, run) }
        putDoubtful(runs.filter(\.isDoubtful))
        let cursor = frame.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
        let isVisible = cursor != nil && frame.cursorIsVisible
        cairn_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0), isVisible)
    }

    /// One by one, so that a terminal which sees other widths can only be wrong in their own cells.
    private func putDoubtful(_ runs: [Run]) {
        guard let first = runs.first else { return }
        cairn_settle(Int32(first.row), Int32(first.columns.lowerBound))
        for run in runs {
            put(run.text, run)
            cairn_settle(Int32(run.row), Int32(min(run.columns.upperBound, size.columns - 1)))
        }
    }

    private func put(_ text: String, _ run: Run) {
        let ink = inks[Int(run.style.rawValue)]
        var text = text
        text.withUTF8 {
            cairn_put(
                Int32(run.row), Int32(run.columns.lowerBound), $0.baseAddress, Int32($0.count), ink.attributes, ink.pair
            )
        }
    }

    /// Asks the window for its size; the next ``paint(_:)`` clears the screen and shows everything.
    func redraw() {
        guard isOpen else { return }
        var rows: Int32 = 0
        var columns: Int32 = 0
        cairn_screen_resize(&rows, &columns)
        size = Size(rows: Int(rows), columns: Int(columns))
        painter.forget()
    }

    /// Waits for that many milliseconds of a store's patience; false as soon as somebody wants to leave. What is typed
    /// meanwhile comes with the next ``wait(atMost:watch:)``. May be called on any thread.
    var pause: @Sendable (Int) -> Bool {
        let (ahead, input, signals) = (ahead, input.descriptor, signals.descriptor)
        return { ahead.pause(milliseconds: $0, input: input, signals: signals) }
    }

    /// Sends a command of xterm's to the terminal, past the screen.
    func write(_ command: String) throws(TerminalError) {
        guard isOpen, cairn_is_like_xterm() else { throw .noClipboard }
        var rest = Array(command.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(0, count))
        }
    }
}
