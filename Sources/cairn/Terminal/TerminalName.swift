import CNcurses
import CairnCore
import Foundation

/// The kind of terminal that the environment names.
struct TerminalName {
    private let name: String
    /// What it is drawn as.
    private var used: String

    /// Checks that there is a terminal and that it has a name.
    init(environment: [String: String]) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
        guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
        name = environment["TERM"] ?? ""
        used = name
        guard !name.isEmpty else { throw .unnamed }
    }

    /// Whether it draws with a font of few characters.
    var isTextConsole: Bool { name == "linux" || name.hasPrefix("linux-") }

    /// Says that it is drawn as another one; nil where it is not.
    var notice: String? {
        used == name ? nil : "This system does not know the terminal '\(Visible.line(name))'; drawn as \(used)."
    }

    /// Opens the screen on it.
    ///
    /// A newer one than the system's list of terminals (foot, kitty, ghostty) is opened as what all of them imitate.
    mutating func open(hasMouse: Bool, hasColor: Bool) throws(TerminalError) {
        var opening = open(as: name, hasMouse, hasColor)
        for other in Self.imitated where opening == CAIRN_UNKNOWN_TERMINAL && mayImitate {
            opening = open(as: other, hasMouse, hasColor)
            if opening == CAIRN_OPENED { used = other }
        }
        switch opening {
        case CAIRN_OPENED: return
        case CAIRN_PLAIN_TERMINAL: throw .plain(name)
        case CAIRN_NO_DESCRIPTOR: throw .noDescriptor
        default: throw name == "dumb" ? .plain(name) : .unknown(name)
        }
    }

    private func open(as name: String, _ hasMouse: Bool, _ hasColor: Bool) -> cairn_opening {
        cairn_screen_open(name, STDOUT_FILENO, STDIN_FILENO, hasMouse, hasColor)
    }

    /// What today's terminals understand, whatever their name.
    private static let imitated = ["xterm-256color", "xterm"]

    /// Whether this can be the name of a terminal, of one that moves its cursor.
    private var mayImitate: Bool {
        let isName =
            name.utf8.count <= 40
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-+_.".contains($0)) }
        return isName && !["dumb", "unknown", "emacs", "network", "dialup"].contains { name.hasPrefix($0) }
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
