import ArgumentParser
import CairnCore

extension TracksCommand {
    struct Choose: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "choose",
            abstract: "Choose your role, or none; without one, six questions that help.",
            discussion: """
                Example: cairn tracks choose ml-engineer, or cairn tracks choose --answers ab-bab, a letter for each \
                question and - for no preference. Answers are not kept, and choose nothing by themselves.
                """)
        @Argument(help: "The track's id; `none` for no role.", completion: IDCompletion.tracks) var id: String?
        @Option(help: "Your answers to the questions, in order: a, b or -.") var answers: String?
        @Flag(help: "Print the questions, or the advice, as JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard let id else { return try help() }
            guard answers == nil, !json else {
                throw Failure.usage("--answers and --json go without a role: they help to find one")
            }
            var editor = try JourneyEditor(options)
            let track = id == "none" ? nil : try editor.context.library.track(named: id)
            var plan = editor.journey.plan(on: editor.context.today)
            plan.track = track?.id
            try editor.keep(
                editor.journey.planning(plan, editor.context),
                otherwise: "\(track?.name ?? "No role") is chosen already.")
        }

        private func help() throws {
            let context = try options.context()
            let questions = TrackQuestion.all(context.library)
            guard let answers else {
                if json { return try Output.json(questions) }
                return Output.prose(
                    questions.enumerated().map { place, question in
                        "\(place + 1). Would you rather (a) \(question.sides[0]) or (b) \(question.sides[1])?"
                    } + ["", "Then: cairn tracks choose --answers ab-bab, a letter for each, - for no preference."],
                    measure: context.measure)
            }
            let advice = TrackAdvice(try read(answers, questions.count), context.library)
            if json { return try Output.json(advice) }
            Output.document(advice.page, measure: context.measure)
        }

        private func read(_ text: String, _ count: Int) throws -> [TrackQuestion.Answer] {
            let letters = Array(text.lowercased())
            guard letters.count == count, letters.allSatisfy({ "ab-".contains($0) }) else {
                throw Failure.usage("'\(text)' does not answer \(count) questions; give \(count) letters: a, b or -")
            }
            return letters.map { $0 == "a" ? 0 : $0 == "b" ? 1 : nil }
        }
    }

    struct Decide: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide",
            abstract: "Decide for a role, with what speaks for it and against it: what is not given stays as it is.",
            discussion: "Example: cairn tracks decide ml-engineer --over research --because \"I want to see it run\"")
        @Argument(help: "The track's id.", completion: IDCompletion.tracks) var id: String
        @OptionGroup var decision: FieldOptions<Decision>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let track = try editor.context.library.track(named: id)
            var new = editor.journey[Decision.self][track.id] ?? Decision(track: track.id, day: editor.context.today)
            try decision.fill(&new, editor.journey, editor.context)
            if new.because.isEmpty { throw Failure.usage("say why, in a line: --because \"…\"") }
            try editor.check(new.fault(on: editor.context.today))
            try editor.keep(editor.journey.putting(new, editor.context), otherwise: "That is decided already.")
        }
    }

    struct Decisions: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decisions", abstract: "List what you decided about roles, newest first.")
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let decisions = app.journey.decisions.map { DecisionReport($0, context.library) }
            if json { return try Output.json(decisions) }
            Output.prose(
                decisions.flatMap(\.lines), nothing: "Nothing is decided yet: `cairn tracks decide ID --because …`.",
                measure: context.measure)
        }
    }

    struct Undecide: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "undecide",
            abstract: "Remove the decision for a role; the role stays chosen, and undo brings it back.")
        @Argument(help: "The track's id.", completion: IDCompletion.tracks) var id: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let track = try editor.context.library.track(named: id)
            guard let decision = editor.journey[Decision.self][track.id] else {
                throw Failure.usage("nothing is decided about \(track.name)")
            }
            try editor.keep(editor.journey.removing(decision, editor.context), otherwise: "")
        }
    }
}
