import Foundation

/// Opens an address or a path: an address in the browser of the user's choice, else by the desktop's own opener.
enum Opener {
    /// Schemes that may be opened; anything else is taken for a path.
    private static let schemes = ["https", "http", "mailto"]
    /// Browsers that draw on the terminal, which has to be theirs meanwhile.
    private static let onTerminal: Set<String> = ["lynx", "w3m", "links", "links2", "elinks", "browsh", "www-browser"]

    /// - Throws: a `Failure` where it cannot be opened here.
    static func open(_ place: String, on terminal: Terminal) throws {
        let target = try self.target(place)
        let chosen = browser(Config.current)
        let commands = commands(browser: chosen, target)
        if try commands.contains(where: { try run($0, on: terminal) }) { return }
        let browser = isWeb(target) ? chosen.map { "neither '\($0)' ($BROWSER) nor " } : nil
        throw Failure(
            code: 74,
            description: "\(browser ?? "")\(browser == nil ? "nothing" : "anything") here opens '\(place)'; y copies it"
        )
    }

    /// What opens web addresses, as `$BROWSER` says or else the settings.
    static func browser(_ config: Config) -> String? { World.environment(of: ["BROWSER"])["BROWSER"] ?? config.browser }

    private static func isWeb(_ target: String) -> Bool {
        ["http:", "https:"].contains { target.lowercased().hasPrefix($0) }
    }

    /// Programs to try, with their arguments: those of `browser` for a web address, quoted as for a shell, with a colon
    /// between them and the address in place of `%s`; then WSL's opener and the desktop's.
    static func commands(browser: String?, _ target: String) -> [[String]] {
        let browsers = ShellWords.commands(isWeb(target) ? browser ?? "" : "").map { words in
            let filled = words.map { $0.replacingOccurrences(of: "%s", with: target) }
            return filled == words ? words + [target] : filled
        }
        #if os(macOS)
            let openers = ["open"]
        #else
            let openers = ["wslview", "xdg-open"]
        #endif
        return browsers + openers.map { [$0, target] }
    }

    private static func run(_ command: [String], on terminal: Terminal) throws -> Bool {
        let (program, arguments) = (command[0], Array(command.dropFirst()))
        if onTerminal.contains(UserPath.name(of: program)) {
            let code = try? terminal.withTerminalReleased { try Child.runInForeground(program, arguments) }
            return code == 0
        }
        let ended = try? Child.runQuietly(program, arguments)
        return ended == .exited(0) || ended == .notYet
    }

    private static func target(_ place: String) throws -> String {
        if let scheme = place.split(separator: ":").first, schemes.contains(scheme.lowercased()), place.contains(":") {
            return place
        }
        let path = UserPath.expanded(place)
        guard path.hasPrefix("/") || path.hasPrefix("."), FileManager.default.fileExists(atPath: path) else {
            throw Failure(code: 66, description: "'\(place)' is neither an address nor a file here; y copies it")
        }
        return path
    }
}
