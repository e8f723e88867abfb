import ArgumentParser
import CairnCore

/// The program: `cairn` alone opens the screen.
@main
struct Cairn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cairn",
        abstract: "Find your way into a career in AI: plan, skills, evidence, people, in one window.",
        discussion: """
            Without a command, Cairn opens its screen. Everything that the screen can do, a command can do: \
            `cairn skills tick linear-algebra`. Add --json to whatever lists or shows.
            """,
        version: Version.text,
        subcommands: [
            Open.self, Demo.self, Next.self, LogCommand.self, WeekCommand.self, RoadmapCommand.self, SkillsCommand.self,
            TracksCommand.self,
            PeopleCommand.self, PlanCommand.self, Guides.self, Niches.self, Glossary.self, Certifications.self,
            Questions.self,
            Projects.self,
            Search.self, LibraryCommand.self,
            Undo.self, Redo.self, History.self, Export.self, Import.self, Backup.self, Restore.self, Doctor.self,
            Keys.self,
        ],
        defaultSubcommand: Open.self)

    /// Runs the command line. Every failure is one sentence on standard error, with one of the documented exit codes.
    static func main() {
        do {
            if CommandLine.argc == 1 { return try Open.screen() }
            let arguments = optionsLast(Array(CommandLine.arguments.dropFirst()))
            try refuseUnknownCommand(arguments)
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Failure.exit(error)
        }
    }

    /// `cairn --data FILE next` is `cairn next --data FILE`: options of every command are allowed anywhere.
    private static func optionsLast(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var options: [String] = []
        while let option = rest.first,
            ["--data", "--today"].contains(where: { option == $0 || option.hasPrefix("\($0)=") })
        {
            let count = option.contains("=") ? 1 : 2
            options += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        return rest + options
    }

    /// A word that is not a command would be taken for an argument of `open`: suggest a command instead.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        guard let word = arguments.first, !word.hasPrefix("-") else { return }
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard names.contains(word) else {
            throw Failure.usage(
                "'\(word)' is not a command\(NearMiss.offer(word, among: names)); `cairn --help` lists them all")
        }
        try refuseUnknownSubcommand(of: word, Array(arguments.dropFirst()))
    }

    /// `cairn people delete Ana` must not be taken for a list filtered by these words.
    private static func refuseUnknownSubcommand(of command: String, _ arguments: [String]) throws {
        let type = configuration.subcommands.first { $0._commandName == command }
        guard let type, type.configuration.defaultSubcommand != nil, let word = arguments.first, !word.hasPrefix("-"),
            !word.contains(":"), word.first?.isNumber != true
        else { return }
        let names = type.configuration.subcommands.map { $0._commandName }
        guard !names.contains(word) else { return }
        throw Failure.usage(
            "'\(command) \(word)' is not a command\(NearMiss.offer(word, among: names)); "
                + "`cairn \(command) list \(word)` looks for the word")
    }
}

/// The program's version.
enum Version {
    static let text = "0.1.0"
}
