import ArgumentParser
import CairnCore

/// Notes what one did for the other.
struct PeopleFavour: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "favour", abstract: "Note what one of you did for the other.",
        discussion: "Example: cairn people favour Ada \"sent her the bug report\" --by me")
    @Argument(help: "The person.") var name: String
    @Argument(help: "What it was.") var text: String
    @OptionGroup var details: FavourOptions
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        var new = Favour(
            id: editor.context.makeID(), person: person.id, by: .mine, text: "", day: editor.context.today)
        try details.fill(&new, text: text, editor)
        try editor.keep(editor.journey.putting(new), otherwise: "")
    }
}

/// Who did a favour, and when.
struct FavourOptions: ParsableArguments {
    @Option(help: "me or them (of a new one: me).", completion: .list(["me", "them"])) var by: String?
    @Option(help: "Its day (of a new one: today).") var day: String?

    /// Puts the given values into the favour.
    fileprivate func fill(_ favour: inout Favour, text: String?, _ editor: JourneyEditor) throws {
        if let by {
            guard by == "me" || by == "them" else { throw Failure.usage("'\(by)' is nobody; allowed: me, them") }
            favour.by = by == "me" ? .mine : .theirs
        }
        try editor.arguments.fill(&favour, texts: ["text": text, "day": day])
        try editor.check(favour.fault(on: editor.context.today))
    }
}

/// `cairn people favours …`
struct PeopleFavours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "favours", abstract: "What you and others did for each other: list, edit, remove.",
        discussion: "One is named by its words, by the beginning of them, or by id. `cairn people favour` adds one.",
        subcommands: [PersonRecordList<Favour>.self, Edit.self, RemoveCommand<Favour>.self],
        defaultSubcommand: PersonRecordList<Favour>.self)

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change a favour: what is not given stays as it is.")
        @Argument(help: "The favour.") var favour: String
        @Option(help: "Other words.") var text: String?
        @OptionGroup var details: FavourOptions
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try Favour.named(favour, editor.journey, editor.context)
            try details.fill(&new, text: text, editor)
            try editor.keep(editor.journey.putting(new), otherwise: "The favour is as it was.")
        }
    }
}

extension Favour: ListedOfPerson, Removable {
    static let listing = (
        abstract: "List favours, of one person or all.",
        nothing: "No favour yet: `cairn people favour NAME TEXT` notes one."
    )
    static let removal = Removal(
        one: "favour", help: "The favour.", abstract: "Remove a favour; undo brings it back.")

    var isListed: Bool { true }
    var columns: [String] { ["\(by == .mine ? "you" : "they"): \(text)", day.text] }

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Favour {
        try journey.one("favour", text, called: \Favour.text, list: "people favours list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}
