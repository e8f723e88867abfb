import CPty

/// How a program ended, and what it has used.
public struct ExitStatus: Equatable, Sendable, CustomStringConvertible {
    /// The two ways to end.
    public enum Reason: Equatable, Sendable {
        case exited(code: Int32)
        case killed(signal: Int32)
        /// Somebody killed the process that watched it.
        case unknown
    }

    public let reason: Reason
    /// `ru_maxrss` in KiB: the most memory resident, of the program or of a child it waited for.
    /// Never below what the test process had resident of its own when it forked: see `PtyTerminal.peakResident`.
    public let maxResident: Int64
    /// Processor time in the program and its awaited children.
    public let userTime: Duration
    /// Processor time in the kernel on behalf of them.
    public let systemTime: Duration

    /// Exit code 0.
    public var isSuccess: Bool { reason == .exited(code: 0) }

    public var description: String {
        switch reason {
        case .exited(let code): "exit code \(code)"
        case .killed(let signal): "killed by signal \(signal)"
        case .unknown: "ended in an unknown way"
        }
    }

    init(_ event: cpty_event) {
        switch UInt32(event.kind) {
        case CPTY_EVENT_EXITED.rawValue: reason = .exited(code: event.value)
        case CPTY_EVENT_KILLED.rawValue: reason = .killed(signal: event.value)
        default: reason = .unknown
        }
        maxResident = event.max_rss_kib
        userTime = .microseconds(event.user_us)
        systemTime = .microseconds(event.system_us)
    }
}
