import ArgumentParser
import CairnCore
import TestSupport

@testable import cairn

/// `cairn talks …`
struct TalksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "talks", abstract: "Evenings you went to.", subcommands: [List.self, TalksAdd.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List talks, the latest first.")
        @Argument(help: "Words of the title or the speaker's name.") var filter: [String] = []
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (_, app) = try options.read()
            let talks = app.journey.talks(filter.joined(separator: " "))
            if json { return try Output.json(talks) }
            Output.lines(talks.map { "\($0.day.iso)  \($0.title)" })
        }
    }
}

struct TalksAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an evening.",
        discussion: "Example: cairn talks add \"Monitoring in practice\" --day yesterday --speaker \"Ada Byron\"")
    @Argument(help: "What it was about.") var title: String
    @OptionGroup var talk: FieldOptions<Talk>
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        var new = Talk(id: editor.context.makeID(), day: editor.context.today)
        try editor.arguments.fill(&new, texts: ["title": title])
        try talk.fill(&new, editor.journey, editor.context)
        try editor.keep(editor.journey.putting(new), otherwise: "")
    }
}
