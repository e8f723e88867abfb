import ArgumentParser
import CairnCore

/// `cairn jobs …`
struct JobsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Postings, applications, rounds: what happened and what is next.",
        discussion: """
            A job is named by its company, its title or both, by the beginning of their words, or by id. Days may lie in the \
            past: `cairn jobs event "Pier Nine" applied --day "3 nov"`.
            """,
        subcommands: [
            List.self, Show.self, Add.self, Edit.self, Apply.self, EventCommand.self, RoundCommand.self, Remove.self,
            DueCommand.self, Done.self, Drop.self, PutOff.self, FollowUpCommand.self, CadenceCommand.self,
            BriefCommand.self, WriteCommand.self, Gap.self, WordsCommand.self, DemandCommand.self, FunnelCommand.self,
            SwitchCommand.self,
            ExportCommand.self, ImportCommand.self,
        ],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List applications by how far they are, then postings without one.")
        @Argument(help: "Words that titles, companies or stages begin with.") var filter: [String] = []
        @Flag(help: "Only postings, with or without an application.") var postings = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            let (journey, today) = (app.journey, context.today)
            let report = JobsReport(journey, filter: filter.joined(separator: " "), today: today)
            let isEmpty = report.postings.isEmpty && report.applications.isEmpty
            try refuse(filter, in: "jobs", foundNothing: isEmpty, context)
            if json { return try Output.json(report) }
            if postings {
                return Output.table(
                    report.postings.map { $0.columns(today: today) }, nothing: nothing(journey), isCut: true,
                    measure: context.measure)
            }
            let rows = report.applications.map { $0.columns(today: today) }
            let none = report.postings.isEmpty ? nothing(journey) : nil
            Output.table(rows, nothing: none, isCut: true, measure: context.measure)
            guard !report.postings.isEmpty else { return }
            if !rows.isEmpty { Output.line("") }
            Output.table(report.postings.map { $0.columns(today: today) }, isCut: true, measure: context.measure)
        }

        private func nothing(_ journey: Journey) -> String {
            journey[Posting.self].isEmpty && journey[Application.self].isEmpty
                ? "No job yet: `cairn jobs add --from FILE` keeps a posting, `cairn jobs apply` begins an application."
                : "No job matches."
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show an application, or a posting without one.")
        @Argument(help: "The job.") var job: String
        @Flag(help: "The posting, even if there is an application for it.") var posting = false
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let (context, app) = try options.read()
            var subject = try app.journey.job(job)
            if posting { subject = .posting(try app.journey.posting(job)) }
            if json {
                switch subject {
                case .application(let application):
                    return try Output.json(ApplicationReport(application, app.journey, today: context.today))
                case .posting(let posting):
                    return try Output.json(PostingReport(posting, app.journey, today: context.today))
                }
            }
            Output.document(JobPage(app.journey, today: context.today).document(subject), measure: context.measure)
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Remove an application with its events, or a posting; undo brings it back.",
            discussion: "Of a job with an application, the application goes and the posting stays.")
        @Argument(help: ArgumentHelp("The job.", valueName: "job")) var jobs: [String]
        @Flag(help: "Remove the posting; an application for it stays.") var posting = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let journey = editor.journey
            let found = try jobs.map { posting ? .posting(try journey.posting($0)) : try journey.job($0) }
            try editor.keep(joining: found.map { job in { $0.removing(job) } }, otherwise: "")
        }
    }
}

extension Journey {
    /// Removes what the job stands for, unless it is gone by now.
    fileprivate func removing(_ job: JobSubject) -> Change? {
        switch job {
        case .application(let application): self[Application.self][application.id].map(removing)
        case .posting(let posting): self[Posting.self][posting.id].map(removing)
        }
    }

    /// The job of that name, beginning of a name, or id.
    func job(_ text: String) throws -> JobSubject {
        let found = jobs(named: text)
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            let ids = found.prefix(5).map { "“\(label(of: $0))” (\($0.id))" }
            throw Failure.usage("'\(text)' may be \(ids.joined(separator: " or ")); give the id")
        }
        let all = self[Application.self].all.map { label(of: $0) } + openPostings.map(\.label)
        let near = NearMiss.offer(text, among: all)
        throw Failure.usage(
            "no job is called '\(text)'\(near.isEmpty ? "; `cairn jobs list` shows what there is" : near)")
    }

    /// The posting of that name, with or without an application for it.
    func posting(_ text: String) throws -> Posting {
        if let exact = self[Posting.self][text] { return exact }
        switch try job(text) {
        case .posting(let posting): return posting
        case .application(let application):
            guard let posting = posting(of: application) else {
                throw Failure.usage("the application “\(label(of: application))” is for no posting")
            }
            return posting
        }
    }

    /// The application of that name; nil for a posting without one.
    func application(_ text: String) throws -> Application? {
        guard case .application(let application) = try job(text) else { return nil }
        return application
    }
}
