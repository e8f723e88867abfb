import CNcurses
import Foundation

/// Signals as something to read, together with input.
struct Signals {
    /// Readable when there are some.
    let descriptor: Int32

    /// Starts to collect them. There is one collector in a process.
    init() throws(TerminalError) {
        descriptor = cairn_signals_open()
        guard descriptor >= 0 else { throw .noDescriptor }
    }

    /// Signals do again what they did before. If one `isEnding` the process, others that would do so are held off until
    /// ``die(by:)``.
    func close(isEnding: Bool = false) { cairn_signals_close(isEnding) }

    /// Signals that ask the process to end wait until `body` calls what it is given, or is over.
    static func holding<Result>(_ body: (_ release: () -> Void) throws -> Result) rethrows -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        let release = { _ = pthread_sigmask(SIG_SETMASK, &before, nil) }
        defer { release() }
        return try body(release)
    }

    /// Ends the process by this signal, as the shell that started it expects.
    static func die(by signal: Int32) -> Never { cairn_signals_die(signal) }

    /// Whether this signal ends the process.
    static func ends(_ signal: Int32) -> Bool { cairn_signals_ends(signal) }

    /// Signals that came since the last time, each once, in order.
    func take() -> [Int32] {
        var signals: [Int32] = []
        var room = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(descriptor, &room, room.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return signals }
            for byte in room[..<count] where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
        }
    }

    /// Stops the whole job, as Ctrl-Z does outside of raw mode, and returns when it is continued, with what came meanwhile.
    /// Without CONT among that, nobody could have continued the job, so it was not stopped.
    func stop(by signal: Int32) -> [Int32] {
        cairn_signals_stop(signal)
        defer { cairn_signals_reclaim() }
        var seen: [Int32] = []
        repeat { seen += take() } while !seen.contains(SIGCONT) && Poll.isReady(descriptor, within: 100)
        return seen
    }

    /// The terminal is about to be somebody else's: its keys, INT and QUIT, are theirs.
    func lendKeys() { cairn_signals_lend_keys() }

    /// The terminal is ours again, and its keys are, too. Returns what came meanwhile and was not for others.
    func takeKeys() -> [Int32] {
        cairn_signals_take_keys()
        return take().filter { $0 != SIGINT && $0 != SIGQUIT }
    }

    /// All other signals do what they did before, while somebody else has the terminal.
    func release() { cairn_signals_release() }

    /// All but the keys are collected again.
    func reclaim() { cairn_signals_reclaim() }
}
