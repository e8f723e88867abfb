import ArgumentParser
import CairnCore
import CairnStore

/// `cairn roadmap …`
struct RoadmapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roadmap", abstract: "The roadmap: the way from the first line to the job.",
        subcommands: [Tree.self, SkillsCommand.Show.self] + ItemSubcommands.all, defaultSubcommand: Tree.self)

    struct Tree: FilteringCommand {
        static let configuration = CommandConfiguration(
            commandName: "tree", abstract: "Print the roadmap by steps, or by quarters with dates.",
            discussion: "Filters are the screen's: cairn roadmap tree is:late", aliases: ["list"])
        @Argument(help: "Words match names, or texts where no name does; is:, area: and track: match fields.")
        var filter: [String] = []
        @Flag(help: "By quarter, with dates from the start date.") var quarters = false
        @Option(help: "Only this track's; `all` for everybody's.", completion: IDCompletion.tracks) var track: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let view = try track.map { $0 == "all" ? nil : try context.library.track(named: $0).id } ?? app.trackView
            let filter = filter.joined(separator: " ")
            try refuse(BranchReport.problem(in: filter, context))
            let branches = BranchReport.roadmap(
                app.journey, context, track: view, byQuarter: quarters, filter: filter)
            if json { return try Output.json(branches) }
            Output.table(
                branches.flatMap { $0.rows() }, nothing: "Nothing on the roadmap matches.", measure: context.measure)
        }
    }
}
