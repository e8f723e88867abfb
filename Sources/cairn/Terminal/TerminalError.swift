import CairnCore

/// Why there is no screen to open, and what to do.
enum TerminalError: Error, Equatable, CustomStringConvertible {
    /// Input or output is not a terminal.
    case notATerminal(Stream)
    /// The environment has no TERM.
    case unnamed
    /// The system does not know what TERM names.
    case unknown(String)
    /// What TERM names cannot move its cursor.
    case plain(String)
    /// There is no pipe left for signals.
    case noDescriptor
    /// The terminal takes no text for its clipboard.
    case noClipboard
    /// More text than terminals take for their clipboard, in bytes.
    case tooLongToCopy(Int)

    /// One of the process's own.
    enum Stream: String {
        case input, output
    }

    var description: String {
        switch self {
        case .notATerminal(let stream):
            "standard \(stream.rawValue) is not a terminal; run 'cairn' in one, or use its commands ('cairn --help')"
        case .unnamed: "TERM is not set; try 'TERM=xterm-256color cairn'"
        case .unknown(let name):
            "this system does not know the terminal '\(Self.shown(name))'; try 'TERM=xterm-256color cairn'"
        case .plain(let name):
            "the terminal '\(Self.shown(name))' cannot move its cursor; try 'TERM=xterm-256color cairn', or use the commands ('cairn --help')"
        case .noDescriptor: "too many files are open to start; close some and try again"
        case .noClipboard: "this terminal has no clipboard that a program can reach"
        case .tooLongToCopy(let bytes): "\(bytes) bytes are too many for the terminal's clipboard"
        }
    }

    /// A name that comes from the environment.
    private static func shown(_ name: String) -> String { Visible.line(String(name.prefix(40))) }
}
