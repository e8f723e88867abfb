import ArgumentParser
import CairnCore

extension PlanCommand {
    /// `cairn plan accept`
    struct Accept: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept",
            abstract: "Accept the plan as it is now: late is measured against it.",
            discussion: """
                With a target, what does not fit is left out, and named; --dry-run names it and accepts nothing. Without a
                target the whole route is accepted.
                Example: cairn plan accept --least --known git --known sql
                """)

        enum Extent: String, EnumerableFlag {
            case whole, least
        }
        @Flag(help: "How much of the route; without it, what fits by the target.") var extent: Extent?
        @Option(help: "What you can do already; give it again for more.", completion: IDCompletion.items)
        var known: [String] = []
        @Flag(help: "Show what would be left out, and accept nothing.") var dryRun = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let already = "That plan is accepted already."
            if dryRun {
                let (context, app) = try options.read()
                var journey = app.journey
                guard let change = try change(of: journey, context) else { return Output.line(already) }
                journey.apply(change)
                show(journey, context)
                return Output.line("Nothing is accepted yet: without --dry-run it is.")
            }
            var editor = try JourneyEditor(options)
            let change = try change(of: editor.journey, editor.context)
            try editor.keep(change, otherwise: already)
            if change != nil { show(editor.journey, editor.context) }
            guard extent == nil, let more = editor.journey.roomForMore(editor.context) else { return }
            Output.line(more)
        }

        private func change(of journey: Journey, _ context: Context) throws -> Change? {
            let known = try known.map { try context.library.item(named: $0) }
            let cuts = try journey.cuts(extent.map { $0 == .least ? .all : .none } ?? .fitting, known, context)
            return journey.accepting(cuts: cuts, known: known, context)
        }

        /// What is left out of an accepted plan, and when it ends.
        private func show(_ journey: Journey, _ context: Context) {
            let size = Size(rows: 24, columns: 80)
            let app = AppState(journey: journey, size: size, context: context, forecasting: true)
            Output.body(PlanPage.accepted(app.desk(context)), measure: context.measure)
        }
    }

    /// `cairn plan keep ID`
    struct Keep: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "keep",
            abstract: "Keep steps on the route, or take them in; what they need comes along.")
        @OptionGroup var steps: StepArguments
        @OptionGroup var options: JourneyOptions
        func run() throws { try edit(options) { journey in try steps.keys(journey).map { .keep($0) } } }
    }

    /// `cairn plan leave ID`
    struct Leave: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "leave",
            abstract: "Leave steps out of the route, and what needs them.")
        @OptionGroup var steps: StepArguments
        @OptionGroup var options: JourneyOptions
        func run() throws { try edit(options) { editor in try steps.keys(editor).map { .leave($0) } } }
    }

    /// `cairn plan move ID --before ID`
    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move",
            abstract: "Put a step before or after another; what it needs moves along.",
            discussion: "Example: cairn plan move sql --before dataframes")
        @Argument(help: "The step.", completion: IDCompletion.items) var id: String
        @Option(help: "The step that it comes before.", completion: IDCompletion.items) var before: String?
        @Option(help: "The step that it comes after.", completion: IDCompletion.items) var after: String?
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if (before == nil) == (after == nil) { throw ValidationError("say --before or --after which step") }
        }

        func run() throws {
            try edit(options) { editor in
                let key = try editor.step(id)
                if let before { return [.before(key, try editor.step(before))] }
                return try after.map { [.after(key, try editor.step($0))] } ?? []
            }
        }
    }

    /// `cairn plan deepen ID`
    struct Deepen: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "deepen", abstract: "Take skills on to working level, on the route.")
        @Argument(help: "Skills.", completion: IDCompletion.items) var ids: [String]
        @OptionGroup var options: JourneyOptions
        func run() throws { try edit(options) { editor in try ids.map { .working(try editor.item($0).id) } } }
    }

    /// `cairn plan known ID`
    struct Known: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "known",
            abstract: "Count skills as known: they are done, and no hours were spent on them.")
        @Argument(help: "Skills.", completion: IDCompletion.items) var ids: [String]
        @OptionGroup var options: JourneyOptions
        func run() throws {
            try edit(options) { editor in try ids.map { .known(try editor.context.library.skill(named: $0).id) } }
        }
    }

    /// `cairn plan hours N`
    struct Hours: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hours",
            abstract: "Say how many hours a week you have, from a week on.",
            discussion: "Example: cairn plan hours 4.5 --from 2027-01-04")
        @Argument(help: "Hours a week, 0 to 80; 2.5 is fine.") var hours: String
        @Option(help: "A day in the first week (default: today).") var from: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let day = try from.map { try DayArgument.parse($0, today: editor.context.today) } ?? editor.context.today
            var week = HoursFrom(from: day, hours: 0)
            try editor.arguments.fill(&week, texts: ["hours": hours])
            try editor.keep(
                editor.journey.planning(hours: week.hours, from: day, editor.context), otherwise: "It is so already.")
        }
    }

    /// `cairn plan off`
    struct Off: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "off",
            abstract: "Take weeks off: nothing is planned in them, and they count against nothing.",
            discussion: """
                Weeks that have passed can be taken off, too: what fell due in them does not count any more.
                Example: cairn plan off 2026-12-21 --weeks 2
                """)
        @Argument(help: "A day in the first week off; \"21 dec\" is the nearest one.") var day: String
        @Option(help: "How many weeks (default: 1).") var weeks = 1
        @Flag(help: "Work in these weeks after all.") var cancel = false
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if !(1...104).contains(weeks) { throw ValidationError("give 1 to 104 weeks, not \(weeks)") }
        }

        func run() throws {
            var editor = try JourneyEditor(options)
            let first = try DayArgument.parse(day, today: editor.context.today, .near)
            let days = (0..<weeks).map { first + 7 * $0 }
            let change = editor.journey.planning(off: days, isOff: !cancel)
            try editor.keep(change, otherwise: "It is so already.")
            guard cancel, change != nil else { return }
            let left = editor.journey.stillOff(from: first, today: editor.context.today)
            if !left.isEmpty { Output.line(String(left.dropFirst())) }
        }
    }
}

/// Steps of the route, named on the command line.
struct StepArguments: ParsableArguments {
    @Argument(help: "Skills, projects or tasks.", completion: IDCompletion.items) var ids: [String]
    @Flag(help: "Their working level, not the first pass.") var working = false

    func keys(_ editor: JourneyEditor) throws -> [RouteKey] {
        try ids.map { working ? RouteKey(try editor.item($0).id, .working) : try editor.step($0) }
    }
}

extension JourneyEditor {
    /// The item's step on the route: the first that is open, else its first pass.
    fileprivate func step(_ id: String) throws -> RouteKey {
        let item = try item(id)
        return journey.standing(context)?.step(of: item.id) ?? RouteKey(item.id)
    }
}

extension ParsableCommand {
    /// Makes edits of the route, together one change, and names what they take along.
    fileprivate func edit(_ options: JourneyOptions, _ edits: (JourneyEditor) throws -> [RouteEdit]) throws {
        var editor = try JourneyEditor(options)
        var journey = editor.journey
        var changes: [Change] = []
        for edit in try edits(editor) {
            let company = journey.company(of: edit, editor.context)
            do throws(FieldFault) {
                let change = try journey.editing(edit, editor.context)
                journey.apply(change)
                changes.append(change)
            } catch {
                throw Failure.usage(error.description)
            }
            if !company.isEmpty { Output.lines(["Along with it: \(company.joined(separator: ", "))."]) }
        }
        let change = Change(joining: changes)
        let moved = editor.journey.movedEnd(by: change, editor.context)
        try editor.keep(change, otherwise: "")
        if !moved.isEmpty { Output.line(String(moved.dropFirst())) }
    }
}
