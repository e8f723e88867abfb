import ArgumentParser
import CairnCore

/// Lists what is due.
struct PeopleDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "What is due, soonest first.",
        discussion: "Thanks for a round of a job stand here, too; `cairn jobs done` says that they are said. "
            + "Example: cairn people due --until \"in 1 week\"")
    @Option(help: "Up to and including that day (default: today).") var until = "today"
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let day = try DayArgument.bound(until, today: context.today)
        let reports = DueReport.all(until: day, app.journey, context)
        if json { return try Output.json(reports) }
        Output.table(
            reports.map { [$0.day.text, "\($0.name): \($0.what), \($0.when)"] }, nothing: "Nothing is due.",
            measure: context.measure)
    }
}

/// Adds a follow-up.
struct PeopleFollow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up", abstract: "Add a dated next step with a person.",
        discussion: "Example: cairn people follow-up Ada \"the paper on LoRA\" --kind promise --when fri")
    @Argument(help: "The person.") var name: String
    @Argument(help: "What is to be done.") var text = ""
    @OptionGroup var step: FieldOptions<FollowUp>
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        let today = editor.context.today
        var new = FollowUp(id: editor.context.makeID(), person: person.id, kind: .other, due: today + 7, made: today)
        try editor.arguments.fill(&new, texts: ["text": text])
        try step.fill(&new, editor.journey, editor.context)
        if let fault = new.textFault { throw Failure.usage(fault) }
        try editor.keep(editor.journey.putting(new), otherwise: "")
    }
}

/// Arguments that name something due about a person.
struct DueArguments: ParsableArguments {
    @Argument(help: "The person.") var name: String
    @Option(help: "Which, by some of its words, where more than one is due: thank, report…") var step: String?
    @OptionGroup var options: JourneyOptions

    /// Saves a change made from the due that is meant.
    func keep(_ change: (Journey, Due, Context) throws -> Change?) throws {
        var editor = try JourneyEditor(options)
        try editor.keep(try change(editor.journey, due(editor), editor.context), otherwise: "")
    }

    /// The due that is meant.
    private func due(_ editor: JourneyEditor) throws -> Due {
        let people = editor.journey.people
        let person = try people.person(named: name)
        let dues = people.dues(of: person.id, seenOn: editor.context.today)
        let today = editor.context.today
        let thanks = editor.journey.roundThanks(until: today, seenOn: today)
        if dues.isEmpty, let owed = thanks.first(where: { $0.person.id == person.id }) {
            throw Failure.usage("'\(owed.what)' is due about a job: `cairn jobs done` says that it is done")
        }
        return try DueChoice.one(of: dues, in: { $0.day <= today }, \.title, step: step, with: person.name)
    }
}

struct PeopleDone: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "What was due is done.")
    @OptionGroup var arguments: DueArguments

    func run() throws {
        try arguments.keep { journey, due, context in
            journey.doing(due, today: context.today, context.makeID)
        }
    }
}

struct PeopleDrop: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "drop", abstract: "What was due will not be done.")
    @OptionGroup var arguments: DueArguments

    func run() throws {
        try arguments.keep { journey, due, context in
            journey.dropping(due, today: context.today, context.makeID)
        }
    }
}

struct PeoplePutOff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "put-off", abstract: "What is due is to be done on another day.",
        discussion: "A conversation has a day that you both agreed to, so it is moved only with --until.")
    @OptionGroup var arguments: DueArguments
    @Option(help: "The day: fri, in 2 weeks, 2026-12-03 (default: in 1 week).") var until: String?

    func run() throws {
        try arguments.keep { journey, due, context in
            if until == nil, case .outcome = due.source {
                throw Failure.usage("you both agreed to the day of a conversation; say the new one with --until")
            }
            let day = try DayArgument.parse(until ?? "in 1 week", today: context.today)
            return journey.puttingOff(due, to: day, today: context.today, context.makeID)
        }
    }
}

/// Shows or changes how soon follow-ups are proposed.
struct PeopleCadence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cadence", abstract: "Show or change how soon follow-ups are proposed.",
        discussion: "Days, or `never`. Example: cairn people cadence --report 14 --touch never")
    @OptionGroup var cadence: FieldOptions<Cadence>
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        if cadence.given.isEmpty { return try show() }
        var editor = try JourneyEditor(options)
        var new = editor.journey.people.cadence
        try cadence.fill(&new, clearing: "never", editor.journey, editor.context)
        try editor.keep(editor.journey.pacing(new), otherwise: "The cadence is as it was.")
    }

    private func show() throws {
        let (_, app) = try options.read()
        let cadence = app.journey.people.cadence
        if json { return try Output.json(cadence) }
        let rows = [
            ("thank", cadence.thank), ("ask again", cadence.nudge), ("report back", cadence.report),
            ("get in touch", cadence.touch),
        ]
        Output.lines(rows.map { "\($0.0): \($0.1.map { $0 == 1 ? "1 day" : "\($0) days" } ?? "never")" })
    }
}
