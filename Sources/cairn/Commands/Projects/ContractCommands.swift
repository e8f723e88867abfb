import ArgumentParser
import CairnCore

extension Projects {
    struct ContractCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "contract", abstract: "Write the contract of a project: what is not given stays as it is.",
            discussion: """
                Freezing needs six: --decision, --metric, --baseline with its value, --line, --split and --cases.
                Example: cairn projects contract late --metric MAE --better lower --unit min --line 13
                """)
        @Argument(help: "The project.") var project: String
        @OptionGroup var contract: FieldOptions<Contract>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            var new = editor.journey.contract(of: project.id)
            if new.frozen != nil, !Contract.descriptive.isSuperset(of: contract.given.keys) {
                throw Failure.usage("it is frozen: `cairn projects amend` changes it, with a reason")
            }
            if new.decision.isEmpty { new.decision = project.decides }
            try contract.fill(&new, editor.journey, editor.context)
            let old = editor.journey.contract(of: project.id)
            new.followMetric(since: old, said: Set(contract.given.keys), editor.context.library)
            try editor.check(new.wordsFault(since: old, editor.context.library))
            try editor.keep(
                editor.journey.putting(new, project, editor.context), otherwise: "The contract is as before.")
            if let words = new.metricWords(since: old) { Output.line(words) }
            if let words = new.testSetWords(editor.context.library) { Output.line(words) }
            if let doubt = new.lineDoubt(editor.context.library) { Output.line(doubt) }
            if !new.missing.isEmpty { Output.line("Still open: \(new.missing.joined(separator: ", ")).") }
        }
    }

    struct Amend: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "amend",
            abstract: "Change a frozen contract, with the reason: the amendment is shown wherever the contract is.")
        @Argument(help: "The project.") var project: String
        @Option(help: "Why it is changed.") var reason: String
        @OptionGroup var contract: FieldOptions<Contract>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            var new = editor.journey.contract(of: project.id)
            if new.frozen == nil { throw Failure.usage("it is not frozen: `cairn projects contract` changes it") }
            if !reason.contains(where: { !$0.isWhitespace }) { throw Failure.usage("--reason says why, in a line") }
            try contract.fill(&new, editor.journey, editor.context)
            let old = editor.journey.contract(of: project.id)
            try editor.check(new.wordsFault(since: old, editor.context.library))
            try editor.keep(
                editor.journey.putting(new, reason: reason, project, editor.context),
                otherwise: "The contract is as before.")
        }
    }

    struct Freeze: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "freeze", abstract: "Freeze the contract of a project.")
        @Argument(help: "The project.") var project: String
        @Option(help: "The commit that vouches for the day.") var revision = ""
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            let contract = editor.journey.contract(of: project.id)
            let missing = contract.missing
            if !missing.isEmpty {
                throw Failure.usage("it cannot be frozen without \(missing.joined(separator: ", "))")
            }
            try editor.keep(
                editor.journey.freezing(project, commit: revision, today: editor.context.today),
                otherwise: "It is frozen already.")
            if let doubt = contract.lineDoubt(editor.context.library) { Output.line(doubt) }
        }
    }

    struct Answer: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer",
            abstract: "Answer a question of the contract, or list the questions.")
        @Argument(help: "The project.") var project: String
        @Argument(help: "The question's id; without one they are listed.") var question: String?
        @Argument(help: "The answer.") var answer: String?
        @Option(help: "Why it does not apply.") var because = ""
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            guard let question else { return try list() }
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            let asked = editor.journey.questions(of: project, editor.context.library)
            guard asked.contains(where: { $0.id == question }) else {
                throw Failure.usage(
                    "there is no question '\(question)' for it; `cairn projects answer NAME` lists them")
            }
            var new =
                editor.journey.answers(of: project.id)[question]
                ?? ContractAnswer(project: project.id, question: question)
            (new.answer, new.because) = (answer ?? "", because)
            try editor.check(new.fault)
            try editor.keep(editor.journey.putting(new, project), otherwise: "The answer is as before.")
        }

        private func list() throws {
            let (context, app) = try options.read()
            let project = try app.journey.project(project)
            let known = app.journey.answers(of: project.id)
            let asked = app.journey.questions(of: project, context.library)
            if json {
                return try Output.json(
                    asked.map { known[$0.id] ?? ContractAnswer(project: project.id, question: $0.id) })
            }
            Output.table(
                asked.map { question in
                    let answer = known[question.id]
                    let mark = answer == nil ? "[ ]" : answer?.because.isEmpty == false ? "[-]" : "[x]"
                    return ["\(mark) \(question.id)", question.question]
                }, nothing: "Nothing is asked.", measure: context.measure)
        }
    }
}
