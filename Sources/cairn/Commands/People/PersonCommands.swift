import ArgumentParser
import CairnCore

/// What can be known of a person, as options.
struct PersonOptions: ParsableArguments {
    @Option(help: "What they do.") var role: String?
    @Option(help: "Where they work.") var company: String?
    @Option(help: "The industry.") var industry: String?
    @Option(help: "Their role track; `none` for none.", completion: IDCompletion.tracks) var track: String?
    @Option(
        help: "student, junior, middle, senior or manager; `none` for none.",
        completion: .list(Seniority.allCases.map(\.rawValue)))
    var seniority: String?
    @Option(help: "How you know them.") var met: String?
    @Option(help: "Who introduced you; `none` for nobody.") var introducedBy: String?
    @Option(name: .customLong("mail"), help: "A mail address; give it again for more.") var mails: [String] = []
    @Option(name: .customLong("link"), help: "The address of a page of theirs; give it again for more.")
    var links: [String] = []
    @Option(help: "Where they are.") var place: String?
    @Option(help: "Their time zone: Europe/Berlin, UTC+2.") var zone: String?
    @Option(name: .customLong("tag"), help: "A tag; give it again for more.") var tags: [String] = []

    /// Puts what was given into the person.
    func fill(_ person: inout Person, _ journey: Journey, _ context: Context) throws {
        person.role = role ?? person.role
        person.company = company ?? person.company
        person.industry = industry ?? person.industry
        person.met = met ?? person.met
        person.place = place ?? person.place
        try Zones.check(zone)
        person.zone = zone ?? person.zone
        if let track { person.track = track == "none" ? nil : try context.library.track(named: track).id }
        if let seniority { person.seniority = seniority == "none" ? nil : try parse(seniority) }
        if let introducedBy {
            person.introducedBy = introducedBy == "none" ? nil : try journey.people.person(named: introducedBy).id
            if person.introducedBy == person.id {
                throw Failure.usage("'\(person.name)' cannot have introduced themselves")
            }
            if let other = person.introducedBy, journey.people.came(other, through: person.id) {
                let name = journey.people.persons[other]?.name ?? introducedBy
                throw Failure.usage(
                    "you know '\(name)' through '\(person.name)', so it was not the other way round; "
                        + "`cairn people edit \"\(name)\" --introduced-by none` changes that")
            }
        }
        if !mails.isEmpty { person.mails = mails }
        if !links.isEmpty { person.links = links }
        if !tags.isEmpty { person.tags = tags }
    }

    private func parse(_ text: String) throws -> Seniority {
        let allowed = Seniority.allCases.map(\.rawValue)
        guard let seniority = Seniority(rawValue: text) else {
            throw Failure.usage(
                "'\(text)' is no seniority\(NearMiss.offer(text, allowed: allowed + ["none"]))"
            )
        }
        return seniority
    }
}

struct PeopleAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person.",
        discussion: "Example: cairn people add \"Ada Byron\" --role \"ML engineer\" --company Acme --track ml-engineer")
    @Argument(help: "Their name.") var name: String
    @OptionGroup var person: PersonOptions
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        var new = Person(id: editor.context.makeID(), name: try PeopleAdd.checked(name))
        try person.fill(&new, editor.journey, editor.context)
        try editor.keep(editor.journey.putting(new), otherwise: "")
    }

    static func checked(_ name: String) throws -> String {
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw Failure.usage("the name is empty; it is the only thing that must be given")
        }
        guard name.count <= Person.longestName else {
            throw Failure.usage("a name of \(name.count) characters; at most \(Person.longestName) are taken")
        }
        return name
    }
}

struct PeopleEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is known of a person.",
        discussion: "Only what is given changes; --mail, --link and --tag replace all of theirs.")
    @Argument(help: "The person.") var name: String
    @Option(help: "Another name.") var rename: String?
    @OptionGroup var person: PersonOptions
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        var new = try editor.journey.people.person(named: name)
        new.name = try rename.map(PeopleAdd.checked) ?? new.name
        try person.fill(&new, editor.journey, editor.context)
        try editor.keep(editor.journey.putting(new), otherwise: "\(new.name) is as before.")
    }
}

struct PeopleRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a person with their conversations; undo brings them back.")
    @Argument(help: "The person.") var name: String
    @OptionGroup var options: JourneyOptions

    func run() throws {
        var editor = try JourneyEditor(options)
        let person = try editor.journey.people.person(named: name)
        try editor.keep(editor.journey.removing(person, editor.context.texts), otherwise: "")
    }
}
