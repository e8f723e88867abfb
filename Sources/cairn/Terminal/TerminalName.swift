import CNcurses
import CairnCore
import Foundation

/// The kind of terminal that the environment names.
struct TerminalName {
    private let name: String

    /// Checks that there is a terminal and that it has a name.
    init(environment: [String: String]) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        name = environment["TERM"] ?? ""
        guard !name.isEmpty else { throw .unnamed }
    }

    /// Whether it draws with a font of few characters.
    var isTextConsole: Bool { name == "linux" || name.hasPrefix("linux-") }

    /// Opens the screen on it.
    func open(hasMouse: Bool) throws(TerminalError) {
        switch cairn_screen_open(name, STDOUT_FILENO, STDIN_FILENO, hasMouse) {
        case CAIRN_OPENED: return
        case CAIRN_PLAIN_TERMINAL: throw .plain(name)
        default: throw name == "dumb" ? .plain(name) : .unknown(name)
        }
    }

    /// What the opened terminal's own keys send.
    static func keySequences() -> [KeySequence] {
        keys.compactMap { capability, key in
            cairn_capability(capability).map { KeySequence(bytes: Array(String(cString: $0).utf8), key: key) }
        }
    }

    /// terminfo's names (terminfo(5), user_caps(5)).
    private static let keys: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
        ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab), ("kbs", .backspace),
        ("kent", .enter), ("kLFT5", .wordLeft), ("kRIT5", .wordRight), ("kLFT", .shift(.left)),
        ("kRIT", .shift(.right)), ("kHOM", .shift(.home)), ("kEND", .shift(.end)),
    ]
}
