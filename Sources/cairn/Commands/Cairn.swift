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
            Open.self, Demo.self, TodayCommand.self, Next.self, LogCommand.self, WeekCommand.self, JournalCommand.self,
            Projects.self, PracticeCommand.self, MirrorCommand.self, RadarCommand.self, ReportCommand.self,
            RoadmapCommand.self,
            SkillsCommand.self, TracksCommand.self,
            PeopleCommand.self, JobsCommand.self, TasksCommand.self, PlanCommand.self, Guides.self, Niches.self,
            Glossary.self,
            Certifications.self,
            Questions.self, Templates.self,
            Search.self, LibraryCommand.self,
            Undo.self, Redo.self, History.self, Export.self, Import.self, Backup.self, Restore.self, Doctor.self,
            Keys.self, ConfigCommand.self,
        ],
        defaultSubcommand: Open.self)

    /// Runs the command line. Every failure is one sentence on standard error, with one of the documented exit codes.
    static func main() {
        do {
            try Surroundings.prepare()
            if CommandLine.argc == 1 { return try configured(isScreen: true) { try Open.screen() } }
            let arguments = withNegations(optionsLast(Array(CommandLine.arguments.dropFirst())))
            try refuseUnknownCommand(arguments)
            try refuseMinus(arguments)
            var command = try parseAsRoot(arguments)
            // What helps out of trouble does not hang on the settings.
            let isHelp = arguments.first == "help" || !Set(arguments).isDisjoint(with: ["--help", "-h"])
            if isHelp || helpsOut(command) { return try command.run() }
            try configured(isScreen: command is Open || command is Demo) { try command.run() }
        } catch {
            Failure.exit(error)
        }
    }

    /// Runs a command with the user's settings. Where these are wrong the screen starts without them, and says so.
    private static func configured(isScreen: Bool, _ body: () throws -> Void) throws {
        let config: Config
        do throws(ConfigFault) { config = try Config.load() } catch {
            guard isScreen else { throw Failure(code: 78, description: "\(error)") }
            return try Config.$problem.withValue(error, operation: body)
        }
        try config.apply(body)
    }

    private static func helpsOut(_ command: any ParsableCommand) -> Bool {
        switch command {
        case is Export, is Import, is Backup, is Restore, is Doctor, is ConfigCommand.Show, is ConfigCommand.Check,
            is ConfigCommand.Path, is ConfigCommand.CommandNames:
            true
        default: false
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

    /// `skills list -python` is `skills list not:python`: no option of one hyphen has more than a letter, but `-h` among some
    /// would print help.
    static func withNegations(_ arguments: [String]) -> [String] {
        var type: any ParsableCommand.Type = Cairn.self
        for word in arguments {
            let below = type.configuration.subcommands
            guard let next = below.first(where: { ([$0._commandName] + $0.configuration.aliases).contains(word) })
            else { break }
            type = next
        }
        while let first = type.configuration.defaultSubcommand { type = first }
        guard type is any FilteringCommand.Type else { return arguments }
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return arguments.indices.map { index in
            let word = arguments[index]
            let before = index > 0 ? arguments[index - 1] : ""
            let isValue = before.hasPrefix("--") && before != "--json" && !before.contains("=")
            let isNegated = word.count > 2 && word.first == "-" && word.dropFirst().first?.isLetter == true
            return index < end && isNegated && !isValue ? "not:\(word.dropFirst())" : word
        }
    }

    /// `-1h` would be taken for options, of which `-h` prints help.
    private static func refuseMinus(_ arguments: [String]) throws {
        let words = arguments.prefix { $0 != "--" }
        let number = words.indices.first { index in
            let isValue = index > 0 && words[index - 1].hasPrefix("--")
            return !isValue && words[index].first == "-" && words[index].dropFirst().first?.isNumber == true
        }
        guard let number else { return }
        throw Failure.usage("'\(words[number])' is not an option; what begins with a minus goes behind --")
    }

    /// A word that is not a command would be taken for an argument of `open`: suggest a command instead.
    private static func refuseUnknownCommand(_ arguments: [String]) throws {
        guard let word = arguments.first, !word.hasPrefix("-") else { return }
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        if word == "help", arguments.count > 1, arguments[1] != "help" {
            return try refuseUnknownCommand(Array(arguments.dropFirst()))
        }
        guard names.contains(word) else {
            throw Failure.usage(
                "'\(word)' is not a command\(NearMiss.offer(word, among: names, or: "`cairn --help` lists them all"))")
        }
        let type = configuration.subcommands.first { $0._commandName == word }
        if let type { try refuseUnknownSubcommand(of: type, word, Array(arguments.dropFirst())) }
    }

    /// `cairn people delete Ana` must not be taken for a list filtered by these words.
    private static func refuseUnknownSubcommand(
        of type: any ParsableCommand.Type, _ command: String, _ arguments: [String]
    ) throws {
        guard let word = arguments.first, !word.hasPrefix("-") else { return }
        let known = type.configuration.subcommands
        if let below = known.first(where: { ([$0._commandName] + $0.configuration.aliases).contains(word) }) {
            return try refuseUnknownSubcommand(of: below, "\(command) \(word)", Array(arguments.dropFirst()))
        }
        guard type.configuration.defaultSubcommand != nil, !word.contains(":"), word.first?.isNumber != true else {
            return
        }
        let names = known.flatMap { [$0._commandName] + $0.configuration.aliases }
        let first = type.configuration.defaultSubcommand
        let way =
            first is any FilteringCommand.Type
            ? "`cairn \(command) \(first?._commandName ?? "") \(word)` looks for the word"
            : "`cairn \(command) --help` lists them all"
        throw Failure.usage("'\(command) \(word)' is not a command\(NearMiss.offer(word, among: names, or: way))")
    }
}

/// A command that lists what passes a filter of words.
protocol FilteringCommand: ParsableCommand {}

/// The program's version.
enum Version {
    static let text = "0.1.0"
}
