import ArgumentParser
import CairnCore
import Foundation

/// `cairn config …`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Your settings: check the file, show what holds, say where it is.",
        discussion: "The file is $XDG_CONFIG_HOME/cairn/config.toml; docs/CONFIGURATION.md explains it by an example.",
        subcommands: [Show.self, Check.self, Path.self, CommandNames.self], defaultSubcommand: Show.self)

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Say all that is wrong with the file, a line each.")

        func run() throws {
            let faults = Config.faults()
            for fault in faults.dropLast() { Failure.warn("\(fault)") }
            if let last = faults.last { throw Failure(code: 78, description: "\(last)") }
            let path = try ConfigCommand.path()
            let isThere = FileManager.default.fileExists(atPath: path)
            Output.line(isThere ? "\(path) is fine." : "There is no file \(path): all is as it ships.")
        }
    }

    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "path", abstract: "Print where the file is, or would be.")

        func run() throws { Output.line(try ConfigCommand.path()) }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Print the settings that hold, also those that the environment decides.")
        @Flag(help: "Print JSON.") var json = false

        func run() throws {
            let config = try Failure.of { () throws(ConfigFault) in try Config.load() }
            let report = try ConfigReport(config)
            if json { return try Output.json(report) }
            Output.lines(report.lines)
        }
    }

    struct CommandNames: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keys", abstract: "Print the names of the commands that [keys] takes, with their keys.")
        @Flag(help: "Print JSON.") var json = false

        func run() throws {
            let config = try Failure.of { () throws(ConfigFault) in try Config.load() }
            let keymap = World.program.features.with(config.settings).keymap
            let keys = keymap.settable.map { name in
                (name, keymap.all.first { $0.name == name }?.keys.map(\.name) ?? [])
            }
            if json { return try Output.json(Dictionary(uniqueKeysWithValues: keys)) }
            let width = keys.map(\.0.count).max() ?? 0
            Output.lines(keys.map { "\($0)\(spaces(width - $0.count))  \($1.joined(separator: " "))" })
        }
    }

    private static func path() throws -> String {
        guard let path = Config.path else {
            throw Failure(code: 78, description: "no place for settings: HOME is not set; set it, or XDG_CONFIG_HOME")
        }
        return path
    }
}

/// The settings that hold.
private struct ConfigReport: Encodable {
    let theme: String
    let mouse: Bool
    let firstPane: String
    let weekStarts: String
    let dates: String
    let editor: String
    let browser: String?
    let copy: String?
    let keys: [String: [String]]

    private enum CodingKeys: String, CodingKey {
        case theme, mouse, dates, editor, browser, copy, keys
        case firstPane = "first-pane"
        case weekStarts = "week-starts"
    }

    init(_ config: Config) throws {
        theme = try LookOptions.name(nil, config).rawValue
        mouse = config.mouse
        firstPane = (config.settings.firstPane ?? Features.shipped.keymap.panes[0].id).name
        weekStarts = ConfigReader.weekdays[config.dates.firstWeekday]
        dates = config.dates.style.rawValue
        editor = Editor.command(config)
        (browser, copy) = (Opener.browser(config), config.copy)
        keys = config.settings.keys.mapValues { $0.map(\.name) }
    }

    /// As the file would say it.
    var lines: [String] {
        let texts = [
            ("theme", theme), ("first-pane", firstPane), ("week-starts", weekStarts), ("dates", dates),
            ("editor", editor),
        ]
        let others = [("browser", browser), ("copy", copy)].compactMap { name, text in text.map { (name, $0) } }
        let head = ["mouse = \(mouse)"] + (texts + others).map { "\($0) = \(quoted($1))" }
        let table = keys.sorted { $0.key < $1.key }.map { name, keys in
            "\(quoted(name)) = [\(keys.map(quoted).joined(separator: ", "))]"
        }
        return head + (table.isEmpty ? [] : ["", "[keys]"] + table)
    }

    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}

extension Failure {
    /// Does this, and makes a fault of the settings a failure of configuration.
    static func of<Result>(_ body: () throws(ConfigFault) -> Result) throws(Failure) -> Result {
        do throws(ConfigFault) { return try body() } catch {
            throw Failure(code: 78, description: "\(error)")
        }
    }
}
