import ArgumentParser
import CairnCore
import CairnStore

/// Evidence on items.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence", abstract: "What proves an item: list, add, edit, remove.",
        subcommands: [List.self, Add.self, Edit.self, RemoveCommand<Evidence>.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List evidence, of one item or all.")
        @Argument(help: "The item's id; nothing for all.", completion: IDCompletion.items) var id: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let context = try options.context()
            let item = try id.map(context.library.item(named:))
            let journey = try options.store(.readOnly).journey()
            let all = journey.evidence.values.joined().filter { item == nil || $0.item == item?.id }
                .sorted { $0.id < $1.id }
            if json { return try Output.json(all) }
            Output.table(
                all.map { [context.library.name(of: $0.item), $0.date.text, $0.place, $0.shows, $0.id] },
                nothing: "No evidence yet: `cairn skills evidence add ID PLACE` adds some.", measure: context.measure)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a piece of evidence.",
            discussion: "Example: cairn skills evidence add linear-algebra https://… --shows \"PCA equal to 1e-6\"")
        @Argument(help: "The item's id.", completion: IDCompletion.items) var id: String
        @Argument(help: "A link or a path.") var place: String
        @Option(help: "What it shows; best of all a number.") var shows = ""
        @Option(help: "Its date, as in yesterday, 3 dec, 2026-12-03 (default: today).") var date: String?
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let (item, today) = (try editor.item(id), editor.context.today)
            var new = Evidence(id: editor.context.makeID(), item: item.id, place: "", shows: "", date: today)
            try editor.arguments.fill(&new, texts: ["place": place, "shows": shows, "date": date])
            if let fault = new.fault(on: today) { throw Failure.usage(fault) }
            try editor.keep(editor.journey.putting(new, instead: nil, name: item.name), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change a piece of evidence.")
        @Argument(help: "The evidence's id, as `evidence list` shows it.") var evidence: String
        @OptionGroup var details: FieldOptions<Evidence>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let old = try editor.journey.evidence(named: evidence)
            var new = old
            try details.fill(&new, editor.journey, editor.context)
            if let fault = new.fault(on: editor.context.today) { throw Failure.usage(fault) }
            let name = editor.context.library.name(of: old.item)
            try editor.keep(
                editor.journey.putting(new, instead: old, name: name), otherwise: "The evidence is as it was.")
        }
    }
}

extension Evidence: Removable {
    static let removal = Removal(
        one: "evidence", help: "The evidence's id, as `evidence list` shows it.",
        abstract: "Remove a piece of evidence; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Evidence {
        try journey.evidence(named: text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change {
        journey.removing(self, name: context.library.name(of: item))
    }
}

extension Journey {
    /// The evidence whose id is, or begins with, the given text.
    func evidence(named id: String) throws -> Evidence {
        let found = evidence.values.joined().filter { !id.isEmpty && $0.id.hasPrefix(id) }
        if let only = found.first, found.count == 1 { return only }
        if found.count > 1 {
            throw Failure.usage("'\(id)' begins \(found.count) pieces of evidence; give more of the id")
        }
        throw Failure.usage(
            "no evidence has the id '\(id)'"
                + NearMiss.offer(
                    id, among: evidence.values.joined().map(\.id), or: "`cairn skills evidence list` shows the ids"))
    }
}
