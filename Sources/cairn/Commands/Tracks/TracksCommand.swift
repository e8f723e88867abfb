import ArgumentParser
import CairnCore

/// `cairn tracks …`
struct TracksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tracks", abstract: "The roles: list, show, compare, choose, take notes.",
        subcommands: [
            List.self, Show.self, Compare.self, Choose.self, Decide.self, Decisions.self, Undecide.self,
            NoteCommand<TrackNotes>.self,
        ],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the roles and how far you are in each.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let tracks = context.library.tracks.map { TrackReport($0, full: false, app.journey, context) }
            if json { return try Output.json(tracks) }
            Output.table(
                tracks.map {
                    [
                        "\($0.chosen ? "*" : " ") \($0.name)", $0.id,
                        "\($0.done) of \($0.total) skills, \($0.proven) proven",
                    ]
                }, measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "What a role is really like.")
        @Argument(help: "The track's id.", completion: IDCompletion.tracks) var id: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let track = try context.library.track(named: id)
            if json { return try Output.json(TrackReport(track, full: true, app.journey, context)) }
            Output.document(TrackDetail(app.desk(context)).document(track.id), measure: context.measure)
        }
    }

    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "compare", abstract: "Two roles side by side.")
        @Argument(help: "A track's id.", completion: IDCompletion.tracks) var first: String
        @Argument(help: "Another track's id.", completion: IDCompletion.tracks) var second: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let left = try context.library.track(named: first)
            let right = try context.library.track(named: second)
            guard left.id != right.id else {
                throw Failure.usage("'\(first)' was given twice; give two different tracks")
            }
            if json { return try Output.json(TrackReport.Comparison(left, right, app.journey, context)) }
            Output.document(
                TrackDetail(app.desk(context)).comparison(of: left.id, with: right.id), measure: context.measure)
        }
    }
}
