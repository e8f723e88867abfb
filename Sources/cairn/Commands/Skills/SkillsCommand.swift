import ArgumentParser
import CairnCore
import CairnStore

/// `cairn skills …`
struct SkillsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skills", abstract: "The skills: list, show, tick, add evidence.",
        subcommands: [List.self, Show.self] + ItemSubcommands.all, defaultSubcommand: List.self)

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List skills with their status.",
            discussion: "Filters are the screen's: cairn skills list is:ready area:math")
        @Argument(help: "Words match names, or texts where no name does; is:, area: and track: match fields.")
        var filter: [String] = []
        @Option(help: "Only the skills of this track; `all` for every skill.", completion: IDCompletion.tracks)
        var track: String?
        @Option(help: "area, status, hours or name.", completion: .list(["area", "status", "hours", "name"]))
        var sort = "area"
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            guard let sort = SkillList.Sort(rawValue: sort) else {
                let allowed = SkillList.Sort.allCases.map(\.rawValue)
                throw Failure.usage("'\(sort)' is not an order; allowed: \(allowed.joined(separator: ", "))")
            }
            let track = try track.map { $0 == "all" ? nil : try context.library.track(named: $0).id } ?? app.trackView
            let list = SkillList(filter: filter.joined(separator: " "), track: track, sort: sort)
            try refuse(list.problem(context))
            let reports = list.skills(app.journey, context).compactMap { ItemReport($0.id, app.journey, context) }
            try refuse(filter, in: "skills", foundNothing: reports.isEmpty, context)
            if json { return try Output.json(reports) }
            Output.table(reports.map(\.columns), nothing: "No skill matches.", measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "All there is to say about one skill or milestone.")
        @Argument(help: "The id.", completion: IDCompletion.items) var id: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let item = try context.library.item(named: id)
            if json { return try Output.json(ItemReport(item.id, full: true, app.journey, context)) }
            Output.document(ItemDetail(item, app.desk(context)).document, measure: context.measure)
        }
    }
}

/// Commands on items, below `skills` and `roadmap`.
enum ItemSubcommands {
    static let all: [any ParsableCommand.Type] = [
        Tick.self, Untick.self, Start.self, Skip.self, SetStatus.self, NoteCommand<ItemNotes>.self,
        EvidenceCommand.self,
        LinkCommand.self, ExerciseCommand.self,
    ]
}
