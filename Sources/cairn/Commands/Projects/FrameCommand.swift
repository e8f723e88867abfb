import ArgumentParser
import CairnCore

extension Projects {
    struct Frame: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "frame",
            abstract: "Begin a project: its name, the decision and the metric, and what the test set can show.",
            discussion: """
                The first five minutes: nothing but the name is needed, and --cases says at once what so many cases can show. \
                The rest comes when it is due: `cairn projects contract`.
                Example: cairn projects frame "Late trains" --decision "the dispatcher, which to hold" \\
                             --metric MAE --better lower --unit min --line 13 --cases 200
                """)
        @Argument(help: "Its name; that of the template if it is left out.") var name: String?
        @Option(help: "The roadmap's project that it stands for.", completion: IDCompletion.items) var template: String?
        @Option(help: "predictive, genai, causal or platform.") var topic: String?
        @OptionGroup var contract: FieldOptions<Contract>
        @OptionGroup var options: JourneyOptions

        func validate() throws {
            if name == nil, template == nil { throw ValidationError("Give a name, or the template it follows.") }
        }

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try editor.newProject(after: template)
            try editor.arguments.fill(&new, texts: ["name": name, "topic": topic])
            try editor.check(new.fault(editor.context.library))
            var contract = Contract(project: new.id)
            try self.contract.fill(&contract, editor.journey, editor.context)
            let blank = Contract(project: new.id)
            contract.followMetric(since: blank, said: Set(self.contract.given.keys), editor.context.library)
            new.decides = contract.decision
            try editor.check(contract.wordsFault(since: nil, editor.context.library))
            try editor.keep(editor.journey.framing(new, with: contract, editor.context), otherwise: "")
            if let words = contract.metricWords(since: blank) { Output.line(words) }
            if let words = contract.testSetWords(editor.context.library) { Output.line(words) }
            if let doubt = contract.lineDoubt(editor.context.library) { Output.line(doubt) }
            let missing = contract.missing.joined(separator: ", ")
            Output.line(
                missing.isEmpty
                    ? "`cairn projects freeze` freezes it." : "Before it can be frozen it needs \(missing).")
        }
    }
}

extension JourneyEditor {
    /// A project that is not kept yet, perhaps after one of the roadmap's.
    func newProject(after template: String?) throws -> Project {
        let item = try template.map { try context.library.item(named: $0) }
        if let item, item.kind != .project { throw Failure.usage("'\(item.id)' is not a project of the roadmap") }
        if let item, let other = journey.project(after: item.id) {
            throw Failure.usage("“\(other.name)” stands for '\(item.id)' already")
        }
        return journey.newProject(after: item, context)
    }
}
