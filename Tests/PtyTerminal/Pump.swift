import CPty

/// One turn of the pump.
struct PumpStep {
    /// How many bytes arrived.
    var bytes = 0
    /// When the first of them did.
    var firstByte: Int64?
    /// Nothing at all happened until the deadline.
    var timedOut = false
}

extension PtyTerminal {
    /// Waits once, until something happens or the deadline: takes output and events, passes on waiting input.
    func pump(until deadline: Int64) -> PumpStep {
        let found = cpty_wait(
            outputEnded ? -1 : child.master, exitStatus == nil ? child.control : -1,
            !unsent.isEmpty, deadline - Self.now)
        var step = PumpStep()
        step.timedOut = found == 0 && Self.now >= deadline
        if Int(found) & CPTY_READABLE != 0 { takeOutput(&step) }
        if Int(found) & CPTY_WRITABLE != 0 { flushInput() }
        if Int(found) & CPTY_EVENT != 0 { takeEvent() }
        return step
    }

    /// Reads all that is there before the emulator sees it, so that the emulator's work delays no time stamp.
    private func takeOutput(_ step: inout PumpStep) {
        var arrived: [UInt8] = []
        while arrived.count < 1 << 20 {
            let count = cpty_read(child.master, &readBuffer, readBuffer.count)
            if count < 0 { outputEnded = true }
            if count <= 0 { break }
            lastByteTime = Self.now
            step.firstByte = step.firstByte ?? lastByteTime
            arrived.append(contentsOf: readBuffer[..<count])
        }
        step.bytes = arrived.count
        bytesReceived += arrived.count
        if capturesOutput { rawOutput.append(contentsOf: arrived) }
        emulator.feed(arrived)
        unsent.append(contentsOf: emulator.replies())
        flushInput()
    }

    /// Writes as much of the waiting input as the terminal takes now.
    func flushInput() {
        while !unsent.isEmpty, !outputEnded {
            let count = cpty_write(child.master, unsent, unsent.count)
            if count < 0 { outputEnded = true }
            if count <= 0 { return }
            unsent.removeFirst(count)
        }
    }

    private func takeEvent() {
        let event = cpty_next_event(child.control)
        switch UInt32(event.kind) {
        case CPTY_EVENT_STOPPED.rawValue: stoppedBy = event.value
        case CPTY_EVENT_CONTINUED.rawValue: stoppedBy = nil
        default:
            exitStatus = ExitStatus(event)
            stoppedBy = nil
        }
    }
}

extension Duration {
    /// The whole duration in ns.
    var nanoseconds: Int64 { components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000 }
}
