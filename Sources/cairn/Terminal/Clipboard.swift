import Foundation

/// The clipboard: that of tmux, of the desktop, or of the terminal.
enum Clipboard {
    /// How it went, as the footer says it. Terminals do not tell whether they did what they were asked.
    enum Outcome: String {
        case copied = "Copied"
        case toTmux = "Copied in tmux"
        case asked = "Asked the terminal to copy"
    }

    /// More than this, encoded, and terminals begin to refuse: 100,000 bytes.
    static let limit = 100_000

    /// The variables that decide which programs are tried.
    static let variables = ["TMUX", "WAYLAND_DISPLAY", "DISPLAY", "SSH_CONNECTION"]

    /// Copies the text with the first program that can, else through the terminal.
    static func copy(_ text: String, on terminal: Terminal) throws -> Outcome {
        let own = Config.current.copy.map { [["/bin/sh", "-c", $0]] } ?? []
        for command in own + commands(World.environment(of: variables)) {
            let ended = try? Child.runQuietly(command[0], Array(command.dropFirst()), input: text)
            if ended == .exited(0) { return command[0] == "tmux" ? .toTmux : .copied }
        }
        try terminal.write(self.command(copying: text))
        return .asked
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
