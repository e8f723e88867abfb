import ArgumentParser
import CairnCore

/// `cairn journal wins …`
struct Wins: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wins", abstract: "What went well: your own lines, and what your record says.",
        discussion: "A win is named by its words, by the beginning of them, or by id.",
        subcommands: [List.self, Show.self, Add.self, Edit.self, RemoveCommand<Win>.self], defaultSubcommand: List.self)

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the wins, newest first.")
        @Argument(help: "Words; skill:pytorch.") var filter: [String] = []
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let words = try filter.checked(context)
            let wins = JournalReport.wins(words, app.journey, context)
            try refuse(filter, in: "journal", foundNothing: wins.isEmpty, context)
            if json { return try Output.json(wins) }
            Output.table(
                wins.map(\.columns),
                nothing: filter.isEmpty ? "No win yet: `cairn journal wins add TEXT` adds one." : "No win matches.",
                measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show a win, your own or one of your record.")
        @Argument(help: "The win.") var win: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let win = try JournalReport.wins("", app.journey, context).one("win", win, id: \.id, called: \.text)
            if json { return try Output.json(win) }
            Output.document(JournalDetail(app.desk(context)).document(win.id), measure: context.measure)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a win.",
            discussion: "Example: cairn journal wins add \"Held the demo without a script\" --day yesterday")
        @Argument(help: "What went well, in a line.") var text: String
        @OptionGroup var win: FieldOptions<Win>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = Win(id: editor.context.makeID(), day: editor.context.today)
            try editor.arguments.fill(&new, texts: ["text": text])
            try win.fill(&new, editor.journey, editor.context)
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(editor.journey.putting(new), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change a win: what is not given stays as it is.")
        @Argument(help: "The win.") var win: String
        @Option(help: "Other words.") var text: String?
        @OptionGroup var details: FieldOptions<Win>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.journey.win(win)
            try editor.arguments.fill(&new, texts: ["text": text])
            try details.fill(&new, editor.journey, editor.context)
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(editor.journey.putting(new), otherwise: "“\(new.text)” is as before.")
        }
    }
}

extension Win: Removable {
    static let removal = Removal(
        one: "win", help: "The win.", abstract: "Remove a win; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Win { try journey.win(text) }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    fileprivate func win(_ text: String) throws -> Win { try one("win", text, called: \Win.text) }
}
