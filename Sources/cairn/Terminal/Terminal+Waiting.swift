import CNcurses
import CairnCore
import Foundation

extension Terminal {
    /// Waits for what comes next, at most so long; nil waits for ever. Never returns nothing.
    ///
    /// An idle terminal costs nothing: there is no wake-up but those that are events.
    func wait(atMost limit: Duration? = nil, watch: FileWatch? = nil) -> [Event] {
        let end = limit.map { ContinuousClock.now + $0 }
        add(input.readAhead())
        while pending.isEmpty {
            collect(until: [end, input.deadline].compactMap { $0 }.min(), watch)
            if let end, pending.isEmpty, end <= .now { return [.timeout] }
        }
        defer { pending = [] }
        return pending
    }

    private func collect(until end: ContinuousClock.Instant?, _ watch: FileWatch?) {
        let descriptors = [input.descriptor, signals.descriptor] + (watch.map { [$0.descriptor] } ?? [])
        let ready = Poll.wait(for: descriptors, atMost: end.map { ContinuousClock.now.duration(to: $0) })
        if ready[1] != 0 { answer(signals.take()) }
        if ready[0] != 0 { readInput() }
        if let watch, ready[2] != 0, watch.takeChange() { pending.append(.watched) }
        add(input.flush())
    }

    private func readInput() {
        let (inputs, isAtEnd) = input.read()
        add(inputs)
        if isAtEnd { pending.append(.hangup) }
    }

    private func add(_ inputs: [Input]) {
        if !inputs.isEmpty { pending.append(.input(inputs)) }
    }

    /// Signals become events; the end before all others, but what was pasted until then is kept.
    private func answer(_ came: [Int32]) {
        if let end = came.first(where: Signals.ends) {
            add(input.endPaste())
            pending.append(.terminate(end))
        } else if came.contains(SIGCONT) {
            comeBack()
        } else {
            if came.contains(SIGWINCH) { resize() }
            if came.contains(SIGTSTP) { pending.append(.suspend) }
        }
    }

    private func resize() {
        redraw()
        pending.append(.resized(size))
    }
}

// Lending the terminal.
extension Terminal {
    /// Stops the job with the terminal as it was found, and returns when it is continued; `.resumed` comes next.
    func suspend() {
        signals.lendKeys()
        cairn_screen_release()
        let came = signals.stop(by: SIGTSTP)
        if let end = came.first(where: Signals.ends) { pending.append(.terminate(end)) } else { comeBack() }
    }

    /// Runs `body` with the terminal as it was found, for a program that uses it; `.resumed` comes next.
    ///
    /// Meanwhile signals do to the process what they do to any, but INT and QUIT from the keyboard, which are for the other
    /// program. That program must be in the process' own group.
    func withTerminalReleased<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        release()
        defer { reclaim() }
        return try body()
    }

    /// The same for a program that is waited for without blocking.
    func withTerminalReleased<Result, Failure: Error>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        release()
        defer { reclaim() }
        return try await body()
    }

    private func release() {
        signals.lendKeys()
        cairn_screen_release()
        signals.release()
    }

    private func reclaim() {
        signals.reclaim()
        comeBack()
    }

    /// Takes the terminal, once the job is in the foreground; until then it stops again, as a shell expects.
    private func comeBack() {
        // Until the modes are ours again, the keyboard's signals are for whoever had the terminal.
        signals.lendKeys()
        while !cairn_screen_is_ours() {
            let came = signals.stop(by: SIGTTOU)
            if let end = came.first(where: Signals.ends) { return pending.append(.terminate(end)) }
            // It was not stopped, so there is no shell that could ever give the terminal back.
            guard came.contains(SIGCONT) else { return pending.append(.hangup) }
        }
        guard cairn_screen_reclaim() else { return pending.append(.hangup) }
        input.forget()
        let late = signals.takeKeys()
        redraw()
        pending.append(.resumed(size))
        if let end = late.first(where: Signals.ends) { pending.append(.terminate(end)) }
    }
}
