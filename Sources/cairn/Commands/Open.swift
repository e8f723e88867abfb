import ArgumentParser
import CairnCore
import CairnScreen
import Foundation

/// `cairn`, without a command: the screen.
struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the screen (what `cairn` alone does).")
    @OptionGroup var looks: LookOptions
    @OptionGroup var options: JourneyOptions

    func run() throws { try Open.screen(try options.source, theme: looks.theme) }

    /// Opens the screen. Without arguments the program comes straight here, which saves the time to parse them.
    static func screen(_ source: JourneySource = JourneySource(), theme: String? = nil) throws {
        try checkStreams()
        let look = try LookOptions.name(theme)
        let remark = source.remarkOnEmptyFile
        let journey = try OpenJourney(source)
        let (context, packs) = try source.world()
        var loop = try ScreenLoop(
            journey, on: Terminal(theme: look, hasMouse: Config.current.mouse), context: context,
            followsClock: source.today == nil,
            warning: remark ?? Config.problem?.notice ?? Packs.notice(packs))
        if let signal = loop.run() { Signals.die(by: signal) }
    }
}

/// Options for the look of the screen.
struct LookOptions: ParsableArguments {
    @Option(
        help: "default, high-contrast (or -light) or monochrome (default: $CAIRN_THEME; NO_COLOR means monochrome).",
        completion: .list(Theme.Name.allCases.map(\.rawValue)))
    var theme: String?

    /// The theme with that name, else the one in `CAIRN_THEME`, else that of the settings, else the default.
    static func name(_ theme: String?, _ config: Config = .current) throws -> Theme.Name {
        let variable = World.environment("CAIRN_THEME")
        guard let given = theme ?? variable else { return config.theme ?? .default }
        guard let name = Theme.Name(rawValue: given) else {
            let allowed = Theme.Name.allCases.map(\.rawValue)
            let message = "'\(given)' is not a theme\(NearMiss.offer(given, allowed: allowed))"
            throw Failure(code: theme == nil ? 78 : 64, description: message)
        }
        return name
    }
}

/// Throws if there is no terminal to draw on, before anything is created or read.
func checkStreams() throws {
    guard isatty(STDIN_FILENO) == 1 else { throw TerminalError.notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal(.output) }
}
