/// What can go wrong around a program in a terminal, with what one needs to see why.
public enum PtyError: Error, Equatable, CustomStringConvertible {
    /// No such program in the search path.
    case notFound(program: String, searchPath: String)
    /// The system did not start it.
    case cannotStart(program: String, step: String, reason: String)
    /// What was waited for did not come.
    case timedOut(waitingFor: String, after: Duration, screen: String)
    /// The program ended before what was waited for came.
    case ended(waitingFor: String, status: ExitStatus?, screen: String)
    /// The program does not read its input.
    case inputNotTaken(bytesLeft: Int)
    /// There is no terminal any more: closed or hung up.
    case terminalGone(reason: String)
    /// A signal did not reach the program.
    case cannotSignal(number: Int32, reason: String)

    public var description: String {
        switch self {
        case .notFound(let program, let searchPath):
            "no program '\(program)' in PATH (\(searchPath)); install it or give its path"
        case .cannotStart(let program, let step, let reason):
            "cannot start \(program): \(step): \(reason)"
        case .timedOut(let wanted, let time, let screen):
            "no \(wanted) within \(time); the screen was:\n\(screen)"
        case .ended(let wanted, let status, let screen):
            "the program ended (\(status.map(\.description) ?? "unknown")) before \(wanted) came; the screen was:\n\(screen)"
        case .inputNotTaken(let count):
            "the program does not read its input; \(count) bytes are left"
        case .terminalGone(let reason):
            "the terminal is gone: \(reason)"
        case .cannotSignal(let number, let reason):
            "cannot send signal \(number): \(reason)"
        }
    }
}
