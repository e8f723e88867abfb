import CPty

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension PtyTerminal {
    /// Sends a signal to the program, or to its whole process group as the terminal's Ctrl-C would.
    public func signal(_ number: Int32, group: Bool = false) throws(PtyError) {
        let error = isRunning ? cpty_signal(child.pid, number, group) : ESRCH
        guard error == 0 else { throw PtyError.cannotSignal(number: number, reason: errorText(error)) }
    }

    /// Waits for the program to end, and takes the last of its output.
    ///
    /// - Throws: `PtyError.timedOut`, with the screen.
    @discardableResult
    public func waitForExit(timeout: Duration = patience) throws(PtyError) -> ExitStatus {
        try wait(for: "end of the program", timeout: timeout) { exitStatus != nil }
        let drained = Self.now + Duration.milliseconds(200).nanoseconds
        while !outputEnded, !pump(until: drained).timedOut {}
        guard let exitStatus else { throw PtyError.terminalGone(reason: "closed") }
        return exitStatus
    }

    /// Waits until the program is stopped, as after Ctrl-Z; returns the signal that did it.
    @discardableResult
    public func waitForStop(timeout: Duration = patience) throws(PtyError) -> Int32 {
        try wait(for: "stop of the program", timeout: timeout) { stoppedBy != nil }
        guard let stoppedBy else { throw PtyError.terminalGone(reason: "closed") }
        return stoppedBy
    }

    /// Lets a stopped program go on, as a shell's `fg` would, and waits until it does.
    public func resume(timeout: Duration = patience) throws(PtyError) {
        try signal(SIGCONT, group: true)
        try wait(for: "continuation of the program", timeout: timeout) { stoppedBy == nil }
    }

    /// Closes the terminal under the program, as when its window is closed.
    ///
    /// - Parameter signalling: send SIGHUP first, as terminals and shells do; without, the program must notice
    ///   by itself that it reads the end of the file.
    public func hangUp(signalling: Bool = true) {
        if signalling { try? signal(SIGHUP, group: true) }
        cpty_hang_up(&child)
        outputEnded = true
    }

    private func wait(for wanted: String, timeout: Duration, _ done: () -> Bool) throws(PtyError) {
        let deadline = Self.now + timeout.nanoseconds
        while !done() {
            if child.control < 0 { throw PtyError.terminalGone(reason: "closed") }
            if pump(until: deadline).timedOut {
                throw PtyError.timedOut(waitingFor: wanted, after: timeout, screen: screen.description)
            }
            if exitStatus != nil, !done() {
                throw PtyError.ended(waitingFor: wanted, status: exitStatus, screen: screen.description)
            }
        }
    }
}
