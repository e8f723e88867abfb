import ArgumentParser
import CairnCore

extension JobsCommand {
    struct Apply: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "apply",
            abstract: "Begin an application, or change what is known of it.",
            discussion: """
                For a posting that you kept, or freely with --title and --company. That it is sent is an event: \
                `cairn jobs event "Pier Nine" applied`. One that is over is changed with --change.
                Example: cairn jobs apply "Pier Nine" --way referral --referrer Ada --cv cv-ml.pdf --case "Late trains"
                """)
        @Argument(help: "The posting, or the application; nothing for one without a posting.") var job: String?
        @Option(help: "Without a posting: what the job is called.") var title: String?
        @Option(help: "Without a posting: the company.") var company: String?
        @Flag(help: "Begin another one, though you have applied for this job before.") var again = false
        @Flag(help: "Change what is known of one, even if it is over; begin none.") var change = false
        @OptionGroup var details: FieldOptions<Application>
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if job == nil, [title, company].allSatisfy({ ($0 ?? "").allSatisfy(\.isWhitespace) }) {
                throw ValidationError("Name a posting, or give --title and --company.")
            }
            if change, again {
                throw ValidationError("--again begins another, --change changes one; give one of them.")
            }
            if change, job == nil { throw ValidationError("--change names the application.") }
        }

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try application(editor)
            if job != nil, title != nil || company != nil, new.posting != nil {
                throw Failure.usage(
                    "title and company of this one are the posting's; `cairn jobs edit` changes them there")
            }
            try editor.arguments.fill(&new, texts: ["title": title, "company": company])
            try details.fill(&new, editor.journey, editor.context)
            if new.posting == nil, new.title.isEmpty, new.company.isEmpty {
                throw Failure.usage("without a posting, it needs a title or a company")
            }
            if details.given["way"] == nil, details.given["referrer"] != nil, new.referrer != nil {
                new.way = .referral
            }
            new.cases = try new.cases.map { try editor.journey.project($0).id }
            let isNew = editor.journey[Application.self][new.id] == nil
            if isNew, !again { try editor.refuseRepetition(of: new) }
            if isNew { editor.warnBeforeApplying(to: new) }
            try editor.keep(
                editor.journey.putting(new), otherwise: "“\(editor.journey.label(of: new))” is as before.")
            if !isNew { editor.warnBeforeApplying(to: new) }
        }

        private func application(_ editor: JourneyEditor) throws -> Application {
            let journey = editor.journey
            guard let job else { return journey.newApplication(for: nil, editor.context) }
            switch try journey.job(job) {
            case .posting where change:
                throw Failure.usage("you have not applied there yet; without --change an application begins")
            case .posting(let posting): return journey.newApplication(for: posting.id, editor.context)
            case .application(let old):
                if again {
                    return Application(
                        id: editor.context.makeID(), posting: old.posting, begun: editor.context.today, after: old)
                }
                let standing = journey.standing(of: old, today: editor.context.today)
                guard standing.stage.isOpen || change else {
                    throw Failure.usage(
                        "you applied there before: \(standing.stage.name) \(standing.dayText); --again begins another "
                            + "application, --change changes this one, `cairn jobs event` goes on with it")
                }
                return old
            }
        }
    }
}

extension JourneyEditor {
    /// Throws if the application would be another one for the same job.
    func refuseRepetition(of application: Application) throws {
        guard let said = journey.repetition(of: application, today: context.today) else { return }
        let first = said.prefix(1).lowercased() + said.dropFirst().dropLast()
        throw Failure.usage("\(first); `cairn jobs apply … --again` begins another application")
    }

    /// Says what is worth knowing before the application is sent.
    func warnBeforeApplying(to application: Application) {
        let standing = journey.standing(of: application, today: context.today)
        guard standing.stage.isBeforeSending else { return }
        for line in journey.beforeApplying(to: application, today: context.today) { Failure.warn(line) }
    }
}
