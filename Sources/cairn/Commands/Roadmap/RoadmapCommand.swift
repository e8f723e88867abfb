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
            commandName: "tree", abstract: "Print your route by steps or by legs, or all of a role's roadmap.",
            discussion: "Filters are the screen's: cairn roadmap tree --legs is:late", aliases: ["list"])

        enum View: String, EnumerableFlag {
            case legs, all

            static func help(for view: View) -> ArgumentHelp? {
                view == .legs
                    ? "By the legs of your route, with dates; then what comes after it and what is left out."
                    : "All of the role's roadmap, not only your route."
            }
        }
        @Argument(help: "Words match names, or texts where no name does; is:, area: and track: match fields.")
        var filter: [String] = []
        @Flag var view: View?
        @Option(help: "Only this track's; `all` for everybody's.", completion: IDCompletion.tracks) var track: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let shown = try track.map { $0 == "all" ? nil : try context.library.track(named: $0).id } ?? app.trackView
            let filter = filter.joined(separator: " ")
            try refuse(BranchReport.problem(in: filter, context))
            if view == .legs {
                do throws(FieldFault) { try app.journey.checkRoute(on: shown, context) } catch {
                    throw Failure.usage(error)
                }
            }
            let branches = BranchReport.roadmap(
                app.journey, context, track: shown, view: kind,
                filter: filter)
            try refuse(self.filter, in: "roadmap", foundNothing: branches.isEmpty, context)
            if json { return try Output.json(branches) }
            Output.table(
                branches.flatMap { $0.rows(context) }, nothing: "Nothing on the roadmap matches.",
                measure: context.measure)
        }

        /// Of everybody's roadmap all is told, unless the route is asked for.
        private var kind: RoadmapView {
            switch view {
            case .legs: .legs
            case .all: .all
            case nil: track == "all" ? .all : .steps
            }
        }
    }
}
