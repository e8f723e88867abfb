import ArgumentParser
import CairnCore
import CairnStore

/// `cairn roadmap …`
struct RoadmapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roadmap", abstract: "The roadmap: the way from the first line to the job.",
        subcommands: [Tree.self, SkillsCommand.Show.self] + ItemSubcommands.all, defaultSubcommand: Tree.self)

    struct Tree: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tree", abstract: "Print the roadmap by steps, or by quarters with dates.")
        @Flag(help: "By quarter, with dates from the start date.") var quarters = false
        @Option(help: "Only this track's; `all` for everybody's.", completion: IDCompletion.tracks) var track: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let view = try track.map { $0 == "all" ? nil : try context.library.track(named: $0).id } ?? app.trackView
            let branches = BranchReport.roadmap(app.journey, context, track: view, byQuarter: quarters)
            if json { return try Output.json(branches) }
            Output.lines(branches.flatMap { $0.lines(depth: 0, context.measure) })
        }
    }
}
