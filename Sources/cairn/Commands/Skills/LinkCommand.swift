import ArgumentParser
import CairnCore

/// The user's own links on items.
struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Your own links on an item: list, add, edit, remove.",
        subcommands: [List.self, Add.self, Edit.self, RemoveCommand<Link>.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List your links, of one item or all.")
        @Argument(help: "The item's id; nothing for all.", completion: IDCompletion.items) var id: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var options: JourneyOptions

        func run() throws {
            let context = try options.context()
            let item = try id.map(context.library.item(named:))
            let links = try options.store(.readOnly).journey().links.values.joined()
                .filter { item == nil || $0.item == item?.id }.sorted { $0.id < $1.id }
            if json { return try Output.json(links) }
            Output.table(
                links.map { [context.library.name(of: $0.item), $0.address, $0.title, $0.id] },
                nothing: "No links yet: `cairn skills link add ID ADDRESS` adds one.", measure: context.measure)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a link.")
        @Argument(help: "The item's id.", completion: IDCompletion.items) var id: String
        @Argument(help: "The address.") var address: String
        @Option(help: "What it is.") var title = ""
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let item = try editor.item(id)
            var link = Link(id: editor.context.makeID(), item: item.id, address: "", title: "")
            try editor.arguments.fill(&link, texts: ["address": address, "title": title])
            try editor.keep(editor.journey.putting(link, instead: nil, name: item.name), otherwise: "")
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change a link: what is not given stays as it is.")
        @Argument(help: "The link: its address, the beginning of it, or its id.") var link: String
        @OptionGroup var details: FieldOptions<Link>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let old = try Link.named(link, editor.journey, editor.context)
            var new = old
            try details.fill(&new, editor.journey, editor.context)
            let name = editor.context.library.name(of: old.item)
            try editor.keep(editor.journey.putting(new, instead: old, name: name), otherwise: "The link is as it was.")
        }
    }
}

extension Link: Removable {
    static let removal = Removal(
        one: "link", help: "The link: its address, the beginning of it, or its id.",
        abstract: "Remove a link; undo brings it back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Link {
        try journey.one("link", text, called: \Link.address, list: "skills link list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change {
        journey.removing(self, name: context.library.name(of: item))
    }
}
