import ArgumentParser
import CairnCore

extension Projects {
    struct ResultCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "result", abstract: "Add, change, list or remove results.",
            subcommands: [Add.self, Edit.self, List.self, Remove.self])

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "add",
                abstract: "Add a result.",
                discussion: """
                    Examples: cairn projects result add late 12.1 --low 11.4 --high 12.8 --cases 1200
                              cairn projects result add answers 0.85 --metric faithful --hits 170 --cases 200
                    """)
            @Argument(help: "The project.") var project: String
            @Argument(help: "The value.") var value: String
            @OptionGroup var result: FieldOptions<ProjectResult>
            @Flag(help: "Its day and value are meant, however odd they look.") var sure = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                let project = try editor.journey.project(project)
                var new = ProjectResult(id: editor.context.makeID(), project: project.id, day: editor.context.today)
                let contract = editor.journey.contract(of: project.id)
                new.metric = contract.metric
                if contract.frozen == nil { new.split = .validation }
                try editor.fill(&new, value: value)
                try result.fill(&new, editor.journey, editor.context)
                if result.given["metric"] == nil, result.given["unit"] == nil { new.unit = contract.unit }
                if new.metric.isEmpty { throw Failure.usage("--metric says what was measured") }
                try editor.check(new.fault(contract, editor.context.library))
                if !sure { try editor.ask(new, project) }
                try editor.keep(editor.journey.putting(new, project, editor.context), otherwise: "")
                let standing = ProjectStanding(project.id, editor.journey)
                if standing.decisive?.id == new.id {
                    Output.line([standing.sentence + ".", standing.advice].compactMap(\.self).joined(separator: " "))
                } else if let words = standing.laterWords(new.id) {
                    Output.line(words)
                } else if contract.frozen == nil {
                    Output.line("The contract is not frozen: this result is exploratory, and says so.")
                }
            }
        }

        struct Edit: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "edit",
                abstract: "Change a result: what is not given stays as it is.")
            @Argument(help: "The project.") var project: String
            @Argument(help: "The result's id, or its beginning.") var result: String
            @Option(help: "Another value.") var value: String?
            @OptionGroup var details: FieldOptions<ProjectResult>
            @Flag(help: "Its day and value are meant, however odd they look.") var sure = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                let project = try editor.journey.project(project)
                let old = try editor.journey.result(result, of: project)
                var new = old
                try editor.fill(&new, value: value)
                try details.fill(&new, editor.journey, editor.context)
                try editor.check(new.fault(editor.journey.contract(of: project.id), editor.context.library))
                if !sure { try editor.ask(new, since: old, project) }
                try editor.keep(
                    editor.journey.putting(new, project, editor.context), otherwise: "The result is as before.")
            }
        }

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "list", abstract: "List the results of a project.")
            @Argument(help: "The project.") var project: String
            @Flag(help: "Print JSON.") var json = false
            @OptionGroup var options: JourneyOptions

            func run() throws {
                let (context, app) = try options.read()
                let project = try app.journey.project(project)
                let results = app.journey.results(of: project.id)
                if json { return try Output.json(results) }
                let standing = ProjectStanding(project.id, app.journey)
                Output.table(
                    results.map {
                        let role = $0.id == standing.decisive?.id ? "decides" : standing.lookWords($0)
                        return [
                            $0.valueText(standing.contract), $0.variant, $0.slice, $0.split.rawValue, $0.day.text,
                            $0.isExploratory ? "exploratory" : role, $0.id,
                        ]
                    }, nothing: "No result yet.", measure: context.measure)
            }
        }

        struct Remove: ParsableCommand {
            static let configuration = CommandConfiguration(
                commandName: "remove", abstract: "Remove a result; undo brings it back.")
            @Argument(help: "The project.") var project: String
            @Argument(help: "The result's id, or its beginning.") var result: [String]
            @OptionGroup var options: JourneyOptions

            func run() throws {
                var editor = try JourneyEditor(options)
                let (project, journey) = (try editor.journey.project(project), editor.journey)
                let results = try result.map { try journey.result($0, of: project) }
                try editor.remove(results) { $1.removing($0, project) }
            }
        }
    }

    struct OpenTest: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open-test", abstract: "Write down that the test set is opened again, and why.")
        @Argument(help: "The project.") var project: String
        @Option(help: "Why.") var why: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            if !why.contains(where: { !$0.isWhitespace }) { throw Failure.usage("--why says why, in a line") }
            try editor.keep(editor.journey.opening(project, why: why, editor.context), otherwise: "")
        }
    }

    struct FailureCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "failure", abstract: "Count failures that were read, by cause.")
        @Argument(help: "The project.") var project: String
        @Argument(help: "The cause.") var cause: String
        @OptionGroup var failure: FieldOptions<FailureCause>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let project = try editor.journey.project(project)
            var new =
                editor.journey.failures(of: project.id).first { $0.cause == cause }
                ?? FailureCause(id: editor.context.makeID(), project: project.id)
            try editor.arguments.fill(&new, texts: ["cause": cause])
            try failure.fill(&new, editor.journey, editor.context)
            try editor.keep(editor.journey.putting(new, project), otherwise: "As before.")
        }
    }
}

extension Journey {
    fileprivate func result(_ text: String, of project: Project) throws -> ProjectResult {
        let found = results(of: project.id).filter { !text.isEmpty && $0.id.hasPrefix(text) }
        if let only = found.first, found.count == 1 { return only }
        throw Failure.usage(
            found.count > 1
                ? "'\(text)' may be more than one result; give more of the id"
                : "“\(project.name)” has no result '\(text)'; `cairn projects result list` shows their ids")
    }
}

extension JourneyEditor {
    /// Asks about what may be meant otherwise, as far as the old one does not say it: a day, a share of 1.
    fileprivate func ask(_ new: ProjectResult, since old: ProjectResult? = nil, _ project: Project) throws {
        let contract = journey.contract(of: project.id)
        let day = new.day == old?.day ? nil : project.doubt(about: new.day)
        guard let doubt = day ?? contract.shareDoubt(new, since: old, context.library) else { return }
        throw Failure.usage("\(doubt) --sure says so")
    }

    /// Puts the value into the result. Counts of a share have options of their own.
    fileprivate func fill(_ result: inout ProjectResult, value: String?) throws {
        if let value, let counts = MeasureWords.counts(value) {
            let share = MeasureWords.text(Double(counts.hits) / Double(counts.cases), digits: 3)
            throw Failure.usage(
                "'\(value)' is two numbers; give the share and its counts, as in "
                    + "\(share) --hits \(counts.hits) --cases \(counts.cases)")
        }
        try arguments.fill(&result, texts: ["value": value])
    }
}
