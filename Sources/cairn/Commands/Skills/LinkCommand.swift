import ArgumentParser
import CairnCore

/// The user's own links on items.
struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Your own links on an item: list, add, remove.",
        subcommands: [List.self, Add.self, Remove.self])

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

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Remove a link; undo brings it back.")
        @Argument(help: "The link's id, as `link list` shows it.") var link: String
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let old = try editor.journey.link(named: link)
            let name = editor.context.library.item(old.item)?.name ?? old.item
            try editor.keep(editor.journey.removing(old, name: name), otherwise: "")
        }
    }
}
