import ArgumentParser
import CairnCore

extension FieldOptions<Person> {
    /// Puts the given values into the person. Throws if introductions would form a circle.
    fileprivate func fill(_ person: inout Person, _ editor: JourneyEditor) throws {
        try fill(&person, editor.journey, editor.context)
        if given["zone"] != nil { try Zones.check(person.zone) }
        guard given["introducedBy"] != nil, let introducer = person.introducedBy else { return }
        guard introducer != person.id else {
            throw Failure.usage("'\(person.name)' cannot have introduced themselves")
        }
        guard editor.journey.people.came(introducer, through: person.id) else { return }
        let name = editor.journey.name(introducer)
        throw Failure.usage(
            "you know '\(name)' through '\(person.name)', so it was not the other way round; "
                + "`cairn people edit \"\(name)\" --introduced-by none` changes that")
    }
}

struct PeopleAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person.",
        discussion: "Example: cairn people add \"Ada Byron\" --role \"ML engineer\" --company Acme --track ml-engineer")
    @Argument(help: "Their name.") var name: String
    @OptionGroup var person: FieldOptions<Person>
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        var new = Person(id: editor.context.makeID(), name: "")
        try editor.arguments.fill(&new, texts: ["name": name])
        try person.fill(&new, editor)
        try editor.keep(editor.journey.putting(new), otherwise: "")
    }
}

struct PeopleEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is known of a person.",
        discussion: "Only what is given changes; --mail, --link and --tag replace all of theirs.")
    @Argument(help: "The person.") var name: String
    @Option(help: "Another name.") var rename: String?
    @OptionGroup var person: FieldOptions<Person>
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        var new = try editor.journey.people.person(named: name)
        try editor.arguments.fill(&new, texts: ["name": rename])
        try person.fill(&new, editor)
        try editor.keep(editor.journey.putting(new), otherwise: "\(new.name) is as before.")
    }
}

extension Person: Removable {
    static let removal = Removal(
        one: "name", help: "The person.",
        abstract: "Remove a person with their conversations; undo brings them back.")

    static func named(_ text: String, _ journey: Journey, _ context: Context) throws -> Person {
        try journey.people.person(named: text)
    }

    func removed(from journey: Journey, _ context: Context) -> Change { journey.removing(self, context.texts) }
}
