import ArgumentParser
import CairnCore

/// `cairn plan …`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Your plan: show it, or set what it hangs on.",
        subcommands: [
            Show.self, Set.self, Accept.self, Keep.self, Leave.self, Move.self, Deepen.self, Known.self, Hours.self,
            Off.self,
        ], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show the plan, and whether it can work.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read(forecasting: true)
            if json { return try Output.json(PlanReport(app.journey, context)) }
            Output.document(PlanPage.document(app.desk(context)), measure: context.measure)
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: "Set goal, role, background, hours a week, start or target.",
            discussion: "Example: cairn plan set --track ml-engineer --hours 8 --start 2026-12-01")
        @OptionGroup var plan: FieldOptions<Plan>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = editor.journey.plan(on: editor.context.today)
            // Its questions may all be left empty, and an empty answer is none.
            let given = plan.given.mapValues { $0 == [""] ? [RecordArguments.clearing] : $0 }
            try editor.arguments.fill(&new, given)
            if let problem = new.targetProblem(on: editor.context.today) { throw Failure.usage(problem) }
            new.asked = true
            try editor.keep(editor.journey.planning(new, editor.context), otherwise: "The plan is as it was.")
        }
    }
}

/// `cairn next`
struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "next", abstract: "What to do next, and why.")
    @Option(help: "How many steps.") var limit = 5
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard limit > 0 else { throw Failure.usage("--limit \(limit) shows nothing; give 1 or more") }
        let (context, app) = try options.read()
        let next = NextReport.list(app.journey, context, limit: limit)
        if json { return try Output.json(next) }
        let lines = next.isEmpty ? ["Nothing left to do here. That is worth a walk."] : next.map(\.line)
        Output.prose(lines, measure: context.measure)
    }
}
