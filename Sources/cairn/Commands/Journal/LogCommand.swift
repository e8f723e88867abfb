import ArgumentParser
import CairnCore

/// `cairn log …`: hours of work, and the clock.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Log hours of work, or let a clock count them.",
        discussion: "Example: cairn log 1h30 pytorch --day yesterday",
        subcommands: [
            Add.self, List.self, Show.self, Edit.self, RemoveCommand<WorkSession>.self, Start.self, Stop.self,
        ],
        defaultSubcommand: Add.self)

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Log hours: a time, what they were for, and perhaps a day.",
            discussion: "Example: cairn log add 90 min pytorch yesterday")
        @Argument(help: "1h30, 90 min; then a skill, a project or a task by name.") var words: [String]
        @Option(help: "The day, as in yesterday, 3 dec, 2026-12-03 (default: today).") var day: String?
        @Option(help: "What you did, in a line.") var note = ""
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let (context, journey) = (editor.context, editor.journey)
            let line: LogLine
            do throws(FieldFault) {
                line = try LogLine(words.joined(separator: " "), today: context.today, journey, context.library)
            } catch {
                let isUnknown = error.field == "item" && error.description.hasPrefix("No ")
                let near = isUnknown ? NearMiss.offer(words.last ?? "", among: context.library.itemIDs) : ""
                throw Failure.usage(near.isEmpty ? error.description : error.description.dropLast() + near)
            }
            guard let item = line.item else {
                throw Failure.usage("what was it? `cairn log 1h30 pytorch` names a skill, a project or a task")
            }
            var session = WorkSession(
                id: context.makeID(), item: item, day: line.day ?? context.today, minutes: line.minutes)
            try editor.arguments.fill(&session, texts: ["day": day, "note": note])
            try editor.keep(session, instead: nil)
        }
    }

    struct List: FilteringCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the hours, newest first.")
        @Argument(help: "Words; skill:pytorch.") var filter: [String] = []
        @Option(help: "The first day: monday, 3 dec, 2026-12-03 (default: the last four weeks).") var since: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let first =
                try since.map { try DayArgument.bound($0, today: context.today, .past) } ?? context.today + -27
            let report = HoursReport(since: first, filter: try filter.checked(context), app.journey, context)
            try refuse(filter, in: "journal", foundNothing: report.weeks.isEmpty, context)
            if json { return try Output.json(report) }
            Output.table(
                report.rows,
                nothing: !filter.isEmpty
                    ? "No hours match."
                    : app.journey[WorkSession.self].isEmpty
                        ? "No hours yet: `cairn log 1h30 pytorch` logs some."
                        : "No hours since \(first.text); --since names an earlier day.",
                measure: context.measure)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show logged hours.")
        @Argument(help: "Their id, as `log list --json` shows it.") var id: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let session = try app.journey.session(named: id)
            if json { return try Output.json(HoursReport.Session(session, app.journey, context.library)) }
            Output.document(JournalDetail(app.desk(context)).document(session.id), measure: context.measure)
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change logged hours.")
        @Argument(help: "Their id, as `log list --json` shows it.") var id: String
        @Option(help: "What they were for.", completion: IDCompletion.items) var item: String?
        @OptionGroup var details: FieldOptions<WorkSession>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let old = try editor.journey.session(named: id)
            var new = old
            if let item { new.item = try editor.work(item) }
            try details.fill(&new, editor.journey, editor.context)
            try editor.keep(new, instead: old)
        }
    }

    struct Start: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "start", abstract: "Start the clock on something.")
        @Argument(help: "A skill, a project or a task.", completion: IDCompletion.items) var item: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let work = try editor.work(item)
            if let clock = editor.journey.clock {
                let name = editor.journey.name(ofWork: clock.item, editor.context.library)
                throw Failure.usage("the clock runs on \(name) already; `cairn log stop` stops it")
            }
            try editor.keep(editor.journey.startingClock(on: work, editor.context), otherwise: "")
        }
    }

    struct Stop: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stop", abstract: "Stop the clock and log what it counted.",
            discussion: "Less than half a minute logs nothing.")
        @Option(help: "How much of it was work: 1h30, 90 min, 0 min (default: all of it).") var time: String?
        @Option(help: "What you did, in a line.") var note = ""
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            guard let clock = editor.journey.clock else {
                throw Failure.usage("no clock is running; `cairn log start pytorch` starts one")
            }
            let ran = clock.minutes(at: editor.context.now())
            if time == nil, clock.isDoubtful(at: editor.context.now()) {
                let shown = ran < 0 ? "was started in the future" : "has run for \(DurationWords.text(ran))"
                throw Failure.usage("the clock \(shown); say how much was work: `cairn log stop --time 1h30`")
            }
            let minutes = try time.map { text in
                guard let minutes = DurationWords.parse(text) else {
                    throw Failure.usage("'\(text)' is not a time. \(DurationWords.help)")
                }
                return minutes
            }
            let (journey, context) = (editor.journey, editor.context)
            let change = try Failure.usage { () throws(FieldFault) in
                try journey.stoppingClock(counting: minutes ?? ran, note: note, context)
            }
            try editor.keep(change, otherwise: "")
        }
    }
}

extension JourneyEditor {
    /// What hours are logged on: an item of the Library, or a project of one's own.
    fileprivate func work(_ text: String) throws -> ItemID {
        try journey.work(called: text, context.library) ?? item(text).id
    }

    /// Saves the session, new or in place of `old`.
    fileprivate mutating func keep(_ session: WorkSession, instead old: WorkSession?) throws {
        let (journey, context) = (journey, context)
        let change = try Failure.usage { () throws(FieldFault) in try journey.putting(session, instead: old, context) }
        try keep(change, otherwise: "The hours are as they were.")
    }
}

extension Failure {
    /// The value, or what is wrong with what was given.
    fileprivate static func usage<Value>(_ make: () throws(FieldFault) -> Value) throws -> Value {
        do throws(FieldFault) { return try make() } catch { throw Failure.usage(error.description) }
    }
}

extension WorkSession: Removable {
    static let removal = Removal(
        one: "id", help: "Their id, as `log list --json` shows it.",
        abstract: "Delete logged hours; undo brings them back.", command: "delete", aliases: ["remove"])

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> WorkSession {
        try journey.session(named: text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change {
        journey.removing(self, name: journey.name(ofWork: item, context.library))
    }
}

extension Journey {
    fileprivate func session(named id: String) throws -> WorkSession {
        guard let session = self[WorkSession.self][id] else {
            throw Failure.usage("no hours have the id '\(id)'; `cairn log list --json` shows the ids")
        }
        return session
    }
}
