import ArgumentParser
import CairnCore

extension PracticeCommand {
    /// `cairn practice stories …`
    struct Stories: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stories", abstract: "Stories for behavioural rounds, with proof.",
            discussion: "A story is named by its title, by the beginning of it, or by id.",
            subcommands: [
                List.self, Show.self, Coverage.self, Add.self, Edit.self, NumberCommand.self, Told.self,
                RemoveCommand<Story>.self,
            ], defaultSubcommand: List.self)

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "list",
                abstract: "List the stories, and what they do not show yet.")
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let (context, app) = try options.read()
                let reports = app.journey.stories.map { StoryReport($0, app.journey) }
                if json { return try Output.json(reports) }
                Output.table(reports.map(\.columns), measure: context.measure)
                Output.prose([StoryCoverage(app.journey).advice], measure: context.measure)
            }
        }

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a story.")
            @Argument(help: "The story.") var story: String
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let (context, app) = try options.read()
                let report = StoryReport(try app.journey.story(story), app.journey)
                if json { return try Output.json(report) }
                Output.document(report.document, measure: context.measure)
            }
        }

        struct Coverage: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "coverage", abstract: "Which competencies your stories show.")
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let (context, app) = try options.read()
                let coverage = StoryCoverage(app.journey)
                if json { return try Output.json(coverage) }
                Output.table(
                    coverage.lines.map {
                        [$0.competency, $0.stories.isEmpty ? "none" : $0.stories.joined(separator: " · ")]
                    },
                    measure: context.measure)
                Output.prose(coverage.told + [coverage.advice], measure: context.measure)
            }
        }

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "add",
                abstract: "Add a story; it may begin with a project or a win of yours.",
                discussion: "Example: cairn practice stories add --from-project \"Late trains\" --competency ownership")
            @Argument(help: "What you call it; that of the project or win if it is left out.") var title: String?
            @OptionGroup var story: FieldOptions<Story>
            @Option(help: "A project of yours to begin with.") var fromProject: String?
            @Option(help: "A win to begin with, yours or one of your record.") var fromWin: String?
            @OptionGroup var options: JourneyOptions

            func validate() throws {
                guard title == nil, fromProject == nil, fromWin == nil else { return }
                throw ValidationError("give a title, or --from-project, or --from-win")
            }

            func run() throws {
                var editor = try JourneyEditor(options)
                var new = Story(id: editor.context.makeID(), day: editor.context.today)
                if let fromProject {
                    new = editor.journey.newStory(after: try editor.journey.project(fromProject), editor.context)
                } else if let fromWin {
                    let wins = JournalReport.wins("", editor.journey, editor.context)
                    let win = try wins.one("win", fromWin, id: \.id, called: \.text)
                    new = editor.journey.newStory(afterWin: win.id, editor.context) ?? new
                }
                try editor.arguments.fill(&new, texts: ["title": title])
                try story.fill(&new, editor.journey, editor.context)
                try editor.keep(new)
            }
        }

        struct Edit: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "edit",
                abstract: "Change a story: what is not given stays as it is.")
            @Argument(help: "The story.") var story: String
            @Option(help: "Another title.") var title: String?
            @Option(help: "The project of yours that it is about; none for none.") var project: String?
            @OptionGroup var details: FieldOptions<Story>
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                var new = try editor.journey.story(story)
                try editor.arguments.fill(&new, texts: ["title": title])
                try details.fill(&new, editor.journey, editor.context)
                if let project {
                    new.project = project == RecordArguments.clearing ? nil : try editor.journey.project(project).id
                }
                try editor.keep(new)
            }
        }

        struct NumberCommand: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "number",
                abstract: "Add a number to a story, with where it comes from; the same words again change it.",
                discussion: "A number that is retracted stays, so that it does not come back. "
                    + "Example: cairn practice stories number \"Late trains\" \"delays down by a fifth\" --source report.pdf --state verified"
            )
            @Argument(help: "The story.") var story: String
            @Argument(help: "The number, as you say it.") var text: String
            @OptionGroup var number: FieldOptions<StoryNumber>
            @Option(help: "Other words for it.") var say: String?
            @Option(help: "The result of a project that it stands on, by its id; none for no result.")
            var result: String?
            @Flag(help: "Remove it, as though it had never been said.") var remove = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                let story = try editor.journey.story(story)
                let old = editor.journey.numbers(of: story.id).first { $0.says(text) }
                if remove {
                    return try editor.keep(
                        old.map { editor.journey.removing($0, story) }, otherwise: "There is no such number.")
                }
                var new = old ?? StoryNumber(id: editor.context.makeID(), story: story.id)
                try editor.arguments.fill(&new, texts: ["text": say ?? text])
                try number.fill(&new, editor.journey, editor.context)
                if let result {
                    new.result =
                        result == RecordArguments.clearing
                        ? nil
                        : try editor.journey.one(
                            "result", result, called: \ProjectResult.id, list: "projects result list PROJECT"
                        ).id
                }
                try editor.check(new.fault)
                let change: Change?
                do throws(FieldFault) { change = try editor.journey.putting(new, story) } catch {
                    throw Failure.usage(error)
                }
                try editor.keep(change, otherwise: "That is written down already.")
            }
        }

        struct Told: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "told",
                abstract: "Write down to whom a story was told, or change that.",
                discussion: "--change and --remove are about the last time that it was told there. "
                    + "Example: cairn practice stories told \"Late trains\" Acme --day yesterday")
            @Argument(help: "The story.") var story: String
            @Argument(help: "To whom.") var company: String
            @OptionGroup var telling: FieldOptions<StoryTelling>
            @Flag(help: "Change what is written down: the day, or with --company to whom.") var change = false
            @Option(name: .customLong("company"), help: "With --change: another company.") var other: String?
            @Flag(help: "It was not told there after all.") var remove = false
            @OptionGroup var options: JourneyOptions

            func validate() throws {
                if change, remove { throw ValidationError("give --change or --remove, not both") }
                if other != nil, !change { throw ValidationError("--company goes with --change") }
            }

            func run() throws {
                var editor = try JourneyEditor(options)
                let story = try editor.journey.story(story)
                var new = StoryTelling(id: editor.context.makeID(), story: story.id, day: editor.context.today)
                if change || remove { new = try told(story, editor.journey) }
                if remove { return try editor.keep(editor.journey.removing(new, story), otherwise: "") }
                try editor.arguments.fill(&new, texts: ["company": change ? other : company])
                try telling.fill(&new, editor.journey, editor.context)
                guard new.day <= editor.context.today else { throw Failure.usage("that day is still to come") }
                try editor.keep(editor.journey.telling(new, story), otherwise: "That is written down already.")
            }

            /// The last time that it was told there.
            private func told(_ story: Story, _ journey: Journey) throws -> StoryTelling {
                let all = journey.tellings(of: story.id).sorted { ($0.day, $0.id) < ($1.day, $1.id) }
                let meant = all.last { $0.id == company || $0.company.lowercased() == company.lowercased() }
                if let meant { return meant }
                let near = NearMiss.offer(company, among: all.map(\.company))
                throw Failure.usage(
                    "“\(story.title)” was not told to '\(company)'"
                        + (near.isEmpty ? "; `cairn practice stories show` says to whom it was" : near))
            }
        }
    }
}

extension Story: Removable {
    static let removal = Removal(
        one: "story", help: "The story.", abstract: "Remove a story; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Story {
        try journey.story(text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    fileprivate func story(_ text: String) throws -> Story {
        try one("story", text, called: \Story.title, list: "practice stories list")
    }
}

extension JourneyEditor {
    /// Keeps a story whose skills are in the Library.
    fileprivate mutating func keep(_ story: Story) throws {
        var story = story
        story.skills = try story.skills.map { try context.library.skill(named: $0).id }
        try check(story.fault)
        try keep(journey.putting(story), otherwise: "“\(story.title)” is as before.")
    }
}
