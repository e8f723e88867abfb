import ArgumentParser
import CairnCore

/// `cairn journal …`: weeks, papers, wins and hours.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Papers in ten lines, wins, hours and weeks.",
        discussion: "Example: cairn journal papers add \"Attention is all you need\" --skill transformers",
        subcommands: [Weeks.self, Papers.self, Wins.self, Hours.self])

    struct Weeks: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "weeks",
            abstract: "Weeks: what each held, and your look back on it.",
            subcommands: [List.self, WeekCommand.Show.self, WeekCommand.Review.self, Remove.self],
            defaultSubcommand: List.self)

        struct List: FilteringCommand {
            static let configuration = CommandConfiguration(
                commandName: "list", abstract: "List the weeks, newest first.")
            @Argument(help: "Words of a look back; is:open: weeks without one; skill:pytorch.") var filter: [String] =
                []
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let (context, app) = try options.read()
                let weeks = JournalReport.weeks(try filter.checked(context), app.journey, context)
                try refuse(filter, in: "journal", foundNothing: weeks.isEmpty, context)
                if json { return try Output.json(weeks) }
                Output.prose(
                    weeks.flatMap { week in week.lines.prefix(1) + week.lines.dropFirst().map { "  " + $0 } },
                    nothing: "Nothing is written down yet: `cairn log 1h30 pytorch` logs hours.",
                    measure: context.measure)
            }
        }

        struct Remove: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "remove",
                abstract: "Remove the look back on a week; undo brings it back.")
            @Argument(help: ArgumentHelp("A day in the week.", valueName: "day")) var days: [String]
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                let today = editor.context.today
                let reviews = try days.map {
                    editor.journey.review(of: try DayArgument.parse($0, today: today, .past), today: today)
                }
                if let missing = reviews.first(where: \.isNothing) {
                    throw Failure.usage("there is no look back on the week of \(missing.week.text)")
                }
                try editor.keep(
                    joining: reviews.map { review in
                        { $0[WeekReview.self][review.key].map($0.removing) }
                    }, otherwise: "")
            }
        }
    }

    struct Hours: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hours",
            abstract: "Hours of work: the same as `cairn log`.",
            subcommands: [
                LogCommand.List.self, LogCommand.Show.self, LogCommand.Add.self, LogCommand.Edit.self,
                RemoveCommand<WorkSession>.self,
            ], defaultSubcommand: LogCommand.List.self)
    }
}

extension [String] {
    /// The words as a filter of the journal.
    ///
    /// - Throws: what is asked in vain.
    func checked(_ context: Context) throws -> String {
        let filter = joined(separator: " ")
        try refuse(JournalFilter(filter, context).problem)
        return filter
    }
}

extension Journey {
    /// The record of this kind that is meant. `rows` are those that can be meant; by default all.
    func one<Row: JourneyRecord>(
        _ what: String, _ text: String, among rows: [Row]? = nil, called name: KeyPath<Row, String>,
        list: String? = nil
    ) throws -> Row {
        try (rows ?? self[Row.self].all).one(what, text, id: \.key, called: name, list: list)
    }
}

extension Array {
    /// The only one whose id or name is, or begins with, the given text, else that with a word that does.
    func one(
        _ what: String, _ text: String, id: KeyPath<Element, String>, called name: KeyPath<Element, String>,
        list: String? = nil
    ) throws -> Element {
        let wanted = text.lowercased()
        if let exact = first(where: { $0[keyPath: id] == text }) { return exact }
        let named = filter { $0[keyPath: name].lowercased() == wanted }
        let begun = filter { one in
            !text.isEmpty && (one[keyPath: id].hasPrefix(text) || one[keyPath: name].lowercased().hasPrefix(wanted))
        }
        let inside = filter { !text.isEmpty && $0[keyPath: name].lowercased().contains(" \(wanted)") }
        let found = [named, begun, inside].first { !$0.isEmpty } ?? []
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            let ids = found.prefix(5).map { "“\($0[keyPath: name])” (\($0[keyPath: id]))" }
            throw Failure.usage("'\(text)' may be \(ids.joined(separator: " or ")); give the id")
        }
        let near = NearMiss.offer(text, among: map { $0[keyPath: name] })
        throw Failure.usage(
            "no \(what) is called '\(text)'\(near.isEmpty ? "; `cairn \(list ?? "journal \(what)s list")` shows what there is" : near)"
        )
    }
}

extension JourneyEditor {
    /// Throws what is wrong with what was typed.
    func check(_ fault: FieldFault?) throws { if let fault { throw Failure.usage(fault) } }
}
