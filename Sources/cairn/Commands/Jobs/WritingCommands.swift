import ArgumentParser
import CairnCore

extension JobsCommand {
    struct BriefCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "brief", abstract: "One page for the eve of a round.",
            discussion: "Without --round it is the job's next one; without a job, the next of all.")
        @Argument(help: "The job (default: that of the next round).") var job: String?
        @Option(help: "The kind of the round, or its id.") var round: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let application = try job.map(app.journey.begun) ?? app.journey.applicationOfNextRound(on: context.today)
            let rounds = app.journey.rounds(of: application.id)
            let wanted = round.flatMap { text in
                rounds.last { $0.id == text || $0.kind.rawValue == text }?.id
            }
            if let round, wanted == nil {
                let kinds = rounds.map(\.kind.rawValue).joined(separator: ", ")
                throw Failure.usage("there is no round '\(round)'\(kinds.isEmpty ? " yet" : "; there is \(kinds)")")
            }
            let brief = JobBrief(application, round: wanted, app.journey, context)
            if json { return try Output.json(brief) }
            Output.document(brief.document, measure: context.measure)
        }
    }

    struct WriteCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "write", abstract: "Print a letter to edit and send yourself; Cairn sends nothing.",
            discussion: "Without --for it is the one that comes next, as things stand.")
        @Argument(help: "The job.") var job: String
        @Option(
            name: .customLong("for"), help: "\(JobMessage.allCases.map(\.rawValue).joined(separator: ", ")).",
            completion: .list(JobMessage.allCases.map(\.rawValue)))
        var purpose: String?
        @Option(help: "To whom.") var to = ""
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let application = try known(app.journey, context)
            guard
                let message =
                    try purpose.map(message) ?? app.journey.message(about: application, today: context.today)
            else {
                let all = JobMessage.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure.usage("a round is still to come, so no letter is due; --for says which you want: \(all)")
            }
            let text = JobLetter(application, to: app.journey.personOrName(to), app.journey, context).text(message)
            if json { return try Output.json(["for": message.rawValue, "text": text]) }
            Output.lines(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }

        /// The application; for a posting without one, as if it had just been begun.
        private func known(_ journey: Journey, _ context: Context) throws -> Application {
            switch try journey.job(job) {
            case .application(let application): application
            case .posting(let posting): journey.newApplication(for: posting.id, context)
            }
        }

        private func message(_ text: String) throws -> JobMessage {
            if let known = JobMessage(rawValue: text) { return known }
            let allowed = JobMessage.allCases.map(\.rawValue)
            throw Failure.usage("no letter is for '\(text)'\(NearMiss.offer(text, allowed: allowed))")
        }
    }

    struct SwitchCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "switch", abstract: "From your present job to the wanted one: bridges, the easiest first.",
            discussion: """
                Say what you are and what you want; --bridge chooses one, which then stands in plan and report.
                Example: cairn jobs switch --now-role "claims handler" --now-industry insurance --want-role "ML engineer"
                """)
        @OptionGroup var said: FieldOptions<CareerSwitch>
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            if !said.given.isEmpty {
                var editor = try JourneyEditor(options)
                var new = editor.journey.careerSwitch
                try said.fill(&new, editor.journey, editor.context)
                try editor.keep(editor.journey.putting(new), otherwise: "That was said already.", quietly: json)
            }
            let (context, app) = try options.read()
            let report = SwitchReport(app.journey)
            if json { return try Output.json(report) }
            Output.document(report.document, measure: context.measure)
        }
    }
}
