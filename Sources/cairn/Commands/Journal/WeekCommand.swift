import ArgumentParser
import CairnCore

/// `cairn week …`: what a week held, and the look back on it.
struct WeekCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week", abstract: "What a week held, and your look back on it.",
        subcommands: [Show.self, Review.self, Tick.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what a week held, from your record.")
        @Option(help: "A day in the week (default: today).") var of: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let day = try of.map { try DayArgument.parse($0, today: context.today, .past) } ?? context.today
            let report = WeekReport(day, app.journey, context)
            if json { return try Output.json(report) }
            Output.prose(report.lines, measure: context.measure)
        }
    }

    struct Review: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: "Look back on a week: what is not given stays as it is.",
            discussion: "Example: cairn week review --learned \"AUC hides calibration\" --mark built --mark measured",
            aliases: ["add", "edit"])
        @Option(help: "A day in the week (default: this week from Friday on, else the last).") var of: String?
        @OptionGroup var details: FieldOptions<WeekReview>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let today = editor.context.today
            let day = try of.map { try DayArgument.parse($0, today: today, .past) }
            if let day, day > today { throw Failure.usage("that week is still to come") }
            var review = editor.journey.review(of: day, today: today)
            try details.fill(&review, editor.journey, editor.context)
            let marks = WeekReview.Mark.allCases.map(\.rawValue)
            if let odd = review.marks.first(where: { !marks.contains($0) }) {
                throw Failure.usage("'\(odd)' is not a mark\(NearMiss.offer(odd, allowed: marks))")
            }
            if let fault = review.fault { throw Failure.usage(fault.description) }
            try editor.keep(editor.journey.putting(review), otherwise: "Nothing was said about the week.")
        }
    }

    struct Tick: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tick", abstract: "Tick what you meant to do this week, as your last look back says.",
            discussion: "It then is a task of yours that is done: `cairn tasks tick` opens it again. "
                + "Example: cairn week tick \"call Ada\"")
        @Argument(help: "What you meant to do, or the beginning of it.") var intentions: [String]
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let (journey, context) = (editor.journey, editor.context)
            let open = journey.openIntentions(on: context.today)
            var meant: [String] = []
            for words in intentions {
                let one = try intention(words, among: open)
                if !meant.contains(one) { meant.append(one) }
            }
            let changes = meant.compactMap { journey.ticking(intention: $0, context) }
            try editor.keep(Change(joining: changes), otherwise: "")
        }

        private func intention(_ words: String, among open: [String]) throws -> String {
            let wanted = words.lowercased()
            if let exact = open.first(where: { $0.lowercased() == wanted }) { return exact }
            let begun = open.filter { !words.isEmpty && $0.lowercased().hasPrefix(wanted) }
            if let only = begun.first, begun.count == 1 { return only }
            let names = open.map { "“\($0)”" }.joined(separator: ", ")
            throw Failure.usage(
                open.isEmpty
                    ? "nothing is open that you meant to do this week; `cairn week review --intention` says what you mean to do"
                    : "no one intention of this week is '\(words)'; open are \(names)")
        }
    }
}
