import PtyTerminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One life of a program, from exec to its end.
struct Run {
    let program: Program
    let terminal: PtyTerminal
    /// From exec to the last byte of the first complete frame, in ns.
    let firstFrame: Int64
    /// The expected text was seen.
    let isComplete: Bool

    /// This long without output ends a frame.
    private static let frameQuiet = Duration.milliseconds(30)
    /// This long without output ends what a key has changed.
    private static let keyQuiet = Duration.milliseconds(10)

    /// Starts the program and waits for its first complete frame.
    init(of program: Program, size: TerminalSize, environment: [String: String]) throws {
        self.program = program
        terminal = try PtyTerminal.start(
            program.arguments, environment: environment.merging(program.environment) { $1 }, size: size,
            directory: program.directory)
        var painted: Int64?
        var complete = false
        while !complete {
            let burst = terminal.burst(quiet: Self.frameQuiet, timeout: painted == nil ? .seconds(10) : .seconds(2))
            guard let last = burst.lastByte else { break }
            painted = last
            complete = terminal.screen.shows(program.expected)
        }
        guard let painted, !terminal.outputEnded else {
            throw PtyError.ended(
                waitingFor: "first frame of \(program.name)", status: try? terminal.waitForExit(timeout: .seconds(1)),
                screen: terminal.screen.description)
        }
        firstFrame = painted - terminal.execTime
        isComplete = complete
    }

    /// Presses the keys that lead to the list.
    func prepare() throws {
        for key in program.before {
            try terminal.press(key)
            terminal.settle(quiet: Self.frameQuiet)
        }
    }

    /// Moves the selection by one; nil when nothing changed on the screen.
    func move(forth: Bool) throws -> KeySample? {
        terminal.settle(quiet: .milliseconds(3), timeout: .milliseconds(300))
        let processorTime = terminal.processorTime
        let pressed = PtyTerminal.now
        try terminal.press(forth ? program.forth : program.back)
        let burst = terminal.burst(quiet: Self.keyQuiet, timeout: .milliseconds(250))
        guard let last = burst.lastByte else { return nil }
        let used = terminal.processorTime.flatMap { after in processorTime.map { after - $0 } }
        return KeySample(time: last - pressed, bytes: Int64(burst.bytes), processorTime: used)
    }

    /// Ends the program: by its own keys, else by force.
    func end() {
        for key in program.quit {
            guard (try? terminal.press(key)) != nil else { break }
            terminal.settle(quiet: .milliseconds(3), timeout: .milliseconds(100))
        }
        if (try? terminal.waitForExit(timeout: .milliseconds(500))) == nil {
            try? terminal.signal(SIGTERM)
            _ = try? terminal.waitForExit(timeout: .milliseconds(500))
        }
        terminal.close()
    }
}

extension Screen {
    /// Whether the text is to be seen, or with none, whether anything is.
    fileprivate func shows(_ text: String?) -> Bool {
        text.map(contains) ?? lines.contains { !$0.isEmpty }
    }
}

/// What one movement key cost.
struct KeySample {
    /// From the key to the last byte, in ns.
    let time: Int64
    /// How many bytes came.
    let bytes: Int64
    /// Processor time of the program, in ns.
    let processorTime: Int64?
}
