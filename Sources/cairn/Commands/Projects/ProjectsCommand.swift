import ArgumentParser
import CairnCore

/// `cairn projects …`
struct Projects: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "projects", abstract: "Your projects: contract, results, verdict, what they prove.",
        discussion: "A project is named by its name, by the beginning of it, or by id.",
        subcommands: [
            List.self, Show.self, Frame.self, Add.self, Edit.self, ContractCommand.self, Freeze.self, Amend.self,
            Answer.self, ResultCommand.self, ScoreCommand.self, AgreementCommand.self, RedTeamCommand.self,
            CalibrationCommand.self, OpenTest.self, FailureCommand.self, Criteria.self, ScanCommand.self, Ship.self,
            Keep.self, Drop.self, Resume.self, RemoveCommand<Project>.self, Write.self, PortfolioCommand.self,
        ], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the projects by how far they are.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let reports = app.journey.projects.map { ProjectReport($0, app.journey, context) }
            if json { return try Output.json(reports) }
            Output.table(
                reports.map(\.columns),
                nothing: "No project yet: `cairn projects frame NAME` begins one.", measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a project.")
        @Argument(help: "The project.") var project: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let project = try app.journey.project(project)
            if json { return try Output.json(ProjectReport(project, app.journey, context)) }
            Output.document(ProjectDetail(project, app.desk(context)).document, measure: context.measure)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Frame a project.",
            discussion: """
                Examples: cairn projects add "Late trains" --decides "the dispatcher, which trains to hold"
                          cairn projects add --template project-tabular
                """)
        @Argument(help: "Its name; that of the template if it is left out.") var name: String?
        @Option(help: "The roadmap's project that it stands for.", completion: IDCompletion.items) var template: String?
        @OptionGroup var project: FieldOptions<Project>
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if name == nil, template == nil { throw ValidationError("Give a name, or the template it follows.") }
        }

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.newProject(after: template)
            if let name { try editor.arguments.fill(&new, texts: ["name": name]) }
            try project.fill(&new, editor.journey, editor.context)
            new.proves = try new.proves.map { try editor.context.library.item(named: $0).id }
            try editor.check(new.fault(editor.context.library))
            try editor.keep(editor.journey.framing(new, editor.context), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: "Change a project: what is not given stays as it is.")
        @Argument(help: "The project.") var project: String
        @Option(help: "Another name.") var name: String?
        @OptionGroup var details: FieldOptions<Project>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.journey.project(project)
            try editor.arguments.fill(&new, texts: ["name": name])
            try details.fill(&new, editor.journey, editor.context)
            new.proves = try new.proves.map { try editor.context.library.item(named: $0).id }
            try editor.check(new.fault(editor.context.library))
            try editor.keep(editor.journey.putting(new), otherwise: "“\(new.name)” is as before.")
        }
    }
}

extension Project: Removable {
    static let removal = Removal(
        one: "project", help: "The project.",
        abstract: "Remove a project with all that belongs to it; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Project {
        try journey.project(text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}

extension Journey {
    /// The project of that name, beginning of a name, or id.
    func project(_ text: String) throws -> Project {
        try one("project", text, called: \Project.name, list: "projects list")
    }
}
