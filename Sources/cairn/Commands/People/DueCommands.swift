import ArgumentParser
import CairnCore

/// Lists what is due.
struct PeopleDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "What is due, soonest first.",
        discussion: "Example: cairn people due --until \"in 1 week\"")
    @Option(help: "Up to and including that day (default: today).") var until = "today"
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let people = app.journey.people
        let day = try DayArgument.parse(until, today: context.today)
        let reports = people.dues(until: day).map { DueReport($0, people, context) }
        if json { return try Output.json(reports) }
        Output.lines(reports.map { "\($0.day.iso)  \($0.name): \($0.what), \($0.when)" })
    }
}

/// Sets down a follow-up.
struct PeopleFollow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-up", abstract: "Set down a dated next step with a person.",
        discussion: "Example: cairn people follow-up Ada \"the paper on LoRA\" --kind promise --when fri")
    @Argument(help: "The person.") var name: String
    @Argument(help: "What is to be done.") var text = ""
    @Option(
        help: "thank, nudge, report, touch, promise (yours), awaiting (theirs), ask, help or other.",
        completion: .list(FollowUp.Kind.allCases.map(\.rawValue)))
    var kind = "other"
    @Option(help: "The day: fri, in 2 weeks, 2026-12-03.") var when = "in 1 week"
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let allowed = FollowUp.Kind.allCases.map(\.rawValue)
        guard let known = FollowUp.Kind(rawValue: kind) else {
            throw Failure.usage(
                "'\(kind)' is no kind\(NearMiss.offer(kind, allowed: allowed))"
            )
        }
        guard known != .other || text.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage("say what is to be done")
        }
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        let today = editor.context.today
        var step = FollowUp(
            id: editor.context.makeID(), person: person.id, kind: known,
            due: try DayArgument.parse(when, today: today), made: today)
        step.text = text
        try editor.keep(editor.journey.putting(step), otherwise: "")
    }
}

/// Which of the things that are due with a person.
struct DueArguments: ParsableArguments {
    @Argument(help: "The person.") var name: String
    @Option(help: "Which, by some of its words, where more than one is due: thank, report…") var step: String?
    @OptionGroup var options: JourneyOptions

    /// The due that is meant: the named one, else the first.
    func due(_ editor: JourneyEditor) throws -> Due {
        let people = editor.journey.people
        let person = try people.person(named: name)
        let dues = people.dues(of: person.id, seenOn: editor.context.today)
        let words = step?.lowercased() ?? ""
        let wanted =
            dues.first { $0.title.lowercased().hasPrefix(words) }
            ?? dues.first { $0.title.lowercased().contains(words) }
        guard let wanted else {
            let titles = dues.map { "'\($0.title)'" }.joined(separator: ", ")
            throw Failure.usage(
                dues.isEmpty
                    ? "nothing is due with \(person.name)"
                    : "nothing called '\(step ?? "")' is due with \(person.name); there is \(titles)")
        }
        return wanted
    }
}

struct PeopleDone: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "What was due is done.")
    @OptionGroup var arguments: DueArguments

    func run() throws {
        var editor = try JourneyEditor(arguments.options)
        let due = try arguments.due(editor)
        if case .outcome(let id) = due.source, var talk = editor.journey.people.conversation(id, of: due.person) {
            talk.state = .held
            talk.since = editor.context.today
            return try editor.keep(editor.journey.putting(talk), otherwise: "")
        }
        let context = editor.context
        try editor.keep(editor.journey.doing(due, today: context.today, context.makeID), otherwise: "")
    }
}

struct PeopleDrop: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "drop", abstract: "What was due will not be done.")
    @OptionGroup var arguments: DueArguments

    func run() throws {
        var editor = try JourneyEditor(arguments.options)
        let due = try arguments.due(editor)
        if case .outcome(let id) = due.source, var talk = editor.journey.people.conversation(id, of: due.person) {
            talk.state = .noAnswer
            talk.since = editor.context.today
            return try editor.keep(editor.journey.putting(talk), otherwise: "")
        }
        let context = editor.context
        try editor.keep(editor.journey.dropping(due, today: context.today, context.makeID), otherwise: "")
    }
}

struct PeoplePutOff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "put-off", abstract: "What is due is to be done on another day.")
    @OptionGroup var arguments: DueArguments
    @Option(help: "The day: fri, in 2 weeks, 2026-12-03.") var until = "in 1 week"

    func run() throws {
        var editor = try JourneyEditor(arguments.options)
        let due = try arguments.due(editor)
        let context = editor.context
        let day = try DayArgument.parse(until, today: context.today)
        if case .outcome(let id) = due.source, var talk = editor.journey.people.conversation(id, of: due.person) {
            talk.day = day
            return try editor.keep(editor.journey.putting(talk), otherwise: "")
        }
        try editor.keep(
            editor.journey.puttingOff(due, to: day, today: context.today, context.makeID), otherwise: "")
    }
}

/// How soon follow-ups are proposed.
struct PeopleCadence: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cadence", abstract: "Show or change how soon follow-ups are proposed.",
        discussion: "Days, or `never`. Example: cairn people cadence --report 14 --touch never")
    @Option(help: "Thank, after a conversation.") var thank: String?
    @Option(help: "Ask again, where no answer came.") var nudge: String?
    @Option(help: "Report back, after a conversation.") var report: String?
    @Option(help: "A sign of life, after the last contact.") var touch: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        guard [thank, nudge, report, touch].contains(where: { $0 != nil }) else { return try show() }
        var editor = try JourneyEditor(options)
        var cadence = editor.journey.people.cadence
        if let thank { cadence.thank = try days(thank) }
        if let nudge { cadence.nudge = try days(nudge) }
        if let report { cadence.report = try days(report) }
        if let touch { cadence.touch = try days(touch) }
        try editor.keep(editor.journey.pacing(cadence), otherwise: "The cadence is as it was.")
    }

    private func show() throws {
        let (_, app) = try options.read()
        let cadence = app.journey.people.cadence
        if json { return try Output.json(cadence) }
        let rows = [
            ("thank", cadence.thank), ("ask again", cadence.nudge), ("report back", cadence.report),
            ("sign of life", cadence.touch),
        ]
        Output.lines(rows.map { "\($0.0): \($0.1.map { $0 == 1 ? "1 day" : "\($0) days" } ?? "never")" })
    }

    private func days(_ text: String) throws -> Int? {
        if text == "never" { return nil }
        guard let days = Int(text), (1...3650).contains(days) else {
            throw Failure.usage("'\(text)' is no number of days; give 1 to 3650, or never")
        }
        return days
    }
}
