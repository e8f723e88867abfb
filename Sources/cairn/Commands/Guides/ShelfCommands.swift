import ArgumentParser
import CairnCore

/// A command for one kind of entries on the shelf, with `list`, `show` and `note`.
protocol ShelfCommand: ParsableCommand {
    static var kind: ShelfKind { get }
}

extension ShelfCommand {
    fileprivate static func parent(
        _ name: String, _ abstract: String, _ others: [any ParsableCommand.Type] = []
    ) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: abstract,
            subcommands: [ShelfList<Self>.self, ShelfShow<Self>.self, NoteCommand<ShelfNotes<Self>>.self] + others,
            defaultSubcommand: ShelfList<Self>.self)
    }
}

/// `cairn guides …`
struct Guides: ShelfCommand {
    static let kind = ShelfKind.guide
    static let configuration: CommandConfiguration = parent(
        "guides", "Short articles that end in something to do.", [Take.self])

    struct Take: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "take", abstract: "Make what a guide asks you to do this week tasks of your own.",
            discussion: "Example: cairn guides take studying 1")
        @Argument(help: "The guide's id, as `list` shows it.") var id: String
        @Argument(help: "Which of them, counted from 1 in `show` (default: all).") var numbers: [Int] = []
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            let entry = try Guides.entry(named: id, editor.context.library)
            let all = entry.tasks(editor.context.library)
            if all.isEmpty { throw Failure.usage("“\(entry.title)” asks you to do nothing this week") }
            if let odd = numbers.first(where: { !(1...all.count).contains($0) }) {
                throw Failure.usage("“\(entry.title)” asks 1 to \(all.count), not \(odd)")
            }
            let places = numbers.isEmpty ? Array(all.indices) : numbers.map { $0 - 1 }
            let texts = all.indices.filter(places.contains).map { all[$0] }
            try editor.keep(
                editor.journey.takingOver(texts, of: entry, editor.context),
                otherwise: "That is a task of yours already: `cairn tasks` lists it.")
        }
    }
}

/// `cairn niches …`
struct Niches: ShelfCommand {
    static let kind = ShelfKind.niche
    static let configuration: CommandConfiguration = parent(
        "niches", "Vision, language, robotics: sets of skills beside the tracks.")
}

/// `cairn glossary …`
struct Glossary: ShelfCommand {
    static let kind = ShelfKind.term
    static let configuration: CommandConfiguration = parent("glossary", "The words of the field in plain sentences.")
}

/// `cairn certifications …`
struct Certifications: ShelfCommand {
    static let kind = ShelfKind.certification
    static let configuration: CommandConfiguration = parent(
        "certifications", "Certificates and degrees, and what they are worth.")
}

/// `cairn questions …`
struct Questions: ShelfCommand {
    static let kind = ShelfKind.question
    static let configuration: CommandConfiguration = parent("questions", "Questions for informational interviews.")
}

/// `cairn templates …`
struct Templates: ShelfCommand {
    static let kind = ShelfKind.project
    static let configuration: CommandConfiguration = parent(
        "templates", "The roadmap's projects as templates: criteria, data and pitfalls.")
}

/// `… list`
struct ShelfList<Parent: ShelfCommand>: FilteringCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(commandName: "list", abstract: "List them.") }
    @Argument(help: "Words that have to stand in it.") var words: [String] = []
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let context = try options.context()
        let filter = words.joined(separator: " ")
        try refuse(LibrarySearch.problem(ofEntries: filter, context))
        let entries = LibrarySearch.entries(Parent.kind, filter, context)
        try refuse(words, in: "guides", foundNothing: entries.isEmpty, context)
        if json { return try Output.json(entries.map { ShelfReport($0, context) }) }
        Output.table(
            entries.map { entry in
                guard entry.key != entry.title else { return [entry.key] }
                return [entry.title, entry.key, entry.remark.map { "(\($0))" } ?? ""]
            }, nothing: "Nothing matches.", measure: context.measure)
    }
}

/// `… show`
struct ShelfShow<Parent: ShelfCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: "Show one in full.")
    }
    @Argument(help: "Its id, as `list` shows it.") var id: [String]
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let entry = try Parent.entry(named: id.joined(separator: " "), context.library)
        if json { return try Output.json(ShelfReport(entry, context)) }
        Output.document(ShelfDetail(app.desk(context)).document(entry), measure: context.measure)
    }
}

extension ShelfCommand {
    /// The entry with that id, title or other name.
    ///
    /// - Throws: if there is none, with what is spelled nearly so, or has a word that is.
    static func entry(named name: String, _ library: Library) throws -> ShelfEntry {
        let entries = kind.entries(library)
        let names = { (entry: ShelfEntry) in [entry.key, entry.title] + entry.aliases }
        let isNamed = { (entry: ShelfEntry) in names(entry).contains { $0.lowercased() == name.lowercased() } }
        if let entry = entries.first(where: { $0.key == name }) ?? entries.first(where: isNamed) { return entry }
        var near = NearMiss.nearest(to: name, among: entries.map(\.key))
        if near.isEmpty {
            let isNear = { (entry: ShelfEntry) in
                let words = names(entry).flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
                return !NearMiss.misspelt(name, among: words).isEmpty
            }
            near = Array(entries.filter(isNear).prefix(3).map(\.key))
        }
        let way = "`cairn \(_commandName) list` shows what there is"
        throw Failure.usage("nothing here is called '\(name)'\(NearMiss.offer(near, or: way))")
    }
}
