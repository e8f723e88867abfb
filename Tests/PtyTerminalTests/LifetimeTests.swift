import PtyTerminal
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("How a program lives and ends")
struct LifetimeTests {
    @Test("exit code, signal and resources")
    func endings() throws {
        #expect(try PtyTerminal.start(["sh", "-c", "exit 7"]).waitForExit().reason == .exited(code: 7))
        let killed = try PtyTerminal.start(["sh", "-c", "kill -TERM $$"]).waitForExit()
        #expect(killed.reason == .killed(signal: SIGTERM))
        #expect(killed.maxResident > 0)
        #expect(killed.userTime + killed.systemTime > .zero)
    }

    @Test("what cannot start says why")
    func notStarted() {
        #expect(throws: PtyError.notFound(program: "no-such-program", searchPath: "/bin")) {
            try PtyTerminal.start(["no-such-program"], environment: ["PATH": "/bin"])
        }
        let denied = PtyError.cannotStart(
            program: "/etc/passwd", step: "running the file", reason: "Permission denied")
        #expect(throws: denied) { try PtyTerminal.start(["/etc/passwd"]) }
        let homeless = PtyError.cannotStart(
            program: "/bin/cat", step: "entering /nowhere", reason: "No such file or directory")
        #expect(throws: homeless) { try PtyTerminal.start(["/bin/cat"], directory: "/nowhere") }
    }

    @Test("the program has the environment, directory and size it was given, and no more descriptors")
    func surroundings() throws {
        let script = "echo $TERM $MINE; pwd; stty size; tput cols; ls /proc/self/fd | tr '\\n' ' '"
        var environment = PtyTerminal.plainEnvironment
        environment["MINE"] = "yes"
        let terminal = try PtyTerminal.start(
            ["sh", "-c", script], environment: environment, size: TerminalSize(rows: 9, columns: 33), directory: "/usr")
        try terminal.waitForExit()
        // The fourth descriptor is the folder that `ls` reads.
        #expect(terminal.screen.lines.prefix(5) == ["xterm-256color yes", "/usr", "9 33", "33", "0 1 2 3"])
    }

    @Test("a new size reaches the program as a signal")
    func resize() throws {
        let script = "trap 'stty size; exit' WINCH; echo ready; sleep 1000 & wait"
        let terminal = try PtyTerminal.start(["sh", "-c", script])
        try terminal.waitUntil { $0.contains("ready") }
        try terminal.resize(TerminalSize(rows: 30, columns: 100))
        let screen = try terminal.waitUntil { $0.contains("30 100") }
        #expect(screen.rows == 30 && screen.columns == 100)
        #expect(terminal.size == TerminalSize(rows: 30, columns: 100))
    }

    @Test("a terminal left raw is seen to be raw after the end, one restored to be cooked")
    func lineModes() throws {
        let careless = try PtyTerminal.start(["sh", "-c", "stty raw -echo"])
        try careless.waitForExit()
        #expect(try !careless.lineModes().isCooked)
        #expect(try !careless.lineModes().echo)

        let careful = try PtyTerminal.start(["/bin/cat"])
        let before = try careful.lineModes()
        try careful.send("\u{04}")
        try careful.waitForExit()
        #expect(try careful.lineModes() == before)
        #expect(before.isCooked)
    }

    @Test("Ctrl-Z stops, resume goes on, Ctrl-C ends")
    func jobControl() throws {
        let terminal = try PtyTerminal.start(["/bin/cat"])
        try terminal.send("\u{1A}")
        #expect(try terminal.waitForStop() == SIGTSTP)
        try terminal.resume()
        #expect(terminal.stoppedBy == nil)
        try terminal.send("still here\r")
        try terminal.waitUntil { $0.lines.prefix(2) == ["^Zstill here", "still here"] }
        try terminal.send("\u{03}")
        #expect(try terminal.waitForExit().reason == .killed(signal: SIGINT))
        #expect(throws: PtyError.self) { try terminal.signal(SIGTERM) }
    }

    @Test("closing the window hangs the program up; without a signal it reads the end of file")
    func hangUp() throws {
        let signalled = try PtyTerminal.start(["/bin/cat"])
        signalled.hangUp()
        #expect(try signalled.waitForExit().reason == .killed(signal: SIGHUP))
        let noticing = try PtyTerminal.start(["/bin/cat"])
        noticing.hangUp(signalling: false)
        guard case .exited = try noticing.waitForExit().reason else {
            Issue.record("cat should have ended by itself")
            return
        }
    }

    @Test("closing kills what still runs, and what it has started in its group")
    func close() throws {
        let terminal = try PtyTerminal.start(["sh", "-c", "trap '' HUP TERM; sleep 1000 & echo $! ready; wait"])
        let line = try terminal.waitUntil { $0.contains("ready") }.line(0)
        let sleeper = try #require(line.split(separator: " ").first.flatMap { Int32($0) })
        let program = terminal.processID
        terminal.close()
        #expect(kill(program, 0) != 0)
        #expect(isGone(sleeper))
        #expect(terminal.screen.line(0) == line)
        #expect(throws: PtyError.self) { try terminal.waitForExit() }
    }

    /// Gone within two seconds, since the kernel takes its time to kill.
    private func isGone(_ process: Int32) -> Bool {
        (0..<400).contains { _ in isDead(process) || poll(nil, 0, 5) < 0 }
    }

    /// Gone, or dead and not yet collected by whoever has inherited it.
    private func isDead(_ process: Int32) -> Bool {
        guard kill(process, 0) == 0, let file = fopen("/proc/\(process)/stat", "r") else { return true }
        defer { fclose(file) }
        var buffer = [CChar](repeating: 0, count: 256)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self).contains(") Z ")
    }

    @Test("what does not come in time is told with the screen")
    func timeout() throws {
        let terminal = try PtyTerminal.start(["sh", "-c", "printf here; read line"])
        try terminal.waitUntil { $0.contains("here") }
        let error = #expect(throws: PtyError.self) {
            try terminal.waitUntil("word 'there'", timeout: .milliseconds(20)) { $0.contains("there") }
        }
        #expect(error?.description.contains("no word 'there' within 0.02 seconds") == true)
        #expect(error?.description.contains("here") == true)
        try terminal.send("\r")
        let ended = #expect(throws: PtyError.self) { try terminal.waitUntil { $0.contains("there") } }
        #expect(ended?.description.contains("the program ended (exit code 0)") == true)
    }

    @Test("bursts and quiet are told apart")
    func bursts() throws {
        let terminal = try PtyTerminal.start(["sh", "-c", "printf one; read line; printf two; read line"])
        let first = terminal.burst(quiet: .milliseconds(20))
        #expect(first.bytes == 3 && first.isQuiet)
        #expect(try #require(first.lastByte) > terminal.execTime)
        #expect(terminal.settle(quiet: .milliseconds(1)).bytes == 0)
        #expect(try #require(terminal.processorTime) > 0)
        #expect(try #require(terminal.peakResident) > 0)
        try terminal.send("\r")
        let second = terminal.burst(quiet: .milliseconds(20))
        #expect(second.bytes == 5 && second.isQuiet)
    }
}
