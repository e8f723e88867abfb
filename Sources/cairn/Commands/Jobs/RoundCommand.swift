import ArgumentParser
import CairnCore

extension JobsCommand {
    struct RoundCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "round", abstract: "Plan a round, or write down what was asked and how it went.",
            discussion: """
                Changes the last round of that kind; a day or time for one that was held already plans another. Its outcome is an \
                event: `cairn jobs event pier round-passed`.
                Examples: cairn jobs round pier coding --day tue --time 14:30 --zone Europe/Berlin --with Ada
                          cairn jobs round pier coding --asked "windows in SQL" --differently "say the plan first"
                """)
        @Argument(help: "The job.") var job: String
        @Argument(
            help: "\(Round.Kind.allCases.map(\.rawValue).joined(separator: ", ")); or the id of a round.",
            completion: .list(Round.Kind.allCases.map(\.rawValue)))
        var kind: String
        @Flag(help: "Plan another round of that kind.") var new = false
        @Flag(help: "Remove the round with what was told of it.") var remove = false
        @OptionGroup var details: FieldOptions<Round>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            guard let application = try editor.journey.application(job) else {
                throw Failure.usage(
                    "you have not applied there; `cairn jobs apply` begins an application, and `event` says when it was sent"
                )
            }
            var fresh = Round(id: editor.context.makeID(), application: application.id, kind: .recruiter)
            let known = try known(application, editor.journey) {
                try editor.arguments.fill(&fresh, texts: ["kind": kind])
            }
            if remove {
                guard let known else { throw Failure.usage("there is no \(fresh.kind.round) to remove") }
                return try editor.keep(editor.journey.removing(known, application), otherwise: "")
            }
            var round = known ?? fresh
            try details.fill(&round, editor.journey, editor.context)
            try Zones.check(details.given["zone"]?.last)
            round.whom = round.whom.map(editor.journey.personOrName)
            try editor.keep(
                editor.journey.putting(round, application, editor.context),
                otherwise: "The \(round.kind.round) is as before.")
            if let day = round.day, let minute = round.minute,
                let remark = Zones.clockRemark(round.zone, day, minute)
            {
                Failure.warn(remark)
            }
        }

        /// The round that is meant, or nil for a new one.
        private func known(
            _ application: Application, _ journey: Journey, _ read: () throws -> Void
        ) throws -> Round? {
            let rounds = journey.rounds(of: application.id)
            if let exact = rounds.first(where: { $0.id == kind }) { return exact }
            try read()
            guard !new, let last = rounds.last(where: { $0.kind.rawValue == kind }) else { return nil }
            let isOver = JobHistory(journey.events(of: application.id)).state(of: last.id) != .planned
            let moves = ["day", "minute"].contains { details.given[$0] != nil }
            return isOver && moves && !remove ? nil : last
        }
    }
}

extension Journey {
    /// The id of the only person of that name; the name itself if nobody or several are called so.
    func personOrName(_ text: String) -> String {
        let found = people.named(text)
        return found.count == 1 ? found.first?.id ?? text : text
    }
}
