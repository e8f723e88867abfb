import CPty

/// A stretch of output, as `settle` and `burst` saw it.
public struct Burst: Equatable, Sendable {
    /// How many bytes arrived.
    public internal(set) var bytes = 0
    /// When the first arrived, by the monotonic clock in ns; nil if none did.
    public internal(set) var firstByte: Int64?
    /// When the last arrived.
    public internal(set) var lastByte: Int64?
    /// The program was quiet at the end; false when the time was over before.
    public internal(set) var isQuiet = false
}

extension PtyTerminal {
    /// How long any wait is patient: only what never comes takes so long, also where the machine has a lot to do.
    public static var patience: Duration { .seconds(60) }

    /// Reads until the screen is as wanted, and the program has painted all that belongs to it: it sleeps again.
    ///
    /// - Returns: that screen.
    /// - Throws: `PtyError.timedOut` or `.ended`, with the screen as it was.
    @discardableResult
    public func waitUntil(
        _ wanted: String = "expected screen", timeout: Duration = patience, _ predicate: (Screen) -> Bool
    ) throws(PtyError) -> Screen {
        let deadline = Self.now + timeout.nanoseconds
        while true {
            if predicate(screen) {
                takeRest(until: deadline)
                let whole = screen
                if predicate(whole) { return whole }
            }
            let current = screen
            if outputEnded {
                let status = try? waitForExit(timeout: .seconds(1))
                throw PtyError.ended(waitingFor: wanted, status: status, screen: current.description)
            }
            if !pumpOutput(until: deadline) {
                throw PtyError.timedOut(waitingFor: wanted, after: timeout, screen: current.description)
            }
        }
    }

    /// Reads until nothing has come for `quiet`, also if nothing comes at all.
    ///
    /// This is no proof that a program has dealt with a key, only that it was silent for so long:
    /// where one can say what to expect, `waitUntil` is the better choice.
    @discardableResult
    public func settle(quiet: Duration = .milliseconds(30), timeout: Duration = .seconds(5)) -> Burst {
        read(quiet: quiet, timeout: timeout, quietFromTheStart: true)
    }

    /// Waits for output to begin, then reads until nothing has come for `quiet`.
    @discardableResult
    public func burst(quiet: Duration = .milliseconds(30), timeout: Duration = patience) -> Burst {
        read(quiet: quiet, timeout: timeout, quietFromTheStart: false)
    }

    /// Reads until the program sleeps and nothing more comes, but for a second at most: some never sleep.
    private func takeRest(until deadline: Int64) {
        let end = min(deadline, Self.now + Duration.seconds(1).nanoseconds)
        while !outputEnded, exitStatus == nil, Self.now < end {
            let wasWaiting = cpty_is_waiting(child.pid)
            let step = pump(until: min(end, Self.now + Duration.milliseconds(1).nanoseconds))
            if wasWaiting, step.bytes == 0, step.timedOut { return }
        }
    }

    /// Reads until something has come (true) or the time is over (false).
    private func pumpOutput(until deadline: Int64) -> Bool {
        while !outputEnded {
            let step = pump(until: deadline)
            if step.timedOut { return false }
            if step.bytes > 0 { return true }
        }
        return true
    }

    private func read(quiet: Duration, timeout: Duration, quietFromTheStart: Bool) -> Burst {
        let deadline = Self.now + timeout.nanoseconds
        var burst = Burst()
        var quietAt = quietFromTheStart ? Self.now + quiet.nanoseconds : .max
        while !outputEnded {
            let step = pump(until: min(quietAt, deadline))
            if step.timedOut { break }
            guard let first = step.firstByte else { continue }
            burst.bytes += step.bytes
            burst.firstByte = burst.firstByte ?? first
            burst.lastByte = lastByteTime
            quietAt = lastByteTime + quiet.nanoseconds
        }
        burst.isQuiet = outputEnded || Self.now >= quietAt
        return burst
    }
}
