import ArgumentParser
import CairnCore

/// `cairn plan …`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Your plan: show it, or set what it hangs on.",
        subcommands: [Show.self, Set.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the plan, and whether it can work.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            if json { return try Output.json(app.journey.plan) }
            Output.document(Pages.plan(app.desk(context)), measure: context.measure)
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set background, track, hours a week or start date.",
            discussion: "Example: cairn plan set --track ml-engineer --hours 8 --start 2026-12-01")
        @Option(
            help: "student, software, data, science or other.", completion: .list(Background.allCases.map(\.rawValue)))
        var background: String?
        @Option(help: "The track's id.", completion: IDCompletion.tracks) var track: String?
        @Option(help: "Hours a week, 1 to 80.") var hours: Int?
        @Option(help: "The day the plan starts: next monday, 3 dec, 2026-12-03.") var start: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let context = try options.context()
            let background = try background.map(parse)
            let track = try track.map(context.library.track(named:))
            let start = try start.map { try DayArgument.parse($0, today: context.today) }
            if let hours, !(1...80).contains(hours) { throw Failure.usage("\(hours) hours a week is not from 1 to 80") }
            var editor = try JourneyEditor(options, context)
            var plan = editor.journey.plan
            plan.background = background ?? plan.background
            plan.track = track?.id ?? plan.track
            plan.hoursPerWeek = hours ?? plan.hoursPerWeek
            plan.start = start ?? plan.start
            plan.asked = true
            try editor.keep(editor.journey.planning(plan), otherwise: "The plan is as it was.")
        }

        private func parse(_ text: String) throws -> Background {
            let allowed = Background.allCases.map(\.rawValue)
            guard let background = Background(rawValue: text) else {
                throw Failure.usage(
                    "'\(text)' is not a background\(NearMiss.offer(text, allowed: allowed))"
                )
            }
            return background
        }
    }
}

/// `cairn next`
struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What to do next, and why.")
    @Option(help: "How many steps.") var limit = 5
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let steps = NextSteps.list(app.journey, context, limit: max(1, limit))
        if json { return try Output.json(steps.map { Report(id: $0.item.id, name: $0.item.name, reason: $0.reason) }) }
        Output.lines(
            steps.isEmpty
                ? ["Nothing left to do here. That is worth a walk."]
                : steps.map { "\($0.item.name) (\($0.item.id), \($0.item.hours.text)): \($0.reason)" })
    }

    private struct Report: Encodable {
        let id: String
        let name: String
        let reason: String
    }
}
