import Foundation

/// The clipboard: that of tmux, of the desktop, or of the terminal.
enum Clipboard {
    /// How it went, as the footer says it. Terminals do not tell whether they did what they were asked.
    enum Outcome: String {
        case copied = "Copied"
        case toTmux = "Copied in tmux"
        case asked = "Asked the terminal to copy"

        /// What was done because the command of the settings did not do it; in the middle of a sentence.
        fileprivate var instead: String {
            switch self {
            case .copied: "copied with another program"
            case .toTmux: "copied in tmux"
            case .asked: "asked the terminal to copy"
            }
        }
    }

    /// How a text was copied.
    struct Copied {
        let outcome: Outcome
        /// Why the command of the settings did not do it; nil if it did, or there is none.
        let problem: String?

        /// What to say of it, before the text.
        var said: String { problem.map { "\($0); \(outcome.instead) instead" } ?? outcome.rawValue }
    }

    /// More than this, encoded, and terminals begin to refuse: 100,000 bytes.
    static let limit = 100_000

    /// The variables that decide which programs are tried.
    static let variables = ["TMUX", "WAYLAND_DISPLAY", "DISPLAY", "SSH_CONNECTION"]

    /// Tens of milliseconds that a program has to copy a text; the screen stands still meanwhile.
    private static let patience = 300

    /// Copies the text with the first program that can, else through the terminal.
    static func copy(_ text: String, on terminal: Terminal) throws -> Copied {
        var problem: String?
        if let own = Config.current.copy {
            problem = self.problem(of: own, copying: text)
            if problem == nil { return Copied(outcome: .copied, problem: nil) }
        }
        for command in commands(World.environment(of: variables)) {
            let arguments = Array(command.dropFirst())
            let ended = try? Child.runQuietly(command[0], arguments, input: text, endingAfter: patience)
            guard ended == .exited(0) else { continue }
            return Copied(outcome: command[0] == "tmux" ? .toTmux : .copied, problem: problem)
        }
        do {
            try terminal.write(self.command(copying: text))
        } catch {
            guard let problem else { throw error }
            throw Failure(code: 74, description: "\(problem); \(error)")
        }
        return Copied(outcome: .asked, problem: problem)
    }

    /// Hands the text to a command of the settings; what went wrong, or nil if it copied.
    static func problem(of command: String, copying text: String, within patience: Int = Clipboard.patience) -> String?
    {
        let name = "The copy command '\(command.prefix(40))\(command.count > 40 ? "…" : "")'"
        do {
            switch try Child.runQuietly("/bin/sh", ["-c", command], input: text, endingAfter: patience) {
            case .exited(0): return nil
            case .exited(126): return "\(name) is not a program that can be run"
            case .exited(127): return "\(name) is not there"
            case .exited(let code): return "\(name) failed (exit code \(code))"
            case .killed: return "\(name) was killed"
            case .notYet: return "\(name) did not end, and was stopped"
            }
        } catch {
            return "\(name) cannot be run: \(error)"
        }
    }

    /// Programs to try, with their arguments. tmux comes first: only it knows which terminal is looking now.
    static func commands(_ environment: [String: String]) -> [[String]] {
        var commands: [[String]] = []
        if environment["TMUX"] != nil { commands.append(["tmux", "load-buffer", "-w", "-"]) }
        if environment["WAYLAND_DISPLAY"] != nil { commands.append(["wl-copy"]) }
        if environment["DISPLAY"] != nil {
            commands += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
        }
        // Over SSH this would be the clipboard of the wrong machine.
        if environment["SSH_CONNECTION"] == nil { commands.append(["pbcopy"]) }
        return commands
    }

    /// xterm's operating system command 52, which copies this text.
    static func command(copying text: String) throws(TerminalError) -> String {
        let encoded = Data(text.utf8).base64EncodedString()
        guard encoded.utf8.count <= limit else { throw .tooLongToCopy(text.utf8.count) }
        return "\u{1B}]52;c;\(encoded)\u{07}"
    }
}
