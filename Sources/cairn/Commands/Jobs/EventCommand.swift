import ArgumentParser
import CairnCore

extension JobsCommand {
    struct EventCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "event", abstract: "Say what happened, on the day it happened.",
            discussion: """
                For a posting without an application it begins one. An event of a round names it by its kind; a round that is not \
                there yet is added. `cairn jobs show` numbers the events.
                Examples: cairn jobs event "Pier Nine" applied --day yesterday
                          cairn jobs event pier round-passed --round coding --note "asked about windows"
                          cairn jobs event pier take-home --due fri --cap 6
                          cairn jobs event pier --change 2 --day "3 nov"
                """)
        @Argument(help: "The job.") var job: String
        @Argument(
            help: "\(JobEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            completion: .list(JobEvent.Kind.allCases.map(\.rawValue)))
        var what: String?
        @Option(help: "The kind of the round, or its id.") var round: String?
        @Option(help: "Change the event of that number.") var change: Int?
        @Option(help: "Remove the event of that number.") var remove: Int?
        @OptionGroup var details: FieldOptions<JobEvent>
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if what == nil, change == nil, remove == nil { throw ValidationError("Say what happened.") }
            if remove != nil, what != nil || change != nil { throw ValidationError("--remove goes alone.") }
        }

        func run() throws {
            var editor = try JourneyEditor(options)
            let known = try editor.journey.application(job)
            if let remove {
                let (event, application) = try numbered(remove, known, editor.journey)
                return try editor.keep(editor.journey.removing(event, application), otherwise: "")
            }
            var changes: [Change] = []
            let application = try known ?? begun(&changes, editor)
            var event = JobEvent(
                id: editor.context.makeID(), application: application.id, kind: .applied, day: editor.context.today,
                noted: editor.context.today)
            if let change { event = try numbered(change, known, editor.journey).0 }
            try editor.arguments.fill(&event, texts: ["kind": what])
            try details.fill(&event, editor.journey, editor.context)
            let today = editor.context.today
            event.round = try self.round(of: event, application, editor, &changes)
            try editor.check(editor.journey.fault(of: event, today: editor.context.today))
            var journey = editor.journey
            for change in changes { journey.apply(change) }
            let doubt = journey.doubt(about: event, application)
            let told = journey.putting(event, application)
            journey.apply(told)
            if known == nil {
                for line in journey.beforeApplying(to: application, today: today) { Failure.warn(line) }
            }
            try editor.keep(
                told.map { told in Change(told.title, changes.flatMap(\.edits) + told.edits) },
                otherwise: "That is known already.")
            if let doubt { Failure.warn(doubt) }
        }

        /// A new application for a posting without one.
        private func begun(_ changes: inout [Change], _ editor: JourneyEditor) throws -> Application {
            let posting = try editor.journey.posting(job)
            let new = editor.journey.newApplication(for: posting.id, editor.context)
            try editor.refuseRepetition(of: new)
            if let change = editor.journey.putting(new) { changes.append(change) }
            return new
        }

        private func numbered(
            _ number: Int, _ application: Application?, _ journey: Journey
        ) throws -> (JobEvent, Application) {
            let events = application.map { JobHistory(journey.events(of: $0.id)).events } ?? []
            guard let application, events.indices.contains(number - 1) else {
                throw Failure.usage("there is no event \(number); `cairn jobs show` numbers them")
            }
            return (events[number - 1], application)
        }

        /// The round that the event is about: the one that is named, else the only one it can be about. One that is not there is
        /// added as held on that day.
        private func round(
            of event: JobEvent, _ application: Application, _ editor: JourneyEditor, _ changes: inout [Change]
        ) throws -> String? {
            guard event.kind.isOfRound else { return nil }
            let journey = editor.journey
            let rounds = journey.rounds(of: application.id)
            if let round {
                if let exact = rounds.first(where: { $0.id == round }) { return exact.id }
                var new = Round(id: editor.context.makeID(), application: application.id, kind: .recruiter)
                try editor.arguments.fill(&new, texts: ["kind": round])
                if let last = rounds.last(where: { $0.kind == new.kind }) { return last.id }
                new.day = event.kind == .roundPlanned ? nil : event.day
                changes.append(journey.remembering(new))
                return new.id
            }
            if let known = event.round { return known }
            guard journey.mustNameRound(event) else { return nil }
            let history = JobHistory(journey.events(of: application.id))
            let open = rounds.filter { round in
                let state = history.state(of: round.id)
                return state == .planned || state == .held && event.kind != .roundHeld
            }
            guard let only = open.first, open.count == 1 else {
                throw Failure.usage(
                    open.isEmpty
                        ? "say which round it was: --round coding"
                        : "that may be the \(open.map(\.kind.round).joined(separator: " or the ")); --round says which")
            }
            return only.id
        }
    }
}
