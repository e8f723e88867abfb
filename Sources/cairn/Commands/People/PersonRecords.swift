import ArgumentParser
import CairnCore

/// A kind of record about people that a `list` command lists.
protocol ListedOfPerson: JourneyRecord {
    /// What the command does, in a line, and what it says if there is nothing.
    static var listing: (abstract: String, nothing: String) { get }

    var person: PersonID { get }
    /// Whether it is listed, as the screen shows it.
    var isListed: Bool { get }
    /// The columns of its line between the name and the id.
    var columns: [String] { get }
}

/// `… list`: what there is of one person or of all, newest first.
struct PersonRecordList<Row: ListedOfPerson>: FilteringCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Row.listing.abstract)
    }
    @Argument(help: "The person; nothing for all.") var name: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var options: JourneyOptions

    func run() throws {
        let (context, app) = try options.read()
        let journey = app.journey
        let person = try name.map(journey.people.person(named:))
        let rows = journey[Row.self].all.reversed().filter {
            $0.isListed && (person == nil || $0.person == person?.id)
        }
        if json { return try Output.json(rows) }
        Output.table(
            rows.map { [journey.name($0.person)] + $0.columns + [$0.key] }, nothing: Row.listing.nothing,
            measure: context.measure)
    }
}

/// `cairn people conversations …`
struct PeopleConversations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversations", abstract: "Conversations with people: list, remove.",
        discussion: "`cairn people log` adds and changes them, `cairn people note` writes their notes.",
        subcommands: [PersonRecordList<Conversation>.self, RemoveCommand<Conversation>.self],
        defaultSubcommand: PersonRecordList<Conversation>.self)
}

extension Conversation: ListedOfPerson, Removable {
    static let listing = (
        abstract: "List conversations, with one person or all.",
        nothing: "No conversation yet: `cairn people log NAME` plans one."
    )
    static let removal = Removal(
        one: "conversation", help: "The conversation's id, as `conversations list` shows it, or its beginning.",
        abstract: "Remove a conversation with its notes; what was learned stays, and undo brings it back.")

    var isListed: Bool { true }
    var columns: [String] { [date.text, state.name, channel] }

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Conversation {
        try journey.one("conversation", text, called: \Conversation.id, list: "people conversations list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self, context.texts) }
}

extension People {
    /// The conversation of that day or with that id; without a word the current one, or nil if there is none.
    func conversation(_ text: String?, with person: Person, today: Day) throws -> Conversation? {
        guard let text else { return currentConversation(with: person.id, today: today) }
        let days = [.past, .coming].compactMap { DayWords.parse(text, today: today, $0) }
        let found = conversations[person.id, default: []].filter {
            days.contains($0.date) || !text.isEmpty && $0.id.hasPrefix(text)
        }
        if let only = found.first, found.count == 1 { return only }
        let list = "`cairn people conversations list` shows them"
        guard found.isEmpty else {
            let ids = found.map { "\($0.id) (\($0.state.name))" }.joined(separator: " or ")
            throw Failure.usage("'\(text)' may be \(ids); give the id")
        }
        throw Failure.usage("there is no conversation '\(text)' with \(person.name); \(list)")
    }
}

/// `cairn people follow-ups …`
struct PeopleFollowUps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow-ups", abstract: "Your dated next steps with people: list, edit, remove.",
        discussion: """
            One is named by its words, by the beginning of them, or by id. `cairn people follow-up` adds one, \
            `cairn people done`, `drop` and `put-off` end it or move it.
            """,
        subcommands: [PersonRecordList<FollowUp>.self, Edit.self, RemoveCommand<FollowUp>.self],
        defaultSubcommand: PersonRecordList<FollowUp>.self)

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit", abstract: "Change a next step: what is not given stays as it is.")
        @Argument(help: "The step.") var step: String
        @Option(help: "Other words.") var text: String?
        @OptionGroup var details: FieldOptions<FollowUp>
        @OptionGroup var options: JourneyOptions

        func run() throws {
            var editor = try JourneyEditor(options)
            var new = try FollowUp.named(step, editor.journey, editor.context)
            try editor.arguments.fill(&new, texts: ["text": text])
            try details.fill(&new, editor.journey, editor.context)
            try editor.check(new.textFault)
            try editor.keep(editor.journey.putting(new), otherwise: "The step is as it was.")
        }
    }
}

extension FollowUp: ListedOfPerson, Removable {
    static let listing = (
        abstract: "List the next steps that are open, with one person or all.",
        nothing: "No step is open: `cairn people follow-up NAME TEXT` adds one."
    )
    static let removal = Removal(
        one: "step", help: "The step.",
        abstract: "Remove a next step, as though it had never been; undo brings it back.")

    var isListed: Bool { outcome == nil }
    var columns: [String] { [title, due.text] }

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> FollowUp {
        let open = journey[FollowUp.self].all.filter(\.isListed)
        return try journey.one(
            "step", text, among: open, called: \FollowUp.title, list: "people follow-ups list")
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self) }
}
