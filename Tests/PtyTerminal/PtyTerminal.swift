import CPty

/// A real program in a real pseudo terminal, whose screen can be read cell by cell.
///
///     let terminal = try PtyTerminal.start(["cairn", "demo"], size: TerminalSize(rows: 24, columns: 80))
///     try terminal.waitUntil { $0.contains("quit") }
///     try terminal.send("jj ")
///     #expect(terminal.screen.line(3).hasPrefix("[x]"))
///     try terminal.send("q")
///     #expect(try terminal.waitForExit().isSuccess)
///     #expect(try terminal.lineModes().isCooked)
///
/// Nothing happens behind the caller's back: output is read, and the emulator moves on, only inside the waits
/// and `send`. The program dies with this value, and with this process however that ends.
/// One value belongs to one task; several may run side by side.
public final class PtyTerminal {
    var child: cpty_child
    let emulator: Emulator
    /// Input that the terminal has not yet taken.
    var unsent: [UInt8] = []
    var readBuffer = [UInt8](repeating: 0, count: 64 * 1024)
    let capturesOutput: Bool

    /// What the program was started with.
    public let arguments: [String]
    /// Lines and columns as last set.
    public internal(set) var size: TerminalSize
    /// How many bytes the program has sent so far.
    public internal(set) var bytesReceived = 0
    /// All bytes that the program has sent, when started with `capturingOutput`; otherwise empty.
    public internal(set) var rawOutput: [UInt8] = []
    /// When the last byte arrived, by the monotonic clock in ns; 0 before the first.
    public internal(set) var lastByteTime: Int64 = 0
    /// No program has the terminal open any more, or we hung up.
    public internal(set) var outputEnded = false
    /// How the program ended; nil while it runs. Brought up to date by the waits.
    public internal(set) var exitStatus: ExitStatus?
    /// The signal by which the program is stopped at the moment, for instance SIGTSTP.
    public internal(set) var stoppedBy: Int32?

    init(child: cpty_child, arguments: [String], size: TerminalSize, capturesOutput: Bool) {
        self.child = child
        self.arguments = arguments
        self.size = size
        self.capturesOutput = capturesOutput
        self.emulator = Emulator(size: size)
    }

    deinit { cpty_close(&child) }

    /// Starts a program in a new terminal.
    ///
    /// - Parameters:
    ///   - arguments: the program, searched for in the environment's `PATH` if it has no `/`, and its arguments.
    ///   - environment: all of its environment; see `plainEnvironment`.
    ///   - directory: where it starts.
    ///   - capturingOutput: keep every byte for `rawOutput`.
    /// - Throws: `PtyError.notFound`, `.cannotStart`.
    public static func start(
        _ arguments: [String],
        environment: [String: String] = plainEnvironment,
        size: TerminalSize = .standard,
        directory: String = ".",
        capturingOutput: Bool = false
    ) throws(PtyError) -> PtyTerminal {
        let path = try resolve(arguments.first ?? "", searchPath: environment["PATH"] ?? "")
        let child = try spawn(
            path: path, arguments: arguments, environment: environment, size: size, directory: directory)
        return PtyTerminal(child: child, arguments: arguments, size: size, capturesOutput: capturingOutput)
    }

    /// The program's process id; 0 after `close`.
    public var processID: Int32 { child.pid }

    /// The monotonic clock immediately before the program was executed, in ns.
    public var execTime: Int64 { child.exec_ns }

    /// The monotonic clock now, in ns: what `execTime` and `lastByteTime` are compared with.
    public static var now: Int64 { cpty_now_ns() }

    /// What the terminal shows at the moment.
    public var screen: Screen { emulator.screen }

    /// The window title that the program has set last.
    public var title: String { emulator.title }

    /// How often it has rung the bell.
    public var bells: Int { emulator.bells }

    /// What the program has asked of the terminal and not yet taken back.
    public var modes: TerminalModes { emulator.modes }

    /// The modes of the terminal's line discipline, also after the program has ended.
    public func lineModes() throws(PtyError) -> LineModes {
        var modes = cpty_modes()
        let error = cpty_get_modes(child.master, &modes)
        guard error == 0 else { throw PtyError.terminalGone(reason: errorText(error)) }
        return LineModes(modes)
    }

    /// Processor time that the program itself (not its children) has used so far, in ns; nil when it cannot be told.
    public var processorTime: Int64? {
        let time = cpty_cpu_ns(child.pid)
        return isRunning && time >= 0 ? time : nil
    }

    /// The most memory the running program has had resident, in KiB; nil when it cannot be told.
    ///
    /// In contrast to `ExitStatus.maxResident` it leaves out what the process was before it became the program.
    public var peakResident: Int64? {
        let peak = cpty_peak_rss_kib(child.pid)
        return isRunning && peak >= 0 ? peak : nil
    }

    /// Neither ended, as far as the last wait saw, nor closed.
    public var isRunning: Bool { exitStatus == nil && child.pid > 0 }

    /// Kills the program if it still runs and closes the terminal. The screen stays readable.
    public func close() {
        cpty_close(&child)
        outputEnded = true
    }
}
