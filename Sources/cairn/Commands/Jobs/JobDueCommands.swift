import ArgumentParser
import CairnCore

extension JobsCommand {
    struct DueCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "due", abstract: "What is due about jobs, soonest first.",
            discussion: "Rounds and last days are said some days before. Example: cairn jobs due --until \"in 1 week\"")
        @Option(help: "Up to and including that day (default: as Today shows it).") var until: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let day = try until.map { try DayArgument.bound($0, today: context.today) }
            let dues =
                day.map { app.journey.jobDues(until: $0, seenOn: context.today) }
                ?? app.journey.jobDues(inSightOn: context.today)
            let reports = dues.map { JobDueReport($0, app.journey, context.today) }
            if json { return try Output.json(reports) }
            Output.table(
                reports.map { [$0.day.text, "\($0.name): \($0.what), \($0.when)"] }, nothing: "Nothing is due.",
                measure: context.measure)
        }
    }

    struct Done: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "done", abstract: "What was due is done.")
        @OptionGroup var arguments: JobDueArguments

        func run() throws { try arguments.keep(.done) { journey, due, context in journey.doing(due, context) } }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop", abstract: "What was due will not be done; of no answer: you go on waiting.")
        @OptionGroup var arguments: JobDueArguments

        func run() throws { try arguments.keep(.drop) { journey, due, context in journey.dropping(due, context) } }
    }

    struct PutOff: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "put-off", abstract: "What is due is to be done on another day.",
            discussion: "A round has a day that others agreed to, so it is moved only with --until.")
        @OptionGroup var arguments: JobDueArguments
        @Option(help: "The day: fri, in 2 weeks, 2026-12-03 (default: in 1 week).") var until: String?

        func run() throws {
            try arguments.keep(.putOff) { journey, due, context in
                if until == nil, due.round != nil {
                    throw Failure.usage("others agreed to the day of a round; say the new one with --until")
                }
                let day = try DayArgument.parse(until ?? "in 1 week", today: context.today)
                return journey.puttingOff(due, to: day, context)
            }
        }
    }

    struct FollowUpCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "follow-up", abstract: "Add a dated next step of your own with an application.",
            discussion: "Example: cairn jobs follow-up pier \"send the references\" --when fri")
        @Argument(help: "The job.") var job: String
        @Argument(help: "What is to be done.") var text: String
        @Option(help: "The day: fri, in 2 weeks, 2026-12-03.") var when = "in 1 week"
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let application = try editor.journey.begun(job)
            let today = editor.context.today
            var step = JobFollowUp(
                id: editor.context.makeID(), application: application.id, kind: .other,
                due: try DayArgument.parse(when, today: today), made: today)
            try editor.arguments.fill(&step, texts: ["text": text])
            if step.text.isEmpty { throw Failure.usage("say what is to be done") }
            try editor.keep(editor.journey.putting(step, application), otherwise: "")
        }
    }

    struct CadenceCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cadence", abstract: "Show or change how soon follow-ups on applications are proposed.",
            discussion: "Days, or `never`. Example: cairn jobs cadence --nudge 10 --again never")
        @OptionGroup var cadence: FieldOptions<JobCadence>
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            if cadence.given.isEmpty { return try show() }
            var editor = try JourneyEditor(options)
            var new = editor.journey.jobCadence
            try cadence.fill(&new, clearing: "never", editor.journey, editor.context)
            try editor.keep(editor.journey.pacing(new), otherwise: "The cadence is as it was.")
        }

        private func show() throws {
            let (_, app) = try options.read()
            let cadence = app.journey.jobCadence
            if json { return try Output.json(cadence) }
            let rows = [
                ("thank", cadence.thank), ("ask again", cadence.nudge), ("ask once more", cadence.again),
                ("no answer?", cadence.silence),
            ]
            Output.lines(rows.map { "\($0.0): \($0.1.map { $0 == 1 ? "1 day" : "\($0) days" } ?? "never")" })
        }
    }
}

/// Arguments that name something due about an application.
struct JobDueArguments: ParsableArguments {
    @Argument(help: "The job.") var job: String
    @Option(help: "Which, by some of its words, where more than one is due, or before its day: thank, ask, answer…")
    var step: String?
    @OptionGroup var options: JourneyOptions

    /// Saves a change made from the due that is meant.
    func keep(_ what: JobDue.Step, _ change: (Journey, JobDue, Context) throws -> Change?) throws {
        var editor = try JourneyEditor(options)
        let due = try due(editor)
        if let refusal = due.refusal(what, seenOn: editor.context.today, to: .shell) {
            throw Failure.usage("\(due.title): \(refusal)")
        }
        try editor.keep(try change(editor.journey, due, editor.context), otherwise: "It is as it was.")
    }

    /// The due that is meant: the named one, whenever its day is, else the only one that is due now.
    private func due(_ editor: JourneyEditor) throws -> JobDue {
        let subject = try editor.journey.job(job)
        let dues: [JobDue] =
            switch subject {
            case .application(let application): editor.journey.dues(of: application, seenOn: editor.context.today)
            case .posting(let posting): editor.journey.dues(of: posting, seenOn: editor.context.today)
            }
        let (label, today) = (editor.journey.label(of: subject), editor.context.today)
        if step == nil, let next = dues.first, !dues.contains(where: { $0.isInSight(on: today) }) {
            throw Failure.usage(
                "nothing is due with \(label) yet; what is on \(next.day.text) is meant by --step \"\(next.title)\"")
        }
        return try DueChoice.one(of: dues, in: { $0.isInSight(on: today) }, \.title, step: step, with: label)
    }
}

extension Journey {
    /// The application of that name; a posting without one is refused.
    func begun(_ text: String) throws -> Application {
        if let application = try application(text) { return application }
        throw Failure.usage("you have not applied there yet; `cairn jobs apply` begins an application")
    }

    /// The application whose planned round comes next.
    func applicationOfNextRound(on today: Day) throws -> Application {
        if let round = nextRound(on: today), let application = self[Application.self][round.application] {
            return application
        }
        throw Failure.usage("no round is planned; name the job, or plan one with `cairn jobs round`")
    }
}
