import ArgumentParser
import CairnCore

/// `cairn journal papers …`
struct Papers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers", abstract: "Papers in ten lines, with a verdict.",
        discussion: "A paper is named by its title, by the beginning of it, or by id.",
        subcommands: [List.self, Show.self, Add.self, Edit.self, Judge.self, Later.self, RemoveCommand<Paper>.self],
        defaultSubcommand: List.self)

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the papers, newest first.",
            discussion: "Filters are the screen's: cairn journal papers list is:unread skill:pytorch")
        @Argument(help: "Words; is:read, is:unread, is:open; skill:pytorch.") var filter: [String] = []
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let papers = JournalReport.papers(try filter.checked(context), app.journey, context)
            try refuse(filter, in: "journal", foundNothing: papers.isEmpty, context)
            if json { return try Output.json(papers) }
            Output.table(
                papers.map(\.columns),
                nothing: app.journey[Paper.self].isEmpty
                    ? "No paper yet: `cairn journal papers add TITLE` adds one." : "No paper matches.",
                measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a paper in full.")
        @Argument(help: "The paper.") var paper: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let paper = try app.journey.paper(paper)
            if json { return try Output.json(PaperReport(paper)) }
            Output.document(JournalDetail(app.desk(context)).document(paper.id), measure: context.measure)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a paper; with --verdict and --because it counts as read.",
            discussion: "Example: cairn journal papers add \"Attention is all you need\" --by \"Vaswani and others\" "
                + "--address arXiv:1706.03762 --skill transformers")
        @Argument(help: "Its title.") var title: String
        @OptionGroup var paper: FieldOptions<Paper>
        @Option(help: "A file with the ten lines; - reads standard input.", completion: .file()) var from: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = Paper(id: editor.context.makeID(), day: editor.context.today)
            try editor.arguments.fill(&new, texts: ["title": title, "lines": try from.map(LongText.read)])
            try paper.fill(&new, editor.journey, editor.context)
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(editor.journey.putting(new), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Change a paper: what is not given stays as it is.")
        @Argument(help: "The paper.") var paper: String
        @Option(help: "Another title.") var title: String?
        @OptionGroup var details: FieldOptions<Paper>
        @Option(help: "A file with the ten lines; - reads standard input.", completion: .file()) var from: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.journey.paper(paper)
            try editor.arguments.fill(&new, texts: ["title": title, "lines": try from.map(LongText.read)])
            try details.fill(&new, editor.journey, editor.context)
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(editor.journey.putting(new), otherwise: "“\(new.title)” is as before.")
        }
    }

    struct Judge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verdict",
            abstract: "Say whether you would use it; of a read paper, whether that still holds.",
            discussion: "Example: cairn journal papers verdict Attention would --because \"it is simple and fast\"")
        @Argument(help: "The paper.") var paper: String
        @Argument(
            help: "would or would-not; nothing for the same as before.",
            completion: .list(Paper.Verdict.allCases.map(\.rawValue)))
        var verdict: String?
        @Option(help: "Why.") var because: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.journey.paper(paper)
            try editor.arguments.fill(&new, texts: ["verdict": verdict, "because": because])
            guard new.verdict != nil else { throw Failure.usage("say would or would-not, and --because why") }
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(
                editor.journey.judging(new, today: editor.context.today), otherwise: "That was said today already.")
        }
    }

    struct Later: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "later",
            abstract: "Put off the question whether a verdict still holds: it waits as a task of your own.")
        @Argument(help: "The paper.") var paper: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let paper = try editor.journey.paper(paper)
            let change = editor.journey.puttingOff(paper, editor.context)
            let asks = paper.asksAgain.map {
                $0 <= editor.context.today ? "It waits already." : "It asks on \($0.text)."
            }
            try editor.keep(change, otherwise: asks ?? "“\(paper.title)” is unread: it asks nothing.")
        }
    }
}

extension Paper: Removable {
    static let removal = Removal(
        one: "paper", help: "The paper.", abstract: "Remove a paper; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Paper {
        try journey.paper(text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    fileprivate func paper(_ text: String) throws -> Paper { try one("paper", text, called: \Paper.title) }
}
