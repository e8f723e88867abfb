import ArgumentParser
import CairnCore
import CairnExchange

/// When, where and under which conditions results were measured.
struct MeasuredOptions: ParsableArguments {
    @Option(
        help: "test, validation, training or live.", completion: .list(ProjectResult.Split.allCases.map(\.rawValue)))
    var split: String?
    @Option(help: "The day it was measured.") var day: String?
    @Option(help: "The commit.") var revision = ""
    @Option(help: "The command that makes it.") var command = ""
    @Option(help: "Under which conditions: a load, a week that was live.") var conditions = ""
    @Flag(help: "Show what would be kept, and keep nothing.") var dryRun = false
    @Flag(help: "Print JSON.") var json = false

    /// What results share.
    func origin(_ project: Project, usual: ProjectResult.Split, _ context: Context) throws -> ScoreResults.Origin {
        var origin = ScoreResults.Origin(
            project: project.id,
            day: try day.map { try DayArgument.parse($0, today: context.today, .past) } ?? context.today,
            file: "", hash: "")
        origin.split =
            try split.map { text in
                guard let known = ProjectResult.Split(rawValue: text) else {
                    let allowed = ProjectResult.Split.allCases.map(\.rawValue)
                    throw Failure.usage("split cannot be '\(text)'\(NearMiss.offer(text, allowed: allowed))")
                }
                return known
            } ?? usual
        origin.commit = PlainText.line(revision)
        origin.command = PlainText.line(command)
        origin.conditions = PlainText.line(conditions)
        return origin
    }

    /// Keeps what was made, or shows what would be kept.
    func keep(
        _ options: JourneyOptions, _ name: String, _ make: (Project, Journey, Context) throws -> [ProjectResult]
    ) throws {
        // Whatever has to be read comes first: nobody else has to wait for it.
        let (context, app) = try options.read()
        let results = try app.journey.completed(
            make(app.journey.project(name), app.journey, context), app.journey.project(name), context)
        Progress.clear()
        guard !dryRun else {
            let project = try app.journey.project(name)
            try show(results, app.journey.keeping(results, project, context), project, app.journey, context)
            return json ? () : Output.line("Nothing is kept yet: without --dry-run it is.")
        }
        var editor = try JourneyEditor(options, context)
        let project = try editor.journey.project(name)
        let change = editor.journey.keeping(results, project, editor.context)
        try show(results, change, project, editor.journey, editor.context)
        try editor.keep(change, otherwise: "These results are kept already.", quietly: json)
    }

    private func show(
        _ results: [ProjectResult], _ change: Change?, _ project: Project, _ journey: Journey, _ context: Context
    ) throws {
        var after = journey
        if let change { after.apply(change) }
        let own = Set(results.map(\.id))
        let kept = after.results(of: project.id).filter { own.contains($0.id) }
        if json { return try Output.json(kept.isEmpty ? results : kept) }
        Output.document(
            KeptPage.document(results, project, after, isKept: !dryRun && change != nil), measure: context.measure)
    }
}

/// A command on a file that says two things of each case.
protocol PairCommand: ParsableCommand {
    static var contents: PairReading.Contents { get }
    var project: String { get }
    var file: String { get }
    /// The columns of the two, and what their options are called.
    var pair: (first: String?, second: String?, names: String) { get }
    var measured: MeasuredOptions { get }
    var options: JourneyOptions { get }
}

extension PairCommand {
    func validate() throws {
        if (pair.first == nil) != (pair.second == nil) { throw ValidationError("Give \(pair.names), or neither.") }
    }

    func run() throws {
        try measured.keep(options, project) { project, journey, context in
            // Raters are no model: what they agree on says nothing of the test set.
            let isOpen = Self.contents == .raters || journey.contract(of: project.id).frozen == nil
            return try PairReading(
                contents: Self.contents, path: file, first: pair.first, second: pair.second,
                origin: measured.origin(project, usual: isOpen ? .validation : .test, context), makeID: context.makeID
            ).results(Progress.watch)
        }
    }
}

extension Projects {
    struct AgreementCommand: PairCommand {
        static let contents = PairReading.Contents.raters
        static let configuration = CommandConfiguration(
            commandName: "agreement", abstract: "Say how far two raters agree, or a judge model and a person.",
            discussion: """
                CSV with a header: perhaps a column that names the cases, and what each of the two chose. Cohen's kappa is kept \
                with its interval and who chose what.
                Example: cairn projects agreement answers ratings.csv --first judge --second human
                """)
        @Argument(help: "The project.") var project: String
        @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv"])) var file: String
        @Option(help: "The column of the first: a judge, if one is a model.") var first: String?
        @Option(help: "The column of the second: a person.") var second: String?
        @OptionGroup var measured: MeasuredOptions
        @OptionGroup var options: JourneyOptions

        var pair: (first: String?, second: String?, names: String) { (first, second, "--first and --second") }
    }

    struct CalibrationCommand: PairCommand {
        static let contents = PairReading.Contents.predictions
        static let configuration = CommandConfiguration(
            commandName: "calibration", abstract: "Say whether what was predicted happened as often as that.",
            discussion: """
                CSV with a header: perhaps a column that names the cases, a probability, and 1 or 0 for what happened. Brier's \
                score is kept with a table of at most ten rows.
                Example: cairn projects calibration late forecasts.csv --probability p --happened late
                """)
        @Argument(help: "The project.") var project: String
        @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv"])) var file: String
        @Option(help: "The column of the probability.") var probability: String?
        @Option(help: "The column of what happened.") var happened: String?
        @OptionGroup var measured: MeasuredOptions
        @OptionGroup var options: JourneyOptions

        var pair: (first: String?, second: String?, names: String) {
            (probability, happened, "--probability and --happened")
        }
    }

    struct RedTeamCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "red-team", abstract: "Count attacks that came through, without the guardrail and with it.",
            discussion: """
                By case instead of by counts: `cairn projects score` with columns category, guardrail and through.
                Example: cairn projects red-team answers --category "prompt injection: 6 of 20, 1 of 20" \
                --category "jailbreak: 3 of 20, 0 of 20" --harmless "0 of 50, 3 of 50"
                """)
        @Argument(help: "The project.") var project: String
        @Option(
            help: ArgumentHelp(
                "A category, how many of how many came through without the guardrail, and with it; give it again for more.",
                valueName: "category: k of n, k of n"))
        var category: [String] = []
        @Option(
            help: ArgumentHelp(
                "Harmless requests that were refused without the guardrail, and with it.", valueName: "k of n, k of n"))
        var harmless = ""
        @OptionGroup var measured: MeasuredOptions
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if category.isEmpty, harmless.isEmpty { throw ValidationError("Give a --category, or --harmless.") }
        }

        func run() throws {
            try measured.keep(options, project) { project, journey, context in
                let usual: ProjectResult.Split = journey.contract(of: project.id).frozen == nil ? .validation : .test
                let origin = try measured.origin(project, usual: usual, context)
                do throws(StatisticsProblem) {
                    let team = try RedTeam(lines: category.map(PlainText.line), harmless: PlainText.line(harmless))
                    return origin.redTeam(team, makeID: context.makeID)
                } catch { throw Failure.usage(ScoreSheet.reason(error)) }
            }
        }
    }
}
